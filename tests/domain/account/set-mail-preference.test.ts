import { expect, test } from "vitest";
import { closeAccount } from "#domain/account/close-account";
import { getAccount } from "#domain/account/queries";
import { setMailPreference, setMailPreferenceInput } from "#domain/account/set-mail-preference";
import { listEventsOf } from "#domain/audit/queries";
import { anAccount, signedInAs } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";
import { withAddress } from "#tests/subscriptions";
import { aCouncil, admin, clerk, nobody } from "#tests/world";

test("one chooses one's own letters and their language", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const own = council.as(signedInAs(clerk, accountId));
  setMailPreference(
    own,
    setMailPreferenceInput.parse({ accountId, mailPreference: "daily", mailLanguage: "en" }),
  );
  setMailPreference(own, { accountId, mailPreference: "invitations-only" });
  expect(getAccount(council.db, accountId)).toMatchObject({
    mailPreference: "invitations-only",
    mailLanguage: "en",
  });
  expect(listEventsOf(council.db, "account", accountId).at(-1)).toMatchObject({
    type: "account.mail-preference-set",
    details: { mailPreference: "invitations-only" },
  });
});

test("nobody else's, not even an administrator; a closed account has none", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  anAccount(council, admin);
  for (const actor of [admin, nobody, withAddress("unsubscribe", "account:other")])
    expectRefusal(
      () => setMailPreference(council.as(actor), { accountId, mailPreference: "invitations-only" }),
      "not-permitted",
    );
  closeAccount(council.as(admin), { accountId });
  expectRefusal(
    () => setMailPreference(council.as(signedInAs(clerk, accountId)), { accountId, mailPreference: "daily" }),
    "account-closed",
  );
});

test("the address in a letter ends letters, and can do nothing else", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const holder = council.as(withAddress("unsubscribe", `subscription:1,account:${accountId}`));
  for (const said of [
    { mailPreference: "daily" },
    { mailPreference: "invitations-only", mailLanguage: "en" },
  ] as const)
    expectRefusal(() => setMailPreference(holder, { accountId, ...said }), "not-permitted");
  setMailPreference(holder, { accountId, mailPreference: "invitations-only" });
  expect(getAccount(council.db, accountId).mailPreference).toBe("invitations-only");
});
