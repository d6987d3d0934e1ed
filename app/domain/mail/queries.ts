import { and, asc, eq, lte, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { mails } from "#schema/mail";
import { found } from "../kernel/refusal.ts";

export type Mail = typeof mails.$inferSelect;

export const getMail = (db: ReadDb, mailId: string): Mail =>
  found(db.select().from(mails).where(eq(mails.id, mailId)).get());

/** Letters whose turn has come, the longest waiting first. */
export const listDueMails = (db: ReadDb, now: Date, limit = 100): Mail[] =>
  db
    .select()
    .from(mails)
    .where(and(eq(mails.state, "waiting"), lte(mails.dueAt, now.toISOString())))
    .orderBy(asc(mails.dueAt))
    .limit(limit)
    .all();

/** Other letters due for the same reader's digest. */
export const listForSameDigest = (db: ReadDb, mail: Mail, now: Date): Mail[] =>
  db
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.state, "waiting"),
        eq(mails.isForDigest, true),
        eq(mails.toAddress, mail.toAddress),
        eq(mails.language, mail.language),
        lte(mails.dueAt, now.toISOString()),
        ne(mails.id, mail.id),
      ),
    )
    .orderBy(asc(mails.queuedAt))
    .limit(200)
    .all();
