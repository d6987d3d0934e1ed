import { z } from "zod";
import { resolutionIndications } from "#schema/resolutions";
import { getAgendaItem } from "../agenda/queries.ts";
import { getDistrict } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity, text } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepResolutions } from "./policy.ts";
import { countIndications, getResolution } from "./queries.ts";

export const indicatePersonInput = z.object({
  resolutionId: identity(),
  name: text(),
  districtId: optionalIdentity(),
});

/** A representative whom a resolution names. No more than the agenda item has seats to fill, where it says how many. */
export function indicatePerson(ctx: Context, input: z.output<typeof indicatePersonInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepResolutions(ctx.actor));
    const resolution = getResolution(tx, input.resolutionId);
    if (input.districtId) getDistrict(tx, input.districtId);
    const named = countIndications(tx, resolution.id);
    const seats = resolution.agendaItemId ? getAgendaItem(tx, resolution.agendaItemId).seatsToFill : null;
    refuseOn([
      ...(resolution.kind === "indication" ? [] : [because("not-an-indication")]),
      ...(seats !== null && named >= seats ? [because("too-many-indicated", { seats })] : []),
    ]);

    tx.insert(resolutionIndications)
      .values({ ...input, id: ctx.newId(), position: named + 1 })
      .run();
    record("resolution.person-indicated", resolution.id, { name: input.name });
    return { id: resolution.id };
  });
}
