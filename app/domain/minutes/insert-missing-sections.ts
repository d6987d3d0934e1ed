import type { WriteDb } from "#db/client";
import { minutesSections } from "#schema/minutes";
import { listAgenda } from "../agenda/queries.ts";
import type { Context } from "../kernel/context.ts";
import { listSections } from "./queries.ts";
import { sectionsMissing } from "./rules.ts";

/** Adds a section wherever the agenda has an item and the minutes have none; what starting and catching up share. Tells how many. */
export function insertMissingSections(tx: WriteDb, ctx: Context, conventionId: string): number {
  const sections = listSections(tx, conventionId);
  const missing = sectionsMissing(sections, listAgenda(tx, conventionId));
  const last = Math.max(0, ...sections.map((section) => section.position));
  missing.forEach(({ agendaItemId, heading }, index) => {
    tx.insert(minutesSections)
      .values({
        id: ctx.newId(),
        conventionId,
        agendaItemId,
        position: last + index + 1,
        heading,
        markdown: "",
        version: 1,
      })
      .run();
  });
  return missing.length;
}
