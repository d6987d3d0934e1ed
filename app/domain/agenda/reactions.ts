import type { WriteDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import type { Context, React, Recorder } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { enterReturns } from "./enter-overdue.ts";
import { listItems } from "./queries.ts";
import { takesReturns } from "./rules.ts";
import { tellOfSlots, tellPresentersOfCancelling } from "./tell-of-slots.ts";

/**
 * What follows from a change of an agenda, or of the convention's day and hour: those it concerns are told. An agenda that
 * is begun takes in what is past its date.
 */
export const followAgenda: React = (ctx, tx, { type, recordId }, record) => {
  if (type === "agenda.taken-over") welcomeReturns(ctx, tx, record, recordId);
  if (type === "agenda.item-drafted" && listItems(tx, recordId).length === 1)
    welcomeReturns(ctx, tx, record, recordId);
  if (type === "convention.cancelled") tellPresentersOfCancelling(ctx, tx, record, recordId);
  if (type === "convention.edited" || type.startsWith("agenda.")) tellOfSlots(ctx, tx, record, recordId);
};

/** Items are never deleted, so an agenda is begun once: with its first item, or with all that it took over. */
function welcomeReturns(ctx: Context, tx: WriteDb, record: Recorder, conventionId: string): void {
  const convention = getConvention(tx, conventionId);
  if (ctx.actor.kind !== "archive" && takesReturns(convention, polishDay(ctx.now())))
    enterReturns(ctx, tx, record, convention);
}
