import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test } from "playwright/test";
import type { BrowserContext, Page } from "playwright/test";
import { listAsides } from "#domain/minutes/revision-queries";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import {
  clerkEmail,
  fieldOf,
  minutesBegun,
  numbered,
  openMinutes,
  placeOf,
  ready,
  savedOn,
  textOf,
  typeOn,
} from "#tests/typing-clerk";
import type { Minutes } from "#tests/typing-clerk";

/*
 * The minutes are written while people talk, on a laptop in a cellar. Whatever fails, no character is lost.
 */
test.describe.configure({ timeout: 120_000 }); // servers and browsers begin again here, several times
let konwent: Installation;
let minutes: Minutes;
test.beforeAll(async () => {
  konwent = await startServer();
  minutes = minutesBegun(konwent);
});
test.afterAll(() => konwent.stop());

const section = (index: number) => minutes.sections[index] ?? "";
const trouble = (page: Page) => page.locator("[data-trouble]");

async function signInAgain(context: BrowserContext): Promise<void> {
  const [name = "", value = ""] = (await konwent.cookieOf(clerkEmail)).split("=");
  await context.addCookies([{ name, value, url: konwent.url, httpOnly: true, sameSite: "Lax" }]);
}

test("what is typed is saved by itself, and said to be saved only then", async ({ browser }) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await openMinutes(page, minutes.path);
  const text = numbered(0, 10);
  await typeOn(fieldOf(page, section(0)), text);
  await savedOn(page);
  await expect(page.locator("[data-save-state]")).toContainText(/Zapisano \d\d:\d\d:\d\d/);
  expect(textOf(konwent, section(0))).toBe(text);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without network the clerk types on, and half an hour later all is there", async ({ browser }) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  await page.clock.install();
  await openMinutes(page, minutes.path);
  await page.context().setOffline(true);
  const first = numbered(0, 10);
  await typeOn(fieldOf(page, section(1)), first);
  await expect(trouble(page)).toContainText(/Brak sieci od \d\d:\d\d/);
  await expect(trouble(page)).toContainText(`${first.length} znaków czeka`);
  await page.clock.runFor("30:00");
  const second = numbered(10, 10);
  await typeOn(fieldOf(page, section(1)), second);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Pobierz kopię .txt" }).click();
  expect((await download).suggestedFilename()).toBe("protokol-niezapisane.txt");
  await page.context().setOffline(false);
  await savedOn(page);
  expect(textOf(konwent, section(1))).toBe(first + second);
  await page.context().close();
});

for (const signal of ["SIGKILL", "SIGTERM"] as const)
  test(`a server that ends by ${signal} amid a sentence loses none of it`, async ({ browser }) => {
    const at = signal === "SIGKILL" ? 2 : 3;
    const page = await signedIn(browser, konwent, clerkEmail);
    await openMinutes(page, minutes.path);
    const text = numbered(0, 60);
    const typing = typeOn(fieldOf(page, section(at)), text, 8);
    await page.waitForTimeout(2500);
    await konwent.end(signal);
    await page.waitForTimeout(700);
    await konwent.again();
    await typing;
    await savedOn(page);
    expect(textOf(konwent, section(at))).toBe(text);
    expect(listAsides(konwent.database.db, minutes.conventionId)).toEqual([]);
    await page.context().close();
  });

test("a tab that dies without network leaves its text, which opens without network and is sent afterwards", async ({
  launchOptions,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "konwent-browser-"));
  const open = () =>
    chromium.launchPersistentContext(folder, {
      ...launchOptions,
      locale: "pl-PL",
      baseURL: konwent.url,
    });
  let context = await open();
  await signInAgain(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await openMinutes(page, minutes.path);
  const saved = numbered(0, 5);
  await typeOn(fieldOf(page, section(4)), saved);
  await savedOn(page);
  await expect
    .poll(() =>
      page.evaluate(
        async () => (await caches.has("konwent-minutes")) && (await indexedDB.databases()).length,
      ),
    )
    .toBe(1);
  await page.waitForTimeout(1000);
  await context.setOffline(true);
  const waiting = numbered(5, 20);
  await typeOn(fieldOf(page, section(4)), waiting);
  await page.waitForTimeout(300);
  await page.goto("chrome://crash").catch(() => undefined);
  await page.close().catch(() => undefined);

  const again = await context.newPage();
  await openMinutes(again, minutes.path);
  await expect(fieldOf(again, section(4))).toHaveValue(saved + waiting);
  await expect(trouble(again)).toContainText("znaków czeka");
  await context.close();

  context = await open();
  const later = await context.newPage();
  await signInAgain(context);
  await openMinutes(later, minutes.path);
  await savedOn(later);
  expect(textOf(konwent, section(4))).toBe(saved + waiting);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a session ends amid a sentence: signed in again in another tab, the sentence is there", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  await openMinutes(page, minutes.path);
  const text = numbered(0, 20);
  await page.context().clearCookies();
  await typeOn(fieldOf(page, section(5)), text);
  await expect(trouble(page)).toContainText(/Sesja wygasła o \d\d:\d\d/);
  await signInAgain(page.context());
  await savedOn(page);
  expect(textOf(konwent, section(5))).toBe(text);
  await page.context().close();
});

test("two clerks in one section: both texts are kept and shown, and merged by hand", async ({ browser }) => {
  const first = await signedIn(browser, konwent, clerkEmail);
  const second = await signedIn(browser, konwent, clerkEmail);
  await openMinutes(first, minutes.path);
  await openMinutes(second, minutes.path);
  for (let round = 0; round < 5; round++) {
    const at = section(2 + (round % 2));
    const before = textOf(konwent, at);
    await second.context().setOffline(true);
    await typeOn(fieldOf(second, at), `moje${round}`);
    await second.waitForTimeout(round * 200);
    await typeOn(fieldOf(first, at), `tamte${round}`);
    await expect.poll(() => textOf(konwent, at)).toBe(`${before}tamte${round}`);
    await second.context().setOffline(false);
    const panel = placeOf(second, at).locator("[data-conflict]");
    await expect(panel).toContainText(`${before}tamte${round}`);
    await expect(fieldOf(second, at)).toHaveValue(`${before}moje${round}`);
    // The server has what was typed until it said no; the rest waits here, and in this browser.
    const aside = listAsides(konwent.database.db, minutes.conventionId)[0]?.markdown ?? "nothing";
    expect(`${before}moje${round}`.startsWith(aside)).toBe(true);
    await panel.getByRole("button", { name: "Weź obie" }).click();
    await panel.getByRole("button", { name: "Zapisz tekst z pola" }).click();
    await expect(panel).toBeHidden();
    await savedOn(second);
    expect(textOf(konwent, at)).toContain(`tamte${round}`);
    expect(textOf(konwent, at)).toContain(`moje${round}`);
    expect(listAsides(konwent.database.db, minutes.conventionId)).toEqual([]);
    await first.reload();
    await ready(first);
  }
  await first.context().close();
  await second.context().close();
});

test("signing out with text that waits asks first, and sends it", async ({ browser }) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  await openMinutes(page, minutes.path);
  const text = numbered(0, 5);
  await page.context().setOffline(true);
  await typeOn(fieldOf(page, section(0)), text);
  await expect(trouble(page)).toBeVisible();
  await page.getByRole("button", { name: "Wyloguj się" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Na tym komputerze jest tekst");
  await dialog.getByRole("button", { name: "Wyślij i wyloguj" }).click();
  await expect(dialog).toContainText("Nie udało się wysłać wszystkiego");
  await page.context().setOffline(false);
  await dialog.getByRole("button", { name: "Wyślij i wyloguj" }).click();
  await expect(page).toHaveURL(/\/logowanie$/);
  expect(textOf(konwent, section(0))).toContain(text);
  await page.context().close();
});

test("a decision, a promise, a question and a phrase are added from within the text, by key", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  await page.goto("/biuro/zwroty");
  await page.getByRole("button", { name: "Dodaj gotowe zwroty" }).click();
  await openMinutes(page, minutes.path);
  const at = section(1);
  const field = fieldOf(page, at);
  await typeOn(field, "Przed.Po");
  for (let letter = 0; letter < "Po".length; letter++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Alt+5");
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/Przed\. .*stwierdził kworum\. Po$/);
  await page.keyboard.press("Alt+2");
  await expect(page.getByLabel("Kto (opcjonalnie)").first()).toBeFocused();
  await page.keyboard.type("Zarząd Dróg");
  await page.getByLabel("Co zrobi", { exact: true }).fill("Naprawi chodnik przy szkole");
  await page.getByLabel("Co zrobi", { exact: true }).press("Tab");
  await placeOf(page, at)
    .getByRole("button", { name: /^Dopisz.*Zobowiązanie$/ })
    .click();
  await expect(field).toBeFocused();
  await expect(placeOf(page, at).locator("[data-known]")).toContainText("Naprawi chodnik przy szkole");
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(fieldOf(page, section(2))).toBeFocused();
  await page.context().close();
});

test("without JavaScript there is a button, and the same two texts", async ({ browser }) => {
  const page = await signedIn(browser, konwent, clerkEmail, { javaScriptEnabled: false });
  const other = await signedIn(browser, konwent, clerkEmail, { javaScriptEnabled: false });
  await page.goto(minutes.path);
  await other.goto(minutes.path);
  const at = section(5);
  const save = (tab: Page) => placeOf(tab, at).getByRole("button", { name: /^Zapisz część/ });
  await fieldOf(page, at).fill("Tekst pierwszy");
  await save(page).click();
  await expect(placeOf(page, at)).toContainText("Zapisano");
  await fieldOf(other, at).fill("Tekst drugi");
  await save(other).click();
  await expect(placeOf(other, at)).toContainText("Tekst pierwszy");
  await expect(fieldOf(other, at)).toHaveValue("Tekst drugi");
  await page.context().close();
  await other.context().close();
});
