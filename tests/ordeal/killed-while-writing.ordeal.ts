import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { findFlaws } from "#domain/audit/queries";
import { conventions } from "#schema/conventions";
import { sectionDrafts } from "#schema/writing";

const cycles = 200;
const clerk = new URL("../support/restless-clerk.ts", import.meta.url).pathname;

test(`killed ${cycles} times while writing, the office never loses what was acknowledged`, {
  timeout: 1_800_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "konwent-kill-"));
  const file = join(folder, "konwent.db");
  const acknowledged = new Set<string>();
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const id of await writeUntilKilled(file, cycle)) acknowledged.add(id);
    const database = openDatabase(file);
    const scheduled = database.db.select({ id: conventions.id }).from(conventions).all();
    const typed = database.db.select({ markdown: sectionDrafts.markdown }).from(sectionDrafts).all();
    const kept = new Set([
      ...scheduled.map(({ id }) => id),
      ...typed.flatMap(({ markdown }) => markdown.split("\n").map((word) => `+${word}`)),
    ]);
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    if (cycle % 20 === 0 || cycle === cycles - 1) expect(findFlaws(database.db)).toEqual([]);
    database.close();
  }
  rmSync(folder, { recursive: true });
  expect(acknowledged.size).toBeGreaterThan(cycles);
});

/** Lets a clerk write and kills them at some moment of their first half second of work. */
async function writeUntilKilled(file: string, cycle: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", clerk, file, String(cycle)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await new Promise((resolve) => setTimeout(resolve, (cycle * 37) % 500));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
  return said
    .slice(0, said.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean);
}
