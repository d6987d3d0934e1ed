import { expect, test } from "vitest";
import { walkQuestions } from "#tests/question-walk";

const sequences = 250;

test(`${sequences} random lives of questions: the model agrees, nobody is lost, nothing forbidden happens`, () => {
  const seed = Number(process.env["QUESTION_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`QUESTION_SEED=${seed}`);
  const { steps, refused, reached } = walkQuestions(seed, sequences);
  expect(steps).toBeGreaterThan(sequences * 5);
  expect(refused).toBeGreaterThan(sequences);
  expect(reached.size).toBeGreaterThan(12); // the walk does come through nearly every step there is
}, 300_000);
