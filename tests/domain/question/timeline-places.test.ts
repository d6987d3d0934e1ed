import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { getActionItemDetail } from "#domain/action-item/queries";
import { listActionItemTimeline } from "#domain/action-item/timeline-queries";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { listReturnsIn } from "#domain/agenda/return-queries";
import { takeReturnOff } from "#domain/agenda/take-return-off";
import { conveneConvention } from "#domain/convention/convene-convention";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import type { TimelineEntry } from "#domain/kernel/timeline";
import { getQuestion } from "#domain/question/queries";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { getResolutionDetail } from "#domain/resolution/queries";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { listResolutionTimeline } from "#domain/resolution/timeline-queries";
import { aMinutedConvention, prepare } from "#tests/minutes-world";
import { aCouncil, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";
import { aConvention, draft } from "../agenda/agenda-world.ts";
import { aPromise, aQuestionSince } from "../agenda/returns-world.ts";
import { fromFloor } from "./question-world.ts";

/* Where a matter's life leads: the agendas it came back to, and its place in the minutes. */

const questionLife = (council: Council, id: string): TimelineEntry[] =>
  listQuestionTimeline(council.db, getQuestion(council.db, id));
const promiseLife = (council: Council, id: string): TimelineEntry[] =>
  listActionItemTimeline(council.db, getActionItemDetail(council.db, id));
const told = (life: TimelineEntry[], what: string) =>
  life
    .filter((step) => step.what === what)
    .map(({ on, said = null, links }) => [
      on.value,
      said,
      links.map(({ to, at, anchor }) => `${to} ${at}#${anchor}`),
    ]);

test("what came back late to an agenda says so in its life, once that agenda is published, and why it was taken off", () => {
  const { council, conventionId } = aConvention();
  const { questionId } = aQuestionSince(council, "2026-02-02");
  const promiseId = aPromise(council, "2026-02-01");
  draft(council, conventionId, "Otwarcie");
  const [first] = listReturnsIn(council.db, conventionId);
  conveneConvention(council.as(clerk), { conventionId });
  for (const life of [questionLife(council, questionId), promiseLife(council, promiseId)])
    expect(told(life, "returned-to-agenda")).toEqual([]); // the working agenda is the office's

  publishAgenda(council.as(clerk), { conventionId, told: null });
  council.travelTo("2026-03-05T11:00:00Z");
  takeReturnOff(council.as(chair), { returnId: first?.id ?? "", takenOffReason: "Rozmawiamy z miastem." });
  const [at, other] = ["agenda 2026-03-30#pkt-2.1", "agenda 2026-03-30#pkt-2.2"];
  expect(told(promiseLife(council, promiseId), "returned-to-agenda")).toEqual([["2026-03-02", null, [at]]]);
  expect(told(promiseLife(council, promiseId), "taken-off-agenda")).toEqual([
    ["2026-03-05", "Rozmawiamy z miastem.", [at]],
  ]);
  expect(told(questionLife(council, questionId), "returned-to-agenda")).toEqual([
    ["2026-03-02", null, [other]],
  ]);
  expect(told(questionLife(council, questionId), "taken-off-agenda")).toEqual([]);
});

test("a question, a promise and a resolution lead to their places in the published minutes", () => {
  const council = aCouncil();
  const { conventionId, items } = aMinutedConvention(council);
  const question = fromFloor(council, { conventionId });
  const promise = assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      conventionId,
      text: "Ankieta",
      ownerName: "Zarząd Dróg",
      commitment: "firm",
      promisedOn: "",
      dueOn: "",
    }),
  );
  const resolution = tableResolution(
    council.as(clerk),
    tableResolutionInput.parse({ conventionId, agendaItemId: items[0], kind: "motion", subject: "O parki" }),
  );
  const lives = () => [
    questionLife(council, question.id),
    promiseLife(council, promise.id),
    listResolutionTimeline(council.db, getResolutionDetail(council.db, resolution.id)),
  ];
  prepare(council, conventionId);
  expect(lives().map((life) => told(life, "in-minutes"))).toEqual([[], [], []]);
  council.travelTo("2026-04-20T08:30:00Z");
  const contentHash = findPreparedEdition(council.db, conventionId)?.contentHash ?? "";
  publishEdition(council.as(chair), { conventionId, contentHash });
  expect(lives().map((life) => told(life, "in-minutes"))).toEqual(
    ["pytanie", "zobowiazanie", "uchwala"].map((place) => [
      ["2026-04-20", null, [`minutes 2026-04-12#${place}-2026-001`]],
    ]),
  );
});
