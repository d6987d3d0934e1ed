import { z } from "zod";
import { persons } from "#schema/council";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { optionalChoice, optionalText, text } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayManageCouncil } from "./policy.ts";

/** What is public of a person in office. Gender decides about word endings only; unknown is null. */
export const personFields = {
  name: text(200),
  gender: optionalChoice(["f", "m"]),
  office: optionalText(),
  organisation: optionalText(),
};

export const enterPersonInput = z.object(personFields);

/** A person with an office enters the record. Two people may bear the same name, so a name is never refused. */
export function enterPerson(ctx: Context, input: z.output<typeof enterPersonInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageCouncil(ctx.actor));
    const id = ctx.newId();
    tx.insert(persons)
      .values({ id, ...input })
      .run();
    record("person.entered", id, { name: input.name });
    return { id };
  });
}
