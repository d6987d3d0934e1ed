import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { createAccount, createAccountInput } from "#domain/account/create-account";
import { findAccountByEmail, findActor, hasAnyAccount } from "#domain/account/queries";
import { aCouncil, admin, chair, clerk, krowodrzaChair } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const forClerk = createAccountInput.parse({
  personId: clerk.id,
  email: " Anna@UM.Krakow.pl ",
  roles: ["clerk", "clerk"],
});

test("an administrator opens an account without a password", () => {
  const council = aCouncil();
  const { id } = createAccount(council.as(admin), forClerk);

  expect(findAccountByEmail(council.db, "anna@um.krakow.pl")).toMatchObject({
    id,
    personId: clerk.id,
    passwordHash: null,
    closedOn: null,
  });
  expect(findActor(council.db, id, "2026-03-02")).toMatchObject({
    name: clerk.name,
    roles: ["clerk"],
    districtIds: [],
  });
  expect(listEventsOf(council.db, "account", id).map((event) => event.type)).toEqual(["account.created"]);
});

test("the event never tells the e-mail", () => {
  const council = aCouncil();
  const { id } = createAccount(council.as(admin), forClerk);
  expect(JSON.stringify(listEventsOf(council.db, "account", id))).not.toContain("anna@");
});

test("a district chair needs no grant: the mandate is enough", () => {
  const council = aCouncil();
  const { id } = createAccount(
    council.as(admin),
    createAccountInput.parse({ personId: krowodrzaChair.id, email: "v@example.com" }),
  );
  expect(findActor(council.db, id, "2026-03-02")).toMatchObject({ roles: [], districtIds: ["krowodrza"] });
});

test("chair and administrator in one person are told in the event", () => {
  const council = aCouncil();
  const { id } = createAccount(
    council.as(admin),
    createAccountInput.parse({ personId: chair.id, email: "j@example.com", roles: ["chair", "admin"] }),
  );
  expect(listEventsOf(council.db, "account", id)[0]?.details).toMatchObject({ isChairAndAdmin: true });
});

test("an e-mail has one account", () => {
  const council = aCouncil();
  createAccount(council.as(admin), forClerk);
  expectRefusal(() => createAccount(council.as(admin), { ...forClerk, personId: chair.id }), "email-taken");
});

test("an account is somebody's", () => {
  expectRefusal(() => createAccount(aCouncil().as(admin), { ...forClerk, personId: "nobody" }), "not-found");
});

test("nobody else opens accounts", () => {
  const council = aCouncil();
  for (const actor of [clerk, chair, krowodrzaChair])
    expectRefusal(() => createAccount(council.as(actor), forClerk), "not-permitted");
  expect(hasAnyAccount(council.db)).toBe(false);
});

test("what is typed is checked field by field", () => {
  const parsed = createAccountInput.safeParse({ personId: "x", email: "anna", roles: ["mayor"] });
  expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
    ["email", "not-an-email"],
    ["roles", "not-a-choice"],
  ]);
});
