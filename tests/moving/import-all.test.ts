import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { systemActor } from "#domain/kernel/actor";
import { countDocuments } from "#domain/search/queries";
import { messages } from "#i18n/index";
import * as schema from "#schema/all";
import { aRichInstallation } from "#tests/rich-installation";
import type { RichInstallation } from "#tests/rich-installation";
import { exportAll } from "../../app/moving/export-all.ts";
import { MovingTrouble, importAll } from "../../app/moving/import-all.ts";
import type { Obstacle } from "../../app/moving/import-all.ts";
import { readMe } from "../../app/moving/read-me.ts";
import { findAltered, writeSums } from "../../app/moving/sums.ts";
import { eachRow, movingTables, stayingTables } from "../../app/moving/tables.ts";
import { verifyInstallation } from "../../app/sealing/verify-installation.ts";

let rich: RichInstallation;
const outside = mkdtempSync(join(tmpdir(), "konwent-moving-"));
const exported = join(outside, "exported");
const stages: string[] = [];

beforeAll(async () => {
  rich = await aRichInstallation();
  const copy = rich.copy();
  await exportAll(
    {
      db: copy.db,
      filesFolder: rich.filesFolder,
      answer: () =>
        Promise.resolve(new Response("<h1>Konwent</h1>", { headers: { "Content-Type": "text/html" } })),
      baseUrl: "https://konwent.example.org",
      now: new Date("2026-11-22T18:00:00Z"),
      readMe: readMe(messages),
    },
    exported,
    (stage) => stages.push(stage),
  );
  copy.close();
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

let installations = 0;
/** An installation that is still empty, and what becomes of an export brought into it. */
function anEmptyOne() {
  const place = join(outside, `new-${++installations}`);
  const database = openDatabase(":memory:");
  const settings = {
    filesFolder: join(place, "files"),
    checkpointsFile: join(outside, `${installations}.checkpoints`),
  };
  let ids = 0;
  const next = () => `id-${++ids}`;
  const ctx = {
    db: database.db,
    actor: systemActor,
    now: () => new Date("2026-11-23T08:00:00Z"),
    newId: next,
    newSecret: next,
    react: () => undefined,
  };
  return { ...database, settings, bring: (folder: string) => importAll(ctx, settings, folder) };
}

function obstacleOf(folder: string, { bring } = anEmptyOne()): Obstacle | undefined {
  try {
    bring(folder);
    return undefined;
  } catch (error) {
    if (!(error instanceof MovingTrouble)) throw error;
    return error.obstacle;
  }
}

function copyWith(spoil: (folder: string) => void): string {
  const folder = join(outside, `copy-${++installations}`);
  cpSync(exported, folder, { recursive: true });
  spoil(folder);
  return folder;
}

test("every table goes along, or stays for a reason that is written down", () => {
  const all = Object.values(schema)
    .filter((one): one is typeof one & SQLiteTable => is(one, SQLiteTable))
    .map((table) => getTableName(table));
  expect([...movingTables, ...stayingTables].map((table) => getTableName(table)).toSorted()).toEqual(
    all.toSorted(),
  );
});

test("what is brought in is what was written out: every row, every file, every seal", () => {
  expect(stages).toEqual(["data", "files", "editions", "keys", "site"]);
  const old = rich.copy();
  const there = anEmptyOne();
  const verdict = there.bring(exported);
  expect(verdict.flaws).toEqual([]);
  for (const table of movingTables)
    expect([...eachRow(there.db, table)], getTableName(table)).toEqual([...eachRow(old.db, table)]);
  for (const table of stayingTables.filter((one) => !getTableName(one).startsWith("search")))
    expect([...eachRow(there.db, table)], getTableName(table)).toEqual([]);
  expect(countDocuments(there.db)).toBe(countDocuments(old.db));
  const { flaws, unsealed } = verifyInstallation(there.db, {
    filesFolder: there.settings.filesFolder,
    publicKey: rich.publicKey,
    witness: rich.witness,
  });
  expect([flaws, unsealed]).toEqual([[], 0]);
  expect(readFileSync(there.settings.checkpointsFile, "utf8")).toBe(
    readFileSync(join(exported, "checkpoints.jsonl"), "utf8"),
  );
});

test("nothing secret is written out: no private key, no session, no unhashed address", () => {
  const texts = readdirSync(exported, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.includes("/files/"))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
  expect(texts.filter((text) => text.includes("PRIVATE KEY"))).toEqual([]);
  expect(readdirSync(join(exported, "data"))).not.toContain("sessions.ndjson");
});

test("what was altered, is not whole, or comes where something is already, stays outside", () => {
  expect(findAltered(exported)).toEqual([]);
  const questions = "data/questions.ndjson";
  const altered = copyWith((folder) => appendFileSync(join(folder, questions), "\n"));
  expect(obstacleOf(altered)).toEqual({ why: "altered", files: [questions] });

  const unfinished = copyWith((folder) => rmSync(join(folder, "SHA256SUMS")));
  expect(obstacleOf(unfinished)).toEqual({ why: "not-whole" });
  expect(obstacleOf(outside)).toEqual({ why: "not-an-export" });

  const full = anEmptyOne();
  full.bring(exported);
  expect(obstacleOf(exported, full)).toEqual({ why: "not-empty" });
});

test("what was altered and summed anew does not match its seals, and nothing of it is brought in", () => {
  const lied = copyWith((folder) => {
    const file = join(folder, "data/questions.ndjson");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("Koszty", "Zyski"));
    sumAnew(folder);
  });
  const there = anEmptyOne();
  const obstacle = obstacleOf(lied, there);
  expect(obstacle).toMatchObject({ why: "does-not-verify" });
  const records =
    obstacle?.why === "does-not-verify" ? obstacle.verdict.flaws.map(({ record }) => record) : [];
  expect(records).toContainEqual(expect.stringMatching(/^question /));
  for (const table of movingTables) expect([...eachRow(there.db, table)]).toEqual([]);
});

test("an export of another version says which one it comes from", () => {
  const newer = copyWith((folder) => {
    const file = join(folder, "konwent.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"schema": "[^"]+"/, '"schema": "0099_later"'));
    sumAnew(folder);
  });
  expect(obstacleOf(newer)).toEqual({ why: "other-version", version: "0099_later" });
});

function sumAnew(folder: string): void {
  rmSync(join(folder, "SHA256SUMS"));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  writeSums(
    folder,
    files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))),
  );
}
