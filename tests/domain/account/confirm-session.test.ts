import { expect, test } from "vitest";
import { confirmSession } from "#domain/account/confirm-session";
import { findConfirmation } from "#domain/account/queries";
import { freshMinutes, obstaclesToFreshDeed } from "#domain/account/rules";
import { sessions } from "#schema/housekeeping";
import { anAccount, signedInAs } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";
import { aCouncil, chair, clerk } from "#tests/world";

const since = "2026-03-02T11:00:00.000Z";

function aSession() {
  const council = aCouncil();
  const accountId = anAccount(council, chair);
  const row = { idHash: "mine", accountId, createdAt: since, expiresAt: since, endsAt: since };
  council.db.insert(sessions).values(row).run();
  return { council, accountId };
}

test("a session speaks for its person from signing in, and anew from each password given", () => {
  const { council, accountId } = aSession();
  expect(findConfirmation(council.db, "mine")).toBe(since);
  council.travelTo("2026-03-02T12:30:00Z");
  confirmSession(council.as(signedInAs(chair, accountId)), { accountId, sessionIdHash: "mine" });
  expect(findConfirmation(council.db, "mine")).toBe("2026-03-02T12:30:00.000Z");
  expect(findConfirmation(council.db, "unknown")).toBeNull();
});

test("nobody confirms a session of somebody else", () => {
  const { council, accountId } = aSession();
  expectRefusal(
    () => confirmSession(council.as(clerk), { accountId, sessionIdHash: "mine" }),
    "not-permitted",
  );
  const other = anAccount(council, clerk);
  confirmSession(council.as(signedInAs(clerk, other)), { accountId: other, sessionIdHash: "mine" });
  expect(findConfirmation(council.db, "mine")).toBe(since);
});

test.each([
  ["at once", 0, true],
  ["after ten minutes", freshMinutes, true],
  ["a moment later", freshMinutes + 0.01, false],
])("%s a sign-in is fresh: %#", (_when, minutes, isFresh) => {
  const now = new Date(Date.parse(since) + minutes * 60_000);
  expect(obstaclesToFreshDeed(since, now).map(({ code }) => code)).toEqual(
    isFresh ? [] : ["sign-in-not-fresh"],
  );
});

test("without a session nothing is fresh", () => {
  for (const nothing of [null, undefined, ""])
    expect(obstaclesToFreshDeed(nothing, new Date(since))).toHaveLength(1);
});
