import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "#web/password.server";

test("a password fits its own hash, however its letters are composed", async () => {
  const hash = await hashPassword("zażółć gęślą jaźń".normalize("NFC"));
  expect(await verifyPassword(hash, "zażółć gęślą jaźń".normalize("NFD"))).toBe(true);
  expect(await verifyPassword(hash, "zazolc gesla jazn")).toBe(false);
});

test("without an account the answer is no, after the same work", async () => {
  for (const none of [null, undefined])
    expect(await verifyPassword(none, "nobody has this password")).toBe(false);
});
