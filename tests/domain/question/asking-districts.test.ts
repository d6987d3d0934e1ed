import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { getQuestion, listAskingDistrictIds, listQuestionsAskedBy } from "#domain/question/queries";
import { getQuestionAt } from "#domain/question/register-queries";
import { factsOf } from "#domain/question/fact-queries";
import { listAwaitingVerdict } from "#domain/question/verdict-queries";
import { joinQuestion } from "#domain/question/join-question";
import { judgeAnswer, judgeAnswerInput } from "#domain/question/judge-answer";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { maySeeQuestion } from "#domain/question/policy";
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
import { accepted, aConvention, anAnswer, answered, filed, fromFloor, passedOn } from "./question-world.ts";

const judges = { [krowodrza]: krowodrzaChair, [podgorze]: podgorzeChair };
const judged = (
  council: Council,
  questionId: string,
  districtId: keyof typeof judges,
  verdict: string,
  sentence = "Bez daty.",
) =>
  judgeAnswer(
    council.as(judges[districtId] ?? nobody),
    judgeAnswerInput.parse({ questionId, districtId, verdict, sentence }),
  );
const stateOf = (council: Council, id: string) => getQuestion(council.db, id).state;

test("the asking district is satisfied, and the question is settled", () => {
  const council = aCouncil();
  const { id } = answered(council);
  expect(listAwaitingVerdict(council.db, [krowodrza]).map((question) => question.id)).toEqual([id]);
  judged(council, id, krowodrza, "answered", "Dziękujemy.");

  expect(stateOf(council, id)).toBe("settled");
  expect(factsOf(council.db, getQuestion(council.db, id)).verdicts).toMatchObject([
    { district: "Krowodrza", verdict: "answered", sentence: "Dziękujemy.", judgedOn: "2026-03-02" },
  ]);
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.judged");
  expect(listAwaitingVerdict(council.db, [krowodrza])).toEqual([]);
});

test("'not' opens the question again, and the next answer is judged anew", () => {
  const council = aCouncil();
  const { id } = answered(council);
  judged(council, id, krowodrza, "not", "Nie ma daty.");
  expect(factsOf(council.db, getQuestion(council.db, id))).toMatchObject({
    state: "passed-on",
    standing: "reopened",
  });

  anAnswer(council, id, { text: "Budowa ruszy 4 maja." });
  judged(council, id, krowodrza, "partly");
  expect(stateOf(council, id)).toBe("settled");
});

test("a joint question waits for every asking district", () => {
  const council = aCouncil();
  const { id } = answered(council, { jointDistrictIds: [podgorze] });
  judged(council, id, krowodrza, "not");
  expect(stateOf(council, id)).toBe("answered");
  expectRefusal(() => judged(council, id, krowodrza, "answered"), "already-judged");
  judged(council, id, podgorze, "answered");
  expect(stateOf(council, id)).toBe("passed-on");
});

test("only an asking district judges, and only an answer", () => {
  const council = aCouncil();
  const { id } = answered(council);
  expectRefusal(() => judged(council, id, podgorze, "answered"), "question-not-yours");
  for (const actor of [nobody, clerk, chair, admin, presenter, podgorzeChair]) {
    expectRefusal(
      () =>
        judgeAnswer(
          council.as(actor),
          judgeAnswerInput.parse({ questionId: id, districtId: krowodrza, verdict: "answered" }),
        ),
      "not-permitted",
    );
  }
  expectRefusal(() => judged(council, passedOn(council).id, krowodrza, "answered"), "answer-needed");
  judged(council, id, krowodrza, "answered");
  expectRefusal(() => judged(council, id, krowodrza, "not"), "question-wrong-state");
});

test("the district chairs as a whole have no judge: their question stays answered in part until a district joins and speaks", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  const { id } = fromFloor(council, { conventionId });
  anAnswer(council, id, { mode: "oral", extent: "partial" });
  expectRefusal(() => judged(council, id, krowodrza, "answered"), "question-not-yours");
  expect(factsOf(council.db, getQuestion(council.db, id)).standing).toBe("answered-in-part");

  joinQuestion(council.as(krowodrzaChair), { questionId: id, districtId: krowodrza });
  judged(council, id, krowodrza, "partly");
  expect(stateOf(council, id)).toBe("settled");
});

test("a district joins an accepted question, once, for itself only", () => {
  const council = aCouncil();
  const { id } = accepted(council);
  const joining = { questionId: id, districtId: podgorze };
  for (const actor of [nobody, clerk, chair, admin, presenter, krowodrzaChair])
    expectRefusal(() => joinQuestion(council.as(actor), joining), "not-permitted");
  joinQuestion(council.as(podgorzeChair), joining);

  expect(listAskingDistrictIds(council.db, id)).toEqual([krowodrza, podgorze]);
  expect(listEventsOf(council.db, "question", id).at(-1)?.type).toBe("question.joined");
  expectRefusal(() => joinQuestion(council.as(podgorzeChair), joining), "already-joined");
  expectRefusal(
    () => joinQuestion(council.as(podgorzeChair), { ...joining, questionId: filed(council).id }),
    "question-wrong-state",
  );
});

test("a district takes its question back before it is passed on", () => {
  const council = aCouncil();
  const early = filed(council);
  for (const actor of [nobody, admin, presenter, podgorzeChair])
    expectRefusal(() => withdrawQuestion(council.as(actor), { questionId: early.id }), "not-permitted");
  withdrawQuestion(council.as(krowodrzaChair), { questionId: early.id });
  expect(stateOf(council, early.id)).toBe("withdrawn");
  expect(listEventsOf(council.db, "question", early.id).at(-1)?.type).toBe("question.withdrawn");
  expectRefusal(() => getQuestionAt(council.db, konwentId, early.citation), "not-found");

  const late = accepted(council);
  withdrawQuestion(council.as(krowodrzaChair), { questionId: late.id });
  expect(getQuestionAt(council.db, konwentId, late.citation)).toMatchObject({
    state: "withdrawn",
    withdrawnOn: "2026-03-02",
  });

  const gone = passedOn(council);
  expectRefusal(
    () => withdrawQuestion(council.as(krowodrzaChair), { questionId: gone.id }),
    "question-wrong-state",
  );
  withdrawQuestion(council.as(chair), { questionId: gone.id });
  expectRefusal(
    () => withdrawQuestion(council.as(clerk), { questionId: answered(council).id }),
    "question-wrong-state",
  );
});

test("from a joint question a district takes back only itself", () => {
  const council = aCouncil();
  const { id } = filed(council, { jointDistrictIds: [podgorze] });
  withdrawQuestion(council.as(krowodrzaChair), { questionId: id });
  expect([stateOf(council, id), listAskingDistrictIds(council.db, id)]).toEqual(["filed", [podgorze]]);
  withdrawQuestion(council.as(podgorzeChair), { questionId: id });
  expect(stateOf(council, id)).toBe("withdrawn");
});

test("a district that joined what the district chairs asked takes back only itself, though it is the only one by name", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  const { id } = fromFloor(council, { conventionId });
  joinQuestion(council.as(krowodrzaChair), { questionId: id, districtId: krowodrza });
  expect(withdrawQuestion(council.as(krowodrzaChair), { questionId: id }).isWithdrawn).toBe(false);
  expect([stateOf(council, id), listAskingDistrictIds(council.db, id)]).toEqual(["accepted", []]);
  withdrawQuestion(council.as(clerk), { questionId: id });
  expect(stateOf(council, id)).toBe("withdrawn");
});

test("before acceptance a question is between its askers and the office", () => {
  const council = aCouncil();
  const question = getQuestion(council.db, filed(council).id);
  const seen = [nobody, podgorzeChair, admin, krowodrzaChair, clerk, chair].map((actor) =>
    maySeeQuestion(actor, question, [krowodrza]),
  );
  expect(seen).toEqual([false, false, false, true, true, true]);
  expect(listQuestionsAskedBy(council.db, podgorzeChair.districtIds)).toEqual([]);
  expect(listQuestionsAskedBy(council.db, [])).toEqual([]);
});
