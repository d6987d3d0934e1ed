import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions, verdicts } from "#schema/questions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { listReferrals } from "../referral/queries.ts";
import { mayAskFor } from "./policy.ts";
import { getQuestion, listAnswers, listAskingDistrictIds, listVerdicts } from "./queries.ts";
import { currentVerdicts, obstaclesToJudging, stateAfterVerdicts } from "./rules.ts";

/** Whoever misses something says in a sentence what; to "answered" a sentence may be added. */
export const judgeAnswerInput = z
  .object({
    questionId: identity(),
    districtId: identity(),
    verdict: choice(["answered", "partly", "not"]),
    sentence: optionalText(500),
  })
  .refine(({ verdict, sentence }) => verdict === "answered" || sentence !== null, {
    path: ["sentence"],
    error: "required",
  });

/**
 * An asking district says whether it was answered. When all have spoken the question is settled, unless one says "not":
 * then it goes on waiting for an answer.
 */
export function judgeAnswer(
  ctx: Context,
  { questionId, districtId, verdict, sentence }: z.output<typeof judgeAnswerInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const question = getQuestion(tx, questionId);
    permit(mayAskFor(ctx.actor, districtId));
    const asking = listAskingDistrictIds(tx, questionId);
    if (!asking.includes(districtId)) refuseOn([because("question-not-yours")]);
    const answerCount = listAnswers(tx, questionId).length;
    const current = currentVerdicts(listVerdicts(tx, questionId), answerCount);
    refuseOn(
      obstaclesToJudging(
        question,
        answerCount,
        current.some((said) => said.districtId === districtId),
      ),
    );

    tx.insert(verdicts)
      .values({
        id: ctx.newId(),
        questionId,
        districtId,
        verdict,
        sentence,
        judgedOn: polishDay(ctx.now()),
        afterAnswer: answerCount,
      })
      .run();
    const decided = stateAfterVerdicts(asking, [...current, { districtId, verdict }]);
    const isHeld = listReferrals(tx, { questionId }).some(({ state }) => state === "open");
    const wasClosed = question.state === "not-contested";
    const reopened = verdict === "not" ? "passed-on" : "settled";
    tx.update(questions)
      .set({ state: wasClosed ? reopened : decided === "settled" && isHeld ? "answered" : decided })
      .where(eq(questions.id, questionId))
      .run();
    record("question.judged", questionId, { districtId, verdict });
    return { id: questionId };
  });
}
