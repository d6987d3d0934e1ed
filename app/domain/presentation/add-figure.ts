import { z } from "zod";
import { figures } from "#schema/presentations";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { decimal, identity, optionalText, text, ticked } from "../kernel/fields.ts";
import { getEditable } from "./get-editable.ts";
import { nextFigurePosition } from "./queries.ts";

export const addFigureInput = z.object({
  presentationId: identity(),
  label: text(),
  value: decimal(),
  unit: optionalText(60),
  source: optionalText(),
  isApproximate: ticked(),
});

/** Writes down a number that was shown: what it is, how much, in what unit, whence. */
export function addFigure(
  ctx: Context,
  input: z.output<typeof addFigureInput>,
): { id: string; conventionId: string; presentationId: string } {
  return change(ctx, (tx, record) => {
    const { conventionId } = getEditable(tx, ctx.actor, input.presentationId);

    const id = ctx.newId();
    tx.insert(figures)
      .values({
        ...input,
        id,
        conventionId,
        position: nextFigurePosition(tx, input.presentationId),
      })
      .run();
    record("presentation.figure-added", conventionId, {
      presentationId: input.presentationId,
      label: input.label,
      value: input.value,
      unit: input.unit,
    });
    return { id, conventionId, presentationId: input.presentationId };
  });
}
