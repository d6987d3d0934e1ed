import { expect, test } from "vitest";
import { walkMeetings } from "#tests/vote-walk";

const meetings = 60;

test(`${meetings} random meetings: votes and quorum are what a plain recount of the log says, at every instant`, () => {
  const seed = Number(process.env["VOTE_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`VOTE_SEED=${seed}`);
  const { steps, refused, outcomes } = walkMeetings(seed, meetings);
  expect(steps).toBeGreaterThan(meetings * 15);
  expect(refused).toBeGreaterThan(meetings);
  expect(outcomes.size).toBeGreaterThan(2);
}, 120_000);
