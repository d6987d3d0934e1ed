import { expect, test } from "vitest";
import {
  isOverdue,
  obstaclesToMoving,
  reviewConvention,
  reviewedAfter,
  withBounds,
} from "#domain/action-item/rules";
import { inWords, noDate, onDay, readCouncilDate } from "#domain/kernel/council-date";

const promise = {
  state: "open" as const,
  isArchived: false,
  conventionId: "june",
  promisedOn: readCouncilDate("2019-06"),
  dueOn: inWords("po wakacjach", "2019-09-01"),
};

test("a promise is late once the last possible day has passed", () => {
  const dueOn = onDay("2026-04-12");
  expect([
    isOverdue({ ...promise, dueOn }, "2026-04-12"),
    isOverdue({ ...promise, dueOn }, "2026-04-13"),
  ]).toEqual([false, true]);
  expect(isOverdue({ ...promise, dueOn: readCouncilDate("2026-04-01/2026-04-20") }, "2026-04-13")).toBe(
    false,
  );
});

test("the archive starts no clock, and what is finished or not known is never late", () => {
  const dueOn = onDay("2020-01-01");
  for (const change of [
    { isArchived: true },
    { state: "done" as const },
    { state: "dropped" as const },
    { state: "not-known" as const },
  ]) {
    expect(isOverdue({ ...promise, dueOn, ...change }, "2026-01-01")).toBe(false);
    expect(reviewedAfter({ ...promise, ...change })).toBeNull();
  }
});

test("a term without an end is never late; it is reviewed at the first convention after its start", () => {
  const held = (id: string, sortOn: string, state = "closed") => ({ id, sortOn, state });
  const conventions = [
    held("october", "2019-10-02"),
    held("june", "2019-06-12"),
    held("september", "2019-09-10"),
    held("cancelled", "2019-09-02", "cancelled"),
    held("planned", "2019-09-03", "planned"),
  ];
  expect(isOverdue(promise, "2026-01-01")).toBe(false);
  expect(reviewConvention(promise, conventions)?.id).toBe("september");
  expect(reviewConvention({ ...promise, dueOn: onDay("2019-07-01") }, conventions)).toBeUndefined();
});

test("words that name no start are reviewed after the promise; no date at all likewise", () => {
  expect(reviewedAfter({ ...promise, dueOn: inWords("niezwłocznie") })).toBe("2019-06-30");
  expect(reviewedAfter({ ...promise, dueOn: noDate })).toBe("2019-06-30");
  expect(reviewedAfter({ ...promise, dueOn: noDate, promisedOn: noDate })).toBeNull();
});

test("open, in progress, done or dropped; what is finished can only be opened again", () => {
  const codes = (...steps: Parameters<typeof obstaclesToMoving>) =>
    obstaclesToMoving(...steps).map((reason) => reason.code);
  expect([
    codes("open", "in-progress"),
    codes("in-progress", "in-progress"),
    codes("in-progress", "done"),
    codes("done", "open"),
    codes("not-known", "dropped"),
  ]).toEqual([[], [], [], [], []]);
  expect([codes("done", "dropped"), codes("open", "open")]).toEqual([
    ["action-item-finished"],
    ["action-item-wrong-step"],
  ]);
});

test("bounds belong to words; a day is its own bound", () => {
  expect(withBounds(inWords("po wakacjach"), "2019-09-01", null)).toMatchObject({
    words: "po wakacjach",
    earliest: "2019-09-01",
    latest: null,
  });
  expect(withBounds(onDay("2019-09-05"), "2019-09-01", "2019-09-30")).toEqual(onDay("2019-09-05"));
});
