import { expect, test } from "vitest";
import { walkQuestions } from "#tests/question-walk";

const sequences = 20_000;

test(`${sequences} random lives of questions against the model`, () => {
  const seed = Number(process.env["QUESTION_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`QUESTION_SEED=${seed}`);
  const { steps, refused, reached } = walkQuestions(seed, sequences);
  console.log(
    `${steps} steps, ${refused} refused, ${Object.entries(Object.fromEntries(reached)).join("; ")}`,
  );
  expect(reached.size).toBe(18); // every step a question may take was taken
});
