import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaPresenters } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity, optionalEmail } from "../kernel/fields.ts";
import { changeItem } from "./change-item.ts";
import { getPresenter } from "./queries.ts";

export const setPresenterContactInput = z.object({
  presenterId: identity(),
  email: optionalEmail(),
});

/** The office says where letters to a presenter go, or forgets it: then the person's account counts again. */
export function setPresenterContact(
  ctx: Context,
  { presenterId, email }: z.output<typeof setPresenterContactInput>,
): { id: string; conventionId: string } {
  return changeItem(
    ctx,
    (tx) => getPresenter(tx, presenterId).agendaItemId,
    (tx, item) => {
      tx.update(agendaPresenters)
        .set({ email, salt: email === null ? null : ctx.newSecret() })
        .where(eq(agendaPresenters.id, presenterId))
        .run();
      const { name } = getPresenter(tx, presenterId);
      return ["agenda.presenter-contact-set", { item: item.id, name, isKnown: email !== null }];
    },
  );
}
