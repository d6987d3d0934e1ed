import { expect, test } from "vitest";
import {
  countPresent,
  doesChairCount,
  measureQuorum,
  obstaclesToSubstitute,
  statedQuorum,
} from "#domain/attendance/rules";
import type { AttendanceStatus } from "#domain/attendance/rules";

const rule = { base: 19, fraction: "1/2", source: "Zarządzenie PMK nr 358/2017" };
const seat = (status: AttendanceStatus, districtId: string | null = "krowodrza") => ({
  seatId: `seat-${districtId}`,
  districtId,
  status,
});
const guest = { seatId: null, districtId: null, status: "present" as const };

test("half of nineteen is ten", () => {
  expect(measureQuorum(10, rule)).toEqual({
    present: 10,
    base: 19,
    needed: 10,
    isReached: true,
    source: rule.source,
  });
  expect(measureQuorum(9, rule)).toMatchObject({ needed: 10, isReached: false });
  expect(measureQuorum(9, { ...rule, base: 18 })).toMatchObject({ needed: 9, isReached: true });
});

test("without a rule nothing is measured", () => {
  expect(measureQuorum(12, { base: null, fraction: null, source: null })).toEqual({
    present: 12,
    base: null,
    needed: null,
    isReached: null,
    source: null,
  });
  expect(measureQuorum(null, rule)).toMatchObject({ present: null, needed: 10, isReached: null });
});

test("the chair belongs to a composition of nineteen, not to one of eighteen", () => {
  expect([
    doesChairCount(19, 18, null),
    doesChairCount(18, 18, "yes"),
    doesChairCount(null, 18, "yes"),
    doesChairCount(null, 18, null),
  ]).toEqual([true, false, true, false]);
  const roll = [seat("present", null), seat("present"), seat("excused", "podgorze"), guest];
  expect([countPresent(roll, true), countPresent(roll, false)]).toEqual([2, 1]);
});

test("an invitation alone says nothing of who came", () => {
  expect(countPresent([seat("invited"), guest], true)).toBeNull();
  expect(countPresent([seat("absent"), guest], true)).toBe(0);
});

test("what a source states goes before what the rule gives", () => {
  const stated = { membersTotal: 21, membersPresent: 18, quorumNeeded: null, hasQuorum: true };
  expect(statedQuorum(stated, rule)).toMatchObject({ present: 18, base: 21, needed: 11, isReached: true });
  expect(
    statedQuorum({ membersTotal: null, membersPresent: null, quorumNeeded: 11, hasQuorum: null }, rule),
  ).toMatchObject({ present: null, needed: 11, isReached: null });
});

test("who may sit in a seat follows from the rule of the day", () => {
  const deputy = { personId: "p-1", name: "Zofia Zastępczyni" };
  const world = {
    rule: { value: "deputies", source: "§ 3" },
    deputies: [deputy],
    holders: [{ personId: "p-9", name: "Piotr Podgórski" }],
    others: [],
  };
  const stranger = { personId: null, name: "Obca Osoba" };
  const codes = (candidate: typeof stranger, change = {}) =>
    obstaclesToSubstitute(candidate, { ...world, ...change }).map((reason) => reason.code);
  expect(codes({ ...stranger, name: deputy.name })).toEqual([]);
  expect(codes(stranger)).toEqual(["substitute-not-allowed"]);
  expect(codes(stranger, { rule: { value: "anyone-indicated", source: "§ 3" } })).toEqual([]);
  expect(codes(stranger, { rule: { value: "nobody", source: "§ 3" } })).toEqual(["substitute-not-allowed"]);
  expect(codes(stranger, { rule: null })).toEqual([]);
  expect(codes({ personId: null, name: "Piotr Podgórski" }, { rule: null })).toEqual([
    "substitute-is-member",
  ]);
  expect(codes(stranger, { rule: null, others: [stranger] })).toEqual(["substitute-not-allowed"]);
});
