import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { joinQuestion, joinQuestionInput } from "#domain/question/join-question";
import { judgeAnswer } from "#domain/question/judge-answer";
import { mergeQuestion } from "#domain/question/merge-question";
import { bondsOf } from "#domain/question/bond-queries";
import { getQuestion, listAskerRows, listAskingDistrictIds } from "#domain/question/queries";
import { getQuestionAt, listQuestions } from "#domain/question/register-queries";
import { undoMerge } from "#domain/question/undo-merge";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { writeAnnex } from "#domain/question/write-annex";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorze,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { accepted, answered, filed, filedByPodgorze, fromPodgorze, passedOn } from "./question-world.ts";

const notTheOffice = [nobody, admin, presenter, krowodrzaChair, podgorzeChair];
const stateOf = (council: Council, id: string) => getQuestion(council.db, id).state;
const asking = (council: Council, id: string) => listAskingDistrictIds(council.db, id);

test("a duplicate joins the question it repeats, with its asker and its words", () => {
  const council = aCouncil();
  const into = passedOn(council);
  const { id, citation } = filedByPodgorze(council, { text: "Kiedy tramwaj dojedzie na Rżąkę?" });
  const merging = { questionId: id, intoId: into.id };
  for (const actor of notTheOffice)
    expectRefusal(() => mergeQuestion(council.as(actor), merging), "not-permitted");
  mergeQuestion(council.as(clerk), merging);

  expect(getQuestion(council.db, id)).toMatchObject({
    state: "merged",
    mergedIntoId: into.id,
    mergedFrom: "filed",
  });
  expect(asking(council, into.id)).toEqual([krowodrza, podgorze]);
  expect(bondsOf(council.db, getQuestion(council.db, into.id), true)).toMatchObject({
    annexes: [{ name: "Podgórze", annex: "Kiedy tramwaj dojedzie na Rżąkę?" }],
    mergedFrom: [{ citation }],
  });
  expect(bondsOf(council.db, getQuestion(council.db, id)).mergedInto?.citation).toBe(into.citation);
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.merged");
  expect(listEventsOf(council.db, "question", into.id).at(-1)?.type).toBe("question.merge-received");
});

test("what was public keeps its page, which leads to the other; what never was stays between asker and office", () => {
  const council = aCouncil();
  const into = passedOn(council);
  const shown = fromPodgorze(council);
  const hidden = filedByPodgorze(council);
  for (const { id } of [shown, hidden]) mergeQuestion(council.as(chair), { questionId: id, intoId: into.id });

  expect(getQuestionAt(council.db, konwentId, shown.citation).state).toBe("merged");
  expectRefusal(() => getQuestionAt(council.db, konwentId, hidden.citation), "not-found");
  expect(bondsOf(council.db, getQuestion(council.db, into.id)).mergedFrom.map(({ id }) => id)).toEqual([
    shown.id,
  ]);
  expect(listQuestions(council.db, konwentId).questions.map(({ id }) => id)).toEqual([into.id]);
});

test("only what lies with nobody is merged, and only into what is in the register and alive", () => {
  const council = aCouncil();
  const merge = (questionId: string, intoId: string) =>
    mergeQuestion(council.as(clerk), { questionId, intoId });
  const { id } = accepted(council);
  expectRefusal(() => merge(id, id), "merge-into-itself");
  expectRefusal(() => merge(passedOn(council).id, id), "merge-not-possible");
  expectRefusal(() => merge(id, filed(council).id), "merge-not-possible");
  const settled = answered(council);
  judgeAnswer(council.as(krowodrzaChair), {
    questionId: settled.id,
    districtId: krowodrza,
    verdict: "answered",
    sentence: null,
  });
  expectRefusal(() => merge(id, settled.id), "merge-not-possible");
  expectRefusal(() => merge(id, "no-such"), "not-found");
});

test("a merge is undone: both questions stand as before", () => {
  const council = aCouncil();
  const into = accepted(council);
  const { id } = fromPodgorze(council);
  expectRefusal(() => undoMerge(council.as(clerk), { questionId: id }), "not-merged");
  mergeQuestion(council.as(clerk), { questionId: id, intoId: into.id });
  for (const actor of notTheOffice)
    expectRefusal(() => undoMerge(council.as(actor), { questionId: id }), "not-permitted");
  undoMerge(council.as(chair), { questionId: id });

  expect([stateOf(council, id), asking(council, id)]).toEqual(["accepted", [podgorze]]);
  expect(asking(council, into.id)).toEqual([krowodrza]);
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.unmerged");
  expect(listEventsOf(council.db, "question", into.id).at(-1)?.type).toBe("question.merge-undone");
});

test("undoing one of two merges leaves the asker whom the other brought as well", () => {
  const council = aCouncil();
  const into = accepted(council);
  const [first, second] = [fromPodgorze(council), fromPodgorze(council)];
  for (const { id } of [first, second]) mergeQuestion(council.as(clerk), { questionId: id, intoId: into.id });
  undoMerge(council.as(clerk), { questionId: first.id });
  expect(asking(council, into.id)).toEqual([krowodrza, podgorze]);
  undoMerge(council.as(clerk), { questionId: second.id });
  expect(asking(council, into.id)).toEqual([krowodrza]);
});

test("out of a chain of merges an asker leaves every question on the way", () => {
  const council = aCouncil();
  const [last, middle] = [accepted(council), accepted(council)];
  const { id } = fromPodgorze(council);
  mergeQuestion(council.as(clerk), { questionId: id, intoId: middle.id });
  mergeQuestion(council.as(clerk), { questionId: middle.id, intoId: last.id });
  expect(bondsOf(council.db, getQuestion(council.db, id)).mergedInto?.citation).toBe(last.citation);
  expect(asking(council, last.id)).toEqual([krowodrza, podgorze]);
  undoMerge(council.as(clerk), { questionId: id });
  expect([asking(council, middle.id), asking(council, last.id)]).toEqual([[krowodrza], [krowodrza]]);
});

test("who has judged there stays, and a question is never left without an asker", () => {
  const council = aCouncil();
  const into = answered(council);
  const { id } = fromPodgorze(council);
  mergeQuestion(council.as(clerk), { questionId: id, intoId: into.id });
  judgeAnswer(council.as(podgorzeChair), {
    questionId: into.id,
    districtId: podgorze,
    verdict: "not",
    sentence: "Nie ma daty.",
  });
  undoMerge(council.as(clerk), { questionId: id });
  expect(asking(council, into.id)).toEqual([krowodrza, podgorze]);

  const deserted = accepted(council);
  mergeQuestion(council.as(clerk), { questionId: id, intoId: deserted.id });
  withdrawQuestion(council.as(krowodrzaChair), { questionId: deserted.id });
  undoMerge(council.as(clerk), { questionId: id });
  expect(asking(council, deserted.id)).toEqual([podgorze]);
});

test("when the one who was still to judge leaves, the others' verdicts decide", () => {
  const council = aCouncil();
  const into = answered(council);
  const { id } = fromPodgorze(council);
  mergeQuestion(council.as(clerk), { questionId: id, intoId: into.id });
  judgeAnswer(council.as(krowodrzaChair), {
    questionId: into.id,
    districtId: krowodrza,
    verdict: "answered",
    sentence: null,
  });
  expect(stateOf(council, into.id)).toBe("answered");
  undoMerge(council.as(clerk), { questionId: id });
  expect(stateOf(council, into.id)).toBe("settled");
});

test("a district joins with what the question means in its own place, and rewrites it until the answer", () => {
  const council = aCouncil();
  const { id } = accepted(council);
  joinQuestion(
    council.as(podgorzeChair),
    joinQuestionInput.parse({ questionId: id, districtId: podgorze, annex: "Na Rżąkę." }),
  );
  expect(listAskerRows(council.db, id).at(-1)).toMatchObject({ annex: "Na Rżąkę.", joinedOn: "2026-03-02" });

  const writing = { questionId: id, districtId: podgorze, annex: "Na Rżąkę i do Swoszowic." };
  for (const actor of [nobody, clerk, chair, admin, presenter, krowodrzaChair])
    expectRefusal(() => writeAnnex(council.as(actor), writing), "not-permitted");
  writeAnnex(council.as(podgorzeChair), writing);
  expect(bondsOf(council.db, getQuestion(council.db, id)).annexes).toEqual([
    { name: "Podgórze", annex: "Na Rżąkę i do Swoszowic." },
  ]);
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.annex-written");

  expectRefusal(
    () => writeAnnex(council.as(podgorzeChair), { ...writing, questionId: filed(council).id }),
    "question-not-yours",
  );
  const late = answered(council, { jointDistrictIds: [podgorze] });
  expectRefusal(
    () => writeAnnex(council.as(podgorzeChair), { ...writing, questionId: late.id }),
    "question-wrong-state",
  );
  expectRefusal(
    () =>
      joinQuestion(
        council.as(podgorzeChair),
        joinQuestionInput.parse({ questionId: answered(council).id, districtId: podgorze }),
      ),
    "question-wrong-state",
  );
});
