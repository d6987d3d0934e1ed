import { eq } from "drizzle-orm";
import { z } from "zod";
import { persons } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { personFields } from "./enter-person.ts";
import { mayManageCouncil } from "./policy.ts";
import { getPerson } from "./queries.ts";

export const editPersonInput = z.object({ personId: identity(), ...personFields });

/** What is public of a person is corrected. Published editions keep what they said. */
export function editPerson(
  ctx: Context,
  { personId, ...said }: z.output<typeof editPersonInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    getPerson(tx, personId);
    tx.update(persons).set(said).where(eq(persons.id, personId)).run();
    record("person.edited", personId, { name: said.name });
    return { id: personId };
  });
}
