import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { WriteDb } from "#db/client";
import { questionAskers, questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageQuestions } from "./policy.ts";
import { getQuestion, listAskerRows, listMergedInto, listVerdicts } from "./queries.ts";
import type { Question } from "./queries.ts";

export const undoMergeInput = z.object({ questionId: identity() });

/**
 * The office takes a merged question out again: it stands where it stood before. Its askers leave the other question, but
 * for those who have judged an answer there (what they said stays said), those whom another merged question brought as
 * well, and the last ones: no question is left without an asker.
 */
export function undoMerge(ctx: Context, { questionId }: z.output<typeof undoMergeInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageQuestions(ctx.actor));
    const question = getQuestion(tx, questionId);
    refuseOn(question.state === "merged" ? [] : [because("not-merged")]);

    const into = getQuestion(tx, found(question.mergedIntoId));
    tx.update(questions)
      .set({ state: question.mergedFrom ?? "filed", mergedIntoId: null, mergedFrom: null })
      .where(eq(questions.id, questionId))
      .run();
    record("question.unmerged", questionId, { from: citation(into) });
    leave(tx, record, question, into);
    return { id: questionId };
  });
}

/** Takes out of a question the askers that another one brought; and out of the one it was merged into itself in turn. */
function leave(tx: WriteDb, record: Recorder, from: Question, into: Question): void {
  const judged = new Set(listVerdicts(tx, into.id).map(({ districtId }) => districtId));
  const rows = listAskerRows(tx, into.id);
  const brought = rows.filter((row) => row.fromQuestionId === from.id && !judged.has(row.districtId));
  const others = listMergedInto(tx, into.id);
  const leaving: string[] = [];
  for (const { id, districtId } of brought) {
    const other = others.find(({ id: otherId }) =>
      listAskerRows(tx, otherId).some((row) => row.districtId === districtId),
    );
    if (other)
      tx.update(questionAskers).set({ fromQuestionId: other.id }).where(eq(questionAskers.id, id)).run();
    else leaving.push(districtId);
  }
  const isDeserted = leaving.length === rows.length && into.askedByWords === null;
  if (leaving.length > 0 && !isDeserted)
    tx.delete(questionAskers)
      .where(and(eq(questionAskers.questionId, into.id), inArray(questionAskers.districtId, leaving)))
      .run();
  record("question.merge-undone", into.id, { from: citation(from), askers: isDeserted ? 0 : leaving.length });
  if (into.state === "merged" && into.mergedIntoId && !isDeserted)
    leave(tx, record, into, getQuestion(tx, into.mergedIntoId));
}
