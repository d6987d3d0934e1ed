import { expect, test } from "vitest";
import { suggestOrder } from "#domain/floor/rules";
import type { FloorKind } from "#domain/floor/rules";

const asking = (id: string, kind: FloorKind, seconds: number, turns: number, askedAt: string) => ({
  id,
  kind,
  askedAt: `2026-03-12T15:${askedAt}:00.000Z`,
  spoken: { seconds, turns },
});

test("formal motions, then answers, then whoever spoke least, then who spoke never, then who asked first", () => {
  const queue = suggestOrder([
    asking("talker", "normal", 900, 6, "00"),
    asking("even, later", "normal", 310, 2, "02"),
    asking("even, sooner", "normal", 359, 1, "01"),
    asking("a few seconds", "normal", 20, 1, "03"),
    asking("never", "normal", 0, 0, "04"),
    asking("answer", "ad-vocem", 900, 6, "05"),
    asking("motion", "formal-motion", 900, 6, "06"),
  ]);
  expect(queue.map(({ id, reason }) => [id, reason.code, reason.minutes])).toEqual([
    ["motion", "formal-motion", 15],
    ["answer", "ad-vocem", 15],
    ["never", "first-time", 0],
    ["a few seconds", "fewer-minutes", 0],
    ["even, sooner", "asked-first", 5],
    ["even, later", "fewer-minutes", 5],
    ["talker", "fewer-minutes", 15],
  ]);
});

test("the same requests give the same order, however they come", () => {
  const requests = [
    asking("b", "normal", 60, 1, "01"),
    asking("a", "normal", 60, 1, "01"),
    asking("c", "formal-motion", 0, 0, "01"),
  ];
  const ids = (list: typeof requests) => suggestOrder(list).map(({ id }) => id);
  expect(ids(requests)).toEqual(["c", "a", "b"]);
  expect(ids(requests.toReversed())).toEqual(["c", "a", "b"]);
});
