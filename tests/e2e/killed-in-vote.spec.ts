import { expect, test } from "playwright/test";
import { killInMidVote } from "#tests/killed-vote";
import { startServer } from "#tests/server";

test("killed in mid-vote, the server goes on with it: no ballot is lost, none counted twice", async () => {
  test.setTimeout(240_000);
  const seed = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`KILL_SEED=${seed}`);
  const konwent = await startServer();
  try {
    const { ballots, faults } = await killInMidVote(konwent, 3, seed);
    expect(faults).toEqual([]);
    expect(ballots).toBeGreaterThan(3);
  } finally {
    await konwent.stop();
  }
});
