import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { answers, questions } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, lengths, optionalText, paragraph, text } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayCorrectFromArchive } from "./policy.ts";
import { getQuestion } from "./queries.ts";

const correctedAnswer = z.object({
  position: z.number().int().positive(),
  answeredBy: optionalText(),
  unitName: optionalText(),
  mode: choice(["oral", "written", "not-known"]),
  extent: choice(["full", "partial", "not-known"]),
  text: text(lengths.section),
});

export const correctArchivedQuestionInput = z.object({
  questionId: identity(),
  subject: text(120),
  text: paragraph(),
  askedByWords: optionalText(),
  addressee: optionalText(),
  /** Answers the file words differently now, by their place among the question's answers. */
  answers: z.array(correctedAnswer),
});

/** A file of the archive tells a question or its answers differently than before. Its number and its state stay. */
export function correctArchivedQuestion(
  ctx: Context,
  { questionId, answers: corrected, ...said }: z.output<typeof correctArchivedQuestionInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayCorrectFromArchive(ctx.actor));
    getQuestion(tx, questionId);

    tx.update(questions).set(said).where(eq(questions.id, questionId)).run();
    for (const { position, ...answer } of corrected) {
      tx.update(answers)
        .set(answer)
        .where(and(eq(answers.questionId, questionId), eq(answers.position, position)))
        .run();
    }
    record("question.edited", questionId, { fromArchive: true, answers: corrected.length });
    return { id: questionId };
  });
}
