import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { keepStatements } from "#db/kept-statements";

function aDatabase() {
  const sqlite = new Sqlite(":memory:");
  keepStatements(sqlite);
  sqlite.exec("CREATE TABLE numbers (one INTEGER); INSERT INTO numbers VALUES (1), (2)");
  return sqlite;
}
const all = "SELECT one FROM numbers ORDER BY one";

test("a text is compiled once, and comes back as if it were new", () => {
  const sqlite = aDatabase();
  expect(sqlite.prepare(all).raw().all()).toEqual([[1], [2]]);
  expect(sqlite.prepare(all)).toBe(sqlite.prepare(all));
  expect(sqlite.prepare(all).all()).toEqual([{ one: 1 }, { one: 2 }]);
});

test("a text that is being read row by row can be asked again meanwhile", () => {
  const sqlite = aDatabase();
  const inner = [...sqlite.prepare(all).iterate()].length;
  for (const _ of sqlite.prepare(all).iterate()) expect(sqlite.prepare(all).all()).toHaveLength(inner);
});

test("a statement kept from before knows a table as it is now", () => {
  const sqlite = aDatabase();
  const everything = "SELECT * FROM numbers LIMIT 1";
  expect(sqlite.prepare(everything).all()).toEqual([{ one: 1 }]);
  sqlite.exec("ALTER TABLE numbers ADD COLUMN two INTEGER DEFAULT 5");
  expect(sqlite.prepare(everything).all()).toEqual([{ one: 1, two: 5 }]);
});
