import { and, count, eq, gte, lt } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/client";
import { signInAttempts } from "#schema/housekeeping";
import { mails } from "#schema/mail";
import type { Context } from "./context.ts";
import type { LetterKind } from "./letters.ts";
import { because, refuseOn } from "./refusal.ts";
import { sha256 } from "./seal.ts";

/** Tries are counted for so many minutes, then forgotten. */
const windowMinutes = 15;

/**
 * Counts a try of something that strangers may do, apart from all other kinds of tries, by the network address it came from.
 * Refuses when there were too many. Only a hash of the address is kept, for a quarter of an hour.
 */
export function countTry(
  ctx: Context,
  tx: WriteDb,
  what: string,
  remoteAddress: string,
  limit: number,
): void {
  const now = ctx.now();
  const since = new Date(now.getTime() - windowMinutes * 60_000).toISOString();
  tx.delete(signInAttempts).where(lt(signInAttempts.attemptedAt, since)).run();
  const addressHash = sha256(`${what} ${remoteAddress}`);
  const many = tx
    .select({ many: count() })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.addressHash, addressHash), gte(signInAttempts.attemptedAt, since)))
    .get()?.many;
  refuseOn((many ?? 0) >= limit ? [because("too-many-attempts")] : []);
  tx.insert(signInAttempts)
    .values({ id: ctx.newId(), emailHash: sha256(what), addressHash, attemptedAt: now.toISOString() })
    .run();
}

/** Letters of one kind queued to one mailbox within the last hour. */
export function countLettersThisHour(db: ReadDb, kind: LetterKind, toAddress: string, now: Date): number {
  const since = new Date(now.getTime() - 3_600_000).toISOString();
  return (
    db
      .select({ many: count() })
      .from(mails)
      .where(and(gte(mails.queuedAt, since), eq(mails.kind, kind), eq(mails.toAddress, toAddress)))
      .get()?.many ?? 0
  );
}
