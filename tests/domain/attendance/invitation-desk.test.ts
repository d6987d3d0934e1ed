import { expect, test } from "vitest";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { getInvitationDesk } from "#domain/attendance/desk-queries";
import { getForecast, listPast } from "#domain/attendance/forecast-queries";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact } from "#domain/attendance/set-contact";
import { getConvention } from "#domain/convention/queries";
import { giveDeputy } from "#tests/deputies";
import { aMailedConvention, moved } from "#tests/invited-convention";
import { aHeldConvention } from "#tests/minutes-world";
import { aCouncil, clerk, konwentId, krowodrza, krowodrzaChair, podgorze } from "#tests/world";
import type { Council } from "#tests/world";

const deskOf = (council: Council, conventionId: string) =>
  getInvitationDesk(council.db, getConvention(council.db, conventionId), council.now());
const answers = (council: Council, attendanceId: string, answer: string) =>
  answerInvitation(council.as(krowodrzaChair), answerInvitationInput.parse({ attendanceId, answer }));

test("the office sees who was invited, where, what they answered and how", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  answers(council, line(krowodrza).id, "coming");
  const { lines, counts } = deskOf(council, conventionId);
  expect(counts).toEqual({ all: 3, sent: 2, answered: 1, toSend: 0, withoutAddress: 1, toRemind: 1 });
  expect(lines.find((one) => one.id === line(krowodrza).id)).toMatchObject({
    address: "krowodrza@dzielnice.example",
    isFromAccount: false,
    invitedOn: "2026-03-02",
    answer: { said: "coming", before: null, way: "page", at: "2026-03-02T11:00:00.000Z" },
  });
  moved(council, conventionId, 7);
  expect(
    deskOf(council, conventionId).lines.find((one) => one.id === line(krowodrza).id)?.answer,
  ).toMatchObject({ said: null, before: "coming" });
});

test("a late invitation says which rule it breaks, and by how many days", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  expect(deskOf(council, conventionId).notice).toMatchObject({
    needed: 7,
    source: "Zarządzenie PMK nr 358/2017",
    until: "2026-04-05",
    lateNow: 0,
    late: [],
  });
  council.travelTo("2026-04-08T10:00:00Z");
  expect(deskOf(council, conventionId).notice?.lateNow).toBe(3);
  setContact(council.as(clerk), { attendanceId: line(null).id, email: "przewodniczacy@rada.example" });
  sendInvitations(council.as(clerk), { conventionId, attendanceIds: [] });
  expect(deskOf(council, conventionId).notice).toMatchObject({
    lateNow: 0,
    late: [{ days: 3, who: ["Jan Przewodniczący"] }],
  });
});

test("a seat's habit is what somebody wrote down of it, before that day only", () => {
  const council = aCouncil();
  aHeldConvention(council); // 12 April 2026, everybody present
  expect(listPast(council.db, konwentId, "2026-04-12").size).toBe(0);
  expect(listPast(council.db, konwentId, "2026-04-13").get("seat-krowodrza")).toEqual({
    came: 1,
    counted: 1,
  });
});

test("the forecast follows the answers and says whom to call", () => {
  const council = aCouncil();
  const { conventionId, line } = aMailedConvention(council);
  const forecast = () => getForecast(council.db, getConvention(council.db, conventionId));
  const before = forecast();
  expect(before.needed).toBe(10); // half of 19; here are three seats
  expect(before.chance).toBe(0);
  answers(council, line(krowodrza).id, "coming");
  expect(forecast().expected).toBeGreaterThan(before.expected);
  expect(forecast().calls.map(({ id }) => id)).not.toContain(line(krowodrza).id);
  expect(forecast().calls.map(({ id }) => id)).toContain(line(podgorze).id);
  giveDeputy(council, "seat-krowodrza");
  nameSubstitute(
    council.as(krowodrzaChair),
    nameSubstituteInput.parse({
      attendanceId: line(krowodrza).id,
      substitutePersonId: "person-deputy",
      substituteEmail: "zofia@example.org",
    }),
  );
  const seat = forecast().seats.find(({ entry }) => entry.districtId === krowodrza);
  expect(seat?.entry.answer).toBeNull(); // answers for herself
  expect(seat?.chance).toBeGreaterThan(0.5);
});
