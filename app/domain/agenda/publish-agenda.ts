import { z } from "zod";
import { agendaVersions } from "#schema/agenda";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalText } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { draftVersion, findLatestVersion } from "./version-queries.ts";
import { obstaclesToPublishing } from "./rules.ts";

export const publishAgendaInput = z.object({
  conventionId: identity(),
  told: optionalText(1000),
});

/** The office makes the agenda public as it stands: a numbered version that never changes, with a note of who was told. Lists every obstacle at once. */
export function publishAgenda(
  ctx: Context,
  { conventionId, told }: z.output<typeof publishAgendaInput>,
): { conventionId: string; number: number } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    const latest = findLatestVersion(tx, conventionId);
    const items = draftVersion(tx, conventionId);
    refuseOn(obstaclesToPublishing(getConvention(tx, conventionId), ctx.actor, items, latest?.items ?? null));

    const version = {
      id: ctx.newId(),
      conventionId,
      number: (latest?.number ?? 0) + 1,
      items,
      told,
    };
    tx.insert(agendaVersions).values(version).run();
    record("agenda.published", conventionId, {
      number: version.number,
      items: items.length,
      told,
    });
    return { conventionId, number: version.number };
  });
}
