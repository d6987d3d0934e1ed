import { expect, test } from "vitest";
import { listPresent } from "#domain/minutes/draft-queries";
import { dropDeviceKey } from "#domain/minutes/drop-device-key";
import { markPresence } from "#domain/minutes/mark-presence";
import { takeDeviceKey } from "#domain/minutes/take-device-key";
import { deviceKeys } from "#schema/writing";
import { expectRefusal } from "#tests/expect-refusal";
import { begunMinutes, openAccount, otherClerk } from "#tests/two-clerks";
import { aCouncil, chair, clerk } from "#tests/world";

function aDesk() {
  const council = aCouncil();
  openAccount(council, clerk);
  openAccount(council, otherClerk);
  return council;
}

test("whoever has the minutes open is seen by the others for half a minute, in the section they are in", () => {
  const council = aDesk();
  const { conventionId, sectionId } = begunMinutes(council);
  const seenBy = (actor = clerk) =>
    listPresent(council.db, conventionId, { accountId: actor.accountId, now: council.now() });
  markPresence(council.as(otherClerk), { conventionId, sectionId });
  expect(seenBy()).toEqual([{ name: "Barbara Druga", sectionId }]);
  expect(seenBy(otherClerk)).toEqual([]);
  council.travelTo("2026-03-02T11:00:30Z");
  markPresence(council.as(clerk), { conventionId, sectionId: null });
  expect(seenBy()).toHaveLength(1);
  council.travelTo("2026-03-02T11:00:31Z");
  expect(seenBy()).toEqual([]);
  markPresence(council.as(otherClerk), { conventionId, sectionId: null });
  expect(seenBy()).toEqual([{ name: "Barbara Druga", sectionId: null }]);
});

test("only a clerk is present, and only in minutes that were begun", () => {
  const council = aDesk();
  const { conventionId } = begunMinutes(council);
  expectRefusal(() => markPresence(council.as(chair), { conventionId, sectionId: null }), "not-permitted");
  expectRefusal(
    () => markPresence(council.as(clerk), { conventionId: "none", sectionId: null }),
    "not-found",
  );
});

test("a browser is given one key for an account, another for another, and a new one after it was dropped", () => {
  const council = aDesk();
  const take = (actor = clerk, device = "laptop") => takeDeviceKey(council.as(actor), { device });
  const first = take();
  expect(Buffer.from(first.key, "base64")).toHaveLength(32);
  expect(first.accountId).toBe(clerk.accountId);
  expect(take()).toEqual(first);
  expect(new Set([first, take(otherClerk), take(clerk, "phone")].map(({ key }) => key)).size).toBe(3);
  expect(JSON.stringify(council.db.select().from(deviceKeys).all())).not.toContain("laptop");
  dropDeviceKey(council.as(clerk), { device: "laptop" });
  expect(take().key).not.toBe(first.key);
});

test("keys are for clerks", () => {
  const council = aDesk();
  expectRefusal(() => takeDeviceKey(council.as(chair), { device: "laptop" }), "not-permitted");
  expectRefusal(() => dropDeviceKey(council.as(chair), { device: "laptop" }), "not-permitted");
});
