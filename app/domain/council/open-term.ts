import { z } from "zod";
import { terms } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalDay, text } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { findTerm, getBody } from "./queries.ts";
import { isBackwards } from "./rules.ts";

export const openTermInput = z.object({
  bodyId: identity(),
  number: text(20),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
});

/**
 * A body's term of office begins; its days may be unknown. A district's term differs from the council's, so terms may overlap.
 * Refuses a number the body has had, and an end before the beginning.
 */
export function openTerm(ctx: Context, input: z.output<typeof openTermInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getBody(tx, input.bodyId);
    refuseOn([
      ...(findTerm(tx, input.bodyId, input.number) ? [because("term-number-taken")] : []),
      ...(isBackwards({ from: input.startsOn, until: input.endsOn })
        ? [because("term-ends-before-it-starts")]
        : []),
    ]);
    const id = ctx.newId();
    tx.insert(terms)
      .values({ id, ...input })
      .run();
    record("body.term-opened", input.bodyId, { number: input.number });
    return { id };
  });
}
