import { expect, test } from "vitest";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { standingAnswer } from "#domain/attendance/answer-rules";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { getRollEntry, listRoll } from "#domain/attendance/queries";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { openSession } from "#domain/convention/open-session";
import { systemActor } from "#domain/kernel/actor";
import { expectRefusal } from "#tests/expect-refusal";
import { anInvitedConvention, moved, withLink } from "#tests/invited-convention";
import { aConvenedConvention } from "#tests/minutes-world";
import {
  aCouncil,
  admin,
  clerk,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";
import { giveDeputy } from "#tests/deputies";

const says = (attendanceId: string, answer: string, more: Record<string, string> = {}) =>
  answerInvitationInput.parse({ attendanceId, answer, ...more });

test("the district's chair answers, with a note; the record says how and when", () => {
  const council = aCouncil();
  const { conventionId, line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  answerInvitation(council.as(krowodrzaChair), says(id, "not-sure", { note: "Może po 17" }));
  expect(line(krowodrza)).toMatchObject({
    answer: "not-sure",
    answerNote: "Może po 17",
    answeredBy: "page",
    answerStamp: "2026-03-02T11:00:00.000Z",
    answerSequence: getConvention(council.db, conventionId).calendarSequence ?? 0,
  });
  expect(listEventsOf(council.db, "attendance", conventionId).at(-1)).toMatchObject({
    type: "attendance.answered",
    details: { attendanceId: id, name: "Kinga Krowoderska", answer: "not-sure", via: "page" },
  });
});

test("whoever holds the letter's address answers without an account, for that invitation alone", () => {
  const council = aCouncil();
  const { line } = anInvitedConvention(council);
  const { id, personId, name } = line(krowodrza);
  const guest = withLink(id, { personId, name });
  answerInvitation(council.as(guest), says(id, "coming"));
  expect(line(krowodrza)).toMatchObject({ answer: "coming", answeredBy: "page" });
  expectRefusal(() => answerInvitation(council.as(guest), says(line(null).id, "coming")), "not-permitted");
  const stranger = withLink(id, { personId: null, name: "Dawny Zastępca" });
  expectRefusal(() => answerInvitation(council.as(stranger), says(id, "not-coming")), "not-permitted");
});

test("the office answers on behalf, also before any letter went out; nobody else does", () => {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  inviteSeats(council.as(clerk), { conventionId });
  const seat = listRoll(council.db, conventionId).find((one) => one.districtId === krowodrza)!;
  expectRefusal(
    () => answerInvitation(council.as(krowodrzaChair), says(seat.id, "coming")),
    "invitation-not-sent",
  );
  answerInvitation(council.as(clerk), says(seat.id, "coming", { via: "calendar" }));
  expect(getRollEntry(council.db, seat.id)).toMatchObject({ answer: "coming", answeredBy: "office" });
  for (const actor of [nobody, podgorzeChair, presenter, admin])
    expectRefusal(() => answerInvitation(council.as(actor), says(seat.id, "coming")), "not-permitted");
});

test("a staler reply never overwrites a newer answer: first by sequence, then by its instant", () => {
  const council = aCouncil();
  const { conventionId, line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  const reply = (answer: string, sequence: string, stamp: string) =>
    answerInvitation(council.as(systemActor), says(id, answer, { sequence, stamp }));
  moved(council, conventionId, 5);
  reply("coming", "5", "2026-03-02T10:00:00Z");
  expectRefusal(() => reply("not-coming", "4", "2026-03-02T10:30:00Z"), "answer-stale");
  expectRefusal(() => reply("not-coming", "5", "2026-03-02T09:59:59Z"), "answer-stale");
  expect(line(krowodrza)).toMatchObject({ answer: "coming", answeredBy: "calendar" });
  reply("not-coming", "5", "2026-03-02T10:00:01Z");
  expect(line(krowodrza).answer).toBe("not-coming");
});

test("a reply neither comes from the future nor speaks of a move never made", () => {
  const council = aCouncil();
  const { conventionId, line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  moved(council, conventionId, 2);
  answerInvitation(
    council.as(systemActor),
    says(id, "coming", { sequence: "99", stamp: "2031-01-01T00:00:00Z" }),
  );
  expect(line(krowodrza)).toMatchObject({ answerSequence: 2, answerStamp: "2026-03-02T11:00:00.000Z" });
  answerInvitation(council.as(krowodrzaChair), says(id, "not-coming"));
  expect(line(krowodrza).answer).toBe("not-coming");
});

test("an answer given before the convention moved no longer counts, and can be given anew", () => {
  const council = aCouncil();
  const { conventionId, line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  answerInvitation(council.as(krowodrzaChair), says(id, "coming"));
  moved(council, conventionId, 3);
  const convention = () => getConvention(council.db, conventionId);
  expect(standingAnswer(line(krowodrza), convention())).toBeNull();
  // The page that was still open speaks of the hour it showed.
  answerInvitation(council.as(krowodrzaChair), says(id, "not-coming", { sequence: "2" }));
  expect(standingAnswer(line(krowodrza), convention())).toBeNull();
  answerInvitation(council.as(krowodrzaChair), says(id, "coming"));
  expect(standingAnswer(line(krowodrza), convention())).toBe("coming");
});

test("answers end when the convention begins", () => {
  const council = aCouncil();
  const { conventionId, line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  council.travelTo("2026-04-12T13:59:59Z");
  answerInvitation(council.as(krowodrzaChair), says(id, "coming"));
  council.travelTo("2026-04-12T14:00:00Z");
  expectRefusal(
    () => answerInvitation(council.as(krowodrzaChair), says(id, "not-coming")),
    "convention-started",
  );
  openSession(council.as(clerk), { conventionId });
  expectRefusal(() => answerInvitation(council.as(clerk), says(id, "coming")), "convention-wrong-state");
});

test("the holder who comes after all ends the substitution; any other answer of theirs does not touch it", () => {
  const council = aCouncil();
  const { conventionId, line } = anInvitedConvention(council);
  const deputy = giveDeputy(council, "seat-krowodrza");
  const { id } = line(krowodrza);
  nameSubstitute(council.as(clerk), nameSubstituteInput.parse({ attendanceId: id, ...deputy }));
  const substitute = withLink(id, { personId: deputy.substitutePersonId, name: "Zofia Zastępczyni" });
  answerInvitation(council.as(substitute), says(id, "not-sure"));
  expectRefusal(
    () => answerInvitation(council.as(krowodrzaChair), says(id, "not-coming")),
    "substitute-sits",
  );
  expect(line(krowodrza)).toMatchObject({ answer: "not-sure", substituteName: "Zofia Zastępczyni" });

  answerInvitation(council.as(krowodrzaChair), says(id, "coming"));
  expect(line(krowodrza)).toMatchObject({
    answer: "coming",
    substituteName: null,
    substitutePersonId: null,
  });
  expect(
    listEventsOf(council.db, "attendance", conventionId)
      .slice(-2)
      .map((event) => event.type),
  ).toEqual(["attendance.substitute-named", "attendance.answered"]);
  expectRefusal(() => answerInvitation(council.as(substitute), says(id, "coming")), "not-permitted");
});

test("a form is told what does not fit", () => {
  const problems = (form: Record<string, string>) =>
    answerInvitationInput.safeParse({ attendanceId: "x", ...form }).error?.issues.map((one) => one.message);
  expect(problems({ answer: "perhaps" })).toEqual(["not-a-choice"]);
  expect(problems({ answer: "coming", stamp: "yesterday" })).toEqual(["not-a-time"]);
  expect(problems({ answer: "coming", note: "x".repeat(501) })).toEqual(["too-long"]);
});
