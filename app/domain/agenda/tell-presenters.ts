import { z } from "zod";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity } from "../kernel/fields.ts";
import { noteNotice } from "../kernel/note-notice.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayPrepareAgenda } from "./policy.ts";
import { findPresenterAddress, listSlots } from "./slot-queries.ts";
import { listTold } from "./told-queries.ts";
import { obstaclesToTelling } from "./rules.ts";

export const tellPresentersInput = z.object({
  conventionId: identity(),
  /** Only this one, and again if need be; without one, everybody who was not told yet. */
  presenterId: optionalIdentity().optional(),
});

/**
 * The office writes to those who present: their item, their slot, and the address of the page where they hand in slides.
 * Refuses before the convention is announced, once it is over, and when there is nobody to write to.
 */
export function tellPresenters(
  ctx: Context,
  { conventionId, presenterId = null }: z.output<typeof tellPresentersInput>,
): { conventionId: string; told: number } {
  return change(ctx, (tx, record) => {
    permit(mayPrepareAgenda(ctx.actor));
    refuseOn(obstaclesToTelling(getConvention(tx, conventionId)));
    const told = new Set(listTold(tx, conventionId).map((notice) => notice.presenterId));
    const meant = listSlots(tx, conventionId)
      .filter(({ item }) => item.state === "planned")
      .filter(({ presenter: { id } }) => (presenterId === null ? !told.has(id) : id === presenterId));
    const reached = meant.flatMap(({ presenter, slot }) => {
      const to = findPresenterAddress(tx, presenter);
      return to ? [{ presenter, slot, to }] : [];
    });
    refuseOn(
      meant.length === 0
        ? [because("no-presenter-to-tell")]
        : reached.length === 0
          ? [because("presenter-without-address")]
          : [],
    );

    for (const { presenter, slot, to } of reached) {
      const mailId = queueMail(ctx, tx, {
        kind: "presenter-invitation",
        subjectId: presenter.id,
        conventionId,
        to,
        bundleKey: `presenter:${presenter.id}`,
      });
      if (mailId === null) continue;
      const { id, name } = presenter;
      noteNotice(ctx, tx, () => undefined, {
        conventionId,
        presenterId: id,
        name,
        matter: "slot",
        version: slot,
        mailId,
      });
    }
    record("attendance.noticed", conventionId, {
      matter: "slot",
      told: reached.map(({ presenter }) => presenter.name).join("; "),
    });
    return { conventionId, told: reached.length };
  });
}
