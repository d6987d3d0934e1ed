import { canonicalJson } from "#domain/kernel/seal";

type Numbered = { nr?: string | null };

/** What a corrected file says differently of one list: new entries, changed ones beside what they were, and those gone. */
export type Differences<Entry> = { added: Entry[]; changed: { was: Entry; is: Entry }[]; gone: Entry[] };

/**
 * Compares a list with what the file said before. Equal entries belong together wherever they stand, then those with the
 * same number, then those left over that have no number, in order. Nothing is paired twice.
 */
export function compared<Entry extends object>(
  before: readonly Entry[],
  after: readonly Entry[],
): Differences<Entry> {
  const left = [...before];
  const take = (matches: (entry: Entry) => boolean): Entry | undefined => {
    const at = left.findIndex(matches);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const fresh = after.filter((entry) => take((other) => said(other) === said(entry)) === undefined);
  const differences: Differences<Entry> = { added: [], changed: [], gone: [] };
  const unpaired = fresh.filter((is) => {
    const was = take((other) => numberOf(other) !== null && numberOf(other) === numberOf(is));
    if (was) differences.changed.push({ was, is });
    return !was;
  });
  for (const is of unpaired) {
    const was = numberOf(is) === null ? take((other) => numberOf(other) === null) : undefined;
    if (was) differences.changed.push({ was, is });
    else differences.added.push(is);
  }
  return { ...differences, gone: left };
}

const numberOf = (entry: Numbered): string | null => entry.nr ?? null;

/** What an entry says, whatever its number and its place. */
const said = (entry: Numbered): string => canonicalJson({ ...entry, nr: null, path: null });
