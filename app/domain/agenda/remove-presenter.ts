import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaPresenters } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { changeItem } from "./change-item.ts";
import { releasePresenter } from "./release-presenter.ts";
import { getPresenter } from "./queries.ts";

export const removePresenterInput = z.object({ presenterId: identity() });

/** The office takes a presenter off an item. */
export function removePresenter(
  ctx: Context,
  { presenterId }: z.output<typeof removePresenterInput>,
): { id: string; conventionId: string } {
  return changeItem(
    ctx,
    (tx) => getPresenter(tx, presenterId).agendaItemId,
    (tx, item, record) => {
      const presenter = getPresenter(tx, presenterId);
      const { name } = presenter;
      releasePresenter(ctx, tx, record, presenter);
      tx.delete(agendaPresenters).where(eq(agendaPresenters.id, presenterId)).run();
      return ["agenda.presenter-removed", { item: item.id, name }];
    },
  );
}
