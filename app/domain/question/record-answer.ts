import { eq } from "drizzle-orm";
import { z } from "zod";
import { answers, questions } from "#schema/questions";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import {
  choice,
  councilDate,
  identity,
  lengths,
  optionalIdentity,
  optionalText,
  text,
} from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { getReferral, listReferrals } from "../referral/queries.ts";
import { obstaclesToWorking } from "../referral/rules.ts";
import { mayRecordAnswers } from "./policy.ts";
import { getQuestion, listAnswers } from "./queries.ts";
import { obstaclesToStep } from "./rules.ts";

export const recordAnswerInput = z.object({
  questionId: identity(),
  /** The addressee whose answer it is: answered in full, the matter lies with them no more. */
  referralId: optionalIdentity(),
  answeredBy: optionalText(),
  unitName: optionalText(),
  mode: choice(["oral", "written", "not-known"]),
  /** How far the question stands answered after this answer. */
  extent: choice(["full", "partial", "not-known"]),
  text: text(lengths.section),
  answeredOn: councilDate(),
});

/**
 * The office records an answer on behalf of whoever gave it: on paper, by telephone, in the room. A question may have
 * several, by different units. Refuses an addressee who holds the question no more.
 */
export function recordAnswer(
  ctx: Context,
  { questionId, referralId, ...said }: z.output<typeof recordAnswerInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayRecordAnswers(ctx.actor));
    const question = getQuestion(tx, questionId);
    refuseOn(obstaclesToStep(question, "answer"));
    const referral = referralId === null ? null : getReferral(tx, referralId);
    if (referral) {
      found(referral.questionId === questionId ? referral : null);
      refuseOn(obstaclesToWorking(referral));
    }
    const isHeldByOthers = listReferrals(tx, { questionId }).some(
      ({ id, state }) => state === "open" && id !== referralId,
    );
    const extent = referral && said.extent === "full" && isHeldByOthers ? "partial" : said.extent;

    const position = listAnswers(tx, questionId).length + 1;
    const heldOn = question.conventionId ? getConvention(tx, question.conventionId).heldOn : null;
    tx.insert(answers)
      .values({
        ...said,
        id: ctx.newId(),
        questionId,
        referralId,
        unitName: said.unitName ?? referral?.addressee ?? null,
        extent,
        position,
        answeredOn: asCertainAs(said.answeredOn, heldOn),
      })
      .run();
    const startsVerdictTime = !question.isArchived || question.takenOverOn !== null;
    tx.update(questions)
      .set({ state: "answered", ...(startsVerdictTime ? { answeredOn: polishDay(ctx.now()) } : {}) })
      .where(eq(questions.id, questionId))
      .run();
    record("question.answered", questionId, {
      position,
      extent,
      ...(referral ? { referralId: referral.id, closes: said.extent === "full" } : {}),
    });
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
