import type { WriteDb } from "#db/client";
import { proceedingsSteps } from "#schema/proceedings";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { EventType } from "../kernel/events.ts";
import { instantHeld, obstaclesToHolding } from "../kernel/held-at.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { maySteer } from "./policy.ts";
import { getCourse, listSteps } from "./queries.ts";
import { obstaclesToSteering } from "./rules.ts";
import type { Course, StepKind } from "./rules.ts";

const eventOf: Record<StepKind, EventType> = {
  item: "proceedings.item-begun",
  pause: "proceedings.paused",
  resumption: "proceedings.resumed",
  adjournment: "proceedings.adjourned",
  end: "proceedings.ended",
};

/** What all steps of the proceedings have in common: who may, when, and that one follows the other. */
export function takeStep(
  ctx: Context,
  { conventionId, heldAt }: { conventionId: string; heldAt: string | null },
  kind: StepKind,
  prepare: (
    tx: WriteDb,
    course: Course,
    convention: Convention,
  ) => { obstacles: Reason[]; agendaItemId?: string; title?: string },
): { conventionId: string } {
  return change(ctx, (tx, record) => {
    permit(maySteer(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const {
      obstacles,
      agendaItemId = null,
      title = null,
    } = prepare(tx, getCourse(tx, conventionId), convention);
    const at = instantHeld(ctx.now(), heldAt);
    const last = listSteps(tx, conventionId).at(-1);
    refuseOn([
      ...obstaclesToSteering(convention),
      ...obstaclesToHolding(heldAt, ctx.now(), convention),
      ...(last && last.heldAt > at ? [because("step-out-of-order")] : []),
      ...obstacles,
    ]);

    const step = {
      id: ctx.newId(),
      conventionId,
      kind,
      agendaItemId,
      heldAt: at,
      enteredAt: ctx.now().toISOString(),
    };
    tx.insert(proceedingsSteps).values(step).run();
    record(eventOf[kind], conventionId, { stepId: step.id, itemId: agendaItemId, title, heldAt: at });
    return { conventionId };
  });
}
