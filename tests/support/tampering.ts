import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { Column } from "drizzle-orm";
import type { OpenDatabase } from "#db/client";
import { records } from "#db/records";
import type { RecordKind } from "#db/records";
import { canonicalJson, hashOfRecord, sha256 } from "#domain/kernel/seal";

type Db = OpenDatabase["db"];
type Row = Record<string, unknown>;
export type Chance = (below: number) => number;
/** What was done, and every record that has to be named for it. */
export type Deed = { done: string; records: string[] };

/** Numbers from 0 up to a bound, the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const parts = Object.entries(records).flatMap(([kind, tables]) =>
  tables.map((part) => ({
    kind: kind as RecordKind, // a key of `records`
    table: getTableName(part.table),
    columns: Object.values(getTableColumns(part.table)) as Column[], // a table's columns are columns
    key: snake(part.key.name),
    personal: ("personal" in part ? part.personal : []).map(snake),
  })),
);
type Part = (typeof parts)[number];

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const id = (name: string) => sql.identifier(name);

/** Takes off what would hold an intruder up who has the file: triggers and references. */
export function breakOpen({ db }: OpenDatabase): void {
  db.run(sql`pragma foreign_keys = off`);
  for (const { name } of db.all<{ name: string }>(sql`select name from sqlite_master where type = 'trigger'`))
    db.run(sql`drop trigger ${id(name)}`);
}

/** Does one random thing to a database that is broken open; tries again what the schema itself refuses. */
export function tamper({ db }: OpenDatabase, chance: Chance): Deed {
  const deeds = [
    editRow,
    editRow,
    editRow,
    editAndRestamp,
    deleteRow,
    eraseRecord,
    truncate,
    insertRow,
    editEvent,
    deleteEvent,
    slipEventIn,
    spoilCheckpoint,
  ];
  for (let tries = 0; tries < 500; tries++) {
    try {
      const done = db.transaction(() => deeds[chance(deeds.length)]?.(db, chance) ?? null);
      if (done) return done;
    } catch (error) {
      if (!(error instanceof Error && /constraint|datatype/i.test(`${error.message} ${String(error.cause)}`)))
        throw error;
    }
  }
  throw new Error("Nothing could be tampered with");
}

function aRow(db: Db, chance: Chance): { part: Part; row: Row; rowid: number; record: string } | null {
  const part = parts[chance(parts.length)];
  if (!part) return null;
  const count = db.get<{ count: number }>(sql`select count(*) as count from ${id(part.table)}`).count;
  if (count === 0) return null;
  const row = db.get<Row>(
    sql`select rowid as rowid, * from ${id(part.table)} order by rowid limit 1 offset ${chance(count)}`,
  );
  return { part, row, rowid: Number(row["rowid"]), record: `${part.kind} ${String(row[part.key])}` };
}

function editRow(db: Db, chance: Chance, keepsKey = false): Deed | null {
  const found = aRow(db, chance);
  if (!found) return null;
  const { part, row, rowid, record } = found;
  const column = part.columns[chance(part.columns.length)];
  if (!column) return null;
  const name = snake(column.name);
  if (keepsKey && (name === part.key || name === "id")) return null;
  // A salt with which nothing is salted says nothing, and the seal says nothing of it.
  if (name === "salt" && part.personal.length > 0 && part.personal.every((one) => row[one] === null))
    return null;
  const value = another(column, row[name], chance);
  if (value === undefined || value === row[name]) return null;
  db.run(sql`update ${id(part.table)} set ${id(name)} = ${value} where rowid = ${rowid}`);
  return {
    done: `${part.table}.${name}: ${JSON.stringify(row[name])} → ${JSON.stringify(value)}`,
    records: [record],
  };
}

/** Another value of a column's kind, sometimes one that no program of ours would have written. */
function another(column: Column, was: unknown, chance: Chance): string | number | null | undefined {
  if (was !== null && !column.notNull && chance(6) === 0) return null;
  if (column.dataType === "boolean") return chance(3) === 0 ? 2 + chance(9) : was === 1 ? 0 : 1;
  if (column.dataType === "number") return typeof was === "number" ? was + 1 + chance(9) : chance(100);
  if (column.dataType === "json") return otherJson(was, chance);
  const text = typeof was === "string" ? was : "";
  return [`${text} `, `${text}x`, text.slice(1), text.toUpperCase(), "", `'; -- ${text}`][chance(6)];
}

function otherJson(was: unknown, chance: Chance): string | null {
  const text = typeof was === "string" ? was : "null";
  const read: unknown = JSON.parse(text);
  const changed = Array.isArray(read) ? [...(read as unknown[]), "x"] : { ...(read as object), x: 1 }; // whatever it is
  return [JSON.stringify(changed), ` ${text}`, `${text}!`, "{}", "[]", "null"][chance(6)] ?? null;
}

function editAndRestamp(db: Db, chance: Chance): Deed | null {
  const edited = editRow(db, chance, true);
  if (!edited) return null;
  try {
    restamp(db, edited.records);
  } catch {
    return edited; // unreadable JSON: there is no state to stamp
  }
  return { ...edited, done: `${edited.done}, restamped` };
}

function deleteRow(db: Db, chance: Chance): Deed | null {
  const found = aRow(db, chance);
  if (!found) return null;
  db.run(sql`delete from ${id(found.part.table)} where rowid = ${found.rowid}`);
  return { done: `deleted from ${found.part.table}`, records: [found.record] };
}

/** A whole record and all that was ever said of it, the rest numbered and stamped anew. */
function eraseRecord(db: Db, chance: Chance): Deed | null {
  const found = aRow(db, chance);
  if (!found) return null;
  const [kind, recordId] = [found.part.kind, String(found.row[found.part.key])];
  for (const part of parts.filter((one) => one.kind === kind))
    db.run(sql`delete from ${id(part.table)} where ${id(part.key)} = ${recordId}`);
  db.run(sql`delete from events where record_kind = ${kind} and record_id = ${recordId}`);
  const kept = db.all<{ sequence: number }>(sql`select sequence from events order by sequence`);
  kept.forEach(({ sequence }, at) =>
    db.run(sql`update events set sequence = ${at + 1} where sequence = ${sequence}`),
  );
  restamp(db, []);
  return { done: `erased ${found.record}`, records: [found.record] };
}

function truncate(db: Db, chance: Chance): Deed {
  const last = db.get<{ last: number }>(sql`select max(sequence) as last from events`).last;
  const from = 1 + chance(last);
  const gone = db.all<{ record: string }>(
    sql`select distinct record_kind || ' ' || record_id as record from events where sequence >= ${from}`,
  );
  db.run(sql`delete from events where sequence >= ${from}`);
  const alsoCheckpoints = chance(2) === 0;
  if (alsoCheckpoints) db.run(sql`delete from checkpoints where sequence >= ${from}`);
  return {
    done: `truncated from event ${from}${alsoCheckpoints ? ", with its checkpoints" : ""}`,
    records: gone.map(({ record }) => record),
  };
}

/** A row beside one that is there, as a record of its own or inside another. */
function insertRow(db: Db, chance: Chance): Deed | null {
  const found = aRow(db, chance);
  if (!found) return null;
  const { part, row } = found;
  const copy: Row = Object.fromEntries(
    part.columns.map((column) => [snake(column.name), row[snake(column.name)]]),
  );
  if ("id" in copy) copy["id"] = `inserted-${chance(1e9)}`;
  if (part.key === "id" || !("id" in copy)) copy[part.key] = `inserted-${chance(1e9)}`;
  for (const name of ["number", "position", "version"])
    if (typeof copy[name] === "number") copy[name] = 900 + chance(99);
  const names = Object.keys(copy);
  db.run(
    sql`insert into ${id(part.table)} (${sql.join(names.map(id), sql`, `)}) values (${sql.join(
      names.map((name) => sql`${copy[name]}`),
      sql`, `,
    )})`,
  );
  return { done: `inserted into ${part.table}`, records: [`${part.kind} ${String(copy[part.key])}`] };
}

type EventRow = { sequence: number; record_kind: string; record_id: string };
const anEvent = (db: Db, chance: Chance): EventRow =>
  db.get<EventRow>(
    sql`select * from events order by sequence limit 1 offset ${chance(db.get<{ count: number }>(sql`select count(*) as count from events`).count)}`,
  );

const eventColumns = [
  "id",
  "type",
  "record_kind",
  "record_id",
  "actor_id",
  "actor_name",
  "recorded_at",
  "details",
];
const hashColumns = ["state_hash", "previous_hash", "hash"];

function editEvent(db: Db, chance: Chance): Deed {
  const { sequence, ...event } = anEvent(db, chance);
  const columns = [...eventColumns, ...hashColumns];
  const name = columns[chance(columns.length)] ?? "";
  db.run(sql`update events set ${id(name)} = ${id(name)} || 'x' where sequence = ${sequence}`);
  const restamps = eventColumns.slice(0, -1).includes(name) && chance(2) === 0;
  if (restamps) restamp(db, []);
  return {
    done: `events.${name} of ${sequence}${restamps ? ", restamped" : ""}`,
    records: [`${event.record_kind} ${event.record_id}`],
  };
}

function deleteEvent(db: Db, chance: Chance): Deed {
  const event = anEvent(db, chance);
  db.run(sql`delete from events where sequence = ${event.sequence}`);
  return { done: `deleted event ${event.sequence}`, records: [`${event.record_kind} ${event.record_id}`] };
}

/** An event that never was, somewhere in the middle, everything after it numbered and stamped anew. */
function slipEventIn(db: Db, chance: Chance): Deed | null {
  const { sequence, ...event } = anEvent(db, chance);
  const { last } = db.get<{ last: number }>(sql`select max(sequence) as last from events`);
  if (sequence === last) return null; // after the last checkpoint nothing is sealed yet
  db.run(sql`update events set sequence = -sequence - 1 where sequence > ${sequence}`);
  db.run(sql`update events set sequence = -sequence where sequence < 0`);
  db.run(sql`insert into events select ${sequence + 1}, 'slipped-in', type, record_kind, record_id, actor_id, actor_name,
    recorded_at, details, state_hash, previous_hash, hash from events where sequence = ${sequence}`);
  restamp(db, []);
  return { done: `slipped in after event ${sequence}`, records: [`${event.record_kind} ${event.record_id}`] };
}

function spoilCheckpoint(db: Db, chance: Chance): Deed {
  const count = db.get<{ count: number }>(sql`select count(*) as count from checkpoints`).count;
  const number = 1 + chance(count);
  const column = ["sequence", "head", "signed_at", "key_id", "signature"][chance(6)];
  if (column)
    db.run(sql`update checkpoints set ${id(column)} = ${id(column)} || '7' where number = ${number}`);
  else db.run(sql`delete from checkpoints where number = ${number}`);
  return { done: `checkpoint ${number}: ${column ?? "deleted"}`, records: [`checkpoint ${number}`] };
}

/** Reckons the whole chain anew, as whoever knows this code could; the records' last events get their present state. */
function restamp(db: Db, changed: readonly string[]): void {
  const events = db.query.events.findMany({ orderBy: (event, { asc }) => asc(event.sequence) }).sync();
  const lastOf = new Map(events.map((event) => [`${event.recordKind} ${event.recordId}`, event.sequence]));
  let previousHash = "";
  for (const { hash: _hash, ...event } of events) {
    const record = `${event.recordKind} ${event.recordId}`;
    const isLast = changed.includes(record) && lastOf.get(record) === event.sequence;
    const stateHash = isLast
      ? hashOfRecord(db, event.recordKind as RecordKind, event.recordId) // it was just picked from the records
      : event.stateHash;
    const link = { ...event, stateHash, previousHash };
    previousHash = sha256(canonicalJson(link));
    db.run(sql`update events set state_hash = ${stateHash}, previous_hash = ${link.previousHash}, hash = ${previousHash}
      where sequence = ${event.sequence}`);
  }
}

/** Tampers with so many copies and gives what went unnoticed, or was noticed without being named. */
export function unnoticed(
  copies: () => OpenDatabase,
  verify: (copy: OpenDatabase) => { flaws: { record: string }[] },
  seed: number,
  times: number,
): string[] {
  const chance = chanceFrom(seed);
  const missed: string[] = [];
  for (let time = 0; time < times; time++) {
    const copy = copies();
    try {
      breakOpen(copy);
      const { done, records: touched } = tamper(copy, chance);
      const named = new Set(verify(copy).flaws.map(({ record }) => record));
      const unnamed = touched.filter((record) => !named.has(record));
      if (unnamed.length > 0) missed.push(`#${time} ${done}: not named: ${unnamed.join(", ")}`);
    } finally {
      copy.close();
    }
  }
  return missed;
}
