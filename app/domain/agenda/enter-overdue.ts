import { z } from "zod";
import type { WriteDb } from "#db/client";
import { agendaReturns } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { enterApprovals } from "./enter-approvals.ts";
import { insertItem } from "./insert-item.ts";
import { listReturning } from "./list-overdue.ts";
import type { Overdue } from "./list-overdue.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { listItems } from "./queries.ts";
import { listReturnsIn } from "./return-queries.ts";
import { obstaclesToEntering } from "./rules.ts";

export const enterOverdueInput = z.object({ conventionId: identity() });

const sectionTitle = "Sprawy po terminie";
const sectionTitleEn = "Matters past their date";
const titleLength = 300;

/**
 * Questions and promises past their date enter an agenda, in a section of their own, oldest first, each exactly once: what
 * stands on another agenda still to be held, or was taken off this one, does not enter. Done by itself when an agenda is
 * begun and daily until its convention begins; minutes that wait for approval enter with them. Refuses when there is
 * nothing to enter.
 */
export function enterOverdue(
  ctx: Context,
  { conventionId }: z.output<typeof enterOverdueInput>,
): { conventionId: string; entered: number } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const convention = getConvention(tx, conventionId);
    refuseOn(obstaclesToEntering(convention, polishDay(ctx.now())));
    const entered = enterReturns(ctx, tx, record, convention) + enterApprovals(ctx, tx, record, convention);
    refuseOn(entered === 0 ? [because("nothing-overdue")] : []);
    return { conventionId, entered };
  });
}

/** What the deed and the reaction to a begun agenda share: writes and records, or does nothing. Gives how many entered. */
export function enterReturns(ctx: Context, tx: WriteDb, record: Recorder, convention: Convention): number {
  const today = polishDay(ctx.now());
  const overdue = listReturning(tx, convention, today);
  if (overdue.length === 0) return 0;
  const section =
    findSection(tx, convention.id) ??
    insertItem(tx, ctx, convention.id, {
      ...plain,
      parentId: null,
      kind: "questions",
      title: sectionTitle,
      titleEn: sectionTitleEn,
    });
  for (const matter of overdue) enter(ctx, tx, convention.id, section, matter, today);
  record("agenda.returns-entered", convention.id, { entered: overdue.length });
  return overdue.length;
}

function enter(
  ctx: Context,
  tx: WriteDb,
  conventionId: string,
  section: string,
  { kind, id, citation, title, titleEn, dueOn }: Overdue,
  today: string,
): void {
  const named = (words: string) => `${citation}: ${words}`.slice(0, titleLength);
  const agendaItemId = insertItem(tx, ctx, conventionId, {
    ...plain,
    parentId: section,
    kind: kind === "question" ? "questions" : "other",
    title: named(title),
    titleEn: titleEn && named(titleEn),
  });
  tx.insert(agendaReturns)
    .values({
      id: ctx.newId(),
      conventionId,
      agendaItemId,
      questionId: kind === "question" ? id : null,
      actionItemId: kind === "action-item" ? id : null,
      dueOn,
      enteredOn: today,
    })
    .run();
}

/** The section that was made for them, wherever its items were moved since; what was withdrawn takes nothing in. */
function findSection(tx: WriteDb, conventionId: string): string | undefined {
  const items = listItems(tx, conventionId);
  const returned = new Set(listReturnsIn(tx, conventionId).map(({ agendaItemId }) => agendaItemId));
  const hosts = new Set(items.filter(({ id }) => returned.has(id)).map(({ parentId }) => parentId));
  const able = items.filter(
    ({ id, kind, parentId, state }) =>
      parentId === null && state === "planned" && kind === "questions" && !returned.has(id),
  );
  return (able.find(({ title }) => title === sectionTitle) ?? able.find(({ id }) => hosts.has(id)))?.id;
}

const plain = {
  titleEn: null,
  description: null,
  plannedMinutes: null,
  startsAt: null,
  seatsToFill: null,
  proposalId: null,
  origin: "planned",
} as const;
