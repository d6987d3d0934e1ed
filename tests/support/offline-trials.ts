import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { signedIn, signIn } from "./browser.ts";
import { chanceOf } from "./chance.ts";
import { atHome, launchOptions } from "./chromium.ts";
import { expectInSync, expectOnPage } from "./in-sync.ts";
import { randomClerk } from "./random-clerk.ts";
import type { RandomClerk } from "./random-clerk.ts";
import type { Installation } from "./server.ts";
import { clerkEmail, openMinutes, pageKept, ready, textOf } from "./typing-clerk.ts";
import type { Minutes } from "./typing-clerk.ts";

/*
 * Trials of the minutes' editor: a clerk types, something fails amid the typing, it is mended, and every character has to be
 * with the server. Tried briefly in tests/e2e and at length in tests/ordeal, under two test runners: it uses neither's `test`.
 */
export const troubles = {
  offline: "the network goes and comes back",
  "half-hour": "the network goes, and half an hour passes at once",
  crash: "the tab crashes without network and is opened again",
  SIGKILL: "the server is killed",
  SIGTERM: "the server is ended by its keeper",
};
export type Trouble = keyof typeof troubles;

export type Desk = { konwent: Installation; minutes: Minutes; browser: Browser };
export type Trial = {
  trouble: Trouble;
  /** How long the trouble lasts. */
  seconds: number;
  /** Those written in; trials that run at once have each their own. */
  sections: readonly string[];
  seed: number;
  /** After a crash: the browser is closed before the network is back. */
  isBrowserClosed?: boolean;
};
/** How many keys were pressed, and how many milliseconds after the return all was saved. */
export type Outcome = { keys: number; syncedAfter: number };

/** In milliseconds: what is decided before it begins. */
type Moments = { before: number; trouble: number; after: number };
type Scene = Desk & {
  clerk: RandomClerk;
  moments: Moments;
  isClockMoved: boolean;
  isAsleep: boolean;
  isBrowserClosed: boolean;
};

/** How long a page may take to open, which is not on trial. */
const patience = 60_000;

/** Makes one trial and leaves nothing behind; throws what is missing. */
export async function makeTrial(desk: Desk, trial: Trial): Promise<Outcome> {
  const { trouble, seconds, sections, seed, isBrowserClosed = false } = trial;
  const chance = chanceOf(seed);
  const moments: Moments = {
    before: 300 + chance() * 3000,
    trouble: seconds * 1000,
    after: chance() < 0.5 ? 0 : chance() * 2000,
  };
  const texts = new Map(sections.map((id) => [id, textOf(desk.konwent, id)]));
  const clerk = randomClerk(texts, seed);
  const isClockMoved = trouble === "half-hour";
  const scene: Scene = { ...desk, clerk, moments, isClockMoved, isAsleep: chance() < 0.5, isBrowserClosed };
  const syncedAfter = await stories[trouble](scene);
  return { keys: clerk.keys(), syncedAfter };
}

const stories: Record<Trouble, (scene: Scene) => Promise<number>> = {
  offline: (scene) =>
    onOnePage(scene, (page) => {
      const network = page.context();
      const begin = () => network.setOffline(true);
      return typeThrough(scene, page, begin, () => network.setOffline(false));
    }),
  "half-hour": (scene) =>
    onOnePage(scene, (page) => {
      const network = page.context();
      const begin = async () => {
        await network.setOffline(true);
        await wait(500);
        if (scene.isAsleep) await page.clock.fastForward("30:00");
        else await page.clock.runFor("30:00");
      };
      return typeThrough(scene, page, begin, () => network.setOffline(false));
    }),
  crash: tabCrash,
  SIGKILL: (scene) => serverEnd(scene, "SIGKILL"),
  SIGTERM: (scene) => serverEnd(scene, "SIGTERM"),
};

const serverEnd = (scene: Scene, signal: "SIGKILL" | "SIGTERM") =>
  onOnePage(scene, (page) =>
    typeThrough(
      scene,
      page,
      () => scene.konwent.end(signal),
      () => scene.konwent.again(),
    ),
  );

/** The trouble lasts as long as was decided, and until something was typed in it. */
async function lastThrough({ clerk, moments }: Scene): Promise<void> {
  const before = clerk.keys();
  await wait(moments.trouble);
  for (let tries = 0; tries < 600 && clerk.keys() === before; tries++) await wait(50);
}

/**
 * Types before the trouble and while it lasts, and half of the time on when it is over. Tells when all could be saved: when
 * nothing stood in the way any more, or with the last key.
 */
async function typeThrough(
  scene: Scene,
  page: Page,
  begin: () => Promise<void>,
  end: () => Promise<void>,
): Promise<number> {
  const { clerk, moments } = scene;
  let since = 0;
  const mend = async () => {
    await end();
    since = Date.now();
  };
  await clerk.typeWhile(page, async () => {
    await wait(moments.before);
    await begin();
    await lastThrough(scene);
    if (moments.after > 0) await mend().then(() => wait(moments.after));
  });
  if (since === 0) await mend();
  return Math.max(since, clerk.lastKeyAt());
}

async function onOnePage(scene: Scene, story: (page: Page) => Promise<number>): Promise<number> {
  const page = await signedIn(scene.browser, scene.konwent, clerkEmail, atHome);
  try {
    page.context().setDefaultTimeout(patience);
    if (scene.isClockMoved) await page.clock.install(); // its time runs on as ever until it is moved
    await openMinutes(page, scene.minutes.path);
    return await expectInSync(scene, page, await story(page));
  } finally {
    await page.context().close();
  }
}

/**
 * A browser with a disk of its own, as a crash needs it. What was typed 0.3 s before the crash is safe; no program can answer
 * for the key pressed in the same moment. Then either the network comes back to the page opened anew, or the browser is
 * closed without it and opened another day.
 */
async function tabCrash(scene: Scene): Promise<number> {
  const { konwent, minutes, clerk, moments, isBrowserClosed } = scene;
  const folder = mkdtempSync(join(tmpdir(), "konwent-browser-"));
  const open = async () => {
    const options = { ...launchOptions, ...atHome, baseURL: konwent.url };
    const opened = await chromium.launchPersistentContext(folder, options);
    opened.setDefaultTimeout(patience);
    await signIn(opened, konwent, clerkEmail);
    return opened;
  };
  let context = await open();
  try {
    const page = await context.newPage();
    await openMinutes(page, minutes.path);
    await pageKept(page);
    await clerk.typeWhile(page, async () => {
      await wait(moments.before);
      await context.setOffline(true);
      await lastThrough(scene);
    });
    await wait(300);
    const crash = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => undefined);
    await crash;
    await page.close().catch(() => undefined);

    const again = await context.newPage();
    await openMinutes(again, minutes.path);
    await expectOnPage(again, clerk);
    await clerk.typeWhile(again, () => wait(moments.after));
    if (!isBrowserClosed) {
      await context.setOffline(false);
      return await expectInSync(scene, again, Date.now());
    }
    await wait(300);
    await context.close();
    context = await open();
    const later = await context.newPage();
    await later.goto(minutes.path);
    const since = Date.now();
    await ready(later);
    return await expectInSync(scene, later, since);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
