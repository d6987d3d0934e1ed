import { z } from "zod";
import { minutes } from "#schema/minutes";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { insertMissingSections } from "./insert-missing-sections.ts";
import { mayWriteMinutes } from "./policy.ts";
import { findMinutes } from "./queries.ts";
import { obstaclesToStarting } from "./rules.ts";

export const startMinutesInput = z.object({ conventionId: identity() });

/** The clerk begins the minutes: a section for the opening and one for each item of the agenda. Refuses before the convention is announced. */
export function startMinutes(
  ctx: Context,
  { conventionId }: z.output<typeof startMinutesInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayWriteMinutes(ctx.actor));
    refuseOn(
      obstaclesToStarting(getConvention(tx, conventionId), findMinutes(tx, conventionId) !== undefined),
    );

    tx.insert(minutes).values({ id: ctx.newId(), conventionId, takenBy: ctx.actor.name }).run();
    const sections = insertMissingSections(tx, ctx, conventionId);
    record("minutes.started", conventionId, { sections });
    return { conventionId };
  });
}
