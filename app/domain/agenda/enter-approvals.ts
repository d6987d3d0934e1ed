import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import { agendaApprovals } from "#schema/corrections";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { listContested } from "../correction/queries.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { findApprovalOf, listApprovalsIn, listWaitingApprovals } from "./approval-queries.ts";
import { approvalDescription, approvalTitle, approvalTitleEn, isFreeForApproval } from "./approval-rules.ts";
import { insertItem } from "./insert-item.ts";
import { getAgendaItem, listItems } from "./queries.ts";
import { takesReturns } from "./rules.ts";

/**
 * Minutes that went through their corrections enter an agenda for approval, each exactly once, with what is contested in
 * them. An item for approval that stands there without saying of which minutes becomes theirs. Gives how many entered.
 */
export function enterApprovals(ctx: Context, tx: WriteDb, record: Recorder, convention: Convention): number {
  const waiting = listWaitingApprovals(tx, convention);
  for (const minutesOf of waiting) enter(ctx, tx, record, convention.id, minutesOf);
  return waiting.length;
}

function enter(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  conventionId: string,
  minutesOf: Convention,
): void {
  const contested = listContested(tx, minutesOf.id);
  const day = minutesOf.sortOn;
  const said = {
    title: approvalTitle(day),
    titleEn: approvalTitleEn(day),
    description: approvalDescription(contested),
  };
  const agendaItemId = findFreeItem(tx, conventionId);
  if (agendaItemId) tx.update(agendaItems).set(said).where(eq(agendaItems.id, agendaItemId)).run();
  tx.insert(agendaApprovals)
    .values({
      id: ctx.newId(),
      conventionId,
      agendaItemId: agendaItemId ?? insertItem(tx, ctx, conventionId, { ...plain, ...said }),
      minutesOfId: minutesOf.id,
      enteredOn: polishDay(ctx.now()),
    })
    .run();
  record("agenda.approval-entered", conventionId, {
    minutesOf: minutesOf.address ?? minutesOf.id,
    contested: contested.length,
  });
}

function findFreeItem(tx: WriteDb, conventionId: string): string | undefined {
  const taken = new Set(listApprovalsIn(tx, conventionId).map(({ agendaItemId }) => agendaItemId));
  return listItems(tx, conventionId).find((item) => !taken.has(item.id) && isFreeForApproval(item))?.id;
}

/** What is contested has changed since the item entered: it says so anew, until its convention begins. */
export function updateApproval(ctx: Context, tx: WriteDb, record: Recorder, minutesOfId: string): void {
  const approval = findApprovalOf(tx, minutesOfId);
  if (!approval) return;
  const { conventionId, agendaItemId } = approval;
  const description = approvalDescription(listContested(tx, minutesOfId));
  const isAheadStill = takesReturns(getConvention(tx, conventionId), polishDay(ctx.now()));
  if (!isAheadStill || getAgendaItem(tx, agendaItemId).description === description) return;
  tx.update(agendaItems).set({ description }).where(eq(agendaItems.id, agendaItemId)).run();
  record("agenda.item-edited", conventionId, { item: agendaItemId });
}

const plain = {
  parentId: null,
  kind: "minutes-approval",
  plannedMinutes: null,
  startsAt: null,
  seatsToFill: null,
  proposalId: null,
  origin: "planned",
} as const;
