import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { keepStatements } from "./kept-statements.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import * as schema from "./schema/all.ts";

export type Database = BetterSQLite3Database<typeof schema>;
/** What a transaction offers; it can read and write, and be nested. */
export type WriteDb = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** A database that can only be read: writing outside the two doors does not compile. */
export type ReadDb = Pick<Database, "select" | "selectDistinct" | "$count" | "query">;

export type OpenDatabase = {
  db: Database;
  close: () => void;
  isAlive: () => boolean;
  /** A number that changes when somebody else commits: another process, or another connection of this one. */
  writtenByOthers: () => number;
  /** The whole database as a file would hold it. */
  bytes: () => Buffer;
};

/**
 * A second, reading connection to a database file, only to see that somebody has written: the number it gives changes with
 * every commit of any other connection, of this process too.
 */
export function watchDatabase(path: string): { version: () => number; close: () => void } {
  const sqlite = new Sqlite(path, { readonly: true });
  return {
    version: () => Number(sqlite.pragma("data_version", { simple: true })),
    close: () => sqlite.close(),
  };
}

/**
 * Opens (or creates) the database file with the settings of docs/decisions/0004 and applies all migrations.
 * `:memory:` gives a database for a test.
 */
export function openDatabase(path: string): OpenDatabase {
  const opened = connect(new Sqlite(path));
  migrate(opened.db, { migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)) });
  return opened;
}

/** The name of the last migration: which tables and columns there are. */
export const schemaVersion = (): string => journal.entries.at(-1)?.tag ?? "";

/** A database in memory that begins as a copy of another one, whose migrations it has already. */
export function openCopy(bytes: Buffer): OpenDatabase {
  const copy = Buffer.from(bytes);
  copy.fill(1, 18, 20); // a file with a write-ahead log says 2 here; memory has no place for one
  return connect(new Sqlite(copy));
}

function connect(sqlite: Sqlite.Database): OpenDatabase {
  for (const setting of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cache_size = -16000", // KiB: what a register counts is read from memory, also when there are ten thousand
  ]) {
    sqlite.pragma(setting);
  }
  keepStatements(sqlite);
  const dataVersion = sqlite.prepare("PRAGMA data_version").pluck();
  return {
    db: drizzle(sqlite, { schema, casing: "snake_case" }),
    close: () => sqlite.close(),
    isAlive: () => sqlite.prepare("SELECT 1 AS one").get() !== undefined,
    writtenByOthers: () => Number(dataVersion.get()),
    bytes: () => sqlite.serialize(),
  };
}
