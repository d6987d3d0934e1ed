import { expect, test } from "vitest";
import { findCheckInCode, listCheckIns } from "#domain/attendance/check-in-queries";
import { claimPresence, claimPresenceInput } from "#domain/attendance/claim-presence";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { offerCheckInCode } from "#domain/attendance/offer-check-in-code";
import { listInRoom } from "#domain/attendance/presence-queries";
import { rejectCheckIn } from "#domain/attendance/reject-check-in";
import { closeConvention } from "#domain/convention/close-convention";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession } from "#tests/held-convention";
import { aCouncil, clerk, krowodrza, krowodrzaChair, podgorzeChair } from "#tests/world";

function aCodeOnTheScreen() {
  const council = aCouncil();
  const { id: conventionId, seat } = aConventionInSession(council);
  council.travelTo("2026-03-12T15:00:00Z");
  offerCheckInCode(council.as(clerk), { conventionId });
  const code = findCheckInCode(council.db, conventionId)?.code ?? "";
  const attendanceId = seat(krowodrza).id;
  const claim = (typed: string, actor = krowodrzaChair) =>
    claimPresence(council.as(actor), claimPresenceInput.parse({ attendanceId, code: typed }));
  const claims = () => listCheckIns(council.db, conventionId).map((one) => one.attendanceId);
  return { council, conventionId, code, attendanceId, claim, claims };
}

test("a claim with the code is no presence until the clerk makes it an arrival", () => {
  const { council, conventionId, code, attendanceId, claim, claims } = aCodeOnTheScreen();
  expect(code).toMatch(/^\d{6}$/);
  claim(`${code.slice(0, 3)} ${code.slice(3)}`);
  claim(code);
  expect(claims()).toEqual([attendanceId]);
  expect(listInRoom(council.db, conventionId)).toEqual([]);
  rejectCheckIn(council.as(clerk), { attendanceId });
  expect(claims()).toEqual([]);
  claim(code);
  noteArrivals(council.as(clerk), noteArrivalsInput.parse({ conventionId, attendanceIds: [attendanceId] }));
  expect(listInRoom(council.db, conventionId).map(({ id }) => id)).toEqual([attendanceId]);
  expectRefusal(() => claim(code), "already-in-room");
});

test("nobody claims another's seat, nor guesses the code, nor after the end", () => {
  const { council, conventionId, code, claim, claims } = aCodeOnTheScreen();
  expectRefusal(() => claim(code, podgorzeChair), "not-permitted");
  const wrong = code === "000000" ? "000001" : "000000";
  for (let tried = 0; tried < 5; tried++) expectRefusal(() => claim(wrong), "code-wrong");
  expectRefusal(() => claim(code), "too-many-attempts");
  council.travelTo("2026-03-12T15:16:00Z");
  claim(code);
  expect(claims()).toHaveLength(1);
  offerCheckInCode(council.as(clerk), { conventionId });
  closeConvention(council.as(clerk), { conventionId });
  expectRefusal(() => claim(code), "convention-wrong-state");
  expectRefusal(() => offerCheckInCode(council.as(clerk), { conventionId }), "convention-wrong-state");
});
