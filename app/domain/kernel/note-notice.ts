import { and, eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { notices } from "#schema/attendance";
import type { Context, Recorder } from "./context.ts";
import { polishDay } from "./polish-time.ts";

type Notice = typeof notices.$inferInsert;

/**
 * Notes, as a fact of the convention, that somebody is told something; `mailId` is the letter that says it. A letter that
 * still waits and now says something newer keeps its one note. Nothing is written when the note stands already.
 */
export function noteNotice(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  notice: Pick<Notice, "conventionId" | "name" | "matter" | "version"> & {
    attendanceId?: string | null;
    presenterId?: string | null;
    mailId: string;
  },
): void {
  const { conventionId, name, matter, mailId, attendanceId = null, presenterId = null } = notice;
  const version = notice.version ?? null;
  const sameLetter = and(eq(notices.mailId, mailId), eq(notices.matter, matter));
  const noted = tx.select().from(notices).where(sameLetter).get();
  const toldOn = polishDay(ctx.now());
  if (noted && noted.version === version && noted.toldOn === toldOn) return;
  if (noted) tx.update(notices).set({ version, toldOn }).where(eq(notices.id, noted.id)).run();
  else
    tx.insert(notices)
      .values({
        id: ctx.newId(),
        conventionId,
        attendanceId,
        presenterId,
        name,
        matter,
        version,
        toldOn,
        mailId,
      })
      .run();
  record("attendance.noticed", conventionId, { name, matter, version });
}
