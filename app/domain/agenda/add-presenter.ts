import { z } from "zod";
import { agendaPresenters } from "#schema/agenda";
import { findPerson } from "../council/queries.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalEmail, optionalIdentity, optionalText } from "../kernel/fields.ts";
import { found } from "../kernel/refusal.ts";
import { changeItem } from "./change-item.ts";
import { listPresenters } from "./queries.ts";

/** A person the council knows, or a name. */
export const addPresenterInput = z
  .object({
    itemId: identity(),
    personId: optionalIdentity(),
    name: optionalText(),
    office: optionalText(),
    /** Where letters to the presenter go; without one, to the person's account. */
    email: optionalEmail().optional(),
  })
  .refine(({ personId, name }) => personId !== null || name !== null, {
    path: ["name"],
    error: "required",
  });

/** The office names who presents an item; a known person brings name and office along. */
export function addPresenter(
  ctx: Context,
  { itemId, personId, name, office, email = null }: z.output<typeof addPresenterInput>,
): { id: string; conventionId: string } {
  return changeItem(ctx, itemId, (tx, { conventionId }) => {
    const person = personId ? found(findPerson(tx, personId)) : null;
    const others = listPresenters(tx, conventionId).filter((other) => other.agendaItemId === itemId);
    const presenter = {
      id: ctx.newId(),
      conventionId,
      agendaItemId: itemId,
      personId,
      name: found(name ?? person?.name),
      office: office ?? person?.office ?? null,
      position: (others.at(-1)?.position ?? 0) + 1,
      email,
      salt: email === null ? null : ctx.newSecret(),
    };
    tx.insert(agendaPresenters).values(presenter).run();
    return ["agenda.presenter-added", { item: itemId, name: presenter.name }];
  });
}
