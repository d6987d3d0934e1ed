import { z } from "zod";
import { units } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, email, identity, optionalText, text } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";
import { getBody } from "./queries.ts";

/** A public office address, if there is one. */
export const optionalEmail = () =>
  z.preprocess((typed) => (typed === "" || typed === undefined ? null : typed), email().nullable());

export const listUnitInput = z.object({
  bodyId: identity(),
  name: text(),
  shortName: optionalText(40),
  kind: choice(["department", "municipal-unit", "other"]),
  /** Where letters to it go. */
  email: optionalEmail(),
});

/** A department or municipal unit that may answer, present or promise is put on the list. */
export function listUnit(ctx: Context, input: z.output<typeof listUnitInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getBody(tx, input.bodyId);
    const id = ctx.newId();
    tx.insert(units)
      .values({ id, ...input })
      .run();
    record("body.unit-listed", input.bodyId, { name: input.name });
    return { id };
  });
}
