import { expect, test } from "vitest";
import { askForDeviceCode } from "#domain/account/ask-for-device-code";
import { closeAccount } from "#domain/account/close-account";
import { confirmDevice, confirmDeviceInput } from "#domain/account/confirm-device";
import { issueDeviceCode } from "#domain/account/issue-device-code";
import { findDeviceCode, findKnownDevice } from "#domain/account/queries";
import { rememberDevice } from "#domain/account/remember-device";
import { codeFrom } from "#domain/account/rules";
import { systemActor } from "#domain/kernel/actor";
import { sha256 } from "#domain/kernel/seal";
import { deviceCodes, knownDevices } from "#schema/housekeeping";
import { anAccount } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";
import { lettersOf } from "#tests/letters";
import { aCouncil, admin, clerk, nobody } from "#tests/world";

/** A new browser after a right password, and the code that came by mail. */
function aNewBrowser() {
  const council = aCouncil();
  const accountId = anAccount(council, clerk, "anna@example.org");
  const browse = () => {
    const { browserSecret } = askForDeviceCode(council.as(systemActor), { accountId });
    const [letter] = lettersOf(council, "device-code").slice(-1);
    const code = /\b\d{6}\b/.exec(letter?.text ?? "")?.[0] ?? "";
    return { browserSecret, code };
  };
  return { council, accountId, browse };
}
const type = (browserSecret: string, code: string) => confirmDeviceInput.parse({ browserSecret, code });
const wrong = (code: string) => (code === "111111" ? "222222" : "111111");

test("the code in the letter opens the browser it was asked for in, once; the browser is known from then on", () => {
  const { council, accountId, browse } = aNewBrowser();
  const { browserSecret, code } = browse();
  expect(code).toMatch(/^\d{6}$/);
  expect(JSON.stringify(council.db.select().from(deviceCodes).all())).not.toMatch(
    new RegExp(`${code}|${browserSecret}`),
  );
  const { deviceSecret, ...who } = confirmDevice(
    council.as(nobody),
    type(browserSecret, ` ${code.slice(0, 3)} ${code.slice(3)} `),
  );
  expect(who).toEqual({ accountId });
  expect(JSON.stringify(council.db.select().from(knownDevices).all())).not.toContain(deviceSecret);
  expect(findKnownDevice(council.db, accountId, ["other", deviceSecret], council.now())).toBeDefined();
  expect(findKnownDevice(council.db, "another", [deviceSecret], council.now())).toBeUndefined();
  expectRefusal(() => confirmDevice(council.as(nobody), type(browserSecret, code)), "code-expired");
});

test("another browser's secret does not fit the code", () => {
  const { council, browse } = aNewBrowser();
  const [mine, theirs] = [browse(), browse()];
  if (mine.code !== theirs.code)
    expectRefusal(
      () => confirmDevice(council.as(nobody), type(theirs.browserSecret, mine.code)),
      "code-wrong",
    );
  expectRefusal(() => confirmDevice(council.as(nobody), type("forged", mine.code)), "code-expired");
  expectRefusal(() => confirmDevice(council.as(nobody), type("", mine.code)), "code-expired");
});

test("five wrong tries use the code up, and the count stays though each was refused", () => {
  const { council, browse } = aNewBrowser();
  const { browserSecret, code } = browse();
  for (let at = 0; at < 4; at++)
    expectRefusal(() => confirmDevice(council.as(nobody), type(browserSecret, wrong(code))), "code-wrong");
  expect(findDeviceCode(council.db, browserSecret)?.triesLeft).toBe(1);
  expectRefusal(() => confirmDevice(council.as(nobody), type(browserSecret, wrong(code))), "code-expired");
  expectRefusal(() => confirmDevice(council.as(nobody), type(browserSecret, code)), "code-expired");
});

test("ten minutes, and a letter that comes too late brings no code", () => {
  const { council, accountId, browse } = aNewBrowser();
  const { browserSecret, code } = browse();
  const late = askForDeviceCode(council.as(systemActor), { accountId });
  council.travelTo("2026-03-02T11:10:00Z");
  expectRefusal(() => confirmDevice(council.as(nobody), type(browserSecret, code)), "code-expired");
  expect(lettersOf(council, "device-code").at(-1)).toMatchObject({ state: "dropped", text: null });
  expectRefusal(() => confirmDevice(council.as(nobody), type(late.browserSecret, "000000")), "code-expired");
});

test("five letters an hour, however often the password is right", () => {
  const { council, accountId, browse } = aNewBrowser();
  for (let at = 0; at < 5; at++) browse();
  expectRefusal(() => askForDeviceCode(council.as(systemActor), { accountId }), "too-many-attempts");
});

test("a closed account gets no code, and one asked for before opens nothing", () => {
  const { council, accountId, browse } = aNewBrowser();
  anAccount(council, admin);
  const { browserSecret, code } = browse();
  closeAccount(council.as(admin), { accountId });
  expectRefusal(() => askForDeviceCode(council.as(systemActor), { accountId }), "account-closed");
  expectRefusal(() => confirmDevice(council.as(nobody), type(browserSecret, code)), "code-expired");
});

test("a browser is known for a year, by whichever of its secrets fits", () => {
  const { council, accountId } = aNewBrowser();
  const asSystem = council.as(systemActor);
  const secret = rememberDevice(asSystem, { accountId, secrets: [] }).secret ?? "";
  expect(rememberDevice(asSystem, { accountId, secrets: ["other", secret] })).toEqual({ secret: null });
  expect(council.db.select().from(knownDevices).all()).toHaveLength(1);
  council.travelTo("2027-03-02T10:59:59Z");
  expect(findKnownDevice(council.db, accountId, [secret], council.now())).toBeDefined();
  council.travelTo("2027-03-02T11:00:00Z");
  expect(findKnownDevice(council.db, accountId, [secret], council.now())).toBeUndefined();
});

test("only the sign-in page and the mail worker do these; nobody by themselves", () => {
  const { council, accountId } = aNewBrowser();
  for (const actor of [nobody, clerk, admin]) {
    expectRefusal(() => askForDeviceCode(council.as(actor), { accountId }), "not-permitted");
    expectRefusal(() => issueDeviceCode(council.as(actor), { browserHash: "x" }), "not-permitted");
    expectRefusal(() => rememberDevice(council.as(actor), { accountId, secrets: [] }), "not-permitted");
  }
  expect(issueDeviceCode(council.as(systemActor), { browserHash: "unknown" })).toBeNull();
});

test("codes are six digits, leading noughts and all", () => {
  expect(codeFrom("0".repeat(64))).toBe("000000");
  expect(codeFrom(sha256("secret"))).toMatch(/^\d{6}$/);
});
