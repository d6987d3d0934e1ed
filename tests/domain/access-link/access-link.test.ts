import { expect, test } from "vitest";
import { findAccessLink, wasBegunEmpty } from "#domain/access-link/queries";
import { issueAccessLink, issueAccessLinkInput } from "#domain/access-link/issue-access-link";
import { useAccessLink as openDoor } from "#domain/access-link/use-access-link";
import { closeAccount } from "#domain/account/close-account";
import { systemActor } from "#domain/kernel/actor";
import { accessLinks } from "#schema/housekeeping";
import { aCouncil, admin, chair, clerk, nobody } from "#tests/world";
import { anAccount } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";

test("a one-time address works once, and only its hash is kept", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const { token } = issueAccessLink(council.as(admin), { purpose: "sign-in", accountId });
  expect(JSON.stringify(council.db.select().from(accessLinks).all())).not.toContain(token);

  expect(openDoor(council.as(nobody), { token })).toEqual({ purpose: "sign-in", accountId });
  expect(findAccessLink(council.db, token)?.usedAt).toBe("2026-03-02T11:00:00.000Z");
  expectRefusal(() => openDoor(council.as(nobody), { token }), "link-used-or-expired");
});

test("half an hour to sign in or set up, a week for an invitation", () => {
  for (const [purpose, last, over] of [
    ["sign-in", "2026-03-02T11:29:59Z", "2026-03-02T11:30:00Z"],
    ["account-invitation", "2026-03-09T10:59:59Z", "2026-03-09T11:00:00Z"],
  ] as const) {
    const council = aCouncil();
    const accountId = anAccount(council, clerk);
    const [first, second] = [1, 2].map(
      () => issueAccessLink(council.as(admin), { purpose, accountId }).token,
    );
    council.travelTo(last);
    openDoor(council.as(nobody), { token: first ?? "" });
    council.travelTo(over);
    expectRefusal(() => openDoor(council.as(nobody), { token: second ?? "" }), "link-used-or-expired");
  }
});

test("an unknown secret and a closed account are answered alike", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const { token } = issueAccessLink(council.as(admin), { purpose: "account-invitation", accountId });
  closeAccount(council.as(admin), { accountId });
  expectRefusal(() => openDoor(council.as(nobody), { token }), "link-used-or-expired");
  expectRefusal(() => openDoor(council.as(nobody), { token: "guess" }), "link-used-or-expired");
  expectRefusal(
    () => issueAccessLink(council.as(admin), { purpose: "sign-in", accountId }),
    "account-closed",
  );
});

test("the set-up address comes from the command line alone, and is remembered", () => {
  const council = aCouncil();
  const setUp = issueAccessLinkInput.parse({ purpose: "set-up" });
  expect(wasBegunEmpty(council.db)).toBe(false);
  expectRefusal(() => issueAccessLink(council.as(admin), setUp), "not-permitted");
  const { token } = issueAccessLink(council.as(systemActor), setUp);
  expect(openDoor(council.as(nobody), { token })).toEqual({ purpose: "set-up", accountId: null });
  expect(wasBegunEmpty(council.db)).toBe(true);
});

test("only an administrator lets people in, and only people who have an account", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  for (const actor of [clerk, chair, nobody])
    expectRefusal(
      () => issueAccessLink(council.as(actor), { purpose: "sign-in", accountId }),
      "not-permitted",
    );
  expectRefusal(
    () => issueAccessLink(council.as(admin), { purpose: "sign-in", accountId: "none" }),
    "not-found",
  );
  expectRefusal(
    () => issueAccessLink(council.as(admin), { purpose: "sign-in", accountId: null }),
    "not-found",
  );
});
