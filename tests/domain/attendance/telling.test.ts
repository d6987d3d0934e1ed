import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { nameSubstitute } from "#domain/attendance/name-substitute";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listEventsOf } from "#domain/audit/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { getConvention } from "#domain/convention/queries";
import { mandates } from "#schema/council";
import { notices } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import { mails } from "#schema/mail";
import { aPlannedConvention } from "#tests/held-convention";
import { anInvitedCouncil, deliverLetters } from "#tests/invitations";
import { aCouncil, clerk, presenter } from "#tests/world";
import type { Council } from "#tests/world";

const said = {
  heldOn: "2026-03-12",
  startsAt: "16:00",
  venueName: "Magistrat",
  chairName: "Jan Przewodniczący",
  chairOffice: "Przewodniczący Rady Miasta Krakowa",
};
const edit = (council: Council, conventionId: string, other: Record<string, string>) =>
  editConvention(council.as(clerk), editConventionInput.parse({ conventionId, ...said, ...other }));
const send = (council: Council, conventionId: string) =>
  sendInvitations(council.as(clerk), { conventionId, attendanceIds: [] });
const lettersOf = (council: Council) =>
  council.db
    .select()
    .from(mails)
    .orderBy(mails.queuedAt, mails.id)
    .all()
    .filter((mail) => mail.kind.startsWith("invitation"));
const waitingFor = (council: Council, address: string) =>
  lettersOf(council).filter((mail) => mail.toAddress === address && mail.state === "waiting");
const sequenceOf = (council: Council, id: string) => getConvention(council.db, id).calendarSequence;

test("a silent draft mails nobody: neither edited nor called off", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  inviteSeats(council.as(clerk), { conventionId: id });
  inviteGuest(
    council.as(clerk),
    inviteGuestInput.parse({ conventionId: id, name: "Ewa", email: "ewa@example.com" }),
  );
  edit(council, id, { startsAt: "17:00" });
  expect(sequenceOf(council, id)).toBeNull();
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "remont sali" });
  expect(lettersOf(council)).toEqual([]);
  expect(council.db.select().from(notices).all()).toEqual([]);
});

test("announced but nobody invited yet: a move raises the sequence and mails nobody", () => {
  const { council, id } = anInvitedCouncil();
  edit(council, id, { startsAt: "17:00" });
  expect(sequenceOf(council, id)).toBe(1);
  expect(lettersOf(council)).toEqual([]);
});

test("three edits within ten minutes are one letter to each; it waits ten minutes", async () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  await deliverLetters(council);
  edit(council, id, { startsAt: "17:00" });
  council.travelTo("2026-03-02T11:04:00Z");
  edit(council, id, { startsAt: "17:00", venueName: "Urząd" });
  council.travelTo("2026-03-02T11:08:00Z");
  edit(council, id, { startsAt: "18:00", venueName: "Urząd" });

  const waiting = waitingFor(council, "krowodrza@example.com");
  expect(waiting).toMatchObject([{ kind: "invitation-change", dueAt: "2026-03-02T11:10:00.000Z" }]);
  expect(sequenceOf(council, id)).toBe(3);
  const told = council.db.select().from(notices).where(eq(notices.mailId, waiting[0]!.id)).all();
  expect(told).toMatchObject([{ matter: "change", version: "3", name: "Kinga Krowoderska" }]);

  council.travelTo("2026-03-02T11:10:00Z");
  const letters = await deliverLetters(council);
  expect(letters.map((letter) => letter.toAddress).sort()).toEqual([
    "gosc@example.com",
    "krowodrza@example.com",
  ]);
  expect(letters[0]?.text).toContain("18:00");
  expect(letters[0]?.calendar).toContain("SEQUENCE:3");
});

test("moved by an hour: the next sequence and the new hour", async () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  const [first] = await deliverLetters(council);
  expect(first?.calendar).toContain("SEQUENCE:0");
  expect(first?.calendar).toContain("DTSTART;TZID=Europe/Warsaw:20260312T160000");
  edit(council, id, { startsAt: "17:00" });
  council.travelTo("2026-03-02T11:10:00Z");
  const [second] = await deliverLetters(council);
  expect(second?.subject).toBe("Zmiana: Konwent, 12 marca 2026, 17:00");
  expect(second?.calendar).toContain("SEQUENCE:1");
  expect(second?.calendar).toContain("DTSTART;TZID=Europe/Warsaw:20260312T170000");
  expect(second?.calendar).toMatch(/UID:(\S+)/);
  expect(/UID:(\S+)/.exec(second?.calendar ?? "")?.[1]).toBe(/UID:(\S+)/.exec(first?.calendar ?? "")?.[1]);
});

test("nothing that calendars show has changed: no letter, the same sequence", async () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  await deliverLetters(council);
  edit(council, id, { title: "O budżetach", theme: "budżet", caseReference: "OR.1" });
  expect(sequenceOf(council, id)).toBeNull();
  expect(lettersOf(council)).toHaveLength(2);
});

test("while the invitation itself still waits, no second letter: it is written as things are then", async () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  edit(council, id, { startsAt: "18:30" });
  expect(lettersOf(council)).toHaveLength(2);
  expect(council.db.select().from(notices).all()).toMatchObject([{ version: "1" }, { version: "1" }]);
  const [letter] = await deliverLetters(council);
  expect(letter?.text).toContain("18:30");
  expect(letter?.calendar).toContain("SEQUENCE:1");
});

test("an invitation that is written and on its way does not take in a later edit: that needs a letter", () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  council.db.update(mails).set({ subject: "Zaproszenie" }).run();
  edit(council, id, { startsAt: "18:30" });
  expect(waitingFor(council, "gosc@example.com").map(({ kind }) => kind)).toEqual([
    "invitation",
    "invitation-change",
  ]);
  council.db.update(mails).set({ subject: "Zmiana" }).run();
  edit(council, id, { startsAt: "19:30" });
  expect(waitingFor(council, "gosc@example.com")).toHaveLength(3);
});

test("called off: everybody told hears at once, and what still waits is dropped", async () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  await deliverLetters(council);
  edit(council, id, { startsAt: "17:00" });
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "remont sali" });
  const now = council.now().toISOString();
  expect(waitingFor(council, "krowodrza@example.com")).toMatchObject([
    { kind: "invitation-cancellation", dueAt: now },
  ]);
  const letters = await deliverLetters(council);
  expect(letters).toHaveLength(2);
  expect(letters[0]?.subject).toBe("Odwołano: Konwent, 12 marca 2026, 17:00");
  expect(letters[0]?.text).toContain("remont sali");
  expect(letters[0]?.calendarMethod).toBe("CANCEL");
  expect(letters[0]?.calendar).toContain("METHOD:CANCEL");
  expect(letters[0]?.calendar).toContain("STATUS:CANCELLED");
  expect(letters[0]?.calendar).toContain("SEQUENCE:2");
  expect(listEventsOf(council.db, "attendance", id).at(-1)).toMatchObject({
    type: "attendance.noticed",
    details: { matter: "cancellation", told: 2 },
  });
});

test("nobody is told that what they never heard of is called off", async () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "remont sali" });
  expect(lettersOf(council).map(({ state }) => state)).toEqual(["dropped", "dropped"]);
  expect(await deliverLetters(council)).toEqual([]);
});

test("one whose letter was tried may have it: they hear; one whose letter is long pruned, too", () => {
  const tried = anInvitedCouncil();
  send(tried.council, tried.id);
  tried.council.db
    .update(mails)
    .set({ subject: "Zaproszenie", attempts: 1 })
    .where(eq(mails.toAddress, "gosc@example.com"))
    .run();
  cancelConvention(tried.council.as(clerk), { conventionId: tried.id, cancelReason: "remont sali" });
  expect(waitingIn(tried.council)).toEqual([["invitation-cancellation", "gosc@example.com"]]);

  const pruned = anInvitedCouncil();
  send(pruned.council, pruned.id);
  pruned.council.db.delete(mails).run();
  cancelConvention(pruned.council.as(clerk), { conventionId: pruned.id, cancelReason: "remont sali" });
  expect(waitingIn(pruned.council)).toEqual([
    ["invitation-cancellation", "krowodrza@example.com"],
    ["invitation-cancellation", "gosc@example.com"],
  ]);
});
const waitingIn = (council: Council) =>
  lettersOf(council)
    .filter(({ state }) => state === "waiting")
    .map(({ kind, toAddress }) => [kind, toAddress]);

test("an archived convention is edited and called off in silence", () => {
  const { council, id } = anInvitedCouncil();
  send(council, id);
  council.db.update(mails).set({ subject: "Zaproszenie", state: "sent" }).run();
  council.db.update(conventions).set({ isArchived: true }).where(eq(conventions.id, id)).run();
  edit(council, id, { startsAt: "20:00" });
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "remont sali" });
  expect(lettersOf(council)).toHaveLength(2);
});

test("a substitute named after the invitations gets one; no longer named, hears that it no longer stands", async () => {
  const { council, id, seat } = anInvitedCouncil();
  council.db
    .insert(mandates)
    .values({
      id: "deputy",
      seatId: seat.seatId!,
      personId: presenter.id,
      role: "deputy",
      fromOn: "2024-01-03",
    })
    .run();
  send(council, id);
  await deliverLetters(council);
  const name = (substitutePersonId: string | null) =>
    nameSubstitute(council.as(clerk), {
      attendanceId: seat.id,
      substitutePersonId,
      substituteName: null,
      substituteEmail: null,
    });
  name(presenter.id);
  const [letter] = await deliverLetters(council);
  expect(letter).toMatchObject({ kind: "invitation", toAddress: "ewa@example.com", toName: presenter.name });
  expect(letter?.text).toContain("w zastępstwie: Kinga Krowoderska");
  name(presenter.id);
  expect(await deliverLetters(council)).toEqual([]);

  name(null);
  const [release] = await deliverLetters(council);
  expect(release).toMatchObject({ kind: "invitation-cancellation", toAddress: "ewa@example.com" });
  expect(release?.subject).toMatch(/^Zaproszenie nieaktualne/);
  expect(release?.calendarMethod).toBe("CANCEL");

  council.travelTo("2026-03-02T12:00:00Z");
  name(presenter.id);
  expect((await deliverLetters(council)).map(({ kind }) => kind)).toEqual(["invitation"]);
});

test("a substitute named before any invitation left is told nothing yet", () => {
  const { council, seat } = anInvitedCouncil();
  council.db
    .insert(mandates)
    .values({
      id: "deputy",
      seatId: seat.seatId!,
      personId: presenter.id,
      role: "deputy",
      fromOn: "2024-01-03",
    })
    .run();
  nameSubstitute(council.as(clerk), {
    attendanceId: seat.id,
    substitutePersonId: presenter.id,
    substituteName: null,
    substituteEmail: null,
  });
  expect(lettersOf(council)).toEqual([]);
});
