import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "#tests/sources";
import { openReader } from "../../app/inbox/open-reader.ts";

type Fared = {
  name: string;
  expected: string | null;
  milliseconds: number;
  refused: string | null;
  isNextRead: boolean;
};

test("hostile letters are read or refused within 2 s and 200 MB, and the letter after each is read", async () => {
  const { stdout } = await promisify(execFile)(
    join(root, "node_modules/.bin/node"),
    ["--disable-warning=ExperimentalWarning", join(root, "tests/inbox/read-hostile-letters.ts")],
    { cwd: root },
  );
  const { fared, grownMegabytes } = JSON.parse(stdout) as { fared: Fared[]; grownMegabytes: number }; // our own script prints it
  expect(fared.length).toBeGreaterThan(40);
  expect(fared.filter(({ milliseconds }) => milliseconds >= 2000)).toEqual([]);
  expect(fared.filter(({ isNextRead }) => !isNextRead)).toEqual([]);
  expect(fared.filter(({ refused, expected }) => expected !== null && refused !== expected)).toEqual([]);
  expect(grownMegabytes).toBeLessThan(200);
}, 60_000);

test("a letter that takes too long is refused with its sender and subject, and reading goes on", async () => {
  const hurried = openReader(0);
  // A megabyte is allowed, and cannot be read in no time at all.
  const letter = Buffer.from(
    `From: Jan <JAN@example.org>\r\nSubject: Długi\r\n\r\n${"Zażółć gęślą jaźń.\r\n".repeat(40_000)}`,
  );
  expect(await hurried.read(letter)).toMatchObject({ refused: "took-too-long", from: "jan@example.org" });
  expect(await hurried.read(letter)).toMatchObject({ refused: "took-too-long" });
  await hurried.close();
});
