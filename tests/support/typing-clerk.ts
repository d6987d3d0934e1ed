import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { findNextConvention } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { findMinutes, getSection, listSections } from "#domain/minutes/queries";
import { startMinutes } from "#domain/minutes/start-minutes";
import type { Installation } from "./server.ts";

export const clerkEmail = "biuro@example.org";

export type Minutes = { conventionId: string; sections: string[]; path: string };

/** Minutes of the demo's coming convention, begun, and where they are written. */
export function minutesBegun(konwent: Installation): Minutes {
  const { db } = konwent.database;
  const conventionId = findNextConvention(db, getOwnBody(db).id, "2026-01-01")?.id ?? "";
  if (!findMinutes(db, conventionId)) startMinutes(konwent.as(konwent.actorOf(clerkEmail)), { conventionId });
  const sections = listSections(db, conventionId).map(({ id }) => id);
  return { conventionId, sections, path: `/biuro/konwenty/${conventionId}/protokol` };
}

/** The text of a section as the server has it. */
export const textOf = (konwent: Installation, sectionId: string): string =>
  getSection(konwent.database.db, sectionId).markdown;

export const placeOf = (page: Page, sectionId: string): Locator =>
  page.locator(`[data-section="${sectionId}"]`);
export const fieldOf = (page: Page, sectionId: string): Locator =>
  placeOf(page, sectionId).locator("textarea[name=markdown]");

/** Opens the minutes and waits until the editor is ready. */
export async function openMinutes(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

export const editorOf = (page: Page): Locator => page.locator("[data-minutes-editor]");

export const ready = (page: Page) =>
  expect(editorOf(page)).toHaveAttribute("data-ready", "yes", { timeout: 30_000 });

/** Returns when this browser keeps the page, so that it opens without network. */
export async function pageKept(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("konwent");
          opening.onerror = () => reject(opening.error ?? new Error("The browser's database refused"));
          opening.onsuccess = () => {
            const database = opening.result;
            const counting = database.transaction("pages").objectStore("pages").count();
            counting.onsuccess = () => resolve(counting.result);
            database.close();
          };
        }),
    );
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
}

/** All is saved, at the latest ten seconds after nothing stands in the way any more. */
export const savedOn = (page: Page) =>
  expect(editorOf(page)).toHaveAttribute("data-state", "saved", { timeout: 10_000 });

/** Words that tell where one is missing. */
export const numbered = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `słowo${from + index} `).join("");

/** Types at the end of a field, key by key. */
export async function typeOn(field: Locator, text: string, delay = 3): Promise<void> {
  await field.focus();
  await field.press("Control+End");
  await field.pressSequentially(text, { delay });
}
