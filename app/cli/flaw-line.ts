import type { ReadDb } from "#db/client";
import { findRecordName } from "#domain/audit/name-queries";
import { splitRecord } from "#domain/audit/record-queries";
import type { Flaw } from "#domain/audit/rules";
import { messages } from "#i18n/index";
import { say } from "./in-both.ts";

const { en, pl } = { en: messages.en.seal, pl: messages.pl.seal };

/** `event 17 · question / pytanie 2026-003 „Godziny” (0190…): … / …` */
export function sayFlaw(db: ReadDb, { sequence, what, record }: Flaw): string {
  const [kind, id] = splitRecord(record);
  const kinds: Record<string, string>[] = [en.kinds, pl.kinds];
  const named = [...new Set(kinds.map((words) => words[kind] ?? kind))].join(" / ");
  const name = findRecordName(db, kind, id);
  const where = sequence > 0 ? `${say(en.event(sequence), pl.event(sequence))} · ` : "";
  return `${where}${named} ${name ? `${name} (${id})` : id}: ${say(en.flaws[what], pl.flaws[what])}`;
}
