import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { accessLinks } from "#schema/housekeeping";
import type { Actor } from "../kernel/actor.ts";
import { publicActor } from "../kernel/actor.ts";
import { sha256 } from "../kernel/seal.ts";
import { isEntry, obstaclesToEntering } from "./rules.ts";

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

/** Whoever came with the address of a letter: a person without an account, who may do what its purpose allows on its one record. Undefined when the address is no good any more. */
export function findLinkActor(db: ReadDb, token: string, now: Date): Actor | undefined {
  const link = findAccessLink(db, token);
  if (!link?.subjectId || isEntry(link.purpose) || obstaclesToEntering(link, now).length > 0)
    return undefined;
  return {
    ...publicActor,
    id: link.personId ?? `link:${link.purpose}:${link.subjectId}`,
    kind: "person",
    name: link.holderName ?? "",
    personId: link.personId,
    link: {
      purpose: link.purpose,
      subjectId: link.subjectId,
      holder: { personId: link.personId, name: link.holderName },
    },
  };
}
