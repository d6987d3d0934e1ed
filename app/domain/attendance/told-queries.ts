import { and, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { notices } from "#schema/attendance";
import { mails } from "#schema/mail";
import type { LetterKind } from "../kernel/letters.ts";
import type { Addressee } from "./address-queries.ts";

const invitationKinds = ["invitation", "invitation-change", "invitation-cancellation"] satisfies LetterKind[];

export type InvitationLetter = Pick<
  typeof mails.$inferSelect,
  "id" | "kind" | "subjectId" | "toAddress" | "toName" | "language" | "state" | "subject"
>;

/** The letters about invitations to a convention, as far as they are still kept. */
export const listInvitationLetters = (db: ReadDb, conventionId: string): InvitationLetter[] =>
  db
    .select()
    .from(mails)
    .where(and(eq(mails.conventionId, conventionId), inArray(mails.kind, invitationKinds)))
    .orderBy(mails.queuedAt, mails.id)
    .limit(5000)
    .all();

/** Is it still to be written? Then whatever changes now will be in it. */
export const isUnwritten = (letter: InvitationLetter): boolean =>
  letter.state === "waiting" && letter.subject === null;

/** Did it leave, or may it have? What is written is handed over at once; what was given up may have arrived all the same. */
export const mayHaveLeft = (letter: InvitationLetter): boolean => letter.subject !== null;

/** Notices of letters that are no longer kept: that these people were told is all that is known. */
export const listOldNotices = (db: ReadDb, conventionId: string) =>
  db
    .select({ attendanceId: notices.attendanceId, name: notices.name })
    .from(notices)
    .leftJoin(mails, eq(mails.id, notices.mailId))
    .where(
      and(
        eq(notices.conventionId, conventionId),
        inArray(notices.matter, ["invitation", "change"]),
        isNull(mails.id),
      ),
    )
    .limit(5000)
    .all();

/** Has this person heard of their line of the roll, or may they have? */
export const wasTold = (
  letters: readonly InvitationLetter[],
  oldNotices: readonly { attendanceId: string | null; name: string }[],
  attendanceId: string,
  to: Addressee,
): boolean =>
  letters.some(
    (letter) => letter.subjectId === attendanceId && letter.toAddress === to.address && mayHaveLeft(letter),
  ) || oldNotices.some((notice) => notice.attendanceId === attendanceId && notice.name === to.name);
