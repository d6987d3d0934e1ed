import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { clearPassword } from "#domain/account/clear-password";
import { closeAccount } from "#domain/account/close-account";
import { endOtherSessions } from "#domain/account/end-other-sessions";
import { endSession } from "#domain/account/end-session";
import { findActor, getAccount, listSessions } from "#domain/account/queries";
import { reopenAccount } from "#domain/account/reopen-account";
import { setPassword, setPasswordInput } from "#domain/account/set-password";
import { sessions } from "#schema/housekeeping";
import { aCouncil, admin, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";
import { anAccount, signedInAs } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";

const passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

function withSessions(council: Council, accountId: string, ...ids: string[]) {
  const row = {
    accountId,
    createdAt: "2026-03-02T11:00:00.000Z",
    expiresAt: "2026-03-02T11:30:00.000Z",
    endsAt: "2026-03-02T23:00:00.000Z",
  };
  for (const idHash of ids)
    council.db
      .insert(sessions)
      .values({ ...row, idHash })
      .run();
}
const sessionsOf = (council: Council, accountId: string) =>
  listSessions(council.db, accountId, council.now()).map((session) => session.idHash);

test("closing ends every session at once, and the account is nobody until it is reopened", () => {
  const council = aCouncil();
  anAccount(council, admin);
  const accountId = anAccount(council, clerk);
  withSessions(council, accountId, "one", "two");
  closeAccount(council.as(admin), { accountId });
  expect(council.db.select().from(sessions).all()).toEqual([]);
  expect(findActor(council.db, accountId, "2026-03-02")).toBeUndefined();
  expectRefusal(() => closeAccount(council.as(admin), { accountId }), "account-closed");

  reopenAccount(council.as(admin), { accountId });
  expect(findActor(council.db, accountId, "2026-03-02")?.roles).toEqual(["clerk"]);
  expect(listEventsOf(council.db, "account", accountId).map((event) => event.type)).toEqual([
    "account.created",
    "account.closed",
    "account.reopened",
  ]);
});

test("the last administrator's account is not closed", () => {
  const council = aCouncil();
  const accountId = anAccount(council, admin);
  expectRefusal(() => closeAccount(council.as(admin), { accountId }), "last-admin");
});

test("one sets one's own password, and other devices are signed out", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  withSessions(council, accountId, "here", "elsewhere");
  setPassword(council.as(signedInAs(clerk, accountId)), { accountId, passwordHash, sessionIdHash: "here" });
  expect(getAccount(council.db, accountId).passwordHash).toBe(passwordHash);
  expect(sessionsOf(council, accountId)).toEqual(["here"]);
  expect(listEventsOf(council.db, "account", accountId).at(-1)?.type).toBe("account.password-set");
});

test("nobody sets somebody else's password, not even an administrator, and a closed account sets none", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  for (const actor of [admin, chair])
    expectRefusal(
      () => setPassword(council.as(actor), { accountId, passwordHash, sessionIdHash: null }),
      "not-permitted",
    );
  closeAccount(council.as(admin), { accountId });
  expectRefusal(
    () =>
      setPassword(council.as(signedInAs(clerk, accountId)), { accountId, passwordHash, sessionIdHash: null }),
    "account-closed",
  );
  expect(
    setPasswordInput.safeParse({ accountId, passwordHash: "plain words", sessionIdHash: null }).success,
  ).toBe(false);
});

test("a forgotten password is cleared by an administrator; all sessions end", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  setPassword(council.as(signedInAs(clerk, accountId)), { accountId, passwordHash, sessionIdHash: null });
  withSessions(council, accountId, "stolen");
  expectRefusal(() => clearPassword(council.as(chair), { accountId }), "not-permitted");
  clearPassword(council.as(admin), { accountId });
  expect(getAccount(council.db, accountId).passwordHash).toBeNull();
  expect(sessionsOf(council, accountId)).toEqual([]);
  expect(listEventsOf(council.db, "account", accountId).at(-1)?.type).toBe("account.password-cleared");
});

test("reopening is for administrators", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  for (const deed of [closeAccount, reopenAccount])
    expectRefusal(() => deed(council.as(clerk), { accountId }), "not-permitted");
});

test("one ends one's own sessions: one, or all but this", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const other = anAccount(council, chair);
  const mine = council.as(signedInAs(clerk, accountId));
  withSessions(council, accountId, "here", "phone", "tablet");
  withSessions(council, other, "foreign");
  endSession(mine, { accountId, sessionIdHash: "phone" });
  endSession(mine, { accountId, sessionIdHash: "foreign" });
  expect([sessionsOf(council, accountId), sessionsOf(council, other)]).toEqual([
    ["here", "tablet"],
    ["foreign"],
  ]);
  endOtherSessions(mine, { accountId, sessionIdHash: "here" });
  expect([sessionsOf(council, accountId), sessionsOf(council, other)]).toEqual([["here"], ["foreign"]]);
  expectRefusal(() => endSession(mine, { accountId: other, sessionIdHash: "foreign" }), "not-permitted");
  expectRefusal(() => endOtherSessions(mine, { accountId: other, sessionIdHash: "" }), "not-permitted");
});
