import { eq } from "drizzle-orm";
import { z } from "zod";
import { figures } from "#schema/presentations";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { getEditable } from "./get-editable.ts";
import { getFigure } from "./queries.ts";

export const removeFigureInput = z.object({ figureId: identity() });

/** Takes a number off a presentation. */
export function removeFigure(
  ctx: Context,
  { figureId }: z.output<typeof removeFigureInput>,
): { conventionId: string; presentationId: string } {
  return change(ctx, (tx, record) => {
    const { presentationId, label, value } = getFigure(tx, figureId);
    const { conventionId } = getEditable(tx, ctx.actor, presentationId);

    tx.delete(figures).where(eq(figures.id, figureId)).run();
    record("presentation.figure-removed", conventionId, {
      presentationId,
      label,
      value,
    });
    return { conventionId, presentationId };
  });
}
