import { expect, test } from "playwright/test";
import { messages } from "#i18n/index";
import { faultsOfPages, findings, readersOf } from "#tests/every-page";
import type { House } from "#tests/every-page";
import { aSceneIn } from "#tests/scene";
import { startServer } from "#tests/server";

/*
 * Everybody can read and use every page, in both languages. The languages are walked side by side, each in a house of its own.
 */
test.describe.configure({ mode: "parallel" });
let house: Omit<House, "browser">;
test.beforeAll(async () => {
  const konwent = await startServer();
  house = { konwent, scene: await aSceneIn(konwent) };
});
test.afterAll(() => house.konwent.stop());

for (const language of ["pl", "en"] as const) {
  test(`everybody can read and use every page (${language})`, async ({ browser }) => {
    test.setTimeout(900_000);
    expect(await faultsOfPages({ ...house, browser }, language)).toEqual([]);
  });
}

test("the first stop leads past the navigation", async ({ browser }) => {
  const { pageOf, close } = readersOf({ ...house, browser });
  for (const [sign, address] of [
    ["P", "/"],
    ["K", "/biuro"],
    ["D", "/en/moje"],
  ] as const) {
    const page = await pageOf(sign);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    await page.keyboard.press("Tab");
    const { skipToContent } = messages[address.startsWith("/en") ? "en" : "pl"].common;
    await expect(page.getByRole("link", { name: skipToContent })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  }
  await close();
});

test("an unknown page, and one that is not theirs, are readable too", async ({ browser }) => {
  const { pageOf, close } = readersOf({ ...house, browser });
  const wrong: string[] = [];
  for (const [sign, address] of [
    ["P", "/nie-ma"],
    ["P", "/en/none"],
    ["D", "/biuro"],
    ["K", "/en/biuro/konta"],
  ] as const) {
    const page = await pageOf(sign);
    await page.goto(address);
    wrong.push(...(await findings(page, address)));
  }
  await close();
  expect(wrong).toEqual([]);
});
