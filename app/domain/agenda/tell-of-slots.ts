import type { WriteDb } from "#db/client";
import { listRoll } from "../attendance/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { noteNotice } from "../kernel/note-notice.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findPresenterAddress, findShiftMinutes, listSlots } from "./slot-queries.ts";
import { lastToldSlot, listTold } from "./told-queries.ts";
import type { PresenterSlot } from "./slot-queries.ts";
import type { Told } from "./told-queries.ts";
import { isShifted } from "./slot-rules.ts";
import { obstaclesToTelling } from "./rules.ts";

/**
 * Presenters who were told their slot hear when it has moved by more than the rule book's minutes since a letter last
 * told them, and when their item is withdrawn. Edits within ten minutes are one letter, which is dropped at writing when
 * the slot is back where it was.
 */
export function tellOfSlots(ctx: Context, tx: WriteDb, record: Recorder, conventionId: string): void {
  const convention = getConvention(tx, conventionId);
  if (obstaclesToTelling(convention).length > 0) return;
  const told = listTold(tx, conventionId);
  const minutes = findShiftMinutes(tx, convention)?.value ?? null;
  for (const one of listSlots(tx, conventionId)) {
    const own = told.filter((notice) => notice.presenterId === one.presenter.id && notice.matter === "slot");
    const last = own.at(-1);
    if (!last) continue;
    const isUnwritten = last.mail?.state === "waiting" && last.mail.subject === null;
    const known = lastToldSlot(own, one.presenter.id);
    // The letter that is about to tell the slot for the first time will say how it stands then.
    if (known === undefined && isUnwritten) correct(ctx, tx, record, last, one.slot);
    else if (isShifted(known ?? last.version ?? "", one.slot, minutes)) tell(ctx, tx, record, one);
  }
}

function correct(ctx: Context, tx: WriteDb, record: Recorder, last: Told, slot: string): void {
  if (last.mailId !== null && last.version !== slot)
    noteNotice(ctx, tx, record, {
      ...last,
      mailId: last.mailId,
      version: slot,
    });
}

function tell(ctx: Context, tx: WriteDb, record: Recorder, { presenter, slot }: PresenterSlot): void {
  const to = findPresenterAddress(tx, presenter);
  if (!to) return;
  const { id, conventionId, name } = presenter;
  const mailId = queueMail(ctx, tx, {
    kind: "slot-moved",
    subjectId: id,
    conventionId,
    to,
    bundleKey: `slot:${id}`,
  });
  if (mailId)
    noteNotice(ctx, tx, record, {
      conventionId,
      presenterId: id,
      name,
      matter: "slot",
      version: slot,
      mailId,
    });
}

/** A convention that was called off: presenters who were told, and whom the roll's own letter does not reach. */
export function tellPresentersOfCancelling(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  conventionId: string,
): void {
  const wereTold = new Set(
    listTold(tx, conventionId).flatMap((notice) =>
      notice.matter === "slot" ? (notice.presenterId ?? []) : [],
    ),
  );
  const invited = listRoll(tx, conventionId).filter((entry) => entry.invitedOn !== null);
  for (const { presenter } of listSlots(tx, conventionId)) {
    const to = findPresenterAddress(tx, presenter);
    const isOnRoll = invited.some(
      (entry) =>
        (presenter.personId !== null && entry.personId === presenter.personId) ||
        (to !== null && entry.email === to.address),
    );
    if (!to || isOnRoll || !wereTold.has(presenter.id)) continue;
    const mailId = queueMail(ctx, tx, {
      kind: "presenter-cancellation",
      subjectId: presenter.id,
      conventionId,
      to,
      bundleKey: `presenter-cancellation:${presenter.id}`,
    });
    const { id: presenterId, name } = presenter;
    if (mailId)
      noteNotice(ctx, tx, record, {
        conventionId,
        presenterId,
        name,
        matter: "cancellation",
        version: null,
        mailId,
      });
  }
}
