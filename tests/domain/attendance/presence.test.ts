import { expect, test } from "vitest";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { noteDepartures, noteDeparturesInput } from "#domain/attendance/note-departures";
import { isInRoom, listInRoom } from "#domain/attendance/presence-queries";
import { inRoomDuring, spansOf } from "#domain/attendance/presence-rules";
import { countVoters, getQuorum, getRollEntry, listPresence } from "#domain/attendance/queries";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { strikePresence } from "#domain/attendance/strike-presence";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession } from "#tests/held-convention";
import { aCouncil, clerk, krowodrza, podgorze } from "#tests/world";

const four = "2026-03-12T15:00:00.000Z";
const half = "2026-03-12T15:30:00.000Z";
const five = "2026-03-12T16:00:00.000Z";

function aRoomAtFour() {
  const council = aCouncil();
  const convention = aConventionInSession(council);
  council.travelTo(four);
  const ctx = () => council.as(clerk);
  const arrive = (fields: Record<string, unknown>) =>
    noteArrivals(ctx(), noteArrivalsInput.parse({ conventionId: convention.id, ...fields }));
  const leave = (fields: Record<string, unknown>) =>
    noteDepartures(ctx(), noteDeparturesInput.parse({ conventionId: convention.id, ...fields }));
  const quorum = (at?: string) => getQuorum(council.db, getConvention(council.db, convention.id), at);
  return { council, convention, arrive, leave, quorum };
}

test("all members come at once, then the exceptions: who is in the room follows at every instant", () => {
  const { council, convention, arrive, leave, quorum } = aRoomAtFour();
  const seats = convention.roll.filter(({ seatId, name }) => seatId !== null && name !== null);
  expect(arrive({ everySeat: "on" })).toEqual({ conventionId: convention.id, arrived: seats.length });
  council.travelTo(five);
  const gone = convention.seat(krowodrza).id;
  leave({ attendanceIds: gone });
  expect(listInRoom(council.db, convention.id).map(({ id }) => id)).toEqual(
    seats.map(({ id }) => id).filter((id) => id !== gone),
  );
  expect(isInRoom(council.db, convention.seat(krowodrza), half)).toBe(true);
  expect([quorum(half).present, quorum().present]).toEqual([seats.length, seats.length - 1]);
  expect(getRollEntry(council.db, gone).status).toBe("present"); // they were there
  expect(spansOf(listPresence(council.db, convention.id), gone)).toEqual([{ from: four, to: five }]);
  expect(
    listEventsOf(council.db, "attendance", convention.id)
      .map(({ type }) => type)
      .at(-1),
  ).toBe("attendance.left");
});

test("who was there at an item came before its end and left after its beginning", () => {
  const { council, convention, arrive, leave } = aRoomAtFour();
  const [early, late] = [convention.seat(krowodrza).id, convention.seat(podgorze).id];
  arrive({ attendanceIds: early });
  council.travelTo(half);
  arrive({ attendanceIds: late });
  leave({ attendanceIds: early });
  const changes = listPresence(council.db, convention.id);
  expect([...inRoomDuring(changes, { from: four, to: half })]).toEqual([early]);
  expect([...inRoomDuring(changes, { from: half, to: five })]).toEqual([late]);
  expect([...inRoomDuring(changes, { from: four, to: null })]).toEqual([early, late]);
});

test("what was done without network is written down for its own hour, with the hour it was entered", () => {
  const { council, convention, arrive, quorum } = aRoomAtFour();
  arrive({ attendanceIds: convention.seat(podgorze).id });
  council.travelTo(five);
  arrive({ attendanceIds: convention.seat(krowodrza).id, heldAt: half });
  expect([quorum(four).present, quorum(half).present]).toEqual([1, 2]);
  expect(listPresence(council.db, convention.id).at(-1)).toMatchObject({ heldAt: half, enteredAt: five });
  const elsewhere = { attendanceIds: convention.seat(null).id };
  expectRefusal(() => arrive({ ...elsewhere, heldAt: "2026-03-12T17:00:00.000Z" }), "held-in-future");
  expectRefusal(() => arrive({ ...elsewhere, heldAt: "2026-03-11T17:00:00.000Z" }), "held-before-session");
});

test("one comes who is not there, and leaves who is; a wrong tap is taken back once", () => {
  const { council, convention, arrive, leave, quorum } = aRoomAtFour();
  const one = { attendanceIds: convention.seat(krowodrza).id };
  expectRefusal(() => leave(one), "not-in-room");
  arrive(one);
  expectRefusal(() => arrive(one), "already-in-room");
  expectRefusal(() => arrive({}), "nobody-named");
  expectRefusal(() => arrive({ attendanceIds: "a-stranger" }), "not-invited");
  const changeId = listPresence(council.db, convention.id)[0]?.id ?? "";
  strikePresence(council.as(clerk), { changeId });
  expect(listInRoom(council.db, convention.id)).toEqual([]);
  expect(quorum().present).toBeNull(); // as if nobody had written anything down
  expect(getRollEntry(council.db, one.attendanceIds).status).toBe("invited");
  expectRefusal(() => strikePresence(council.as(clerk), { changeId }), "already-taken-back");
});

test("the roll and the room say the same while the convention is in session", () => {
  const { council, convention, arrive, quorum } = aRoomAtFour();
  const [here, away] = [convention.seat(krowodrza).id, convention.seat(podgorze).id];
  arrive({ attendanceIds: here });
  const conventionId = convention.id;
  recordAttendance(council.as(clerk), { conventionId, statuses: { [here]: "excused", [away]: "present" } });
  expect(listInRoom(council.db, conventionId).map(({ id }) => id)).toEqual([away]);
  expect(countVoters(council.db, getConvention(council.db, conventionId))).toBe(1);
  expect(quorum().present).toBe(1);
});
