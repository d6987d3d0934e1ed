import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  lte,
  ne,
  notInArray,
  or,
} from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { mails } from "#schema/mail";
import { found } from "../kernel/refusal.ts";
import { letterIn } from "./rules.ts";

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

/** Other letters due for the same reader's digest, not yet written: a digest under way keeps what it carries. */
export const listForSameDigest = (db: ReadDb, mail: Mail, now: Date): Mail[] =>
  db
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.state, "waiting"),
        eq(mails.isForDigest, true),
        isNull(mails.subject),
        eq(mails.toAddress, mail.toAddress),
        eq(mails.language, mail.language),
        lte(mails.dueAt, now.toISOString()),
        ne(mails.id, mail.id),
      ),
    )
    .orderBy(asc(mails.queuedAt))
    .limit(200)
    .all();

/** The letter that a Message-ID names, with or without its brackets and domain. */
export const findMailByMessageId = (db: ReadDb, messageId: string): Mail | undefined =>
  db
    .select()
    .from(mails)
    .where(eq(mails.messageId, letterIn(messageId)))
    .get();

/** What a digest carried, oldest first. */
export const listCarriedBy = (db: ReadDb, mailId: string): Mail[] =>
  db.select().from(mails).where(eq(mails.carriedById, mailId)).orderBy(asc(mails.queuedAt)).limit(200).all();

/** Copies of a letter sent again by hand, oldest first. */
export const listCopiesOf = (db: ReadDb, mailId: string): Mail[] =>
  db.select().from(mails).where(eq(mails.resentFromId, mailId)).orderBy(asc(mails.queuedAt)).limit(100).all();

export const mailStandings = ["waiting", "failed", "kept", "sent"] as const;
export type MailFilter = {
  /** `failed` takes in what came back. */
  standing?: (typeof mailStandings)[number] | undefined;
  conventionId?: string | undefined;
};

/** How many letters one page of the log shows. */
export const mailsPerPage = 50;

const { text: _text, html: _html, calendar: _calendar, ...brief } = getTableColumns(mails);
export type BriefMail = Omit<Mail, "text" | "html" | "calendar">;

/** The log, newest first, one page of it, and how many there are. Pages count from 1. */
export function listMails(
  db: ReadDb,
  { standing, conventionId }: MailFilter = {},
  page = 1,
): { mails: BriefMail[]; total: number } {
  const hasMissed = or(eq(mails.state, "failed"), isNotNull(mails.bouncedAt));
  const isMatch = and(
    conventionId ? eq(mails.conventionId, conventionId) : undefined,
    standing === "failed" ? hasMissed : undefined,
    standing === "sent" ? and(eq(mails.state, "sent"), isNull(mails.bouncedAt)) : undefined,
    standing === "waiting" || standing === "kept" ? eq(mails.state, standing) : undefined,
  );
  const total = db.select({ total: count() }).from(mails).where(isMatch).get()?.total ?? 0;
  const shown = db
    .select(brief)
    .from(mails)
    .where(isMatch)
    .orderBy(desc(mails.queuedAt), desc(mails.id))
    .limit(mailsPerPage)
    .offset((Math.max(1, page) - 1) * mailsPerPage)
    .all();
  return { mails: shown, total };
}

/** Conventions of which the log has letters, newest first. */
export const listConventionsInMail = (db: ReadDb) =>
  db
    .selectDistinct({
      id: conventions.id,
      title: conventions.title,
      titleEn: conventions.titleEn,
      heldOn: conventions.heldOn,
      sortOn: conventions.sortOn,
    })
    .from(mails)
    .innerJoin(conventions, eq(conventions.id, mails.conventionId))
    .orderBy(desc(conventions.sortOn))
    .limit(100)
    .all();

/** Letters that missed their reader and were not sent again. */
export function countMissed(db: ReadDb): { failed: number; bounced: number } {
  const sentAgain = db.select({ id: mails.resentFromId }).from(mails).where(isNotNull(mails.resentFromId));
  const rows = db
    .select({ state: mails.state, letters: count() })
    .from(mails)
    .where(and(or(eq(mails.state, "failed"), isNotNull(mails.bouncedAt)), notInArray(mails.id, sentAgain)))
    .groupBy(mails.state)
    .limit(10)
    .all();
  const of = (isWanted: (state: string) => boolean) =>
    rows.reduce((sum, { state, letters }) => (isWanted(state) ? sum + letters : sum), 0);
  return { failed: of((state) => state === "failed"), bounced: of((state) => state !== "failed") };
}
