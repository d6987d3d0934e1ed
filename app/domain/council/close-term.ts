import { eq } from "drizzle-orm";
import { z } from "zod";
import { terms } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { day, identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getTerm } from "./queries.ts";
import { isBackwards } from "./rules.ts";

export const closeTermInput = z.object({ termId: identity(), endsOn: day() });

/** A term of office has its last day. Refuses one before its beginning. */
export function closeTerm(ctx: Context, { termId, endsOn }: z.output<typeof closeTermInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const term = getTerm(tx, termId);
    refuseOn(
      isBackwards({ from: term.startsOn, until: endsOn }) ? [because("term-ends-before-it-starts")] : [],
    );
    tx.update(terms).set({ endsOn }).where(eq(terms.id, termId)).run();
    record("body.term-closed", term.bodyId, { number: term.number, endsOn });
    return { id: termId };
  });
}
