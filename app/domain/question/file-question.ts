import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { questionDrafts } from "#schema/housekeeping";
import { getDistrict, getOwnBody } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context } from "../kernel/context.ts";
import { onDay } from "../kernel/council-date.ts";
import {
  identities,
  identity,
  optionalIdentity,
  optionalParagraph,
  optionalText,
  paragraph,
  text,
} from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { insertQuestion } from "./insert-question.ts";
import { obstaclesToNaming } from "./obstacles-to-naming.ts";
import { mayAskAt } from "./policy.ts";
import { getQuestion, listAskingDistrictIds } from "./queries.ts";
import { obstaclesToFollowingUp } from "./rules.ts";

/** What is asked: the first of the three pages. */
export const whatIsAsked = {
  districtId: identity(),
  jointDistrictIds: identities(),
  onBehalfOf: optionalText(),
  /** Who the residents are and how to reach them: for the office alone, sealed only as a salted hash. */
  residents: optionalParagraph().optional(),
  /** The question this one follows up. */
  predecessorId: optionalIdentity().optional(),
  subject: text(120),
  text: paragraph(),
};
/** To whom, and for which convention: the second page. Who does not know leaves it to the office. */
export const toWhom = {
  addressee: optionalText(),
  addresseeUnitId: optionalIdentity(),
  conventionId: optionalIdentity(),
};

export const fileQuestionInput = z.object({ ...whatIsAsked, ...toWhom, draftId: optionalIdentity() });

/**
 * A district chair asks the city for their own district, alone or with others; residents may stand behind it. Any day is a day
 * for asking; who stands in for them asks for that convention only. A convention that is named must still take questions, a
 * question followed up must be answered and their own.
 * Refuses `questions-closed`, `convention-not-public`, `question-not-yours`, `question-wrong-state`.
 */
export function fileQuestion(
  ctx: Context,
  { districtId, jointDistrictIds, draftId, ...said }: z.output<typeof fileQuestionInput>,
): { id: string; citation: string } {
  return change(ctx, (tx, record) => {
    permit(mayAskAt(ctx.actor, districtId, said.conventionId));
    const today = polishDay(ctx.now());
    const bodyId = getOwnBody(tx).id;
    const followed = said.predecessorId ? getQuestion(tx, said.predecessorId) : null;
    refuseOn([
      ...obstaclesToNaming(tx, bodyId, said.conventionId, today),
      ...(followed
        ? obstaclesToFollowingUp(followed, listAskingDistrictIds(tx, followed.id), districtId)
        : []),
    ]);

    const districtIds = [...new Set([districtId, ...jointDistrictIds])];
    for (const asking of districtIds) getDistrict(tx, asking);
    const question = insertQuestion(
      tx,
      ctx,
      bodyId,
      { ...said, filedOn: onDay(today), state: "filed", isFromFloor: false, isArchived: false },
      districtIds,
    );
    if (draftId)
      tx.delete(questionDrafts)
        .where(and(eq(questionDrafts.id, draftId), eq(questionDrafts.accountId, ctx.actor.accountId ?? "")))
        .run();
    record("question.filed", question.id, { citation: citation(question), districts: districtIds.length });
    return { id: question.id, citation: citation(question) };
  });
}
