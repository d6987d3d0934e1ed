import { expect, test } from "vitest";
import { listItems } from "#domain/agenda/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { getQuestion } from "#domain/question/queries";
import { listToMergeInto, mergeChosen, mergeChosenInput, putOntoAgenda } from "#web/question-office";
import { aCouncil, clerk } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { accepted, aConvention, filedByPodgorze, passedOn } from "../domain/question/question-world.ts";

test("a question goes under the item for questions that is there", () => {
  const council = aCouncil();
  const { conventionId, agendaItemId } = aConvention(council);
  const { id } = accepted(council);
  putOntoAgenda(council.as(clerk), { questionId: id, conventionId });
  expect(getQuestion(council.db, id)).toMatchObject({ conventionId, agendaItemId });
});

test("where there is no such item it is made once, however many questions come and however often one presses", () => {
  const council = aCouncil();
  const { id: conventionId } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-05-12" }),
  );
  for (const key of ["form-1", "form-1", "form-2"])
    putOntoAgenda(council.as(clerk, key), { questionId: accepted(council).id, conventionId });
  expect(listItems(council.db, conventionId)).toMatchObject([
    { kind: "questions", title: "Pytania dzielnic" },
  ]);
});

test("a duplicate is merged into a similar question, or into any by its number", () => {
  const council = aCouncil();
  const into = passedOn(council);
  const [first, second] = [filedByPodgorze(council), filedByPodgorze(council)];
  const similar = listToMergeInto(council.as(clerk), getQuestion(council.db, first.id));
  expect(similar).toMatchObject([{ id: into.id, citation: into.citation, askedBy: "Krowodrza" }]);
  const merge = (questionId: string, said: Record<string, string>) =>
    mergeChosen(council.as(clerk), mergeChosenInput.parse({ questionId, ...said }));

  merge(first.id, { similarId: into.id });
  merge(second.id, { number: ` ${into.citation} ` });
  for (const { id } of [first, second]) expect(getQuestion(council.db, id).mergedIntoId).toBe(into.id);

  const third = filedByPodgorze(council);
  expectRefusal(() => merge(third.id, { number: "2026-999" }), "merge-not-possible");
  expectRefusal(() => merge(third.id, { number: "tramwaj" }), "merge-not-possible");
  expect(mergeChosenInput.safeParse({ questionId: third.id }).error?.issues[0]).toMatchObject({
    path: ["number"],
    message: "required",
  });
});
