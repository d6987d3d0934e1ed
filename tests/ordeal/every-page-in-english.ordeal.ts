import { chromium } from "playwright/test";
import { expect, test } from "vitest";
import { launchOptions } from "#tests/chromium";
import { faultsOfPages } from "#tests/every-page";
import { aSceneIn } from "#tests/scene";
import { startServer } from "#tests/server";

/* `npm test` looks at the Polish pages by every rule of axe; here are the English ones. */
test("every English page, by every rule", async () => {
  const konwent = await startServer();
  const browser = await chromium.launch(launchOptions);
  try {
    expect(await faultsOfPages({ konwent, scene: await aSceneIn(konwent), browser }, "en", true)).toEqual([]);
  } finally {
    await browser.close();
    await konwent.stop();
  }
});
