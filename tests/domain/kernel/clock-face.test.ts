import { expect, test } from "vitest";
import { clockFace } from "#domain/kernel/clock-face";

test("a clock shows minutes and seconds, hours when there are any, and time that is up with a plus", () => {
  expect([0, 9, 65, 3600, 3729, -1, -75].map(clockFace)).toEqual([
    "0:00",
    "0:09",
    "1:05",
    "1:00:00",
    "1:02:09",
    "+0:01",
    "+1:15",
  ]);
});
