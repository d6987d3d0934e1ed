import { eq } from "drizzle-orm";
import { z } from "zod";
import { checkIns } from "#schema/proceedings";
import { getConvention } from "../convention/queries.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { countTry } from "../kernel/count-try.ts";
import { identity, text } from "../kernel/fields.ts";
import { because, permit, Refusal, refuseOn } from "../kernel/refusal.ts";
import { findCheckInCode } from "./check-in-queries.ts";
import { occupiesSeat } from "./policy.ts";
import { isInRoom } from "./presence-queries.ts";
import { obstaclesToArriving } from "./presence-rules.ts";
import { getRollEntry } from "./queries.ts";
import { obstaclesToKeepingPresence } from "./rules.ts";

/** Tries for one seat in a quarter of an hour. */
const tries = 5;

export const claimPresenceInput = z.object({
  attendanceId: identity(),
  code: text(20).transform((typed) => typed.replaceAll(/[\s-]/g, "")),
});

/**
 * Whoever sits in a seat says, with the code on the screen, that they are here. The clerk makes it an arrival, or not. Refuses
 * a wrong code, whoever is in the room already, and more than five tries in a quarter of an hour.
 */
export function claimPresence(
  ctx: Context,
  { attendanceId, code }: z.output<typeof claimPresenceInput>,
): { conventionId: string } {
  const { conventionId, isRight } = keep(ctx, (tx) => {
    const entry = getRollEntry(tx, attendanceId);
    permit(occupiesSeat(ctx.actor, entry));
    refuseOn([
      ...obstaclesToKeepingPresence(getConvention(tx, entry.conventionId)),
      ...obstaclesToArriving(isInRoom(tx, entry, ctx.now().toISOString())),
    ]);
    countTry(ctx, tx, "check-in", attendanceId, tries);
    const claim = { attendanceId, conventionId: entry.conventionId, claimedAt: ctx.now().toISOString() };
    const matches = findCheckInCode(tx, entry.conventionId)?.code === code;
    if (matches) {
      tx.delete(checkIns).where(eq(checkIns.attendanceId, attendanceId)).run();
      tx.insert(checkIns).values(claim).run();
    }
    return { conventionId: entry.conventionId, isRight: matches };
  });
  if (!isRight) throw new Refusal([because("code-wrong")]); // outside, so that the try stays counted
  return { conventionId };
}
