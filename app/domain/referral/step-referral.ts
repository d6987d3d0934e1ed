import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { referrals } from "#schema/referrals";
import { change } from "../kernel/change.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import type { EventDetails, EventType } from "../kernel/events.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayAnswerReferral } from "./policy.ts";
import { getReferral } from "./queries.ts";
import type { Referral } from "./queries.ts";
import { obstaclesToWorking } from "./rules.ts";

export type Step = { to: Partial<Referral>; event: EventType; details?: EventDetails };

/** What an addressee does with a matter that lies with them; what acknowledging, extending and their like share. */
export function stepReferral(
  ctx: Context,
  referralId: string,
  work: (tx: WriteDb, referral: Referral, record: Recorder) => Step,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayAnswerReferral(ctx.actor, referralId));
    const referral = getReferral(tx, referralId);
    refuseOn(obstaclesToWorking(referral));

    const { to, event, details = {} } = work(tx, referral, record);
    if (Object.keys(to).length > 0) tx.update(referrals).set(to).where(eq(referrals.id, referralId)).run();
    record(event, referralId, details);
    return { id: referralId };
  });
}
