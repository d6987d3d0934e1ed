import { and, count, desc, eq, inArray, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { attendances } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import { incomingMails, replyAddresses } from "#schema/mail";
import { found } from "../kernel/refusal.ts";

export type IncomingMail = typeof incomingMails.$inferSelect;

export const getIncomingMail = (db: ReadDb, id: string): IncomingMail =>
  found(db.select().from(incomingMails).where(eq(incomingMails.id, id)).get());

/** The letter with these very bytes, if it was taken before. */
export const findIncomingMail = (db: ReadDb, contentHash: string): IncomingMail | undefined =>
  db.select().from(incomingMails).where(eq(incomingMails.contentHash, contentHash)).get();

/** The line of the roll whose reply address carries a secret. Case does not count: some mailboxes rewrite it. */
export const findInvitationBySecret = (db: ReadDb, secret: string): string | undefined =>
  db
    .select({ attendanceId: replyAddresses.attendanceId })
    .from(replyAddresses)
    .where(eq(sql`lower(${replyAddresses.secret})`, secret.toLowerCase()))
    .get()?.attendanceId;

const forTheOffice: IncomingMail["outcome"][] = ["note", "aside"];
const isOpenRow = and(inArray(incomingMails.outcome, forTheOffice), isNull(incomingMails.handledAt));
const isSettledRow = or(notInArray(incomingMails.outcome, forTheOffice), isNotNull(incomingMails.handledAt));

/** Letters somebody must still look at, or all others; the latest first, with the convention and the person they speak of. */
export const listIncomingMails = (db: ReadDb, which: "open" | "settled", limit = 100) =>
  db
    .select({
      mail: incomingMails,
      convention: {
        id: conventions.id,
        title: conventions.title,
        titleEn: conventions.titleEn,
        heldOn: conventions.heldOn,
      },
      invited: attendances.name,
    })
    .from(incomingMails)
    .leftJoin(conventions, eq(conventions.id, incomingMails.conventionId))
    .leftJoin(attendances, eq(attendances.id, incomingMails.attendanceId))
    .where(which === "open" ? isOpenRow : isSettledRow)
    .orderBy(desc(incomingMails.receivedAt), desc(incomingMails.id))
    .limit(limit)
    .all();

export type IncomingRow = ReturnType<typeof listIncomingMails>[number];

/** Notes that wait for the office: about one convention, or all. */
export const countOpenNotes = (db: ReadDb, conventionId?: string): number =>
  db
    .select({ many: count() })
    .from(incomingMails)
    .where(conventionId ? and(isOpenRow, eq(incomingMails.conventionId, conventionId)) : isOpenRow)
    .get()?.many ?? 0;
