import { expect, test } from "vitest";
import { askForPassword, askForPasswordInput } from "#domain/account/ask-for-password";
import { closeAccount } from "#domain/account/close-account";
import { listEventsOf } from "#domain/audit/queries";
import { listSessions } from "#domain/account/queries";
import { useAccessLink as openDoor } from "#domain/access-link/use-access-link";
import { sessions, signInAttempts } from "#schema/housekeeping";
import { mails } from "#schema/mail";
import { resetPassword } from "#web/reset-password.server";
import { anAccount } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";
import { lettersOf, secretIn } from "#tests/letters";
import { aCouncil, admin, clerk, nobody } from "#tests/world";

const ask = (email: string, remoteAddress = "192.0.2.1") => ({
  ...askForPasswordInput.pick({ email: true }).parse({ email }),
  remoteAddress,
});
const forgotten = (council: ReturnType<typeof aCouncil>) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter(({ kind }) => kind === "password");

test("whoever asks learns nothing: known, unknown and closed accounts end alike, and each try is written", () => {
  const council = aCouncil();
  anAccount(council, clerk, "anna@example.org");
  const closed = anAccount(council, admin, "adam@example.org");
  anAccount(council, { ...admin, personId: "person-chair" }, "other@example.org");
  closeAccount(council.as(admin), { accountId: closed });
  const said = ["Anna@Example.org", "adam@example.org", "nikt@example.org"].map((email) =>
    askForPassword(council.as(nobody), ask(email)),
  );
  expect(said).toEqual([undefined, undefined, undefined]);
  expect(council.db.select().from(signInAttempts).all()).toHaveLength(3);
  expect(JSON.stringify(council.db.select().from(signInAttempts).all())).not.toMatch(/example|192\.0/);
  expect(forgotten(council).map(({ toAddress, isForDigest }) => [toAddress, isForDigest])).toEqual([
    ["anna@example.org", false],
  ]);
});

test("nobody floods a mailbox: three letters an hour, whoever asks; then again", () => {
  const council = aCouncil();
  anAccount(council, clerk, "anna@example.org");
  for (let at = 0; at < 6; at++) askForPassword(council.as(nobody), ask("anna@example.org", `192.0.2.${at}`));
  expect(forgotten(council)).toHaveLength(3);
  council.travelTo("2026-03-02T12:00:01Z");
  askForPassword(council.as(nobody), ask("anna@example.org"));
  expect(forgotten(council)).toHaveLength(4);
});

test("too many tries from one network address are refused, for a quarter of an hour; others go on", () => {
  const council = aCouncil();
  for (let at = 0; at < 50; at++) askForPassword(council.as(nobody), ask(`nikt${at}@example.org`));
  expectRefusal(() => askForPassword(council.as(nobody), ask("anna@example.org")), "too-many-attempts");
  askForPassword(council.as(nobody), ask("anna@example.org", "192.0.2.2"));
  council.travelTo("2026-03-02T11:15:01Z");
  askForPassword(council.as(nobody), ask("anna@example.org"));
});

test("the letter's address sets a new password once, signs nobody in and ends every session", async () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk, "anna@example.org");
  const until = "2026-03-02T20:00:00.000Z";
  const session = { idHash: "x", accountId, createdAt: until, expiresAt: until, endsAt: until };
  council.db.insert(sessions).values(session).run();
  askForPassword(council.as(nobody), ask("anna@example.org"));
  const [letter] = lettersOf(council, "password");
  const token = secretIn(letter?.text, "wejscie");

  expectRefusal(() => openDoor(council.as(nobody), { token }), "link-used-or-expired");
  await resetPassword(council.as(nobody), "zupełnie nowe długie hasło", token);
  expect(listSessions(council.db, accountId, council.now())).toEqual([]);
  expect(listEventsOf(council.db, "account", accountId).at(-1)).toMatchObject({
    type: "account.password-set",
    actorName: clerk.name,
  });
  await expect(resetPassword(council.as(nobody), "jeszcze inne długie hasło", token)).rejects.toThrow(
    "link-used-or-expired",
  );
});

test("after half an hour the address is no good, and a forged one never was", async () => {
  const council = aCouncil();
  anAccount(council, clerk, "anna@example.org");
  askForPassword(council.as(nobody), ask("anna@example.org"));
  const token = secretIn(lettersOf(council, "password")[0]?.text, "wejscie");
  council.travelTo("2026-03-02T11:30:00Z");
  for (const tried of [token, "forged", ""])
    await expect(resetPassword(council.as(nobody), "zupełnie nowe długie hasło", tried)).rejects.toThrow(
      "link-used-or-expired",
    );
});
