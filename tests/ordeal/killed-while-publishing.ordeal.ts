import { expect, test } from "vitest";
import { aChairRoom, killPoints, wholeState, workIn } from "#tests/killed-chair";

const times = 20;

test(`killed ${times} times at each of ${Object.keys(killPoints).length} points of publishing: the edition is wholly there or wholly absent`, async () => {
  const room = aChairRoom();
  for (let time = 0; time < times; time++)
    for (const [point, state] of Object.entries(killPoints)) {
      const place = room.copy();
      const told = await workIn(place, room.conventionId, point);
      expect([point, told.signal, told.complaints]).toEqual([point, "SIGKILL", ""]);
      expect([point, wholeState(place, room.conventionId)]).toEqual([point, state]);
    }
  room.remove();
});
