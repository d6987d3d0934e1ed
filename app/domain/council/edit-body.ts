import { eq } from "drizzle-orm";
import { z } from "zod";
import { bodies } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { bodyFields } from "./found-body.ts";
import { mayEditBody } from "./policy.ts";
import { getBody } from "./queries.ts";

export const editBodyInput = z.object({ bodyId: identity(), ...bodyFields });

/** An administrator corrects what stands at the foot of every page. The slug is permanent. */
export function editBody(ctx: Context, { bodyId, ...said }: z.output<typeof editBodyInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayEditBody(ctx.actor));
    getBody(tx, bodyId);
    tx.update(bodies).set(said).where(eq(bodies.id, bodyId)).run();
    record("body.renamed", bodyId, { name: said.name });
    return { id: bodyId };
  });
}
