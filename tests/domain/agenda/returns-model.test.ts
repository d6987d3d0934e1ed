import fc from "fast-check";
import { expect, test } from "vitest";
import { listBegunAgendas, listOverdue, listWaitingReturns } from "#domain/agenda/list-overdue";
import { listReturned } from "#domain/agenda/list-returned";
import { takeReturnOff } from "#domain/agenda/take-return-off";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { closeConvention } from "#domain/convention/close-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { openSession } from "#domain/convention/open-session";
import { listConventions } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { isOver } from "#domain/convention/rules";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { Refusal } from "#domain/kernel/refusal";
import { answerReferral } from "#domain/referral/answer-referral";
import { listOpenReferrals } from "#domain/referral/queries";
import { aCouncil, chair, clerk, konwentId } from "#tests/world";
import type { Council } from "#tests/world";
import { enterOverdueMatters } from "../../../app/jobs/enter-overdue.ts";
import { whole } from "../referral/referral-world.ts";
import { aConvention, draft } from "./agenda-world.ts";
import { aPromise, aQuestionSince } from "./returns-world.ts";

/*
 * Nothing is forgotten, and nothing comes twice, whatever is planned, begun, moved, called off, held, answered or taken off,
 * in whatever order and on whatever day.
 */
const steps = [
  "ask",
  "promise",
  "answer",
  "days-pass",
  "schedule",
  "begin",
  "convene",
  "move",
  "cancel",
  "open",
  "close",
  "take-off",
  "pass",
] as const;
type Step = { what: (typeof steps)[number]; at: number };

const today = (council: Council) => polishDay(council.now());
const pick = <Row>(rows: readonly Row[], at: number): Row | undefined => rows[at % Math.max(1, rows.length)];

function walk(council: Council, { what, at }: Step): void {
  const day = today(council);
  const all = listConventions(council.db, konwentId);
  const convention = pick(
    all.filter((one) => !isOver(one)),
    at,
  );
  if (what === "ask") aQuestionSince(council, addDays(day, -(at % 40)));
  else if (what === "promise") aPromise(council, addDays(day, (at % 20) - 10));
  else if (what === "days-pass") council.travelTo(`${addDays(day, 1 + (at % 15))}T11:00:00Z`);
  else if (what === "answer") {
    const referral = pick(listOpenReferrals(council.db, konwentId), at);
    if (referral) answerReferral(council.as(clerk), { referralId: referral.id, ...whole });
  } else if (what === "schedule") aConvention(council, addDays(day, at % 30));
  else if (what === "pass") enterOverdueMatters(council);
  else if (what === "take-off") {
    const entry = pick(
      all.flatMap(({ id }) => listReturned(council.db, id)).filter(({ takenOffOn }) => !takenOffOn),
      at,
    );
    if (entry) takeReturnOff(council.as(chair), { returnId: entry.returnId, takenOffReason: "Powód." });
  } else if (convention) change(council, what, convention, at);
}

function change(council: Council, what: Step["what"], convention: Convention, at: number): void {
  const { id: conventionId } = convention;
  if (what === "begin") draft(council, conventionId, "Otwarcie");
  if (what === "convene") conveneConvention(council.as(clerk), { conventionId });
  if (what === "cancel") cancelConvention(council.as(clerk), { conventionId, cancelReason: "Awaria" });
  if (what === "open") openSession(council.as(clerk), { conventionId });
  if (what === "close") closeConvention(council.as(clerk), { conventionId });
  if (what === "move")
    editConvention(
      council.as(clerk),
      editConventionInput.parse({
        conventionId,
        heldOn: addDays(today(council), at % 40),
        startsAt: "16:00",
        venueName: "Magistrat",
      }),
    );
}

/** What must hold after every step. */
function hold(council: Council): void {
  const all = listConventions(council.db, konwentId);
  const returned = all.map((one) => ({ one, entries: listReturned(council.db, one.id) }));
  for (const { one, entries } of returned) {
    // Never twice on one agenda, whether it stands there or was taken off.
    expect(new Set(entries.map(({ id }) => id)).size, one.id).toBe(entries.length);
  }
  // Never on two agendas that are still to be held.
  const standing = returned
    .filter(({ one }) => !isOver(one))
    .flatMap(({ entries }) => entries.filter(({ takenOffOn }) => takenOffOn === null));
  expect(new Set(standing.map(({ id }) => id)).size).toBe(standing.length);
  // Whatever is late stands on one, or waits for the next.
  const waiting = listWaitingReturns(council.db, konwentId, today(council));
  const known = new Set([...standing, ...waiting].map(({ id }) => id));
  for (const { id } of listOverdue(council.db, konwentId, today(council))) expect(known).toContain(id);
}

/** After the daily pass only what was taken off everywhere, or has no agenda, still waits; what entered is in order. */
function holdAfterPass(council: Council): void {
  const before = new Map(
    listConventions(council.db, konwentId).map(({ id }) => [
      id,
      listReturned(council.db, id).map(({ returnId }) => returnId),
    ]),
  );
  enterOverdueMatters(council);
  const begun = listBegunAgendas(council.db, konwentId, today(council));
  for (const matter of listWaitingReturns(council.db, konwentId, today(council)))
    for (const { id } of begun)
      expect(listReturned(council.db, id).find((entry) => entry.id === matter.id)?.takenOffOn).toBeTruthy();
  for (const [id, known] of before) {
    const fresh = listReturned(council.db, id).filter(({ returnId }) => !known.includes(returnId));
    const entered = fresh.toSorted((a, b) => (a.returnId < b.returnId ? -1 : 1)).map(({ dueOn }) => dueOn);
    expect(entered).toEqual(entered.toSorted());
  }
}

test("whatever happens, a late matter stands on one agenda at most, and comes back while it is late", () => {
  const step = fc.record({ what: fc.constantFrom(...steps), at: fc.nat(97) });
  let entered = 0;
  let takenOff = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 45 }), (sequence) => {
      const council = aCouncil();
      for (const one of sequence) {
        try {
          walk(council, one);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        hold(council);
      }
      holdAfterPass(council);
      hold(council);
      const all = listConventions(council.db, konwentId).flatMap(({ id }) => listReturned(council.db, id));
      entered += all.length;
      takenOff += all.filter(({ takenOffOn }) => takenOffOn !== null).length;
    }),
    { numRuns: 25, seed: 20260302 },
  );
  expect(entered).toBeGreaterThan(25); // the walks led somewhere
  expect(takenOff).toBeGreaterThan(5);
}, 120_000);
