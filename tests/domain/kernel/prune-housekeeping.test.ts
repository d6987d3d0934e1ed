import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { pruneHousekeeping, retentionDays } from "#domain/kernel/prune-housekeeping";
import { systemActor } from "#domain/kernel/actor";
import { housekeepingTables } from "#db/records";
import { accounts } from "#schema/accounts";
import { accessLinks, questionDrafts, requestKeys, sessions, signInAttempts } from "#schema/housekeeping";
import { aCouncil, admin, clerk } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const noon = "2026-03-02T11:00:00.000Z";

/** One row of everything, all from the same noon. */
function aBusyDay() {
  const council = aCouncil();
  const { db } = council;
  db.insert(accounts)
    .values({ id: "account", personId: clerk.id, email: "a@example.org", salt: "salt" })
    .run();
  db.insert(sessions)
    .values({
      idHash: "s",
      accountId: "account",
      createdAt: noon,
      expiresAt: noon,
      endsAt: "2026-03-02T23:00:00.000Z",
      device: null,
    })
    .run();
  db.insert(signInAttempts).values({ id: "t", emailHash: "e", addressHash: "a", attemptedAt: noon }).run();
  db.insert(requestKeys).values({ actorId: clerk.id, key: "k", result: null, storedAt: noon }).run();
  db.insert(questionDrafts).values({ id: "d", accountId: "account", values: {}, storedAt: noon }).run();
  db.insert(accessLinks)
    .values([
      { tokenHash: "l", purpose: "sign-in", accountId: "account", expiresAt: noon },
      { tokenHash: "u", purpose: "set-up", accountId: null, expiresAt: noon },
    ])
    .run();
  const left = () =>
    Object.fromEntries(
      Object.entries({ sessions, signInAttempts, requestKeys, questionDrafts, accessLinks }).map(
        ([name, table]) => [name, db.select().from(table).all().length],
      ),
    );
  return { ...council, left };
}

test("each kind of housekeeping is kept for its time and no longer", () => {
  const council = aBusyDay();
  expect(Object.keys(retentionDays)).toHaveLength(housekeepingTables.length);
  pruneHousekeeping(council.as(systemActor));
  expect(council.left()).toEqual({
    sessions: 1,
    signInAttempts: 1,
    requestKeys: 1,
    questionDrafts: 1,
    accessLinks: 2,
  });

  council.travelTo("2026-03-02T11:00:01Z");
  pruneHousekeeping(council.as(systemActor));
  expect(council.left()).toEqual({
    sessions: 0,
    signInAttempts: 1,
    requestKeys: 1,
    questionDrafts: 1,
    accessLinks: 2,
  });

  council.travelTo("2026-03-09T12:00:00Z");
  pruneHousekeeping(council.as(systemActor));
  expect(council.left()).toEqual({
    sessions: 0,
    signInAttempts: 0,
    requestKeys: 0,
    questionDrafts: 1,
    accessLinks: 2,
  });
});

test("set-up addresses stay, whatever their age: they tell how the installation was begun", () => {
  const council = aBusyDay();
  council.travelTo("2027-03-02T11:00:00Z");
  pruneHousekeeping(council.as(systemActor));
  expect(council.left()).toEqual({
    sessions: 0,
    signInAttempts: 0,
    requestKeys: 0,
    questionDrafts: 0,
    accessLinks: 1,
  });
  expect(council.db.select().from(accessLinks).where(eq(accessLinks.tokenHash, "u")).all()).toHaveLength(1);
});

test("only the server itself forgets", () => {
  const council = aCouncil();
  for (const actor of [admin, clerk])
    expectRefusal(() => pruneHousekeeping(council.as(actor)), "not-permitted");
});
