import { join } from "node:path";
import { expect, test } from "playwright/test";
import { listLatestEvents } from "#domain/audit/queries";
import { Refusal } from "#domain/kernel/refusal";
import { answering } from "#web/answer";
import type { Answer } from "#web/answer";
import { quietEvents } from "#web/page-store";
import { readSettings } from "#web/settings";
import { actors } from "#tests/actors";
import { root } from "#tests/sources";
import { aCouncil, leaveAll } from "#tests/world";
import type { Council } from "#tests/world";
import { linksIn } from "../../app/moving/site-copy.ts";
import { people, table } from "../permissions.table.ts";
import type { Sign } from "../permissions.table.ts";
import { trials } from "../permissions.trials.ts";

/*
 * Pages are kept until an event that the public could see. So after each deed that leaves no such event, every page is drawn
 * anew and must be what it was before. No browser, no network: the house answers to itself.
 */
const baseUrl = "http://konwent.example";
const signs = Object.keys(people) as Sign[]; // the order of the columns
const never = () => Promise.reject(new Error("Nothing is printed here"));

let council: Council;
let answer: Answer;
/** One whose event drops the pages, and which they tell of. */
const loudDeed = "question/accept-question";
const entrances = ["/", "/konwenty", "/pytania", "/dane", "/oparl", "/aktualnosci.atom", "/sitemap.xml"];

test.beforeAll(async () => {
  council = aCouncil();
  const settings = readSettings({ BASE_URL: baseUrl, KONWENT_DATA: join(root, "test-results", "no-data") });
  // Every trial has a council of its own, and the house is the same.
  const inCouncil = new Proxy({} as Council, { get: (_, name) => Reflect.get(council, name) });
  const world = {
    get db() {
      return council.db;
    },
    now: () => council.now(),
    newId: () => council.newId(),
    newSecret: () => council.newSecret(),
    react: council.react,
    get signer() {
      return council.signer;
    },
  };
  answer = await answering({ database: inCouncil, world, settings, print: never, isDemo: false });
});

/** The deed of a row, ready to be done by the first who may. */
function prepare(row: string): () => void {
  council = aCouncil();
  const deed = trials[row]?.(council);
  const sign = signs[(table[row] ?? "").split(" ").findIndex((may) => may !== "-")];
  return () => {
    try {
      if (sign) deed?.(council.as(actors[sign]));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error; // then nothing happened, and the pages must say so too
    }
  };
}

/** What everybody can reach from these entrances, at most so many pages. */
async function draw(known: Set<string>, most: number): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const path of known) {
    const response = await answer(new Request(baseUrl + path));
    const text = await response.text();
    pages.set(path, `${response.status} ${text}`);
    for (const linked of linksIn(text, baseUrl, path))
      if (known.size < most && !isLeftOut(linked)) known.add(linked);
  }
  return pages;
}

const isLeftOut = (path: string) =>
  /^\/(assets|pliki)\/|^\/(en\/)?(weryfikacja|szukaj)|\/(na-zywo|ekran)$|\?/.test(path);

const lastEvent = () => listLatestEvents(council.db, 1)[0]?.sequence ?? 0;

test("after each deed whose events drop no page, every page is what it was", async () => {
  test.setTimeout(300_000);
  const [quietSeen, compared] = [new Set<string>(), new Set<string>()];
  for (const row of Object.keys(table)) {
    const rehearse = prepare(row);
    const before = lastEvent();
    rehearse();
    const types = listLatestEvents(council.db, lastEvent() - before).map(({ type }) => type);
    leaveAll();
    const isLoud = types.some((type) => !quietEvents.has(type));
    if (isLoud && row !== loudDeed) continue; // every page is dropped: tests/web/page-store.test.ts

    const perform = prepare(row);
    const kept = await draw(new Set(entrances), 90);
    expect(kept.size, row).toBeGreaterThan(40);
    perform();
    const anew = await draw(new Set(kept.keys()), kept.size);
    leaveAll();
    if (isLoud) expect(anew, "this test sees what changes").not.toEqual(kept);
    else expect(anew, row).toEqual(kept);
    if (!isLoud) for (const type of types) quietSeen.add(type);
    compared.add(row);
  }
  expect([...compared]).toContain(loudDeed);
  console.log(`      ${compared.size - 1} kinds of deed of ${Object.keys(table).length} drop no page`);
  expect([...quietSeen].toSorted(), "what drops no page was tried").toEqual([...quietEvents].toSorted());
});
