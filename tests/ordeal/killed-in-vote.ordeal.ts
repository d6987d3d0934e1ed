import { expect, test } from "vitest";
import { killInMidVote } from "#tests/killed-vote";
import { startServer } from "#tests/server";

const kills = 50;

test(`killed ${kills} times in mid-vote, the server goes on with it: no ballot lost, none counted twice`, async () => {
  const seed = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`KILL_SEED=${seed}`);
  const konwent = await startServer();
  try {
    const { ballots, acknowledged, faults } = await killInMidVote(konwent, kills, seed);
    console.log(`${ballots} ballots, ${acknowledged} acknowledged before the fault`);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(kills / 2);
    expect(acknowledged).toBeLessThan(ballots);
  } finally {
    await konwent.stop();
  }
});
