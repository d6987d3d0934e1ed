import { afterAll, beforeAll, expect, test } from "vitest";
import { aChairRoom, killPoints, wholeState, workIn } from "#tests/killed-chair";

/*
 * kill -9 of a real process at every named point of preparing, publishing and sealing an edition, once each. After a restart
 * the edition is wholly there (row, content, file, manifest, signature, letters once) or wholly absent.
 */
let room: ReturnType<typeof aChairRoom>;
beforeAll(() => void (room = aChairRoom()));
afterAll(() => room.remove());

test("there are at least twenty points", () => {
  expect(Object.keys(killPoints).length).toBeGreaterThanOrEqual(20);
});

test.each(Object.entries(killPoints))("killed at %s: the edition is %s, and whole", async (point, state) => {
  const place = room.copy();
  const told = await workIn(place, room.conventionId, point);
  expect([told.signal, told.complaints]).toEqual(["SIGKILL", ""]);
  expect(wholeState(place, room.conventionId)).toBe(state);
});

test("killed before the end, the same presses go through afterwards, and everything is there once", async () => {
  const place = room.copy();
  for (const point of ["file.renamed", "publish.signed", ""]) await workIn(place, room.conventionId, point);
  expect(wholeState(place, room.conventionId)).toBe("published");
}, 60_000);
