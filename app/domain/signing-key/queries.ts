import { asc, desc, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { signingKeys } from "#schema/seals";
import type { SigningKey } from "./rules.ts";

const inOrder = sql`rowid`; // of two keys of one instant

/** Every key that ever signed here, the first one first. */
export const listSigningKeys = (db: ReadDb): SigningKey[] =>
  db.select().from(signingKeys).orderBy(asc(signingKeys.introducedAt), asc(inOrder)).limit(1000).all();

/** The key in use: the last that was introduced. */
export const findCurrentKey = (db: ReadDb): SigningKey | undefined =>
  db.select().from(signingKeys).orderBy(desc(signingKeys.introducedAt), desc(inOrder)).limit(1).get();
