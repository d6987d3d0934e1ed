import { z } from "zod";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { obstaclesToAnswering } from "./answer-rules.ts";
import { mayRemind } from "./policy.ts";
import { listSilent } from "./silence-queries.ts";
import { tellAddressee } from "./tell-addressee.ts";

export const chaseSilentInput = z.object({ conventionId: identity() });

/**
 * Reminds those invited who have not answered, each once a day at most. By the office's button, or by itself in the days
 * of the rule `reply-reminder-days`. Refuses when there is nobody to remind, and whenever answers are not taken.
 */
export function chaseSilent(
  ctx: Context,
  { conventionId }: z.output<typeof chaseSilentInput>,
): { conventionId: string; reminded: number } {
  return change(ctx, (tx, record) => {
    permit(mayRemind(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const now = ctx.now();
    refuseOn(obstaclesToAnswering(convention, { invitedOn: null, isByOffice: true, now }));
    const silent = listSilent(tx, convention, polishDay(now));
    refuseOn(silent.length === 0 ? [because("nobody-silent")] : []);

    for (const { entry, to } of silent)
      tellAddressee(ctx, tx, {
        convention,
        entry,
        to,
        kind: "invitation-reminder",
        matter: "reminder",
      });
    record("attendance.reminded", conventionId, { reminded: silent.length });
    return { conventionId, reminded: silent.length };
  });
}
