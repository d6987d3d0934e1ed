import { eq } from "drizzle-orm";
import { z } from "zod";
import { conventions } from "#schema/conventions";
import { findTermOn } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { onDay } from "../kernel/council-date.ts";
import { day, identity, optionalTime } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { mayManageConventions } from "./policy.ts";
import { getConvention } from "./queries.ts";
import { obstaclesToStep, questionsDueOn } from "./rules.ts";

export const settleDayInput = z.object({
  conventionId: identity(),
  day: day(),
  startsAt: optionalTime(),
  endsAt: optionalTime(),
});

/**
 * A planned convention gets its day, and its hours where they are given; hours not given stay as they were. It is not
 * announced by this. Refuses a convention that is announced already, and a day that has passed.
 */
export function settleDay(
  ctx: Context,
  { conventionId, day: on, startsAt, endsAt }: z.output<typeof settleDayInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageConventions(ctx.actor));
    const convention = getConvention(tx, conventionId);
    refuseOn([
      ...obstaclesToStep(convention, "convene"),
      ...(on < polishDay(ctx.now()) ? [because("convention-day-passed")] : []),
    ]);

    const heldOn = onDay(on);
    const hours = startsAt === null ? {} : { startsAt, endsAt };
    const deadline = findNumberOn(tx, convention.bodyId, "question-deadline-days", on)?.value ?? null;
    tx.update(conventions)
      .set({
        heldOn,
        ...hours,
        continuedOn: null,
        sortOn: on,
        termId: findTermOn(tx, convention.bodyId, on)?.id ?? convention.termId,
        questionsDueOn: questionsDueOn(heldOn, deadline),
      })
      .where(eq(conventions.id, conventionId))
      .run();
    record("convention.day-settled", conventionId, { heldOn: on });
    return { id: conventionId };
  });
}
