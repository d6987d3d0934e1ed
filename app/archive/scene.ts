import type { Context } from "#domain/kernel/context";
import { compared } from "./compared.ts";
import type { Differences } from "./compared.ts";
import type { WarningCode } from "./notes.ts";
import type { ArchiveRecord } from "./read-record.ts";

/** One record on its way in: the meeting it became, what the file says, and what it said before (null the first time). */
export type Scene = {
  ctx: Context;
  bodyId: string;
  conventionId: string;
  was: ArchiveRecord | null;
  is: ArchiveRecord;
  warn: (path: string, code: WarningCode) => void;
  /** The agenda item that an entry of the file refers to by its number. */
  itemIds: Map<string, string>;
  /** The question that an entry of the file refers to by its number. */
  questionIds: Map<string, string>;
};

type Listed = {
  [Key in keyof ArchiveRecord]: ArchiveRecord[Key] extends object[] ? Key : never;
}[keyof ArchiveRecord];

/** What one list of the file says differently than before; what is gone from the file stays in the record, and is said so. */
export function differencesIn<Key extends Listed>(
  scene: Scene,
  key: Key,
  path: string,
): Differences<ArchiveRecord[Key][number]> {
  type Entry = ArchiveRecord[Key][number];
  const differences = compared<Entry>((scene.was?.[key] ?? []) as Entry[], scene.is[key] as Entry[]); // the list of this key holds its entries
  for (const _ of differences.gone) scene.warn(path, "gone-from-file");
  return differences;
}
