import { expect, test } from "vitest";
import { getQuorum, listAttendanceTotals, listRoll } from "#domain/attendance/queries";
import { recordAttendance, recordAttendanceInput } from "#domain/attendance/record-attendance";
import {
  stateAttendanceTotals,
  stateAttendanceTotalsInput,
} from "#domain/attendance/state-attendance-totals";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { archiveActor } from "#domain/kernel/actor";
import { rules } from "#schema/rule-book";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession, anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import { aCouncil, admin, chair, clerk, krowodrza, krowodrzaChair, nobody, presenter } from "#tests/world";

test("one form records the whole roll, and the quorum follows with its basis", () => {
  const council = aCouncil();
  const { id, seat } = aConventionInSession(council);
  const form = {
    conventionId: id,
    deed: "recordAttendance",
    [`status-${seat(null).id}`]: "present",
    [`status-${seat(krowodrza).id}`]: "present",
    [`status-${seat("podgorze").id}`]: "excused",
  };
  recordAttendance(council.as(clerk), recordAttendanceInput.parse(form));

  expect(listRoll(council.db, id).map((entry) => entry.status)).toEqual(["present", "present", "excused"]);
  expect(getQuorum(council.db, getConvention(council.db, id))).toEqual({
    present: 2,
    base: 19,
    needed: 10,
    isReached: false,
    source: "Zarządzenie PMK nr 358/2017",
  });
  expect(listEventsOf(council.db, "attendance", id).at(-1)).toMatchObject({
    type: "attendance.recorded",
    details: { present: 2 },
  });
});

test("lines that are not named stay as they were", () => {
  const council = aCouncil();
  const { id, seat } = aConventionInSession(council);
  recordAttendance(council.as(clerk), { conventionId: id, statuses: { [seat(krowodrza).id]: "absent" } });
  recordAttendance(council.as(clerk), { conventionId: id, statuses: { [seat("podgorze").id]: "present" } });
  expect(listRoll(council.db, id).map((entry) => entry.status)).toEqual(["invited", "absent", "present"]);
});

test("a made-up status is a wrong field, a made-up line is refused", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  const wrong = recordAttendanceInput.safeParse({ conventionId: id, "status-x": "asleep" });
  expect(wrong.error?.issues[0]).toMatchObject({ path: ["status-x"], message: "not-a-choice" });
  expectRefusal(
    () => recordAttendance(council.as(clerk), { conventionId: id, statuses: { stranger: "present" } }),
    "not-invited",
  );
});

test("nobody is present before the convention is called", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  inviteSeats(council.as(clerk), { conventionId: id });
  expectRefusal(
    () => recordAttendance(council.as(clerk), { conventionId: id, statuses: {} }),
    "convention-wrong-state",
  );
});

test("a rule that is not known on the convention's day leaves the quorum open", () => {
  const council = aCouncil();
  const { id } = anArchivedConvention(council);
  council.db.update(rules).set({ validFrom: "2020-01-01" }).run();
  expect(getQuorum(council.db, getConvention(council.db, id))).toEqual({
    present: null,
    base: null,
    needed: null,
    isReached: null,
    source: null,
  });
});

test("a source states figures, day by day; said again they replace, left empty they go", () => {
  const council = aCouncil();
  const { id } = anArchivedConvention(council);
  const state = (day: string, membersPresent: string) =>
    stateAttendanceTotals(
      council.as(archiveActor),
      stateAttendanceTotalsInput.parse({
        conventionId: id,
        day,
        membersTotal: membersPresent && "19",
        membersPresent,
      }),
    );
  state("2019-06-01", "12");
  state("2019-06-05", "9");
  expect(getQuorum(council.db, getConvention(council.db, id))).toMatchObject({
    present: 12,
    base: 19,
    needed: 10,
    isReached: true,
  });

  state("2019-06-01", "11");
  state("2019-06-05", "");
  expect(listAttendanceTotals(council.db, id).map((total) => [total.day, total.membersPresent])).toEqual([
    ["2019-06-01", 11],
  ]);
  expect(listEventsOf(council.db, "attendance", id)).toHaveLength(4);
});

test("a recorded roll goes before stated figures", () => {
  const council = aCouncil();
  const { id, seat } = aConventionInSession(council);
  stateAttendanceTotals(
    council.as(clerk),
    stateAttendanceTotalsInput.parse({ conventionId: id, membersPresent: "15" }),
  );
  expect(getQuorum(council.db, getConvention(council.db, id)).present).toBe(15);
  recordAttendance(council.as(clerk), { conventionId: id, statuses: { [seat(krowodrza).id]: "present" } });
  expect(getQuorum(council.db, getConvention(council.db, id)).present).toBe(1);
});

test("only the clerk records", () => {
  const council = aCouncil();
  const { id, seat } = aConventionInSession(council);
  for (const actor of [nobody, krowodrzaChair, presenter, chair, admin]) {
    expectRefusal(
      () =>
        recordAttendance(council.as(actor), {
          conventionId: id,
          statuses: { [seat(krowodrza).id]: "present" },
        }),
      "not-permitted",
    );
    expectRefusal(
      () => stateAttendanceTotals(council.as(actor), stateAttendanceTotalsInput.parse({ conventionId: id })),
      "not-permitted",
    );
  }
});

test("figures are not stated of a convention that is only planned", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  expectRefusal(
    () =>
      stateAttendanceTotals(
        council.as(clerk),
        stateAttendanceTotalsInput.parse({ conventionId: id, membersPresent: "3" }),
      ),
    "convention-wrong-state",
  );
});
