import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { getDistrict } from "#domain/council/queries";
import { judgeAnswer } from "#domain/question/judge-answer";
import { polishDay } from "#domain/kernel/polish-time";
import type { Council } from "#tests/world";
import { aCouncil, clerk, krowodrza, krowodrzaChair, podgorze } from "#tests/world";
import { districtBrief } from "../../app/formats/district-brief.ts";
import {
  accepted,
  aConvention,
  anAnswer,
  answered,
  filed,
  passedOn,
} from "../domain/question/question-world.ts";

const briefOf = (council: Council, districtId = krowodrza) =>
  districtBrief(council.db, getDistrict(council.db, districtId), polishDay(council.now()));

const promised = (council: Council, said: Record<string, unknown>) =>
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      text: "Naprawić chodnik",
      ownerName: "Zarząd Dróg",
      districtId: krowodrza,
      commitment: "firm",
      promisedOn: "2026-02-01",
      dueOn: "",
      ...said,
    }),
  );

test("a district with nothing under way has an empty brief, before no convention", () => {
  const nothing = { shown: [], more: 0 };
  expect(briefOf(aCouncil())).toEqual({
    convention: null,
    waiting: nothing,
    toJudge: nothing,
    promises: nothing,
    returns: nothing,
  });
});

test("the next convention stands first: when, where, and the agenda once it is published", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  expect(briefOf(council).convention).toMatchObject({
    address: "2026-04-12",
    startsAt: "16:00",
    place: "Magistrat",
    agenda: { shown: [], more: 0 },
  });
  publishAgenda(council.as(clerk), { conventionId, told: null });
  expect(briefOf(council).convention?.agenda.shown).toMatchObject([
    { number: "1", title: "Pytania dzielnic" },
  ]);
});

test("each open question says with whom it lies and until when, the soonest first; what is not public is not there", () => {
  const council = aCouncil();
  filed(council);
  const atOffice = accepted(council, { subject: "Jeszcze w biurze" });
  const waiting = passedOn(council);
  expect(briefOf(council).waiting.shown).toEqual([
    {
      citation: waiting.citation,
      title: "Tramwaj na Azory",
      titleEn: null,
      isAnsweredInPart: false,
      with: {
        addressee: "Zarząd Dróg Miasta Krakowa",
        dueOn: expect.stringMatching(/^2026-/),
        daysLate: 0,
        isStopped: false,
      },
      withOthers: 0,
    },
    expect.objectContaining({ citation: atOffice.citation, with: null }),
  ]);
  expect(briefOf(council, podgorze).waiting.shown).toEqual([]);
});

test("an answer waits for the verdict until the district has spoken; answered in part, it is waited for", () => {
  const council = aCouncil();
  const { id, citation } = answered(council);
  expect(briefOf(council).toJudge.shown).toMatchObject([{ citation, answeredOn: { value: "2026-03-10" } }]);
  expect(briefOf(council).waiting.shown).toEqual([]);
  judgeAnswer(council.as(krowodrzaChair), {
    questionId: id,
    districtId: krowodrza,
    verdict: "answered",
    sentence: null,
  });
  expect(briefOf(council).toJudge.shown).toEqual([]);

  const part = passedOn(council);
  anAnswer(council, part.id, { extent: "partial" });
  expect(briefOf(council).waiting.shown).toMatchObject([{ citation: part.citation, isAnsweredInPart: true }]);
});

test("promises to the district stand by their terms, late ones marked; what is past its day returns to the agenda", () => {
  const council = aCouncil();
  aConvention(council);
  const late = promised(council, { dueOn: "2026-02-20" });
  const soon = promised(council, { dueOn: "2026-04-01" });
  const afterwards = promised(council, { dueOn: "2026-05-01" });
  promised(council, { dueOn: "2026-02-20", districtId: podgorze });
  const { promises, returns } = briefOf(council);
  expect(promises.shown.map(({ citation, isOverdue }) => [citation, isOverdue])).toEqual([
    [late.citation, true],
    [soon.citation, false],
    [afterwards.citation, false],
  ]);
  expect(returns.shown.map(({ citation, isLate, number }) => [citation, isLate, number])).toEqual([
    [late.citation, true, null],
    [soon.citation, false, null],
  ]);
});

test("long lists are cut and counted, long words shortened", () => {
  const council = aCouncil();
  for (let many = 0; many < 20; many++)
    passedOn(council, { subject: "Bardzo długi temat pytania ".repeat(4) });
  const { shown, more } = briefOf(council).waiting;
  expect(shown.length + more).toBe(20);
  expect(shown).toHaveLength(13); // nothing else needs the room
  expect(shown.every(({ title }) => title.length <= 80)).toBe(true);
});
