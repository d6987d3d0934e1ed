import { expect, test } from "vitest";
import { joinQuestion } from "#domain/question/join-question";
import { listSimilarQuestions } from "#domain/question/similar-queries";
import { aCouncil, konwentId, krowodrza, podgorze, podgorzeChair } from "#tests/world";
import { accepted, answered, filed } from "./question-world.ts";

const both = [krowodrza, podgorze];

test("an earlier question is shown with its standing and the beginning of its latest answer, never the whole of it", () => {
  const council = aCouncil();
  const { id, citation } = answered(council);
  const [found, ...others] = listSimilarQuestions(council.db, konwentId, "budowa tramwaju na Azory", both);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    id,
    citation,
    standing: "answered",
    subject: "Tramwaj na Azory",
    answer: "Budowa ruszy w maju.",
    joinableBy: [], // answered: it is the asker's to judge
  });
});

test("what waits for its answer can be joined by a district that has not joined, until it has", () => {
  const council = aCouncil();
  const { id } = accepted(council);
  const look = () => listSimilarQuestions(council.db, konwentId, "tramwaj Azory", both)[0];
  expect(look()).toMatchObject({ standing: "accepted", answer: null, joinableBy: [podgorze] });
  joinQuestion(council.as(podgorzeChair), { questionId: id, districtId: podgorze });
  expect(look()?.joinableBy).toEqual([]);
});

test("at most five are shown, none that is not public, and a very long text is only read in its beginning", () => {
  const council = aCouncil();
  for (let many = 0; many < 7; many++) accepted(council, { text: `Kiedy tramwaj na Azory, etap ${many}?` });
  filed(council, { subject: "Tramwaj na Azory, jeszcze nieprzyjęte" });
  const found = listSimilarQuestions(council.db, konwentId, "tramwaj na Azory", both);
  expect(found).toHaveLength(5);
  expect(found.every(({ subject }) => subject === "Tramwaj na Azory")).toBe(true);
  expect(listSimilarQuestions(council.db, konwentId, `${"słowo ".repeat(200)} tramwaj Azory`, both)).toEqual(
    [],
  );
});
