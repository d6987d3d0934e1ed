import { expect, test } from "vitest";
import { beginSignIn } from "#domain/account/begin-sign-in";
import { forgetAttempts } from "#domain/account/forget-attempts";
import { signInAttempts } from "#schema/housekeeping";
import { aCouncil, nobody } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const anna = { email: "anna@example.com", remoteAddress: "192.0.2.1" };

test("ten tries for an e-mail from one address, then a quarter of an hour of rest", () => {
  const council = aCouncil();
  const ctx = council.as(nobody);
  for (let count = 0; count < 10; count++) beginSignIn(ctx, anna);
  expectRefusal(() => beginSignIn(ctx, anna), "too-many-attempts");
  beginSignIn(ctx, { ...anna, remoteAddress: "192.0.2.2" }); // the owner, elsewhere, is not locked out
  council.travelTo("2026-03-02T11:15:01Z");
  beginSignIn(ctx, anna);
  expect(council.db.select().from(signInAttempts).all()).toHaveLength(1);
});

test("fifty tries from one address, for whomever", () => {
  const ctx = aCouncil().as(nobody);
  for (let count = 0; count < 50; count++) beginSignIn(ctx, { ...anna, email: `${count}@example.com` });
  expectRefusal(() => beginSignIn(ctx, { ...anna, email: "next@example.com" }), "too-many-attempts");
});

test("whoever gets in starts anew", () => {
  const council = aCouncil();
  const ctx = council.as(nobody);
  for (let count = 0; count < 10; count++) beginSignIn(ctx, anna);
  forgetAttempts(ctx, anna);
  beginSignIn(ctx, anna);
});

test("neither the e-mail nor the network address is kept", () => {
  const council = aCouncil();
  beginSignIn(council.as(nobody), anna);
  expect(JSON.stringify(council.db.select().from(signInAttempts).all())).not.toMatch(/anna|192\.0/);
});
