import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { signedIn } from "#tests/browser";
import { aSceneIn } from "#tests/scene";
import type { Scene } from "#tests/scene";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { messages } from "#i18n/index";
import { pages, readers } from "../pages.table.ts";
import type { Reader } from "../pages.table.ts";

/*
 * Every page, in both languages, light and dark, wide and narrow: nothing that axe finds, nothing to scroll sideways,
 * one heading, a title of its own. Files and pages that only lead elsewhere are left out.
 */
const shown = Object.entries(pages).filter(
  ([path, may]) =>
    !path.includes("pliki/") &&
    !path.startsWith("oparl") &&
    !/\.(ics|csv|json|atom|xml|txt)$/.test(path) &&
    !/^wejscie\/|^zalozenie$|sprawdz$/.test(path) &&
    /[A-Za-z]/.test(may),
);
const signs = Object.keys(readers) as Reader[];
/** The first who may open a page; the clerk before others, who sees the most forms. */
const readerOf = (may: string): Reader =>
  may.includes("K") && !may.includes("P") ? "K" : (signs.find((sign) => may.includes(sign)) ?? "D");

const looks = {
  pl: [
    { width: 1280, colorScheme: "light" },
    { width: 320, colorScheme: "dark" },
  ],
  en: [
    { width: 320, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ],
} as const;

let konwent: Installation;
let scene: Scene;

test.beforeAll(async () => {
  konwent = await startServer();
  scene = await aSceneIn(konwent);
});
test.afterAll(() => konwent.stop());

const opened = new Map<Reader, Page>();
async function pageOf(browser: Browser, sign: Reader): Promise<Page> {
  const page =
    opened.get(sign) ??
    (sign === "P"
      ? await (await browser.newContext({ baseURL: konwent.url })).newPage()
      : await signedIn(browser, konwent, scene.emails[sign]));
  opened.set(sign, page);
  return page;
}

/** What colour and width decide; the rest was looked at before. */
const ofLooks = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

/**
 * What axe says of the page as it stands, a line for each finding. No page of ours has frames, so axe need not gather its
 * findings in a window of its own; nor does anybody read what it found right. Both cost more than the looking.
 */
async function findings(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${where}: ${id} ${html.slice(0, 160)}`),
  );
}

for (const language of ["pl", "en"] as const) {
  test(`everybody can read and use every page (${language})`, async ({ browser }) => {
    test.setTimeout(900_000);
    const wrong: string[] = [];
    const titles = new Map<string, string>();
    for (const [path, may] of shown) {
      const page = await pageOf(browser, readerOf(may));
      const address = (language === "en" ? "/en" : "") + scene.addressOf(path);
      for (const [index, { width, colorScheme }] of looks[language].entries()) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        if (index === 0) await page.goto(address);
        const where = `${address} (${width}, ${colorScheme})`;
        wrong.push(...(await findings(page, where, index === 0 ? undefined : ofLooks)));
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (beyond > 0) wrong.push(`${where}: ${beyond} px to scroll sideways`);
      }
      if ((await page.locator("h1").count()) !== 1) wrong.push(`${address}: not one h1`);
      expect(await page.locator("html").getAttribute("lang"), address).toBe(language);
      // A title is unique where one looks for it; the office's page of a thing may be called as the public one is.
      const title = await page.title();
      const known = `${path.split("/")[0]} ${title}`;
      if (!/^\S.* – Konwent$|^Konwent/.test(title)) wrong.push(`${address}: "${title}" is no title of ours`);
      if (titles.has(known) && !path.endsWith(":edition"))
        wrong.push(`${address}: the title "${title}" is also that of ${titles.get(known)}`);
      titles.set(known, address);
    }
    expect(wrong).toEqual([]);
  });
}

test.afterAll(async () => {
  for (const page of opened.values()) await page.context().close();
  opened.clear();
});

test("the first stop leads past the navigation", async ({ browser }) => {
  for (const [sign, address] of [
    ["P", "/"],
    ["K", "/biuro"],
    ["D", "/en/moje"],
  ] as const) {
    const page = await pageOf(browser, sign);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    await page.keyboard.press("Tab");
    const { skipToContent } = messages[address.startsWith("/en") ? "en" : "pl"].common;
    await expect(page.getByRole("link", { name: skipToContent })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  }
});

test("an unknown page, and one that is not theirs, are readable too", async ({ browser }) => {
  const wrong: string[] = [];
  for (const [sign, address] of [
    ["P", "/nie-ma"],
    ["P", "/en/none"],
    ["D", "/biuro"],
    ["K", "/en/biuro/konta"],
  ] as const) {
    const page = await pageOf(browser, sign);
    await page.goto(address);
    wrong.push(...(await findings(page, address)));
  }
  expect(wrong).toEqual([]);
});
