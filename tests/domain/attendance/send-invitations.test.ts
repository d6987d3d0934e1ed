import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findAddressOf, findReplySecret, listAddressees } from "#domain/attendance/address-queries";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { getAttendance, listRoll } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact, setContactInput } from "#domain/attendance/set-contact";
import { listEventsOf } from "#domain/audit/queries";
import { archiveActor } from "#domain/kernel/actor";
import { attendances, notices } from "#schema/attendance";
import { mails } from "#schema/mail";
import { anInvitedCouncil } from "#tests/invitations";
import { expectRefusal } from "#tests/expect-refusal";
import { anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import { aCouncil, admin, chair, clerk, krowodrzaChair, nobody, presenter } from "#tests/world";
import type { Council } from "#tests/world";

const all = { attendanceIds: [] };
const lettersOf = (council: Council) =>
  council.db
    .select()
    .from(mails)
    .all()
    .map((mail) => [mail.kind, mail.toAddress, mail.state]);

test("everybody on the roll with an address is sent an invitation; who has none is counted", () => {
  const { council, id, seat } = anInvitedCouncil();
  expect(sendInvitations(council.as(clerk), { conventionId: id, ...all })).toEqual({
    conventionId: id,
    sent: 2,
    withoutAddress: 2,
  });
  expect(lettersOf(council)).toEqual([
    ["invitation", "krowodrza@example.com", "waiting"],
    ["invitation", "gosc@example.com", "waiting"],
  ]);
  expect(getAttendance(council.db, seat.id).invitedOn).toBe("2026-03-02");
  expect(findReplySecret(council.db, seat.id)).toMatch(/^secret-/);
  expect(
    council.db
      .select()
      .from(notices)
      .all()
      .map(({ name, matter, version, toldOn }) => [name, matter, version, toldOn]),
  ).toEqual([
    ["Kinga Krowoderska", "invitation", "0", "2026-03-02"],
    ["Wojciech Łaptaś", "invitation", "0", "2026-03-02"],
  ]);
  expect(listEventsOf(council.db, "attendance", id).at(-1)).toMatchObject({
    type: "attendance.invitations-sent",
    details: { sent: 2, withoutAddress: 2 },
  });
});

test("the same twice sends nobody a second one; an address found later gets its own", () => {
  const { council, id, seat } = anInvitedCouncil();
  sendInvitations(council.as(clerk), { conventionId: id, ...all });
  const secret = findReplySecret(council.db, seat.id);
  expectRefusal(() => sendInvitations(council.as(clerk), { conventionId: id, ...all }), "nobody-has-address");

  const chairSeat = listRoll(council.db, id)[0]!;
  setContact(council.as(clerk), { attendanceId: chairSeat.id, email: "jan@example.com" });
  expect(sendInvitations(council.as(chair), { conventionId: id, ...all })).toMatchObject({ sent: 1 });
  expect(lettersOf(council).map(([, address]) => address)).toEqual([
    "krowodrza@example.com",
    "gosc@example.com",
    "jan@example.com",
  ]);
  expectRefusal(() => sendInvitations(council.as(clerk), { conventionId: id, ...all }), "nobody-has-address");
  const podgorzeSeat = listRoll(council.db, id)[2]!;
  setContact(council.as(clerk), { attendanceId: podgorzeSeat.id, email: "piotr@example.com" });
  sendInvitations(council.as(clerk), { conventionId: id, ...all });
  expectRefusal(() => sendInvitations(council.as(clerk), { conventionId: id, ...all }), "nobody-to-invite");
  expect(findReplySecret(council.db, seat.id)).toBe(secret);
});

test("a few lines of the roll can be sent theirs alone; a line of another roll is none", () => {
  const { council, id, seat } = anInvitedCouncil();
  expect(sendInvitations(council.as(clerk), { conventionId: id, attendanceIds: [seat.id] })).toMatchObject({
    sent: 1,
  });
  expect(lettersOf(council)).toHaveLength(1);
  expectRefusal(
    () => sendInvitations(council.as(clerk), { conventionId: id, attendanceIds: ["somebody"] }),
    "not-invited",
    "nobody-to-invite",
  );
});

test("a substitute with an account is sent an invitation of their own", () => {
  const { council, id, seat } = anInvitedCouncil();
  council.db
    .update(attendances)
    .set({ substitutePersonId: presenter.id, substituteName: presenter.name })
    .where(eq(attendances.id, seat.id))
    .run();
  expect(listAddressees(council.db, getAttendance(council.db, seat.id))).toMatchObject([
    { address: "krowodrza@example.com", isSubstitute: false },
    { address: "ewa@example.com", name: presenter.name, personId: presenter.id, isSubstitute: true },
  ]);
  expect(sendInvitations(council.as(clerk), { conventionId: id, ...all })).toMatchObject({ sent: 2 });
  expect(lettersOf(council)).toHaveLength(3);
});

test("nobody is written to about what is not announced, is over, or was brought in from the archive", () => {
  const council = aCouncil();
  const planned = aPlannedConvention(council);
  inviteGuest(
    council.as(clerk),
    inviteGuestInput.parse({ conventionId: planned.id, name: "Ewa", email: "ewa@example.com" }),
  );
  expectRefusal(
    () => sendInvitations(council.as(clerk), { conventionId: planned.id, ...all }),
    "convention-wrong-state",
  );
  const archived = anArchivedConvention(council);
  inviteGuest(
    council.as(clerk),
    inviteGuestInput.parse({ conventionId: archived.id, name: "Ewa", email: "ewa@example.com" }),
  );
  expectRefusal(
    () => sendInvitations(council.as(clerk), { conventionId: archived.id, ...all }),
    "convention-wrong-state",
    "convention-day-passed",
  );
  expect(lettersOf(council)).toEqual([]);

  const announced = anInvitedCouncil();
  announced.council.travelTo("2026-03-20T11:00:00Z");
  expectRefusal(
    () => sendInvitations(announced.council.as(clerk), { conventionId: announced.id, ...all }),
    "convention-day-passed",
  );
});

test("the line's own address goes before the account's; cleared, the account counts again", () => {
  const { council, id, seat } = anInvitedCouncil();
  const addressNow = () => findAddressOf(council.db, getAttendance(council.db, seat.id))?.address;
  expect(addressNow()).toBe("krowodrza@example.com");
  sendInvitations(council.as(clerk), { conventionId: id, ...all });

  setContact(
    council.as(chair),
    setContactInput.parse({ attendanceId: seat.id, email: " Nowy@Example.com " }),
  );
  expect(addressNow()).toBe("nowy@example.com");
  expect(getAttendance(council.db, seat.id)).toMatchObject({ invitedOn: null, salt: expect.any(String) });
  expect(sendInvitations(council.as(clerk), { conventionId: id, ...all })).toMatchObject({ sent: 1 });

  setContact(council.as(chair), setContactInput.parse({ attendanceId: seat.id, email: "" }));
  expect(addressNow()).toBe("krowodrza@example.com");
  expect(listEventsOf(council.db, "attendance", id).at(-1)).toMatchObject({
    type: "attendance.contact-set",
    details: { name: "Kinga Krowoderska", isKnown: false },
  });
});

test("an address never enters the chain in the clear", () => {
  const { council, id } = anInvitedCouncil();
  sendInvitations(council.as(clerk), { conventionId: id, ...all });
  expect(JSON.stringify(listEventsOf(council.db, "attendance", id))).not.toContain("example.com");
});

test("only the office sends invitations and says where to", () => {
  const { council, id, seat } = anInvitedCouncil();
  for (const actor of [nobody, krowodrzaChair, presenter, admin]) {
    expectRefusal(() => sendInvitations(council.as(actor), { conventionId: id, ...all }), "not-permitted");
    expectRefusal(
      () => setContact(council.as(actor), { attendanceId: seat.id, email: "a@example.com" }),
      "not-permitted",
    );
  }
  expectRefusal(
    () => sendInvitations(council.as(archiveActor), { conventionId: id, ...all }),
    "not-permitted",
  );
  expectRefusal(() => sendInvitations(council.as(clerk), { conventionId: "none", ...all }), "not-found");
  expectRefusal(() => setContact(council.as(clerk), { attendanceId: "none", email: null }), "not-found");
});
