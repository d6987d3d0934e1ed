import { count } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { listEventsOf } from "#domain/audit/queries";
import { keepLateDeed } from "#domain/late-deed/keep-late-deed";
import { countLateDeeds, findLateDeed, listLateDeeds } from "#domain/late-deed/queries";
import { settleLateDeed } from "#domain/late-deed/settle-late-deed";
import { events } from "#schema/events";
import { openAccount } from "#tests/two-clerks";
import { aMeeting } from "#tests/votes";
import { aCouncil, clerk } from "#tests/world";
import type { Council } from "#tests/world";

const eventCount = ({ db }: Council) => db.select({ many: count() }).from(events).get()?.many;
const atThree = "2026-03-12T15:00:00.000Z";

test("what is refused on its return is kept once, with its hour and its reasons, until it is settled", () => {
  const council = aCouncil();
  const { conventionId } = aMeeting(council);
  openAccount(council, clerk);
  council.travelTo("2026-03-12T15:30:00Z");
  const before = eventCount(council);
  const sent = { conventionId, deed: "noteArrivals", requestKey: "tap-1", heldAt: atThree };
  const why = {
    fields: { attendanceIds: ["seat"] },
    reasons: [{ code: "already-in-room", values: {}, source: null }],
  };
  const { id } = keepLateDeed(council.as(clerk), sent, why);
  expect(keepLateDeed(council.as(clerk), sent, why).id).toBe(id);
  expect(listLateDeeds(council.db, conventionId)).toMatchObject([
    { deed: "noteArrivals", ...why, heldAt: atThree, arrivedAt: "2026-03-12T15:30:00.000Z" },
  ]);

  settleLateDeed(council.as(clerk), { lateDeedId: id });
  expect(countLateDeeds(council.db, conventionId)).toBe(0);
  expect(findLateDeed(council.db, clerk.accountId ?? "", "tap-1")?.settledAt).not.toBeNull();
  expect(eventCount(council)).toBe(before);
});

test("a claimed hour that has not come is kept as the hour of arrival", () => {
  const council = aCouncil();
  const { conventionId } = aMeeting(council);
  openAccount(council, clerk);
  const sent = { conventionId, deed: "callBreak", requestKey: "tap-2", heldAt: "2027-01-01T00:00:00.000Z" };
  keepLateDeed(council.as(clerk), sent, { fields: {}, reasons: [] });
  expect(listLateDeeds(council.db, conventionId)[0]?.heldAt).toBe(atThree);
});

test("every event of a deed that was done earlier says when, beside when the record heard of it", () => {
  const council = aCouncil();
  const { conventionId } = aMeeting(council);
  openAccount(council, clerk);
  council.travelTo("2026-03-12T16:00:00Z");
  const promise = { conventionId, text: "Lista lokali", ownerName: "Jan Nowak", commitment: "firm" };
  const { id } = assignActionItem(
    { ...council.as(clerk), heldAt: atThree },
    assignActionItemInput.parse({ ...promise, dueOn: "2026-04-01" }),
  );
  const [assigned] = listEventsOf(council.db, "action-item", id);
  expect(assigned).toMatchObject({ recordedAt: "2026-03-12T16:00:00.000Z", details: { heldAt: atThree } });
});
