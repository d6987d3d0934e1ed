import { chromium } from "playwright/test";
import { expect, test } from "vitest";
import { findFlaws } from "#domain/audit/queries";
import { listAsides } from "#domain/minutes/revision-queries";
import { chanceOf } from "#tests/chance";
import { launchOptions } from "#tests/chromium";
import { soon } from "#tests/in-sync";
import { longMinutes } from "#tests/long-minutes";
import { makeTrial } from "#tests/offline-trials";
import type { Desk, Outcome, Trial, Trouble } from "#tests/offline-trials";
import { startServer } from "#tests/server";

/*
 * What fails amid the typing, a hundred times. OFFLINE_SEED repeats a plan, OFFLINE_RUN one run of it.
 */
const shares: Record<Trouble, number> = { offline: 40, "half-hour": 10, crash: 20, SIGKILL: 15, SIGTERM: 15 };
const pagesAtOnce = 4;

type Planned = Omit<Trial, "sections"> & { run: number };
type Result = Planned & Outcome & { sections: string[]; failure: string | null };

test("100 times the network, the tab or the server fails amid the typing: no character is lost, all is saved within 10 s", async () => {
  const seed = Number(process.env["OFFLINE_SEED"] ?? Date.now() % 1_000_000);
  console.log(`OFFLINE_SEED=${seed}`);
  const konwent = await startServer();
  const browser = await chromium.launch(launchOptions);
  try {
    const chance = chanceOf(seed);
    const minutes = longMinutes(konwent, 6, () => Math.floor(chance() * 2000));
    const desk: Desk = { konwent, browser, minutes };
    const results = await undergo(desk, planOf(seed));
    tell(results);
    expect(results.flatMap(({ failure }) => failure ?? [])).toEqual([]);
    expect(results.filter(({ syncedAfter }) => syncedAfter > soon)).toEqual([]);
    expect(listAsides(konwent.database.db, minutes.conventionId)).toEqual([]);
    expect(findFlaws(konwent.database.db)).toEqual([]);
    expect(konwent.complaints()).toBe("");
    expect(results.every(({ keys }) => keys > 0)).toBe(true);
  } finally {
    await browser.close();
    await konwent.stop();
  }
});

/** Every run with its trouble, how long that lasts, and a seed of its own. */
function planOf(seed: number): Planned[] {
  const chance = chanceOf(seed);
  const lots = Object.entries(shares).flatMap(
    ([trouble, count]) =>
      Array.from({ length: count }, () => ({ trouble: trouble as Trouble, lot: chance() })), // its keys are troubles
  );
  const chosen = process.env["OFFLINE_RUN"];
  return lots
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ trouble }, run) => {
      const longest = trouble === "offline" ? 300 : 5;
      return {
        run,
        trouble,
        seconds: longest ** chance(),
        seed: seed + run,
        isBrowserClosed: chance() < 0.5,
      };
    })
    .filter(({ run }) => chosen === undefined || run === Number(chosen));
}

/**
 * Where the server goes on, several pages at once, each with sections of its own: one clerk whose tabs crash, and the longest
 * of the rest first, so that none is waited for alone at the end. Where the server ends, one page after another. Who was late
 * tries once more alone: a crowded computer is late with everything.
 */
async function undergo(desk: Desk, plan: Planned[]): Promise<Result[]> {
  const { sections } = desk.minutes;
  const crashes = plan.filter(({ trouble }) => trouble === "crash");
  const others = plan
    .filter(({ trouble }) => trouble === "offline" || trouble === "half-hour")
    .toSorted((one, other) => other.seconds - one.seconds);
  const ends = plan.filter(({ trouble }) => trouble === "SIGKILL" || trouble === "SIGTERM");

  const results: Result[] = [];
  const clerks = Array.from({ length: pagesAtOnce }, async (_, place) => {
    const own = sections.filter((_id, index) => index % pagesAtOnce === place);
    const next = () => (place === 0 ? crashes.shift() : undefined) ?? others.shift();
    for (let run = next(); run; run = next()) results.push(await make(desk, run, own));
  });
  await Promise.all(clerks);
  for (const run of ends) results.push(await make(desk, run, sections));

  for (const [index, result] of results.entries())
    if (result.failure === null && result.syncedAfter > soon)
      results[index] = await make(desk, result, result.sections);
  return results;
}

async function make(desk: Desk, planned: Planned, sections: string[]): Promise<Result> {
  const { run, trouble, seconds, isBrowserClosed } = planned;
  const what = trouble === "crash" && isBrowserClosed ? "crash, browser closed," : trouble;
  const title = `run ${run}, ${what} for ${seconds.toFixed(1)} s`;
  const trial = { ...planned, sections };
  try {
    const outcome = await makeTrial(desk, trial);
    console.log(`${title}: ${outcome.keys} keys, in sync after ${outcome.syncedAfter} ms`);
    return { ...trial, ...outcome, failure: null };
  } catch (error) {
    const failure = `OFFLINE_SEED=${planned.seed - run} OFFLINE_RUN=${run} (${title}): ${String(error)}`;
    console.log(failure);
    return { ...trial, keys: 0, syncedAfter: Infinity, failure };
  }
}

function tell(results: Result[]): void {
  for (const trouble of new Set(results.map((result) => result.trouble))) {
    const ofKind = results.filter((result) => result.trouble === trouble);
    const sum = (of: (result: Result) => number) => ofKind.reduce((total, result) => total + of(result), 0);
    const slowest = Math.max(...ofKind.map(({ syncedAfter }) => syncedAfter));
    console.log(
      `${trouble}: ${ofKind.length} runs, ${sum(({ failure }) => (failure ? 1 : 0))} failed, ` +
        `${sum(({ seconds }) => seconds).toFixed(0)} s of trouble, ${sum(({ keys }) => keys)} keys, ` +
        `in sync after at most ${slowest} ms`,
    );
  }
}
