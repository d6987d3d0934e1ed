import { openCopy, openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { findFlaws } from "#domain/audit/queries";
import { furnish } from "#tests/council";
import { testKey } from "#tests/test-key";
import { react } from "../../app/reactions.ts";

export * from "#tests/council";

const open: OpenDatabase[] = [];

/** Checks every record of every council against its chain, and closes them: after each test, and now and then in one that founds many. */
export function leaveAll(): void {
  for (const database of open.splice(0)) {
    const flaws = findFlaws(database.db);
    database.close();
    if (flaws.length > 0)
      throw new Error(`The record is not sealed as it was left: ${JSON.stringify(flaws)}`);
  }
}

let template: Buffer | undefined;

/** The furnished council, made once: every test begins with a copy of it. */
function furnished(): Buffer {
  if (template) return template;
  const database = openDatabase(":memory:");
  furnish(database);
  template = database.bytes();
  database.close();
  return template;
}

export type Council = ReturnType<typeof aCouncil>;

/**
 * A council in memory: one convention body with the seats of its chair and of two districts, a rule book with a
 * quorum of half of 19, and a clock that stands at noon on 2 March 2026 until somebody travels.
 * After each test every record is checked against the chain (tests/support/after-each.ts).
 */
export function aCouncil() {
  const database = openCopy(furnished());
  open.push(database);
  let now = new Date("2026-03-02T11:00:00Z");
  let ids = 0;
  const world = {
    db: database.db,
    now: () => now,
    newId: () => `id-${String(++ids).padStart(6, "0")}`,
    newSecret: () => `secret-${String(++ids).padStart(16, "0")}`,
    react,
    signer: testKey,
  };
  return {
    ...database,
    ...world,
    travelTo: (instant: string) => void (now = new Date(instant)),
    /** The world as somebody sees it. */
    as: (actor: Actor, requestKey?: string): Context => ({
      ...world,
      actor,
      confirmedAt: now.toISOString(), // as if everybody had just signed in
      ...(requestKey ? { requestKey } : {}),
    }),
  };
}
