import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { phrases } from "#schema/phrases";
import { found } from "../kernel/refusal.ts";

export type Phrase = typeof phrases.$inferSelect;

export const getPhrase = (db: ReadDb, phraseId: string): Phrase =>
  found(db.select().from(phrases).where(eq(phrases.id, phraseId)).get());

/** A body's phrases in the order in which they were written. */
export const listPhrases = (db: ReadDb, bodyId: string): Phrase[] =>
  db
    .select()
    .from(phrases)
    .where(eq(phrases.bodyId, bodyId))
    .orderBy(asc(phrases.position), asc(phrases.id))
    .limit(200)
    .all();
