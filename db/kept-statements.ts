import type { Database, Statement } from "better-sqlite3";

/** How many statements one database keeps: more than the product has, fewer than would be noticed. */
const most = 1000;

/**
 * Lets a database compile each SQL text once: a fifth of the time of a small query goes into that. A statement that is being
 * stepped through just then is left alone, and another one compiled beside it.
 */
export function keepStatements(sqlite: Database): void {
  const kept = new Map<string, Statement>();
  const compile = sqlite.prepare.bind(sqlite);
  const prepare = (text: string): Statement => {
    const known = kept.get(text);
    if (known && !known.busy) return known.reader ? known.raw(false) : known; // as if it were new
    const statement = compile(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, statement);
    return statement;
  };
  sqlite.prepare = prepare as Database["prepare"]; // its type speaks of bound parameters, which nobody here names
}
