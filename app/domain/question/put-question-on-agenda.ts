import { eq } from "drizzle-orm";
import { z } from "zod";
import type { ReadDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import { questions } from "#schema/questions";
import { getConventionOf } from "../convention/queries.ts";
import { isOver } from "../convention/rules.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const putQuestionOnAgendaInput = z.object({
  questionId: identity(),
  conventionId: identity(),
  agendaItemId: optionalIdentity(),
});

/** The office sets a question down for a convention that is still to come, under one of its items when there is one for it. */
export function putQuestionOnAgenda(
  ctx: Context,
  { questionId, conventionId, agendaItemId }: z.output<typeof putQuestionOnAgendaInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    const question = getQuestion(tx, questionId);
    const convention = getConventionOf(tx, question.bodyId, conventionId);
    const isTooLate = isOver(convention) && ctx.actor.kind !== "archive";
    refuseOn([
      ...obstaclesToStep(question, "put-on-agenda"),
      ...(isTooLate ? [because("convention-closed")] : []),
      ...obstaclesToAgendaItem(tx, conventionId, agendaItemId),
    ]);

    tx.update(questions).set({ conventionId, agendaItemId }).where(eq(questions.id, questionId)).run();
    record("question.put-on-agenda", questionId, { conventionId, agendaItemId });
    return { id: questionId };
  });
}

/** An item named must be one of the convention's, and not withdrawn. */
export function obstaclesToAgendaItem(
  db: ReadDb,
  conventionId: string,
  agendaItemId: string | null,
): Reason[] {
  if (agendaItemId === null) return [];
  const item = db
    .select({ conventionId: agendaItems.conventionId, state: agendaItems.state })
    .from(agendaItems)
    .where(eq(agendaItems.id, agendaItemId))
    .get();
  if (item?.conventionId !== conventionId) return [because("agenda-item-elsewhere")];
  return item.state === "withdrawn" ? [because("agenda-item-withdrawn")] : [];
}
