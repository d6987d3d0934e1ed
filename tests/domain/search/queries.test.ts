import { expect, test } from "vitest";
import { stemsOf } from "#domain/kernel/polish-words";
import { acceptQuestion } from "#domain/question/accept-question";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { listSimilar } from "#domain/search/queries";
import { aCouncil, clerk, konwentId } from "#tests/world";
import { accepted, filed } from "../question/question-world.ts";

test("one stem for the forms of a word, with or without Polish letters", () => {
  for (const [one, other] of [
    ["dzielnic", "dzielnicami"],
    ["Łagiewniki", "lagiewnik"],
    ["droga", "dróg"],
    ["szkoła", "szkół"],
  ] as const)
    expect(stemsOf(one).some((stem) => stemsOf(other).includes(stem))).toBe(true);
});

test("while somebody writes, earlier public questions like theirs are found, also in other forms of the words", () => {
  const council = aCouncil();
  const { id } = accepted(council, {
    subject: "Remont chodników przy szkołach",
    text: "Kiedy zostaną wyremontowane chodniki przy szkole na ulicy Weissa?",
  });
  const found = listSimilar(council.db, konwentId, "proszę o remont chodnika obok szkoły");
  expect(found).toEqual([{ kind: "question", recordId: id, title: "Remont chodników przy szkołach" }]);
  expect(listSimilar(council.db, konwentId, "tramwaj do Bronowic")).toEqual([]);
});

test("only what the public may read is found", () => {
  const council = aCouncil();
  const { id } = filed(council, { subject: "Remont chodników", text: "Kiedy remont chodników na Weissa?" });
  const look = () => listSimilar(council.db, konwentId, "remont chodnika");
  expect(look()).toEqual([]);
  acceptQuestion(council.as(clerk), { questionId: id });
  expect(look()).toHaveLength(1);
  withdrawQuestion(council.as(clerk), { questionId: id });
  expect(look()).toHaveLength(1); // stays in the register as withdrawn
});

test("quotation marks and signs of the index's own language are only words", () => {
  const council = aCouncil();
  expect(() => listSimilar(council.db, konwentId, 'chodnik" OR title:* NEAR(szkoła) -')).not.toThrow();
});
