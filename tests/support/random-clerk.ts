import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright/test";
import { chanceOf } from "./chance.ts";
import { fieldOf } from "./typing-clerk.ts";

/** A clerk who types by chance, and knows to the character what then has to stand in each section. */
export type RandomClerk = {
  texts: ReadonlyMap<string, string>;
  /** How many keys were pressed. */
  keys: () => number;
  /** When the last of them was. */
  lastKeyAt: () => number;
  /** Types on this page as long as the work beside it lasts. */
  typeWhile: <Done>(page: Page, work: () => Promise<Done>) => Promise<Done>;
};

/**
 * Numbered words at any speed, with pauses, now here and now there, mostly at the end of a section and sometimes a little
 * before it; some characters are deleted again. The seed stands in every word, so that none is taken for another trial's.
 */
export function randomClerk(before: ReadonlyMap<string, string>, seed: number): RandomClerk {
  const texts = new Map(before);
  const chance = chanceOf(seed);
  const upTo = (most: number) => Math.floor(chance() * (most + 1));
  let place = "";
  let words = 0;
  let keys = 0;
  let lastKeyAt = 0;

  async function typeWord(page: Page): Promise<void> {
    if (place === "" || chance() < 0.15) place = [...texts.keys()][upTo(texts.size - 1)] ?? "";
    const field = fieldOf(page, place);
    const text = texts.get(place) ?? "";
    const steps = chance() < 0.1 ? Math.min(upTo(12), text.length) : 0;
    const at = text.length - steps;
    const word = `słowo${seed}.${words++}${chance() < 0.1 ? "\n" : " "}`;
    const deleted = chance() < 0.15 ? upTo(6) : 0;

    await field.focus();
    await field.press("Control+End");
    for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowLeft");
    await field.pressSequentially(word, { delay: 1 + chance() ** 2 * 80 });
    for (let step = 0; step < deleted; step++) await page.keyboard.press("Backspace");
    texts.set(place, text.slice(0, at) + word.slice(0, word.length - deleted) + text.slice(at));
    keys += word.length + deleted;
    lastKeyAt = Date.now();
  }

  async function typeWhile<Done>(page: Page, work: () => Promise<Done>): Promise<Done> {
    let isOver = false;
    const working = work().finally(() => (isOver = true));
    const typing = (async () => {
      while (!isOver) {
        await typeWord(page);
        if (chance() < 0.4) await wait(upTo(2500));
      }
    })();
    await Promise.allSettled([working, typing]); // whoever fails, the other is not left at work
    await typing;
    return working;
  }

  return { texts, keys: () => keys, lastKeyAt: () => lastKeyAt, typeWhile };
}
