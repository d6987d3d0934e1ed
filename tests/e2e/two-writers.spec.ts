import { expect, test } from "playwright/test";
import { startServer } from "#tests/server";
import { tellInterleaving, twoWritersAt } from "#tests/two-writers";

const stories = 10;

test(`${stories} random stories of two writers in one section: no word is lost, and no conflict silent`, async () => {
  test.setTimeout(180_000);
  const seed = Number(process.env["WRITERS_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`WRITERS_SEED=${seed}`);
  const konwent = await startServer();
  try {
    const desk = await twoWritersAt(konwent);
    let conflicts = 0;
    for (let story = 0; story < stories; story++)
      conflicts += (await tellInterleaving(desk, seed + story)).conflicts;
    expect(conflicts).toBeGreaterThan(0);
    expect(konwent.complaints()).toBe("");
  } finally {
    await konwent.stop();
  }
});
