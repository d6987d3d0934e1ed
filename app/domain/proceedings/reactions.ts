import { proceedingsSteps } from "#schema/proceedings";
import type { React } from "../kernel/context.ts";
import { getCourse } from "./queries.ts";

/** Whoever closes the convention ends the item that is on. */
export const followClosing: React = (ctx, tx, event, record) => {
  if (event.type !== "convention.closed") return;
  const conventionId = event.recordId;
  if (["not-begun", "ended"].includes(getCourse(tx, conventionId).standing)) return;
  const now = ctx.now().toISOString();
  const step = { id: ctx.newId(), conventionId, kind: "end" as const, heldAt: now, enteredAt: now };
  tx.insert(proceedingsSteps).values(step).run();
  record("proceedings.ended", conventionId, { stepId: step.id, itemId: null, title: null, heldAt: now });
};
