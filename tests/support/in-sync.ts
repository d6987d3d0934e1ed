import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright/test";
import { listAsides } from "#domain/minutes/revision-queries";
import type { RandomClerk } from "./random-clerk.ts";
import type { Installation } from "./server.ts";
import { editorOf, fieldOf, textOf } from "./typing-clerk.ts";
import type { Minutes } from "./typing-clerk.ts";

/** All has to be saved so soon after the return, in milliseconds. */
export const soon = 10_000;
/** A busy machine may be late with it; beyond this it is lost. */
const patience = 60_000;
const pause = 100;

/**
 * All is said to be saved, and the server has each section as the clerk typed it, to the character; nothing was put aside.
 * Tells how many milliseconds it took.
 */
export async function expectInSync(
  { konwent, minutes, clerk }: { konwent: Installation; minutes: Minutes; clerk: RandomClerk },
  page: Page,
  since: number,
): Promise<number> {
  for (;;) {
    const state = await editorOf(page).getAttribute("data-state");
    const wrong = differences(clerk, (id) => textOf(konwent, id));
    const after = Date.now() - since;
    if (state === "saved" && wrong.length === 0) {
      await expectOnPage(page, clerk);
      const asides = listAsides(konwent.database.db, minutes.conventionId);
      const own = asides.filter(({ sectionId }) => clerk.texts.has(sectionId));
      if (own.length > 0)
        throw new Error(
          `Put aside: ${own.map(({ markdown }) => JSON.stringify(markdown.slice(-200))).join()}`,
        );
      return after;
    }
    if (after > patience) {
      const said = await editorOf(page).locator("[data-trouble-words]").textContent();
      throw new Error([`After ${after} ms the page says "${state}" ${said}`, ...wrong].join("\n"));
    }
    await wait(pause);
  }
}

/** The page shows each section as it was typed, at the latest when it has taken over what another tab has left. */
export async function expectOnPage(page: Page, clerk: RandomClerk): Promise<void> {
  const start = Date.now();
  for (;;) {
    const shown = new Map<string, string>();
    for (const id of clerk.texts.keys()) shown.set(id, await fieldOf(page, id).inputValue());
    const wrong = differences(clerk, (id) => shown.get(id) ?? "");
    if (wrong.length === 0) return;
    if (Date.now() - start > patience) throw new Error(["The page does not show:", ...wrong].join("\n"));
    await wait(pause);
  }
}

/** What is not where it was typed: whole words, and where the texts first differ. */
function differences({ texts }: RandomClerk, found: (sectionId: string) => string): string[] {
  return [...texts].flatMap(([id, typed]) => {
    const there = found(id);
    if (there === typed) return [];
    const words = new Set(there.split(/\s/));
    const missing = typed.split(/\s/).filter((word) => !words.has(word));
    let from = 0;
    while (from < typed.length && typed[from] === there[from]) from++;
    const part = (text: string) => JSON.stringify(text.slice(Math.max(0, from - 20), from + 60));
    return [
      `Section ${id}, missing: ${missing.join(" ") || "no whole word"}`,
      `  ${typed.length} characters typed, ${there.length} found, different from ${from} on:`,
      `  typed ${part(typed)}`,
      `  found ${part(there)}`,
    ];
  });
}
