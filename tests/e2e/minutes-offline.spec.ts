import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { listAsides } from "#domain/minutes/revision-queries";
import { signedIn, signIn } from "#tests/browser";
import { soon } from "#tests/in-sync";
import { writeMuch } from "#tests/long-minutes";
import { makeTrial, troubles } from "#tests/offline-trials";
import type { Trouble } from "#tests/offline-trials";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import {
  clerkEmail,
  fieldOf,
  minutesBegun,
  numbered,
  openMinutes,
  pageKept,
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

test("without network the clerk is told how much waits, may take a copy, and may open the page anew", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  await openMinutes(page, minutes.path);
  await pageKept(page);
  await page.context().setOffline(true);
  const text = numbered(0, 10);
  await typeOn(fieldOf(page, section(1)), text);
  await expect(trouble(page)).toContainText(/Brak sieci od \d\d:\d\d/);
  await expect(trouble(page)).toContainText(`${text.length} znaków czeka`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Pobierz kopię .txt", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("protokol-niezapisane.txt");
  await page.reload();
  await ready(page);
  await expect(fieldOf(page, section(1))).toHaveValue(text);
  await expect(trouble(page)).toContainText(`${text.length} znaków czeka`);
  await page.context().setOffline(false);
  await savedOn(page);
  expect(textOf(konwent, section(1))).toBe(text);
  await page.context().close();
});

for (const [index, kind] of (Object.keys(troubles) as Trouble[]).entries()) // its keys are troubles
  test(`amid the typing ${troubles[kind]}: no character is lost`, async ({ browser }) => {
    const seed = Number(process.env["OFFLINE_SEED"] ?? Date.now() % 1_000_000) + index;
    console.log(`OFFLINE_SEED=${seed - index}`);
    const sections = minutes.sections.slice(2, 5);
    const trial = { trouble: kind, seconds: 1 + index / 2, sections, seed, isBrowserClosed: true };
    const { syncedAfter } = await makeTrial({ konwent, minutes, browser }, trial);
    expect(syncedAfter).toBeLessThan(soon);
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
  await signIn(page.context(), konwent, clerkEmail);
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

test("what waits in many long sections is sent as soon as the network is back", async ({ browser }) => {
  const before = minutes.sections.map((id) => writeMuch(konwent, id, 3000));
  const page = await signedIn(browser, konwent, clerkEmail);
  await openMinutes(page, minutes.path);
  await page.context().setOffline(true);
  for (const id of minutes.sections) await typeOn(fieldOf(page, id), "Koniec.");
  await expect(trouble(page)).toBeVisible();
  await page.context().setOffline(false);
  await savedOn(page);
  expect(minutes.sections.map((id) => textOf(konwent, id))).toEqual(before.map((text) => `${text}Koniec.`));
  await page.context().close();
});
