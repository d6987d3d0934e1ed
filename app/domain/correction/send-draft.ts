import { z } from "zod";
import { minutesReaders, minutesReviews } from "#schema/corrections";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalDay } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { listSections } from "../minutes/queries.ts";
import { mayKeepRound } from "./policy.ts";
import { findCorrectionRule, listReviews } from "./queries.ts";
import { listPresent } from "./reader-queries.ts";
import { dueDayOf, obstaclesToDueDay } from "./rules.ts";
import { findSendingObstacles } from "./sending-queries.ts";

/** `dueOn` is asked for only where the rule book does not say how many days there are. */
export const sendDraftInput = z.object({ conventionId: identity(), dueOn: optionalDay() });

/**
 * The clerk sends the draft to everybody who was present, to correct until a day: the rule's, else the clerk's. The text is
 * kept as it was sent, so that each sentence can be found again. Lists every obstacle at once.
 */
export function sendDraft(
  ctx: Context,
  { conventionId, dueOn: said }: z.output<typeof sendDraftInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepRound(ctx.actor));
    const today = polishDay(ctx.now());
    const sections = listSections(tx, conventionId);
    const rounds = listReviews(tx, conventionId);
    const present = listPresent(tx, conventionId);
    const dueOn = dueDayOf(findCorrectionRule(tx, conventionId, today), today, said);
    refuseOn([...findSendingObstacles(tx, conventionId), ...obstaclesToDueDay(dueOn, today)]);

    const reviewId = ctx.newId();
    const number = (rounds[0]?.number ?? 0) + 1;
    tx.insert(minutesReviews)
      .values({
        id: reviewId,
        conventionId,
        number,
        state: "open",
        sentOn: today,
        dueOn: found(dueOn),
        sentBy: ctx.actor.name,
        sections: sections.map(({ id: sectionId, heading, markdown }) => ({ sectionId, heading, markdown })),
      })
      .run();
    for (const reader of present)
      tx.insert(minutesReaders)
        .values({ id: ctx.newId(), reviewId, ...reader })
        .run();
    record("minutes-review.sent", reviewId, { convention: conventionId, number, readers: present.length });
    return { conventionId };
  });
}
