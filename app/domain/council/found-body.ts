import { z } from "zod";
import { bodies } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, lengths, optionalText, slug, text, ticked } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { addSeat } from "./create-seat.ts";
import { mayFoundBody } from "./policy.ts";
import { findBodyBySlug, findOwnBody } from "./queries.ts";

/** What stands at the foot of every page. */
export const bodyFields = {
  name: text(),
  nameEn: optionalText(),
  city: optionalText(),
  publisher: optionalText(),
  contact: optionalText(),
  legalBasis: optionalText(lengths.paragraph),
};

export const foundBodyInput = z.object({
  ...bodyFields,
  slug: slug(),
  kind: choice(["convention", "city-council", "district-councils", "other"]),
  isOwn: ticked(),
  isDemo: ticked(),
});

/**
 * A body that meets enters the record; a convention gets its chair's seat with it.
 * Refuses a slug that is taken, and a second body of the installation's own.
 */
export function foundBody(ctx: Context, input: z.output<typeof foundBodyInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayFoundBody(ctx.actor));
    refuseOn([
      ...(input.isOwn && findOwnBody(tx) ? [because("already-set-up")] : []),
      ...(findBodyBySlug(tx, input.slug) ? [because("slug-taken")] : []),
    ]);
    const id = ctx.newId();
    tx.insert(bodies)
      .values({ ...input, id })
      .run();
    record("body.founded", id, { name: input.name, isOwn: input.isOwn });
    if (input.kind === "convention") addSeat(ctx, tx, record, { bodyId: id, districtId: null });
    return { id };
  });
}
