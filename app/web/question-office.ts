import { z } from "zod";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { findQuestionsSection } from "#domain/agenda/find-questions-section";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { identity, optionalIdentity, optionalText } from "#domain/kernel/fields";
import { because, Refusal } from "#domain/kernel/refusal";
import { mergeQuestion } from "#domain/question/merge-question";
import { putQuestionOnAgenda } from "#domain/question/put-question-on-agenda";
import { findQuestionNumbered } from "#domain/question/register-queries";
import { getQuestion, listAskers } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import { obstaclesToMerging } from "#domain/question/rules";
import { listSimilar } from "#domain/search/queries";
import { citation } from "#domain/kernel/citation";

export const ontoAgendaInput = z.object({ questionId: identity(), conventionId: identity() });

/** What the item is called when the office puts a question on an agenda that has none for questions yet. */
const section = { kind: "questions", title: "Pytania dzielnic", titleEn: "Questions of the districts" };

/** One press: the question goes under the convention's item for questions, which is made when there is none. */
export function putOntoAgenda(
  ctx: Context,
  { questionId, conventionId }: z.output<typeof ontoAgendaInput>,
): { id: string } {
  const { requestKey, ...world } = ctx; // the key stands for the last of the changes
  return together(world, (inner) => {
    const agendaItemId =
      findQuestionsSection(inner.db, conventionId) ??
      draftAgendaItem(inner, draftAgendaItemInput.parse({ conventionId, ...section })).id;
    return putQuestionOnAgenda({ ...inner, requestKey }, { questionId, conventionId, agendaItemId });
  });
}

export const mergeChosenInput = z
  .object({ questionId: identity(), similarId: optionalIdentity(), number: optionalText(20) })
  .refine(({ similarId, number }) => similarId !== null || number !== null, {
    path: ["number"],
    error: "required",
  });

/** Merges into the question named by its number, or else into the similar one chosen. */
export function mergeChosen(
  ctx: Context,
  { questionId, similarId, number }: z.output<typeof mergeChosenInput>,
): { id: string } {
  const { bodyId } = getQuestion(ctx.db, questionId);
  const intoId = number ? findQuestionNumbered(ctx.db, bodyId, number)?.id : similarId;
  if (!intoId) throw new Refusal([because("merge-not-possible")]);
  mergeQuestion(ctx, { questionId, intoId });
  return { id: questionId };
}

/** Questions this one may repeat, the most alike first; only those it can be merged into. */
export function listToMergeInto({ db }: Context, question: Question) {
  return listSimilar(db, question.bodyId, `${question.subject}\n${question.text}`, { limit: 8 })
    .filter(({ recordId }) => recordId !== question.id)
    .map(({ recordId }) => getQuestion(db, recordId))
    .filter((other) => obstaclesToMerging(question, other).length === 0)
    .map((other) => ({
      id: other.id,
      citation: citation(other),
      subject: other.subject,
      askedBy: [other.askedByWords, ...listAskers(db, other.id).map(({ name }) => name)]
        .filter(Boolean)
        .join(", "),
    }));
}
