import { z } from "zod";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { insertMissingSections } from "./insert-missing-sections.ts";
import { mayWriteMinutes } from "./policy.ts";
import { findMinutes } from "./queries.ts";

export const addMinutesSectionsInput = z.object({ conventionId: identity() });

/** Items that came onto the agenda after the minutes were begun get their sections too; what is written stays. */
export function addMinutesSections(
  ctx: Context,
  { conventionId }: z.output<typeof addMinutesSectionsInput>,
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(mayWriteMinutes(ctx.actor));
    refuseOn(findMinutes(tx, conventionId) ? [] : [because("minutes-not-started")]);

    const sections = insertMissingSections(tx, ctx, conventionId);
    record("minutes.sections-added", conventionId, { sections });
    return { conventionId };
  });
}
