import { and, eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { notices } from "#schema/attendance";
import { replyAddresses } from "#schema/mail";
import type { Convention } from "../convention/queries.ts";
import type { Context } from "../kernel/context.ts";
import type { LetterKind } from "../kernel/letters.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import type { Addressee } from "./address-queries.ts";
import type { RollEntry } from "./queries.ts";

export type Matter = (typeof notices.$inferInsert)["matter"];

/**
 * Queues one letter about a line of the roll to one person and notes, as a fact, what they were told. The caller records
 * an event on the attendance of the convention. Letters of one kind to one person that still wait are one, and one note.
 */
export function tellAddressee(
  ctx: Context,
  tx: WriteDb,
  telling: {
    convention: Pick<Convention, "id" | "calendarSequence">;
    entry: Pick<RollEntry, "id" | "name" | "office" | "districtName">;
    to: Addressee;
    kind: LetterKind;
    matter: Matter;
    /** What was told; the calendar's sequence unless said otherwise. */
    version?: string;
  },
): void {
  const { convention, entry, to, kind, matter } = telling;
  const mailId = queueMail(ctx, tx, {
    kind,
    subjectId: entry.id,
    conventionId: convention.id,
    to,
    bundleKey: `${kind}:${entry.id}`,
  });
  const version = telling.version ?? String(convention.calendarSequence ?? 0);
  const toldOn = polishDay(ctx.now());
  const isSameLetter = mailId
    ? tx
        .update(notices)
        .set({ version, toldOn })
        .where(and(eq(notices.mailId, mailId), eq(notices.attendanceId, entry.id)))
        .run().changes > 0
    : false;
  if (isSameLetter || mailId === null) return;
  tx.insert(notices)
    .values({
      id: ctx.newId(),
      conventionId: convention.id,
      attendanceId: entry.id,
      name: to.name ?? entry.districtName ?? entry.office ?? "?",
      matter,
      version,
      toldOn,
      mailId,
    })
    .run();
}

/** An invitation to one person; makes the address that answers come back to, once for each line of the roll. */
export function tellInvitation(
  ctx: Context,
  tx: WriteDb,
  convention: Convention,
  entry: RollEntry,
  to: Addressee,
): void {
  tx.insert(replyAddresses)
    .values({ attendanceId: entry.id, secret: ctx.newSecret() })
    .onConflictDoNothing()
    .run();
  tellAddressee(ctx, tx, { convention, entry, to, kind: "invitation", matter: "invitation" });
}
