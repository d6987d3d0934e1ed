import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { startTrouble } from "#web/start-trouble";

const settings = { port: 3000, host: "127.0.0.1", dataFolder: "/srv/konwent" };
const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test("a port that is taken is told in a sentence", async () => {
  const first = createServer();
  await new Promise<void>((ready) => void first.listen(0, "127.0.0.1", ready));
  const { port } = first.address() as AddressInfo; // listening on a port, not on a pipe
  const error = await new Promise((tell) => createServer().once("error", tell).listen(port, "127.0.0.1"));
  first.close();
  expect(startTrouble(error, { ...settings, port })).toMatch(
    new RegExp(`^Port ${port} is taken.* / Port ${port} jest zajęty`),
  );
});

test("a database that cannot be opened, or is none, is told in a sentence", () => {
  const folder = mkdtempSync(join(tmpdir(), "konwent-trouble-"));
  expect(
    startTrouble(
      caught(() => openDatabase(folder)),
      settings,
    ),
  ).toMatch(/cannot be written/);
  writeFileSync(
    join(folder, "konwent.db"),
    "not a database at all, but longer than a header of one hundred bytes would be. ".repeat(3),
  );
  expect(
    startTrouble(
      caught(() => openDatabase(join(folder, "konwent.db"))),
      settings,
    ),
  ).toMatch(/is damaged/);
  rmSync(folder, { recursive: true });
});

test.each([
  ["EACCES", /cannot be written/],
  ["SQLITE_READONLY_DIRECTORY", /cannot be written/],
  ["SQLITE_BUSY", /in use/],
  ["SQLITE_FULL", /full/],
  ["ENOSPC", /full/],
])("%s has its sentence", (code, sentence) => {
  expect(startTrouble(Object.assign(new Error("x"), { code }), settings)).toMatch(sentence);
});

test("a bug is no trouble of the place: it shows where it is", () => {
  expect(startTrouble(new TypeError("x is undefined"), settings)).toBeNull();
});
