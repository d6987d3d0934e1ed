import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { closeAccount } from "#domain/account/close-account";
import { endGrant } from "#domain/account/end-grant";
import { grantRole } from "#domain/account/grant-role";
import { listGrants, listRolesOn } from "#domain/account/queries";
import { aCouncil, admin, chair, clerk } from "#tests/world";
import { anAccount } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";

const today = "2026-03-02";
const typesOf = (council: ReturnType<typeof aCouncil>, id: string) =>
  listEventsOf(council.db, "account", id).map((event) => event.type);
const grantIdOf = (council: ReturnType<typeof aCouncil>, accountId: string) =>
  listGrants(council.db, accountId)[0]?.id ?? "";

test("a role is granted once, however often it is asked for", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  grantRole(council.as(admin), { accountId, role: "presenter" });
  grantRole(council.as(admin), { accountId, role: "presenter" });
  expect(listRolesOn(council.db, accountId, today)).toEqual(["clerk", "presenter"]);
  expect(listGrants(council.db, accountId)).toHaveLength(2);
});

test("chair together with administrator is logged", () => {
  const council = aCouncil();
  const accountId = anAccount(council, chair);
  grantRole(council.as(admin), { accountId, role: "admin" });
  expect(listEventsOf(council.db, "account", accountId).at(-1)?.details).toEqual({
    role: "admin",
    isChairAndAdmin: true,
  });
});

test("a role that is taken back is gone the same day", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  endGrant(council.as(admin), { grantId: grantIdOf(council, accountId) });
  expect(listRolesOn(council.db, accountId, today)).toEqual([]);
  expect(typesOf(council, accountId)).toEqual(["account.created", "account.grant-ended"]);
});

test("the last administrator stays, until there is another whose account is open", () => {
  const council = aCouncil();
  const first = anAccount(council, admin);
  const second = anAccount(council, clerk);
  expectRefusal(() => endGrant(council.as(admin), { grantId: grantIdOf(council, first) }), "last-admin");

  grantRole(council.as(admin), { accountId: second, role: "admin" });
  closeAccount(council.as(admin), { accountId: second });
  expectRefusal(() => endGrant(council.as(admin), { grantId: grantIdOf(council, first) }), "last-admin");
  const third = anAccount(council, chair);
  grantRole(council.as(admin), { accountId: third, role: "admin" });
  endGrant(council.as(admin), { grantId: grantIdOf(council, first) });
  expect(listRolesOn(council.db, first, today)).toEqual([]);
});

test("a closed account is granted nothing", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  closeAccount(council.as(admin), { accountId });
  expectRefusal(() => grantRole(council.as(admin), { accountId, role: "chair" }), "account-closed");
});

test("only an administrator grants and takes back", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  for (const actor of [clerk, chair]) {
    expectRefusal(() => grantRole(council.as(actor), { accountId, role: "admin" }), "not-permitted");
    expectRefusal(
      () => endGrant(council.as(actor), { grantId: grantIdOf(council, accountId) }),
      "not-permitted",
    );
  }
});

test("what is not there is not found", () => {
  const council = aCouncil();
  expectRefusal(() => grantRole(council.as(admin), { accountId: "none", role: "clerk" }), "not-found");
  expectRefusal(() => endGrant(council.as(admin), { grantId: "none" }), "not-found");
});
