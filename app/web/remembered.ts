import type { ReadDb } from "#db/client";
import { listLatestEvents } from "#domain/audit/queries";

const most = 200;
const known = new WeakMap<ReadDb, { head: string; values: Map<string, unknown> }>();

/**
 * What was computed from the record stays right until the record changes: kept in memory under the last event and the day,
 * and thrown away with the next event. Never stored; `compute` must read nothing but facts.
 */
export function remembered<Value>(db: ReadDb, today: string, key: string, compute: () => Value): Value {
  const head = `${listLatestEvents(db, 1)[0]?.hash ?? ""} ${today}`;
  let kept = known.get(db);
  if (kept?.head !== head || kept.values.size >= most) kept = { head, values: new Map() };
  known.set(db, kept);
  if (!kept.values.has(key)) kept.values.set(key, compute());
  return kept.values.get(key) as Value; // the same key is always computed the same way
}
