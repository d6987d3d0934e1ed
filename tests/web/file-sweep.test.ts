import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pathOfStored } from "#web/file-store.server";
import { sweepFiles } from "#web/file-sweep.server";

const folder = mkdtempSync(join(tmpdir(), "konwent-sweep-"));
afterAll(() => rmSync(folder, { recursive: true }));

const now = new Date("2026-03-02T11:00:00Z");
const hours = (ago: number) => new Date(now.getTime() - ago * 3_600_000);

function laid(path: string, at: Date) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "x");
  utimesSync(path, at, at);
  return path;
}

test("what no record names goes after a day; what one names stays for good", () => {
  const [named, refused, fresh] = ["ab", "cd", "ef"].map((start) => start.padEnd(64, "0")) as [
    string,
    string,
    string,
  ]; // three of three
  const kept = laid(pathOfStored(folder, named), hours(1000));
  const stray = laid(pathOfStored(folder, refused), hours(25));
  const onItsWay = laid(pathOfStored(folder, fresh), hours(23));
  const half = laid(join(folder, "incoming", "half"), hours(25));
  const arriving = laid(join(folder, "incoming", "arriving"), hours(1));
  const notOurs = laid(join(folder, "cd", "notes.txt"), hours(1000));

  expect(sweepFiles(folder, (hash) => hash === named, now)).toBe(2);
  expect([kept, stray, onItsWay, half, arriving, notOurs].map((path) => existsSync(path))).toEqual([
    true,
    false,
    true,
    false,
    true,
    true,
  ]);
  expect(sweepFiles(folder, () => true, now)).toBe(0);
});
