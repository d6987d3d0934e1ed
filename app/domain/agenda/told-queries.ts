import { and, asc, eq, gte } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { notices } from "#schema/attendance";
import { events } from "#schema/events";
import { mails } from "#schema/mail";
import { listPapers } from "./queries.ts";
import type { Paper } from "./queries.ts";

export type Told = typeof notices.$inferSelect & {
  /** What became of its letter, as long as that is kept. */
  mail: Pick<typeof mails.$inferSelect, "state" | "queuedAt" | "settledAt" | "subject"> | null;
};

/** Everything people were told about a convention, the oldest first. */
export const listTold = (db: ReadDb, conventionId: string): Told[] =>
  db
    .select({
      notice: notices,
      mail: {
        state: mails.state,
        queuedAt: mails.queuedAt,
        settledAt: mails.settledAt,
        subject: mails.subject,
      },
    })
    .from(notices)
    .leftJoin(mails, eq(mails.id, notices.mailId))
    .where(eq(notices.conventionId, conventionId))
    .orderBy(asc(notices.id))
    .limit(5000)
    .all()
    .map(({ notice, mail }) => ({ ...notice, mail }));

/** Has the letter left, or can nothing stop it any more? One whose delivery is long forgotten has. */
export const hasLeft = ({ mail }: Told): boolean =>
  mail === null ||
  ["sent", "kept", "carried"].includes(mail.state) ||
  (mail.state === "waiting" && mail.subject !== null);

/** The slot a presenter was last told by a letter that left; `besides` one letter. Undefined when none did. */
export const lastToldSlot = (
  told: readonly Told[],
  presenterId: string,
  besides: string | null = null,
): string | undefined =>
  told
    .filter((one) => one.presenterId === presenterId && one.matter === "slot" && one.mailId !== besides)
    .findLast(hasLeft)?.version ?? undefined;

/** Papers laid at or after an instant and not taken off since, in the order they came. */
export function listPapersLaidSince(db: ReadDb, conventionId: string, since: string): Paper[] {
  const laid = db
    .select({ details: events.details })
    .from(events)
    .where(
      and(
        eq(events.recordKind, "agenda"),
        eq(events.recordId, conventionId),
        eq(events.type, "agenda.paper-laid"),
        gte(events.recordedAt, since),
      ),
    )
    .limit(1000)
    .all()
    .map(({ details }) => details["file"]);
  return listPapers(db, conventionId).filter(({ fileHash }) => laid.includes(fileHash));
}

/** The number of the version that somebody on the roll was last told by a letter that left; `besides` one letter. Null when none did. */
export function lastToldVersion(told: readonly Told[], attendanceId: string, besides: string): number | null {
  const last = told
    .filter(
      ({ matter, mailId, ...one }) =>
        one.attendanceId === attendanceId && matter === "agenda" && mailId !== besides,
    )
    .findLast(hasLeft);
  return last?.version ? Number(last.version) : null;
}
