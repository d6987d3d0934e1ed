import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { accessLinks } from "#schema/housekeeping";
import { sha256 } from "../kernel/seal.ts";

export type AccessLink = typeof accessLinks.$inferSelect;

/** The one-time address a token opens, used or not; only its hash is known here. */
export const findAccessLink = (db: ReadDb, token: string): AccessLink | undefined =>
  db
    .select()
    .from(accessLinks)
    .where(eq(accessLinks.tokenHash, sha256(token)))
    .get();

/** Was this installation begun without the demo? Then it never gets it, even if the set-up was interrupted. */
export const wasBegunEmpty = (db: ReadDb): boolean =>
  db
    .select({ hash: accessLinks.tokenHash })
    .from(accessLinks)
    .where(eq(accessLinks.purpose, "set-up"))
    .get() !== undefined;
