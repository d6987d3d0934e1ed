import { expect, test } from "vitest";
import { walkMeetings } from "#tests/vote-walk";

const meetings = 20_000;

test(`${meetings} random meetings against a plain recount of the log`, () => {
  const seed = Number(process.env["VOTE_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`VOTE_SEED=${seed}`);
  const { steps, refused, outcomes } = walkMeetings(seed, meetings);
  console.log(`${steps} steps, ${refused} refused, ${JSON.stringify(Object.fromEntries(outcomes))}`);
  expect([...outcomes.keys()].toSorted()).toEqual(["adopted", "no-quorum", "rejected", "tied"]);
});
