import { eq } from "drizzle-orm";
import { z } from "zod";
import { actionItems } from "#schema/action-items";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalParagraph, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayAnswerWording } from "./policy.ts";
import { getActionItem } from "./queries.ts";
import { obstaclesToAnsweringWording } from "./rules.ts";

export const answerWordingInput = z
  .object({
    actionItemId: identity(),
    /** The wording they have read: another one they answer anew. */
    readText: paragraph(),
    answer: choice(["confirmed", "contested"]),
    /** What they say they promised; needed to contest. */
    wordingNote: optionalParagraph(),
  })
  .refine(({ answer, wordingNote }) => answer === "confirmed" || wordingNote !== null, {
    path: ["wordingNote"],
    message: "required",
  });

/** Whoever promised confirms the wording or contests it; a contested promise is shown as contested, with their words. */
export function answerWording(
  ctx: Context,
  { actionItemId, readText, answer, wordingNote }: z.output<typeof answerWordingInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    const item = getActionItem(tx, actionItemId);
    permit(mayAnswerWording(ctx.actor, item));
    refuseOn(obstaclesToAnsweringWording(item, readText));

    tx.update(actionItems)
      .set({
        wording: answer,
        wordingNote: answer === "contested" ? wordingNote : null,
        wordingOn: polishDay(ctx.now()),
      })
      .where(eq(actionItems.id, actionItemId))
      .run();
    record(
      answer === "confirmed" ? "action-item.wording-confirmed" : "action-item.wording-contested",
      actionItemId,
    );
    return { id: actionItemId };
  });
}
