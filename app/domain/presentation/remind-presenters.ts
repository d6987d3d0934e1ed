import { z } from "zod";
import { findPresenterAddress, findSlidesDueDays, listSlots } from "../agenda/slot-queries.ts";
import { listTold } from "../agenda/told-queries.ts";
import type { PresenterSlot } from "../agenda/slot-queries.ts";
import { obstaclesToTelling } from "../agenda/rules.ts";
import { slidesDueOn } from "../agenda/slot-rules.ts";
import { getConvention } from "../convention/queries.ts";
import type { ReadDb } from "#db/client";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { noteNotice } from "../kernel/note-notice.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayRemindPresenters } from "./policy.ts";
import { listItemsWithSlides } from "./queries.ts";

export const remindPresentersInput = z.object({ conventionId: identity() });

/**
 * Reminds those who were told their slot and have no slides yet; each at most once a day. The office does it by hand, the
 * daily job from the rule book's day on. Refuses when there is nobody to remind.
 */
export function remindPresenters(
  ctx: Context,
  { conventionId }: z.output<typeof remindPresentersInput>,
): { conventionId: string; reminded: number } {
  return change(ctx, (tx, record) => {
    permit(mayRemindPresenters(ctx.actor));
    const convention = getConvention(tx, conventionId);
    const left = listPresentersToRemind(tx, conventionId, polishDay(ctx.now()));
    refuseOn([
      ...obstaclesToTelling(convention),
      ...(left.length === 0 ? [because("nobody-without-slides")] : []),
    ]);

    const due = slidesDueOn(convention.heldOn, findSlidesDueDays(tx, convention)?.value ?? null);
    for (const { presenter, to } of left) {
      const { id, name } = presenter;
      const mailId = queueMail(ctx, tx, {
        kind: "slides-due",
        subjectId: id,
        conventionId,
        to,
        bundleKey: `slides:${id}`,
      });
      if (mailId === null) continue; // essential letters are never declined
      noteNotice(ctx, tx, record, {
        conventionId,
        presenterId: id,
        name,
        matter: "slides",
        version: due,
        mailId,
      });
    }
    return { conventionId, reminded: left.length };
  });
}

type Reached = PresenterSlot & {
  to: NonNullable<ReturnType<typeof findPresenterAddress>>;
};

/** Told their slot, still on the agenda, without slides, with an address, and not reminded today. */
export function listPresentersToRemind(db: ReadDb, conventionId: string, today: string): Reached[] {
  const told = listTold(db, conventionId);
  const ready = new Set(listItemsWithSlides(db, conventionId));
  const has = (id: string, matter: string, on?: string) =>
    told.some(
      (notice) =>
        notice.presenterId === id && notice.matter === matter && (on === undefined || notice.toldOn === on),
    );
  return listSlots(db, conventionId).flatMap((one) => {
    const { presenter, item } = one;
    const isLeft =
      item.state === "planned" &&
      !ready.has(item.id) &&
      has(presenter.id, "slot") &&
      !has(presenter.id, "slides", today);
    const to = isLeft ? findPresenterAddress(db, presenter) : null;
    return to ? [{ ...one, to }] : [];
  });
}
