import type { React } from "../kernel/context.ts";
import { tellOfSlots, tellPresentersOfCancelling } from "./tell-of-slots.ts";

/** What follows from a change of an agenda, or of the convention's day and hour: those it concerns are told. */
export const followAgenda: React = (ctx, tx, { type, recordId }, record) => {
  if (type === "convention.cancelled") tellPresentersOfCancelling(ctx, tx, record, recordId);
  if (type === "convention.edited" || type.startsWith("agenda.")) tellOfSlots(ctx, tx, record, recordId);
};
