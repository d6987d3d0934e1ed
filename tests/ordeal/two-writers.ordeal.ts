import { expect, test } from "vitest";
import { findFlaws } from "#domain/audit/queries";
import { startServer } from "#tests/server";
import { tellInterleaving, twoWritersAt } from "#tests/two-writers";

const stories = 200;

test(`${stories} random stories of two writers in one section: no word is lost, and no conflict silent`, async () => {
  const seed = Number(process.env["WRITERS_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`WRITERS_SEED=${seed}`);
  const konwent = await startServer();
  try {
    const desk = await twoWritersAt(konwent);
    let conflicts = 0;
    for (let story = 0; story < stories; story++)
      conflicts += (await tellInterleaving(desk, seed + story)).conflicts;
    console.log(`${conflicts} conflicts`);
    expect(conflicts).toBeGreaterThan(stories / 2);
    expect(konwent.complaints()).toBe("");
    expect(findFlaws(konwent.database.db)).toEqual([]);
  } finally {
    await konwent.stop();
  }
});
