import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { WriteDb } from "#db/client";
import { answers, questions } from "#schema/questions";
import { referralFiles } from "#schema/referrals";
import { resolutions } from "#schema/resolutions";
import type { Context, Recorder } from "../kernel/context.ts";
import { onDay } from "../kernel/council-date.ts";
import { choice, identity, lengths, optionalText, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { refuseOn } from "../kernel/refusal.ts";
import { listAnswers, getQuestion } from "../question/queries.ts";
import { obstaclesToStep } from "../question/rules.ts";
import { getResolution } from "../resolution/queries.ts";
import { listReferralFiles, listReferrals } from "./queries.ts";
import type { Referral } from "./queries.ts";
import { stepReferral } from "./step-referral.ts";
import type { Step } from "./step-referral.ts";

/** What an answer says, wherever it was typed. */
export const answerFields = {
  answeredBy: optionalText(),
  /** full: this addressee has nothing more to add; partial: more will come, and the clock runs on. */
  extent: choice(["full", "partial"]),
  text: text(lengths.section),
};

export const answerReferralInput = z.object({ referralId: identity(), ...answerFields });

type Said = Omit<z.output<typeof answerReferralInput>, "referralId">;

/**
 * The addressee answers, whole or in part. A question is judged whenever there is an answer; what still lies with an
 * addressee keeps its clock. Files attached since the last answer belong to this one.
 */
export const answerReferral = (
  ctx: Context,
  { referralId, ...said }: z.output<typeof answerReferralInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (tx, referral, record) => writeAnswer(ctx, tx, record, referral, said));

/** Writes an answer down, with its files; what the addressee's own answer and one that came by mail share. */
export function writeAnswer(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  referral: Referral,
  said: Said,
): Step {
  const today = polishDay(ctx.now());
  const { extent } = said;
  const position = referral.questionId
    ? answerQuestion(tx, ctx, record, referral, said, today)
    : answerResolution(tx, record, referral, said, today);
  tx.update(referralFiles)
    .set({ answerPosition: position })
    .where(and(eq(referralFiles.referralId, referral.id), isNull(referralFiles.answerPosition)))
    .run();
  return {
    to: {
      acknowledgedOn: referral.acknowledgedOn ?? today,
      ...(extent === "full" ? { state: "answered" as const, answeredOn: today, endedOn: today } : {}),
    },
    event: "referral.answered",
    details: { position, extent },
  };
}

/** The question stands answered in full only when no other addressee still holds it. */
function answerQuestion(
  tx: WriteDb,
  ctx: Context,
  record: Recorder,
  referral: Referral,
  said: Said,
  today: string,
): number {
  const questionId = referral.questionId ?? "";
  refuseOn(obstaclesToStep(getQuestion(tx, questionId), "answer"));
  const position = listAnswers(tx, questionId).length + 1;
  const others = listReferrals(tx, { questionId }).filter(
    ({ id, state }) => state === "open" && id !== referral.id,
  );
  const extent = said.extent === "full" && others.length === 0 ? ("full" as const) : ("partial" as const);
  tx.insert(answers)
    .values({
      id: ctx.newId(),
      questionId,
      position,
      referralId: referral.id,
      answeredBy: said.answeredBy,
      unitName: referral.addressee,
      mode: "written",
      extent,
      text: said.text,
      answeredOn: onDay(today),
    })
    .run();
  tx.update(questions)
    .set({ state: "answered", answeredOn: today })
    .where(eq(questions.id, questionId))
    .run();
  record("question.answered", questionId, { position, extent, by: referral.addressee });
  return position;
}

/** A resolution's answers stand one below the other; the number of this one among those of its addressee. */
function answerResolution(
  tx: WriteDb,
  record: Recorder,
  referral: Referral,
  { answeredBy, text: said }: Said,
  today: string,
): number {
  const resolutionId = referral.resolutionId ?? "";
  const { replyText } = getResolution(tx, resolutionId);
  const by = [referral.addressee, answeredBy].filter(Boolean).join(", ");
  const whole = [replyText, `${by}: ${said}`].filter(Boolean).join("\n\n");
  tx.update(resolutions)
    .set({ repliedOn: today, replyText: whole })
    .where(eq(resolutions.id, resolutionId))
    .run();
  record("resolution.replied", resolutionId, { repliedOn: today });
  const before = listReferralFiles(tx, [referral.id]).map(({ answerPosition }) => answerPosition ?? 0);
  return Math.max(0, ...before) + 1;
}
