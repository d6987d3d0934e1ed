import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright/test";
import { signedIn } from "#tests/browser";
import type { Scene } from "#tests/scene";
import type { Installation } from "#tests/server";
import { pages, readers } from "../pages.table.ts";
import type { Reader } from "../pages.table.ts";

/*
 * Every page as a browser shows it to somebody who may open it, and what is wrong with it, a line each.
 * Files and pages that only lead elsewhere are left out.
 */
export const shown = Object.entries(pages).filter(
  ([path, may]) =>
    !path.includes("pliki/") &&
    !path.startsWith("oparl") &&
    !/\.(ics|csv|json|atom|xml|txt)$/.test(path) &&
    !/^wejscie\/|^zalozenie$|sprawdz$/.test(path) &&
    /[A-Za-z]/.test(may),
);
const signs = Object.keys(readers) as Reader[];
/** The first who may open a page; the clerk before others, who sees the most forms. */
export const readerOf = (may: string): Reader =>
  may.includes("K") && !may.includes("P") ? "K" : (signs.find((sign) => may.includes(sign)) ?? "D");

type Language = "pl" | "en";
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

/** Rules whose answer depends on colour and width. */
const ofLooks = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

const axe = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));

export type House = { konwent: Installation; scene: Scene; browser: Browser };

/** Opens pages as everybody in turn; close it at the end. */
export function readersOf({ konwent, scene, browser }: House) {
  const opened = new Map<Reader, Page>();
  return {
    pageOf: async (sign: Reader): Promise<Page> => {
      const page =
        opened.get(sign) ??
        (sign === "P"
          ? await (await browser.newContext({ baseURL: konwent.url })).newPage()
          : await signedIn(browser, konwent, scene.emails[sign]));
      if (!opened.has(sign)) await page.addInitScript({ path: axe });
      opened.set(sign, page);
      return page;
    },
    close: async () => {
      for (const page of opened.values()) await page.context().close();
    },
  };
}

/**
 * What axe says of the page as it stands, a line for each finding. Axe comes with the page (`readersOf`): handed to each page anew, as
 * its own package for Playwright does, it takes six times as long as all its looking.
 */
export async function findings(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const options: RunOptions = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate(
    (how) => (window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }).axe.run(how),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${where}: ${id} ${html.slice(0, 160)}`),
  );
}

/**
 * Every page in one language, light and dark, wide and narrow: what axe finds, what scrolls sideways, headings, and titles that
 * are not its own.
 */
export async function faultsOfPages(house: House, language: Language): Promise<string[]> {
  const wrong: string[] = [];
  const titles = new Map<string, string>();
  const { pageOf, close } = readersOf(house);
  for (const [path, may] of shown) {
    const page = await pageOf(readerOf(may));
    const address = (language === "en" ? "/en" : "") + house.scene.addressOf(path);
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
    if ((await page.locator("html").getAttribute("lang")) !== language)
      wrong.push(`${address}: not in its language`);
    // A title is unique where one looks for it; the office's page of a thing may be called as the public one is.
    const title = await page.title();
    const known = `${path.split("/")[0]} ${title}`;
    if (!/^\S.* – Konwent$|^Konwent/.test(title)) wrong.push(`${address}: "${title}" is no title of ours`);
    if (titles.has(known) && !path.endsWith(":edition"))
      wrong.push(`${address}: the title "${title}" is also that of ${titles.get(known)}`);
    titles.set(known, address);
  }
  await close();
  return wrong;
}
