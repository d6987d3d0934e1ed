import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { bondsOf } from "#domain/question/bond-queries";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion } from "#domain/question/queries";
import { listQuestions } from "#domain/question/register-queries";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { aCouncil, konwentId, krowodrza, krowodrzaChair, podgorze, podgorzeChair } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import {
  aboutTheTram,
  accepted,
  aConvention,
  answered,
  filed,
  fromFloor,
  passedOn,
} from "./question-world.ts";

const residents = "Maria Weissowa, ul. Weissa 7, tel. 601 000 000";

test("who the residents are is kept for the office, and stands in nothing that pages or events say", () => {
  const council = aCouncil();
  const asked = accepted(council, { onBehalfOf: "mieszkańcy ulicy Weissa", residents });
  const { conventionId } = aConvention(council);
  const floor = fromFloor(council, { conventionId, residents });
  for (const { id } of [asked, floor]) {
    const question = getQuestion(council.db, id);
    expect(question).toMatchObject({ residents });
    expect(question.salt).not.toBeNull();
    const facts = factsOf(council.db, question);
    const said = JSON.stringify([
      facts,
      listQuestionTimeline(council.db, question),
      bondsOf(council.db, question, true),
      listEventsOf(council.db, "question", id),
    ]);
    expect(said).not.toMatch(/Weissowa|601 000/);
  }
  expect(getQuestion(council.db, accepted(council).id).salt).toBeNull();
  expect(listQuestions(council.db, konwentId).total).toBe(3);
});

test("a question follows up one that was answered, and each leads to the other", () => {
  const council = aCouncil();
  const first = answered(council);
  const next = accepted(council, { predecessorId: first.id });
  expect(bondsOf(council.db, getQuestion(council.db, next.id)).predecessor?.citation).toBe(first.citation);
  expect(bondsOf(council.db, getQuestion(council.db, first.id)).followUps.map(({ id }) => id)).toEqual([
    next.id,
  ]);
  filed(council, { predecessorId: first.id }); // what the office has not accepted is named to nobody
  expect(bondsOf(council.db, getQuestion(council.db, first.id)).followUps).toHaveLength(1);
});

test("only those who asked follow up, and only an answer; what nobody asked by name, any district does", () => {
  const council = aCouncil();
  const first = answered(council);
  const byPodgorze = (predecessorId: string) =>
    fileQuestion(
      council.as(podgorzeChair),
      fileQuestionInput.parse({ ...aboutTheTram, districtId: podgorze, predecessorId }),
    );
  expectRefusal(() => byPodgorze(first.id), "question-not-yours");
  expectRefusal(() => filed(council, { predecessorId: passedOn(council).id }), "question-wrong-state");
  expectRefusal(() => filed(council, { predecessorId: "no-such" }), "not-found");

  const { conventionId } = aConvention(council);
  const collective = fromFloor(council, { conventionId });
  expectRefusal(() => byPodgorze(collective.id), "question-wrong-state");
});

test("a convention that takes no more questions is refused with the rule that set its day", () => {
  const council = aCouncil();
  const { conventionId } = aConvention(council);
  council.travelTo("2026-04-11T10:00:00Z");
  const late = () =>
    fileQuestion(
      council.as(krowodrzaChair),
      fileQuestionInput.parse({ ...aboutTheTram, districtId: krowodrza, conventionId }),
    );
  expect(late).toThrow(
    expect.objectContaining({
      reasons: [expect.objectContaining({ code: "questions-closed", rule: "Zarządzenie PMK nr 358/2017" })],
    }),
  );
});
