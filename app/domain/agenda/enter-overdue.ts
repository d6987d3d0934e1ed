import { z } from "zod";
import { agendaReturns } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { insertItem } from "./insert-item.ts";
import { listEnteredReturns, listOverdue } from "./list-overdue.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { getAgendaItem } from "./queries.ts";
import { obstaclesToPreparing } from "./rules.ts";

export const enterOverdueInput = z.object({ conventionId: identity() });

const sectionTitle = "Sprawy po terminie";
const titleLength = 300;

/**
 * Questions and promises past their date enter the agenda that is begun, in a section of their own, oldest first, each
 * exactly once: what stands on another agenda still to be held, or was taken off this one, does not enter. Done by itself
 * when an agenda is begun and daily until it is held. Refuses when there is nothing to enter.
 */
export function enterOverdue(
  ctx: Context,
  { conventionId }: z.output<typeof enterOverdueInput>,
): { conventionId: string; entered: number } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const convention = getConvention(tx, conventionId);
    refuseOn(obstaclesToPreparing(convention, ctx.actor));
    const today = polishDay(ctx.now());
    const { mine, standing } = listEnteredReturns(tx, conventionId);
    const known = new Set(standing.map((entry) => entry.questionId ?? entry.actionItemId));
    const overdue = listOverdue(tx, convention.bodyId, today).filter(({ id }) => !known.has(id));
    refuseOn(overdue.length === 0 ? [because("nothing-overdue")] : []);

    const section =
      sectionOf(mine.map(({ agendaItemId }) => getAgendaItem(tx, agendaItemId).parentId)) ??
      insertItem(tx, ctx, conventionId, { ...plain, parentId: null, kind: "questions", title: sectionTitle });
    for (const { kind, id, citation, title, dueOn } of overdue) {
      const agendaItemId = insertItem(tx, ctx, conventionId, {
        ...plain,
        parentId: section,
        kind: kind === "question" ? "questions" : "other",
        title: `${citation}: ${title}`.slice(0, titleLength),
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
    record("agenda.returns-entered", conventionId, { entered: overdue.length });
    return { conventionId, entered: overdue.length };
  });
}

const sectionOf = (parents: readonly (string | null)[]): string | undefined =>
  parents.find((parentId) => parentId !== null) ?? undefined;

const plain = {
  titleEn: null,
  description: null,
  plannedMinutes: null,
  startsAt: null,
  seatsToFill: null,
  proposalId: null,
  origin: "planned",
} as const;
