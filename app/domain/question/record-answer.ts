import { eq } from "drizzle-orm";
import { z } from "zod";
import { answers, questions } from "#schema/questions";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import { choice, councilDate, identity, lengths, optionalText, text } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayRecordAnswers } from "./policy.ts";
import { getQuestion, listAnswers } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const recordAnswerInput = z.object({
  questionId: identity(),
  answeredBy: optionalText(),
  unitName: optionalText(),
  mode: choice(["oral", "written", "not-known"]),
  /** How far the question stands answered after this answer. */
  extent: choice(["full", "partial", "not-known"]),
  text: text(lengths.section),
  answeredOn: councilDate(),
});

/** The office records an answer on behalf of whoever gave it. A question may have several, by different units. */
export function recordAnswer(
  ctx: Context,
  { questionId, ...said }: z.output<typeof recordAnswerInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRecordAnswers(ctx.actor));
    const question = getQuestion(tx, questionId);
    refuseOn(obstaclesToStep(question, "answer"));

    const position = listAnswers(tx, questionId).length + 1;
    const heldOn = question.conventionId ? getConvention(tx, question.conventionId).heldOn : null;
    tx.insert(answers)
      .values({
        ...said,
        id: ctx.newId(),
        questionId,
        position,
        answeredOn: asCertainAs(said.answeredOn, heldOn),
      })
      .run();
    tx.update(questions).set({ state: "answered" }).where(eq(questions.id, questionId)).run();
    record("question.answered", questionId, { position, extent: said.extent });
    return { id: questionId };
  });
}

/** An answer given at the convention is dated no better than the convention itself. */
const asCertainAs = (typed: CouncilDate, heldOn: CouncilDate | null): CouncilDate =>
  heldOn &&
  typed.precision === heldOn.precision &&
  typed.value === heldOn.value &&
  typed.words === heldOn.words
    ? heldOn
    : typed;
