import { expect, test } from "vitest";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import { removeGuest } from "#domain/attendance/remove-guest";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { listEventsOf } from "#domain/audit/queries";
import { districts, seats } from "#schema/council";
import { expectRefusal } from "#tests/expect-refusal";
import { anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";

const guest = (conventionId: string) =>
  inviteGuestInput.parse({
    conventionId,
    name: "Bogusław Kośmider",
    office: "Zastępca Prezydenta",
    guestRole: "referent",
  });

test("one press invites every seat with its holder that day, the chair first", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  expect(inviteSeats(council.as(clerk), { conventionId: id })).toEqual({ invited: 3 });

  expect(listRoll(council.db, id).map((entry) => [entry.name, entry.districtRoman, entry.status])).toEqual([
    ["Jan Przewodniczący", null, "invited"],
    ["Kinga Krowoderska", "V", "invited"],
    ["Piotr Podgórski", "XIII", "invited"],
  ]);
  expect(listEventsOf(council.db, "attendance", id).map((event) => [event.type, event.details])).toEqual([
    ["attendance.seats-invited", { invited: 3 }],
  ]);
});

test("later only what is missing is added; a vacant seat is invited without a name", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  inviteSeats(council.as(clerk), { conventionId: id });
  expectRefusal(() => inviteSeats(council.as(chair), { conventionId: id }), "nobody-to-invite");

  council.db
    .insert(districts)
    .values({
      id: "bronowice",
      bodyId: konwentId,
      number: 6,
      roman: "VI",
      name: "Bronowice",
      slug: "bronowice",
    })
    .run();
  council.db.insert(seats).values({ id: "seat-bronowice", bodyId: konwentId, districtId: "bronowice" }).run();
  expect(inviteSeats(council.as(chair), { conventionId: id })).toEqual({ invited: 1 });
  expect(listRoll(council.db, id)[2]).toMatchObject({ districtName: "Bronowice", name: null });
});

test("a guest is invited once, after the seats, and can be taken off again", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  const invited = inviteGuest(council.as(clerk), guest(id));
  inviteSeats(council.as(clerk), { conventionId: id });
  expectRefusal(() => inviteGuest(council.as(clerk), guest(id)), "already-invited");
  expect(listRoll(council.db, id).at(-1)).toMatchObject({
    name: "Bogusław Kośmider",
    office: "Zastępca Prezydenta",
    guestRole: "referent",
    seatId: null,
  });

  removeGuest(council.as(clerk), { attendanceId: invited.id });
  expect(listRoll(council.db, id)).toHaveLength(3);
  expect(listEventsOf(council.db, "attendance", id).map((event) => event.type)).toEqual([
    "attendance.guest-invited",
    "attendance.seats-invited",
    "attendance.guest-removed",
  ]);
});

test("a seat is not a guest and stays on the roll", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  inviteSeats(council.as(clerk), { conventionId: id });
  const [seat] = listRoll(council.db, id);
  expectRefusal(() => removeGuest(council.as(clerk), { attendanceId: seat?.id ?? "" }), "not-invited");
});

test("nobody is invited to what is called off; the record of an old convention may be completed", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "remont sali" });
  expectRefusal(() => inviteSeats(council.as(clerk), { conventionId: id }), "convention-wrong-state");
  expectRefusal(() => inviteGuest(council.as(clerk), guest(id)), "convention-wrong-state");
  inviteGuest(council.as(clerk), guest(anArchivedConvention(council).id));
});

test("only the office invites and takes off", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  const invited = inviteGuest(council.as(chair), guest(id));
  for (const actor of [nobody, krowodrzaChair, podgorzeChair, presenter, admin]) {
    expectRefusal(() => inviteSeats(council.as(actor), { conventionId: id }), "not-permitted");
    expectRefusal(() => inviteGuest(council.as(actor), guest(id)), "not-permitted");
    expectRefusal(() => removeGuest(council.as(actor), { attendanceId: invited.id }), "not-permitted");
  }
});

test("an unknown person or convention is not found", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  expectRefusal(
    () => inviteGuest(council.as(clerk), { ...guest(id), personId: "nobody-we-know" }),
    "not-found",
  );
  expectRefusal(() => inviteSeats(council.as(clerk), { conventionId: "none" }), "not-found");
  expectRefusal(() => removeGuest(council.as(clerk), { attendanceId: "none" }), "not-found");
});
