import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { systemActor } from "#domain/kernel/actor";
import { addDays } from "#domain/kernel/polish-time";
import { acknowledgeReferral } from "#domain/referral/acknowledge-referral";
import { answerReferral } from "#domain/referral/answer-referral";
import { askClarification } from "#domain/referral/ask-clarification";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { remindAddressee } from "#domain/referral/remind-addressee";
import { occasionToRemind } from "#domain/referral/reminder-rules";
import { adoptRule } from "#domain/rule-book/adopt-rule";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { mails } from "#schema/mail";
import { aCouncil, admin, clerk, konwentId } from "#tests/world";
import type { Council } from "#tests/world";
import { aConventionInSession } from "#tests/held-convention";
import { expectRefusal } from "#tests/expect-refusal";
import { prepareMail } from "../../../app/mail/prepare-mail.ts";
import { remindAddressees } from "../../../app/jobs/remind-addressees.ts";
import { aUnit, referred, whole } from "./referral-world.ts";

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Konwent", address: "biuro@example.org" },
};
const reminders = (council: Council) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter(({ kind }) => kind === "referral-reminder");

/** The days from the second of March on which somebody is reminded, with the occasion of each. */
function daysReminded(council: Council, referralId: string, count: number): string[] {
  for (let day = 0; day < count; day++)
    for (const hour of ["06", "08", "20"]) {
      council.travelTo(`${addDays("2026-03-02", day)}T${hour}:30:00Z`);
      remindAddressees(council);
    }
  return listEventsOf(council.db, "referral", referralId)
    .filter(({ type }) => type === "referral.reminded")
    .map(({ recordedAt, details }) => `${recordedAt.slice(5, 13)} ${String(details["occasion"])}`);
}

test("an addressee hears three days before the date, the day after it, then each week; from nine in the morning", () => {
  const council = aCouncil();
  const { referralId } = referred(council); // received on 2 March, due on the 16th
  expect(daysReminded(council, referralId, 35)).toEqual([
    "03-13T08 soon",
    "03-17T08 late",
    "03-24T08 late",
    "03-31T08 late", // half past ten by then: summer time
  ]);
  expect(reminders(council)).toHaveLength(1); // those that still waited are one letter
});

test("who answered, was never written to, or waits for a clarification is left in peace", () => {
  const council = aCouncil();
  const { all } = referred(council, [
    aUnit(council, "Zieleń", "zielen@example.org"),
    aUnit(council, "Bez adresu", null),
    aUnit(council, "Drogi"),
  ]);
  answerReferral(council.as(clerk), { referralId: all[0]?.id ?? "", ...whole });
  askClarification(council.as(clerk), { referralId: all[2]?.id ?? "", request: "Która linia?" });
  for (const { id } of all) expect(daysReminded(council, id, 40)).toEqual([]);
});

test("without a confirmed receipt one reminder follows, by the rule of the rule book", () => {
  const council = aCouncil();
  const rule = { bodyId: konwentId, source: "Regulamin", standing: "assumed", validUntil: null } as const;
  adoptRule(council.as(admin), { ...rule, name: "acknowledge-days", value: "3", validFrom: null });
  const { referralId } = referred(council);
  expect(daysReminded(council, referralId, 13)).toEqual(["03-06T08 receipt", "03-13T08 soon"]);

  const second = aCouncil();
  adoptRule(second.as(admin), { ...rule, name: "acknowledge-days", value: "3", validFrom: null });
  const confirmed = referred(second).referralId;
  acknowledgeReferral(second.as(clerk), { referralId: confirmed });
  expect(daysReminded(second, confirmed, 8)).toEqual([]);
});

test("reminding twice on a day is refused, and so is reminding of what was answered", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  const remind = () => remindAddressee(council.as(systemActor), { referralId });
  expectRefusal(remind, "reminder-not-due");
  council.travelTo("2026-03-17T11:00:00Z");
  remind();
  expectRefusal(remind, "reminder-not-due");
  answerReferral(council.as(clerk), { referralId, ...whole });
  expectRefusal(remind, "referral-not-open");
  expectRefusal(() => remindAddressee(council.as(clerk), { referralId }), "not-permitted");
});

test("the letter names the day with its sum and opens the page; a late one says how late", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  council.travelTo("2026-03-13T11:00:00Z");
  remindAddressees(council);
  const soon = prepareMail(council.as(systemActor), head, reminders(council)[0]?.id ?? "");
  expect(soon?.subject).toBe("Pytanie 2026-001: odpowiedź do 16 marca 2026");
  for (const said of [
    "Termin odpowiedzi: 16 marca 2026",
    "Otrzymano 2 marca 2026. Ten dzień się nie liczy.",
    "Na odpowiedź jest 14 dni kalendarzowych. Podstawa: Zarządzenie PMK nr 358/2017.",
    "Prosimy potwierdzić odbiór",
    "https://konwent.example.org/wejscie/",
  ])
    expect(soon?.text).toContain(said);

  council.travelTo("2026-03-18T11:00:00Z");
  remindAddressees(council);
  const late = prepareMail(council.as(systemActor), head, reminders(council).at(-1)?.id ?? "");
  expect(late?.subject).toBe("Pytanie 2026-001: 2 dni po terminie");
  expect(late?.text).toContain("wraca na porządek najbliższego konwentu");

  council.travelTo("2026-03-26T11:00:00Z");
  remindAddressees(council);
  answerReferral(council.as(clerk), { referralId, ...whole });
  expect(prepareMail(council.as(systemActor), head, reminders(council).at(-1)?.id ?? "")).toBeNull();
});

test("a resolution's addressee is reminded too", () => {
  const council = aCouncil();
  const { id: conventionId, itemId } = aConventionInSession(council);
  const { id: resolutionId } = tableResolution(
    council.as(clerk),
    tableResolutionInput.parse({ conventionId, agendaItemId: itemId, kind: "motion", subject: "O parki" }),
  );
  decideResolution(council.as(clerk), decideResolutionInput.parse({ resolutionId, voteMode: "unanimous" }));
  referMatter(council.as(clerk), referMatterInput.parse({ resolutionId, unitIds: [aUnit(council)] }));
  const { receivedOn } = listReferrals(council.db, { resolutionId })[0] ?? { receivedOn: "" };
  council.travelTo(`${addDays(receivedOn, 20)}T11:00:00Z`);
  expect(remindAddressees(council)).toBe(1);
  const letter = prepareMail(council.as(systemActor), head, reminders(council)[0]?.id ?? "");
  expect(letter?.subject).toMatch(/^Uchwała 2026-001: \d+ dni po terminie$/);
  expect(letter?.text).not.toContain("wraca na porządek");
});

test("a server that slept over a day reminds on the next, and an extension begins anew", () => {
  const told = { isStopped: false, confirmBy: null, sentOn: "2026-03-02", dueOn: "2026-03-16" };
  expect(occasionToRemind({ ...told, remindedOn: null }, "2026-03-15")).toBe("soon");
  expect(occasionToRemind({ ...told, remindedOn: "2026-03-15" }, "2026-03-16")).toBeNull();
  expect(occasionToRemind({ ...told, remindedOn: "2026-03-15" }, "2026-03-19")).toBe("late");
  expect(occasionToRemind({ ...told, remindedOn: "2026-03-17", dueOn: "2026-03-30" }, "2026-03-27")).toBe(
    "soon",
  );
  expect(occasionToRemind({ ...told, remindedOn: null, dueOn: "2026-03-02" }, "2026-03-02")).toBeNull();
});
