import type { WriteDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import type { Context, React, Recorder } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getReview } from "../correction/queries.ts";
import { enterApprovals, updateApproval } from "./enter-approvals.ts";
import { enterReturns } from "./enter-overdue.ts";
import { listBegunAgendas } from "./list-overdue.ts";
import { listItems } from "./queries.ts";
import { isAhead, takesReturns } from "./rules.ts";
import { tellOfSlots, tellPresentersOfCancelling } from "./tell-of-slots.ts";

/**
 * What follows from a change of an agenda, or of the convention's day and hour: those it concerns are told. An agenda that
 * is begun takes in what is past its date, and the minutes that wait for approval; so does one that stands when a round of
 * corrections closes.
 */
export const followAgenda: React = (ctx, tx, { type, recordId }, record) => {
  if (type === "agenda.taken-over") welcome(ctx, tx, record, recordId);
  if (type === "agenda.item-drafted" && listItems(tx, recordId).length === 1)
    welcome(ctx, tx, record, recordId);
  if (type === "minutes-review.closed") approve(ctx, tx, record, getReview(tx, recordId).conventionId);
  if (type === "minutes-review.correction-let-go" || type === "minutes-review.correction-taken")
    updateApproval(ctx, tx, record, getReview(tx, recordId).conventionId);
  if (type === "convention.cancelled") tellPresentersOfCancelling(ctx, tx, record, recordId);
  if (type === "convention.edited" || type.startsWith("agenda.")) tellOfSlots(ctx, tx, record, recordId);
};

/** Items are never deleted, so an agenda is begun once: with its first item, or with all that it took over. */
function welcome(ctx: Context, tx: WriteDb, record: Recorder, conventionId: string): void {
  const convention = getConvention(tx, conventionId);
  if (ctx.actor.kind === "archive" || !takesReturns(convention, polishDay(ctx.now()))) return;
  enterReturns(ctx, tx, record, convention);
  enterApprovals(ctx, tx, record, convention);
}

/** Minutes went through a round of corrections: their item says what is contested, or the next agenda gets one. */
function approve(ctx: Context, tx: WriteDb, record: Recorder, minutesOfId: string): void {
  updateApproval(ctx, tx, record, minutesOfId);
  const minutesOf = getConvention(tx, minutesOfId);
  const next = listBegunAgendas(tx, minutesOf.bodyId, polishDay(ctx.now())).find((other) =>
    isAhead(minutesOf, other),
  );
  if (next) enterApprovals(ctx, tx, record, next);
}
