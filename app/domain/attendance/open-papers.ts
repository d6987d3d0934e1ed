import { z } from "zod";
import { paperReadings } from "#schema/mail";
import { getConvention } from "../convention/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayOpenPapers } from "./policy.ts";
import { getRollEntry } from "./queries.ts";

export const openPapersInput = z.object({ attendanceId: identity() });

/** Whoever is invited, or sits in their stead, opens the papers of the convention; the office sees when, first and last. */
export function openPapers(
  ctx: Context,
  { attendanceId }: z.output<typeof openPapersInput>,
): { attendanceId: string } {
  return keep(ctx, (tx) => {
    const entry = getRollEntry(tx, attendanceId);
    permit(mayOpenPapers(ctx.actor, entry));
    const convention = getConvention(tx, entry.conventionId);
    refuseOn(isPublic(convention) ? [] : [because("convention-not-public")]);

    const now = ctx.now().toISOString();
    tx.insert(paperReadings)
      .values({ attendanceId, conventionId: convention.id, firstOpenedAt: now, lastOpenedAt: now })
      .onConflictDoUpdate({ target: paperReadings.attendanceId, set: { lastOpenedAt: now } })
      .run();
    return { attendanceId };
  });
}
