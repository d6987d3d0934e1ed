import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { messages } from "#i18n/index";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * One box over everything published, without JavaScript: by keyboard, in any inflection, narrowed, with a slip of the hand, on a
 * telephone, in English.
 */
let konwent: Installation;
test.beforeAll(async () => {
  konwent = await startServer();
});
test.afterAll(() => konwent.stop());
test.use({ javaScriptEnabled: false });

const { pl, en } = { pl: messages.pl.search, en: messages.en.search };
const results = (page: Page) => page.getByRole("main").getByRole("list", { name: pl.results });

test("from the header, by keyboard: the words are found in another form, without diacritics, and marked", async ({
  page,
}) => {
  await page.goto(konwent.url);
  await page.getByLabel(pl.box).focus();
  await page.keyboard.type("budzety dzielnicami");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/szukaj\?slowa=budzety\+dzielnicami$/);
  await expect(page).toHaveTitle(/^Szukaj: budzety dzielnicami/);
  await expect(results(page).getByRole("listitem").first()).toBeVisible();
  await expect(results(page).locator("mark").first()).toHaveText(/budżet|dzielnic/i);
  await results(page).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("narrowed to a kind and a year, the address says so and can be sent on", async ({ page }) => {
  await page.goto(`${konwent.url}/szukaj?slowa=dzielnic`);
  const before = await page.getByRole("status").textContent();
  await page.getByLabel(pl.filter.kind).selectOption("question");
  await page.getByLabel(pl.filter.year).selectOption("2019");
  await page.getByRole("main").getByRole("button", { name: pl.submit }).click();
  await expect(page).toHaveURL(/rodzaj=question&rok=2019/);
  expect(await page.getByRole("status").textContent()).not.toBe(before);
  for (const kind of await results(page).locator(".badge").allTextContents())
    expect(kind).toContain(pl.kinds.question);
  await page.goto(page.url());
  await expect(page.getByLabel(pl.filter.kind)).toHaveValue("question");
});

test("a slip of the hand is told and put right; what stands nowhere is told too", async ({ page }) => {
  await page.goto(`${konwent.url}/szukaj?slowa=dzielnc`);
  await expect(page.getByText(/Szukamy słowa „dzielnic/)).toBeVisible();
  await expect(results(page).getByRole("listitem").first()).toBeVisible();
  await page.goto(`${konwent.url}/szukaj?slowa=qqqxyzq`);
  await expect(page.getByText(pl.nowhere("qqqxyzq"))).toBeVisible();
  await expect(page.getByText(pl.nothing)).toBeVisible();
  await expect(page.getByText(pl.nothingHelp)).toBeVisible();
});

test("on a telephone, in English: nothing scrolls sideways, and the record stays Polish", async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
  await page.goto(`${konwent.url}/en/szukaj?slowa=lagiewniki`);
  await expect(page.getByRole("heading", { level: 1, name: en.title })).toBeVisible();
  const found = page.getByRole("main").getByRole("list", { name: en.results });
  await expect(found.locator("[lang=pl]").first()).toContainText("Łagiewniki");
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  await page.close();
});
