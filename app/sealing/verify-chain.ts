import type { ReadDb } from "#db/client";
import { eachEvent, flawsAt } from "#domain/audit/chain-queries";
import { eachRowFlaw, findFlawOf } from "#domain/audit/record-queries";
import type { LastSeal } from "#domain/audit/record-queries";
import type { Flaw } from "#domain/audit/rules";
import type { Witness } from "./checkpoints-file.ts";

export type WalkedChain = {
  flaws: Flaw[];
  events: number;
  last: number;
  /** The hash at each event somebody asked for. */
  hashes: ReadonlyMap<number, string>;
  /** The first event that is another than the file outside remembers. */
  firstRewritten: number | null;
};

/** Reads the chain once from end to end, beside the spine in the file outside, then every record and every row. */
export function walkChain(db: ReadDb, wanted: ReadonlySet<number>, { spine }: Witness): WalkedChain {
  const flaws: Flaw[] = [];
  const lastSeals = new Map<string, LastSeal>();
  const hashes = new Map<number, string>();
  const seen = new Set<number>();
  let previous = { sequence: 0, hash: "" };
  let events = 0;
  let firstRewritten: number | null = null;
  for (const event of eachEvent(db)) {
    const { sequence, hash } = event;
    const record = `${event.recordKind} ${event.recordId}`;
    events++;
    flaws.push(...flawsAt(event, previous));
    lastSeals.set(record, { sequence, stateHash: event.stateHash });
    if (wanted.has(sequence)) hashes.set(sequence, hash);
    const remembered = spine.get(sequence);
    if (remembered) seen.add(sequence);
    if (remembered && (remembered.hash !== hash || remembered.record !== record) && firstRewritten === null) {
      // Everything after it has another hash too: the first one is the cause.
      firstRewritten = sequence;
      for (const name of new Set([remembered.record, record]))
        flaws.push({ sequence, what: "rewritten", record: name });
    }
    previous = event;
  }
  for (const { sequence, record } of spine.values())
    if (!seen.has(sequence)) flaws.push({ sequence, what: "event-missing", record });
  for (const [record, last] of lastSeals) {
    const flaw = findFlawOf(db, record, last);
    if (flaw) flaws.push(flaw);
  }
  flaws.push(...eachRowFlaw(db, lastSeals));
  return { flaws, events, last: previous.sequence, hashes, firstRewritten };
}
