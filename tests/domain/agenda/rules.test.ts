import { expect, test } from "vitest";
import { compareVersions } from "#domain/agenda/compare-versions";
import { inOrder, obstaclesToMoving, placeForNew, renumber } from "#domain/agenda/order-rules";
import { lengthOf, timed, totalMinutes } from "#domain/agenda/time-rules";
import type { Move } from "#domain/agenda/order-rules";
import type { PublishedItem } from "#schema/agenda";

const item = (id: string, position: number, more: Partial<ReturnType<typeof plain>> = {}) => ({
  ...plain(id, position),
  ...more,
});
const plain = (id: string, position: number) => ({
  id,
  parentId: null as string | null,
  position,
  isAddendum: false,
  plannedMinutes: null as number | null,
  startsAt: null as string | null,
  state: "planned" as "planned" | "withdrawn",
});

const numbers = (items: ReturnType<typeof plain>[]) =>
  inOrder(items).map(({ id, number }) => `${number} ${id}`);

test("items are numbered in order, those under an item after it", () => {
  expect(
    numbers([item("b", 2), item("a", 1), item("a2", 2, { parentId: "a" }), item("a1", 1, { parentId: "a" })]),
  ).toEqual(["1 a", "1.1 a1", "1.2 a2", "2 b"]);
});

test("a late item changes no number in print: it takes a letter", () => {
  const late = { isAddendum: true };
  expect(numbers([item("a", 1), item("x", 2, late), item("y", 3, late), item("b", 4)])).toEqual([
    "1 a",
    "1a x",
    "1b y",
    "2 b",
  ]);
  expect(numbers([item("a", 1), item("x", 2, late), item("x1", 1, { parentId: "x", ...late })])).toEqual([
    "1 a",
    "1a x",
    "1a.1 x1",
  ]);
  expect(numbers([item("x", 1, late), item("a", 2)])).toEqual(["0a x", "1 a"]);
});

const times = (items: ReturnType<typeof plain>[], opensAt: string | null = "16:00") =>
  timed(inOrder(items), opensAt).map(({ time }) => time);

test("times follow from the hour of the convention and the planned minutes", () => {
  expect(
    times([item("a", 1, { plannedMinutes: 5 }), item("b", 2, { plannedMinutes: 40 }), item("c", 3)]),
  ).toEqual(["16:00", "16:05", "16:45"]);
  expect(times([item("a", 1, { plannedMinutes: 5 })], null)).toEqual([null]);
});

test("after an item of unknown length no time is invented until an item states its own", () => {
  expect(
    times([
      item("a", 1),
      item("b", 2),
      item("c", 3, { startsAt: "17:00", plannedMinutes: 30 }),
      item("d", 4),
    ]),
  ).toEqual(["16:00", null, "17:00", "17:30"]);
});

test("an item lasts as long as those under it, and a withdrawn one no time at all", () => {
  const items = [
    item("a", 1),
    item("a1", 1, { parentId: "a", plannedMinutes: 10 }),
    item("a2", 2, { parentId: "a", plannedMinutes: 20 }),
    item("b", 2, { state: "withdrawn", plannedMinutes: 60 }),
    item("c", 3),
  ];
  expect(times(items)).toEqual(["16:00", "16:00", "16:10", null, "16:30"]);
  expect(totalMinutes(items)).toEqual({ minutes: 30, unstated: 1 });
});

test("a convention's length is known with both hours, past midnight too", () => {
  expect(lengthOf({ startsAt: "16:00", endsAt: "18:30" })).toBe(150);
  expect(lengthOf({ startsAt: "23:00", endsAt: "01:00" })).toBe(120);
  expect(lengthOf({ startsAt: "16:00", endsAt: null })).toBeNull();
});

const four = [item("a", 1), item("b", 2), item("c", 3), item("d", 4)];
const move = (to: Move["to"], more: Partial<Move> = {}): Move => ({
  to,
  neighbourId: null,
  position: null,
  ...more,
});
const after = (items: ReturnType<typeof plain>[], id: string, wanted: Move) => {
  const changed = new Map(
    renumber(items, items.find((one) => one.id === id) ?? item(id, 1), wanted).map((one) => [one.id, one]),
  );
  return numbers(items.map((one) => changed.get(one.id) ?? one)).join(", ");
};

test("items move by a step, to a position, beside a neighbour and under one", () => {
  expect(after(four, "c", move("up"))).toBe("1 a, 2 c, 3 b, 4 d");
  expect(after(four, "a", move("down"))).toBe("1 b, 2 a, 3 c, 4 d");
  expect(after(four, "a", move("position", { position: 3 }))).toBe("1 b, 2 c, 3 a, 4 d");
  expect(after(four, "a", move("position", { position: 99 }))).toBe("1 b, 2 c, 3 d, 4 a");
  expect(after(four, "d", move("before", { neighbourId: "b" }))).toBe("1 a, 2 d, 3 b, 4 c");
  expect(after(four, "a", move("after", { neighbourId: "c" }))).toBe("1 b, 2 c, 3 a, 4 d");
  expect(after(four, "d", move("under", { neighbourId: "a" }))).toBe("1 a, 1.1 d, 2 b, 3 c");
  const nested = [item("a", 1), item("a1", 1, { parentId: "a" }), item("b", 2)];
  expect(after(nested, "a1", move("after", { neighbourId: "a" }))).toBe("1 a, 2 a1, 3 b");
});

test("an item stays within its agenda and two levels", () => {
  const nested = [
    item("a", 1),
    item("a1", 1, { parentId: "a" }),
    item("b", 2),
    item("w", 3, { state: "withdrawn" }),
  ];
  const why = (id: string, wanted: Move) =>
    obstaclesToMoving(nested, nested.find((one) => one.id === id) ?? item(id, 1), wanted).map(
      ({ code }) => code,
    );
  expect(why("b", move("under", { neighbourId: "a1" }))).toEqual(["agenda-item-cannot-nest"]);
  expect(why("a", move("under", { neighbourId: "b" }))).toEqual(["agenda-item-cannot-nest"]);
  expect(why("b", move("under", { neighbourId: "elsewhere" }))).toEqual(["agenda-item-elsewhere"]);
  expect(why("b", move("under", { neighbourId: "b" }))).toEqual(["agenda-item-elsewhere"]);
  expect(why("b", move("under", { neighbourId: "w" }))).toEqual(["agenda-item-withdrawn"]);
  expect(why("w", move("up"))).toEqual(["agenda-item-withdrawn"]);
  expect(why("a", move("up"))).toEqual(["agenda-item-already-there"]);
});

test("a new item goes last, but before the one that closes the convention", () => {
  const closing = { kind: "closing", state: "planned" };
  expect(placeForNew([{ kind: "opening", state: "planned" }, closing], "discussion")).toBe(1);
  expect(placeForNew([closing], "closing")).toBe(1);
  expect(placeForNew([], "discussion")).toBe(0);
});

const published = (id: string, number: string, more: Partial<PublishedItem> = {}): PublishedItem => ({
  id,
  number,
  depth: number.includes(".") ? 2 : 1,
  title: id,
  titleEn: null,
  kind: "discussion",
  presenters: [],
  startsAt: null,
  plannedMinutes: null,
  isAddendum: false,
  isWithdrawn: false,
  withdrawnReason: null,
  ...more,
});
const difference = (before: PublishedItem[], later: PublishedItem[]) =>
  compareVersions(before, later).map(({ kind, number, was, now }) =>
    [kind, number, was, now].filter(Boolean).join(" "),
  );

test("two versions differ by what was added, removed, withdrawn, moved, retitled and retimed", () => {
  const first = [
    published("a", "1", { startsAt: "16:00" }),
    published("b", "2"),
    published("c", "3"),
    published("d", "4"),
  ];
  expect(difference(first, first)).toEqual([]);
  expect(difference(first, [...first.slice(0, 2), published("x", "2a"), ...first.slice(2)])).toEqual([
    "added 2a",
  ]);
  expect(difference(first, first.slice(0, 3))).toEqual(["removed 4"]);
  expect(
    difference(first, [
      published("a", "1", { startsAt: "16:30" }),
      published("b", "2", { title: "B" }),
      published("c", "3", { isWithdrawn: true, withdrawnReason: "choroba" }),
      published("d", "4", { presenters: ["Anna Nowak"] }),
    ]),
  ).toEqual(["retimed 1 16:00 16:30", "retitled 2 b B", "withdrawn 3 choroba", "presenters 4 Anna Nowak"]);
  expect(difference([published("a", "1", { isWithdrawn: true })], [published("a", "1")])).toEqual([
    "restored 1",
  ]);
  expect(difference([published("a", "1")], [published("a", "1", { plannedMinutes: 5 })])).toEqual([
    "edited 1",
  ]);
});

test("one item moved is one item moved, however many numbers it pushes on", () => {
  const first = ["a", "b", "c", "d"].map((id, index) => published(id, String(index + 1)));
  const second = ["d", "a", "b", "c"].map((id, index) => published(id, String(index + 1)));
  expect(difference(first, second)).toEqual(["moved 1 4 1"]);
  expect(
    difference([published("a", "1"), published("b", "2")], [published("a", "1"), published("b", "1.1")]),
  ).toEqual(["moved 1.1 2 1.1"]);
});
