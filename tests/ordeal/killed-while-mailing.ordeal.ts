import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { aPostRoom, extraCopies, recover, work } from "#tests/killed-postman";
import { startMailServer } from "#tests/smtp-server";
import type { Mood } from "#tests/smtp-server";

const cycles = 100;
const lanes = 3;
const moods: Mood[] = ["accept", "accept", "4xx", "cut", "accept"];

test(`killed ${cycles} times at any moment of mailing through a server of changing moods: no letter lost, no more copies than letters under way`, async () => {
  const room = aPostRoom(40);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const server = await startMailServer();
    await server.become(moods[cycle % moods.length] ?? "accept");
    const file = room.copy();
    const told = await work(file, server.url, { accounts: 40, lanes, killAfter: 1 + ((cycle * 7) % 250) });
    expect(told.complaints).toBe("");
    await server.become("accept");
    const database = openDatabase(file);
    await recover(database, server);
    const extra = extraCopies(database, server, told);
    expect(extra).toBeLessThanOrEqual(told.signal === "SIGKILL" ? lanes : 0);
    database.close();
    await server.stop();
  }
  room.remove();
});
