import { z } from "zod";
import { officeHoldings } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalDay, text, ticked } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getBody, getPerson, listOfficeHoldings } from "./queries.ts";
import { isBackwards, spansOverlap } from "./rules.ts";

export const takeOfficeInput = z.object({
  bodyId: identity(),
  personId: identity(),
  title: text(),
  isConventionChair: ticked(),
  fromOn: optionalDay(),
  untilOn: optionalDay(),
});

/**
 * A person takes an office; its days may be unknown. The convention has been chaired by a mayor, a vice-chair and a chair,
 * so the chair is told apart from the title. Refuses a second chair at the same time, and an end before the beginning.
 */
export function takeOffice(ctx: Context, input: z.output<typeof takeOfficeInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getBody(tx, input.bodyId);
    getPerson(tx, input.personId);
    const span = { from: input.fromOn, until: input.untilOn };
    const clash = listOfficeHoldings(tx, input.bodyId).find(
      ({ holding }) =>
        holding.isConventionChair && spansOverlap(span, { from: holding.fromOn, until: holding.untilOn }),
    );
    refuseOn([
      ...(isBackwards(span) ? [because("ends-before-it-starts")] : []),
      ...(input.isConventionChair && clash ? [because("chair-overlaps", { name: clash.name })] : []),
    ]);
    const id = ctx.newId();
    tx.insert(officeHoldings)
      .values({ id, ...input })
      .run();
    record("body.office-taken", input.bodyId, {
      personId: input.personId,
      title: input.title,
      isConventionChair: input.isConventionChair,
    });
    return { id };
  });
}
