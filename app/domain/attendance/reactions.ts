import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { notices } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import type { Context, React, Recorder } from "../kernel/context.ts";
import { dropMail } from "../kernel/drop-mail.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { listAddressees } from "./address-queries.ts";
import { changePresence } from "./change-presence.ts";
import { inRoomAt } from "./presence-rules.ts";
import { listPresence, listRoll } from "./queries.ts";
import { obstaclesToSending } from "./rules.ts";
import { noteAgendaInvited, tellOfAgenda, tellOfPapers } from "./tell-of-agenda.ts";
import { tellSubstitutes } from "./tell-substitutes.ts";
import { tellAddressee } from "./tell-addressee.ts";
import { isUnwritten, listInvitationLetters, listOldNotices, wasTold } from "./told-queries.ts";

/** Those who were invited hear when a convention moves or is called off; a substitute named later gets an invitation too. */
export const followInvitations: React = (ctx, tx, event, record) => {
  if (event.type === "convention.edited" && event.details["isMoved"] === true)
    tellChange(ctx, tx, getConvention(tx, event.recordId), record);
  if (event.type === "convention.cancelled")
    tellCancellation(ctx, tx, getConvention(tx, event.recordId), record);
  if (event.type === "attendance.substitute-named")
    tellSubstitutes(ctx, tx, getConvention(tx, event.recordId), record);
  if (event.type === "attendance.invitations-sent") noteAgendaInvited(ctx, tx, record, event.recordId);
  if (event.type === "agenda.published") tellOfAgenda(ctx, tx, record, event.recordId);
  if (event.type === "proceedings.adjourned")
    emptyRoom(ctx, tx, record, event.recordId, String(event.details["heldAt"]));
  if (event.type === "agenda.paper-laid")
    tellOfPapers(ctx, tx, record, event.recordId, String(event.details["title"]));
};

/** At the end of the first of two days everybody leaves; on the second they come anew. */
function emptyRoom(ctx: Context, tx: WriteDb, record: Recorder, conventionId: string, heldAt: string): void {
  const present = inRoomAt(listPresence(tx, conventionId), heldAt);
  for (const entry of listRoll(tx, conventionId).filter(({ id }) => present.has(id)))
    changePresence(ctx, tx, record, { convention: { id: conventionId }, entry, kind: "left", heldAt });
}

/** One letter to each, however many edits follow; whoever's invitation is still to be written finds it all in there. */
function tellChange(ctx: Context, tx: WriteDb, convention: Convention, record: Recorder): void {
  if (obstaclesToSending(convention, polishDay(ctx.now())).length > 0) return;
  const letters = listInvitationLetters(tx, convention.id);
  let told = 0;
  for (const entry of listRoll(tx, convention.id).filter(({ invitedOn }) => invitedOn !== null)) {
    for (const to of listAddressees(tx, entry)) {
      told++;
      const waiting = letters.find(
        (letter) =>
          letter.kind === "invitation" &&
          letter.subjectId === entry.id &&
          letter.toAddress === to.address &&
          isUnwritten(letter),
      );
      if (waiting)
        tx.update(notices)
          .set({ version: String(convention.calendarSequence ?? 0) })
          .where(eq(notices.mailId, waiting.id))
          .run();
      else tellAddressee(ctx, tx, { convention, entry, to, kind: "invitation-change", matter: "change" });
    }
  }
  if (told > 0) record("attendance.noticed", convention.id, { matter: "change", told });
}

/** What still waits is dropped; whoever heard of the convention, or may have, hears at once that it will not take place. */
function tellCancellation(ctx: Context, tx: WriteDb, convention: Convention, record: Recorder): void {
  if (convention.isArchived) return;
  const letters = listInvitationLetters(tx, convention.id);
  const oldNotices = listOldNotices(tx, convention.id);
  dropMail(
    ctx,
    tx,
    letters.filter((letter) => letter.state === "waiting").map(({ id }) => id),
  );
  let told = 0;
  for (const entry of listRoll(tx, convention.id)) {
    for (const to of listAddressees(tx, entry)) {
      if (!wasTold(letters, oldNotices, entry.id, to)) continue;
      told++;
      tellAddressee(ctx, tx, {
        convention,
        entry,
        to,
        kind: "invitation-cancellation",
        matter: "cancellation",
      });
    }
  }
  if (told > 0) record("attendance.noticed", convention.id, { matter: "cancellation", told });
}
