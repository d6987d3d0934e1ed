import { eq } from "drizzle-orm";
import { z } from "zod";
import { minutesSections } from "#schema/minutes";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { count, identity, lengths, optionalText } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayWriteMinutes } from "./policy.ts";
import { getSection } from "./queries.ts";
import { obstaclesToSaving } from "./rules.ts";

/** `version` is that of the text the writer began from. */
export const saveMinutesSectionInput = z.object({
  sectionId: identity(),
  version: count(1_000_000_000),
  markdown: optionalText(lengths.section),
});

/** The clerk writes one section. Refuses when somebody saved it since `version`, so that neither text is lost. */
export function saveMinutesSection(
  ctx: Context,
  { sectionId, version, markdown }: z.output<typeof saveMinutesSectionInput>,
): { id: string; conventionId: string; version: number } {
  return change(ctx, (tx, record) => {
    permit(mayWriteMinutes(ctx.actor));
    const section = getSection(tx, sectionId);
    refuseOn(obstaclesToSaving(section, version));

    const saved = { markdown: markdown ?? "", version: version + 1 };
    tx.update(minutesSections).set(saved).where(eq(minutesSections.id, sectionId)).run();
    record("minutes.section-saved", section.conventionId, { section: sectionId, version: saved.version });
    return { id: sectionId, conventionId: section.conventionId, version: saved.version };
  });
}
