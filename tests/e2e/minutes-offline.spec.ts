import { expect, test } from "playwright/test";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import {
  clerkEmail,
  fieldOf,
  minutesBegun,
  numbered,
  openMinutes,
  savedOn,
  textOf,
  typeOn,
} from "#tests/typing-clerk";

/*
 * The minutes are written while people talk, on a laptop in a cellar. Whatever fails, no character is lost.
 */
let konwent: Installation;
let path: string;
let sections: string[];
test.beforeAll(async () => {
  konwent = await startServer();
  ({ path, sections } = minutesBegun(konwent));
});
test.afterAll(() => konwent.stop());

test("what is typed is saved by itself, and said to be saved only then", async ({ browser }) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await openMinutes(page, path);
  const [section = ""] = sections;
  const text = numbered(0, 20);
  await typeOn(fieldOf(page, section), text);
  await savedOn(page);
  await expect(page.locator("[data-save-state]")).toContainText(/Zapisano \d\d:\d\d:\d\d/);
  expect(textOf(konwent, section)).toBe(text);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without network the clerk types on; when it is back, all is there", async ({ browser }) => {
  const page = await signedIn(browser, konwent, clerkEmail);
  await openMinutes(page, path);
  const section = sections[1] ?? "";
  await page.context().setOffline(true);
  const text = numbered(0, 30);
  await typeOn(fieldOf(page, section), text);
  const trouble = page.locator("[data-trouble]");
  await expect(trouble).toContainText(/Brak sieci od \d\d:\d\d/);
  await expect(trouble).toContainText(`${text.length} znaków czeka`);
  await page.context().setOffline(false);
  await savedOn(page);
  expect(textOf(konwent, section)).toBe(text);
  await page.context().close();
});
