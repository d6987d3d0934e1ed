import { eq } from "drizzle-orm";
import { z } from "zod";
import type { ReadDb } from "#db/client";
import { questions } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { getUnit } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { email, identities, optionalDay, optionalIdentity, optionalText } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { getQuestion, listAnswers } from "../question/queries.ts";
import { extentOf, obstaclesToSending } from "../question/rules.ts";
import { getResolution } from "../resolution/queries.ts";
import { findNumberOn, findRuleOn } from "../rule-book/queries.ts";
import { mayRefer } from "./policy.ts";
import { addresseesOf, listReferrals, nextReferralPosition } from "./queries.ts";
import type { Matter } from "./queries.ts";

export const referMatterInput = z.object({
  questionId: optionalIdentity(),
  resolutionId: optionalIdentity(),
  /** Units of the list that are to answer, each with a clock of its own. */
  unitIds: identities(),
  /** Somebody who is on no list. */
  addressee: optionalText(),
  email: z.preprocess((typed) => (typed === "" || typed === undefined ? null : typed), email().nullable()),
  /** The day they have it; today when left out. */
  receivedOn: optionalDay(),
});

/**
 * The office sends a question or an adopted resolution to one or several addressees: from the day after, each one's clock
 * runs by the rule of that day. Refuses a question that is not in the register, and nobody to send to.
 */
export function referMatter(
  ctx: Context,
  input: z.output<typeof referMatterInput>,
): { id: string; sent: number } {
  return change(ctx, (tx, record) => {
    permit(mayRefer(ctx.actor));
    const { matter, bodyId } = matterOf(tx, input);
    const already = new Set(
      listReferrals(tx, matter)
        .filter(({ state }) => state === "open")
        .map(({ unitId }) => unitId),
    );
    const units = [...new Set(input.unitIds)]
      .filter((unitId) => !already.has(unitId))
      .map((unitId) => getUnit(tx, unitId));
    refuseOn(units.some(({ closedOn }) => closedOn !== null) ? [because("unit-closed")] : []);
    const addressees = [
      ...units.map(({ id, name }) => ({ unitId: id, addressee: name, email: null })),
      ...(input.addressee ? [{ unitId: null, addressee: input.addressee, email: input.email }] : []),
    ];
    refuseOn(addressees.length === 0 ? [because("addressee-needed")] : []);

    const receivedOn = input.receivedOn ?? polishDay(ctx.now());
    const first = nextReferralPosition(tx, matter);
    const round = Math.max(1, ...listReferrals(tx, matter).map((earlier) => earlier.round));
    for (const [at, addressee] of addressees.entries()) {
      const id = ctx.newId();
      tx.insert(referrals)
        .values({
          ...addressee,
          ...("questionId" in matter ? matter : { resolutionId: matter.resolutionId }),
          id,
          bodyId,
          position: first + at,
          round,
          salt: addressee.email ? ctx.newSecret() : null,
          receivedOn,
          clockId: id,
          ...termOn(tx, bodyId, receivedOn),
          state: "open",
        })
        .run();
      record("referral.sent", id, { addressee: addressee.addressee, receivedOn });
    }
    const names = addressees.map(({ addressee }) => addressee);
    if ("questionId" in matter) {
      tx.update(questions)
        .set({
          // Answered in part, it may be judged while one more addressee holds it.
          ...(getQuestion(tx, matter.questionId).state === "answered" ? {} : { state: "passed-on" as const }),
          ...addresseesOf(tx, matter.questionId),
          passedOnOn: receivedOn,
        })
        .where(eq(questions.id, matter.questionId))
        .run();
      record("question.passed-on", matter.questionId, { passedOnOn: receivedOn, to: names.join("; ") });
    }
    return { id: "questionId" in matter ? matter.questionId : matter.resolutionId, sent: addressees.length };
  });
}

/** What the sending speaks of: exactly one question in the register, or one resolution that was adopted. */
function matterOf(
  db: ReadDb,
  { questionId, resolutionId }: Pick<z.output<typeof referMatterInput>, "questionId" | "resolutionId">,
): { matter: Matter; bodyId: string } {
  if (questionId) {
    const question = getQuestion(db, questionId);
    refuseOn(obstaclesToSending(question, extentOf(listAnswers(db, questionId))));
    return { matter: { questionId }, bodyId: question.bodyId };
  }
  const resolution = getResolution(db, found(resolutionId));
  refuseOn(resolution.state === "adopted" ? [] : [because("resolution-not-decided")]);
  return { matter: { resolutionId: resolution.id }, bodyId: resolution.bodyId };
}

/** The rule by which a clock runs, as it stood on the day the matter was received. */
export function termOn(db: ReadDb, bodyId: string, day: string) {
  const term = findNumberOn(db, bodyId, "answer-days", day);
  const kind = findRuleOn(db, bodyId, "answer-day-kind", day);
  if (!term) return { answerDays: null, dayKind: null, ruleSource: null };
  return {
    answerDays: term.value,
    dayKind: kind?.value === "working" ? ("working" as const) : ("calendar" as const),
    ruleSource: [...new Set([term.source, kind?.source])].filter(Boolean).join("; "),
  };
}
