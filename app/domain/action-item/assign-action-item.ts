import { z } from "zod";
import type { ReadDb } from "#db/client";
import { actionItems, actionItemSteps } from "#schema/action-items";
import { getAgendaItem } from "../agenda/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { findPerson, getDistrict, getOwnBody, getUnit } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context } from "../kernel/context.ts";
import { onDay, sortDay, yearOf } from "../kernel/council-date.ts";
import {
  choice,
  councilDate,
  lengths,
  optionalDay,
  optionalIdentity,
  optionalText,
  text,
  ticked,
} from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { getQuestion } from "../question/queries.ts";
import { getResolution } from "../resolution/queries.ts";
import { mayKeepActionItems } from "./policy.ts";
import { nextActionItemNumber } from "./register-queries.ts";
import { commitments, withBounds } from "./rules.ts";
import type { ActionItemState } from "./rules.ts";

/** What the office says of a promise, when it is written down and whenever it is edited. */
export const actionItemFields = {
  text: text(lengths.paragraph),
  textEn: optionalText(lengths.paragraph),
  ownerName: optionalText(),
  ownerPersonId: optionalIdentity(),
  ownerUnitId: optionalIdentity(),
  districtId: optionalIdentity(),
  agendaItemId: optionalIdentity(),
  questionId: optionalIdentity(),
  resolutionId: optionalIdentity(),
  commitment: choice(commitments),
  /** Empty: the convention's day, or today. */
  promisedOn: councilDate(),
  /** A day, a span, or words: "po wakacjach". */
  dueOn: councilDate(),
  /** Between which days a term given in words can lie. */
  dueNotBefore: optionalDay(),
  dueNotAfter: optionalDay(),
  /** The source did not call it a promise; an editor read it so. */
  isInferred: ticked(),
};

export const assignActionItemInput = z.object({ conventionId: optionalIdentity(), ...actionItemFields });
/** `state`, and what its source says of it, are for what is brought in from long ago; anything new is open. */
type Assigned = z.output<typeof assignActionItemInput> & { state?: ActionItemState; note?: string | null };

/** The office writes a promise down: who, what, until when. It gets the next number of the body in the year it was made. */
export function assignActionItem(ctx: Context, input: Assigned): { id: string; citation: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepActionItems(ctx.actor));
    const convention = input.conventionId ? getConvention(tx, input.conventionId) : null;
    refuseOn([
      ...(convention?.state === "cancelled"
        ? [because("convention-wrong-state", { state: convention.state })]
        : []),
      ...obstaclesInOrigin(tx, input, convention),
    ]);

    const { dueNotBefore, dueNotAfter, state = "open", note = null, ...said } = input;
    const today = polishDay(ctx.now());
    const promisedOn =
      said.promisedOn.precision !== "none" ? said.promisedOn : (convention?.heldOn ?? onDay(today));
    const bodyId = convention?.bodyId ?? getOwnBody(tx).id;
    const year = yearOf(promisedOn) ?? (convention && yearOf(convention.heldOn)) ?? Number(today.slice(0, 4));
    const item = {
      ...said,
      id: ctx.newId(),
      bodyId,
      year,
      number: nextActionItemNumber(tx, bodyId, year),
      promisedOn,
      sortOn: sortDay(promisedOn),
      dueOn: withBounds(said.dueOn, dueNotBefore, dueNotAfter),
      state,
      isArchived: convention?.isArchived ?? false,
    };
    tx.insert(actionItems).values(item).run();
    tx.insert(actionItemSteps)
      .values({ id: ctx.newId(), actionItemId: item.id, position: 1, state, on: promisedOn, note })
      .run();
    record("action-item.assigned", item.id, { citation: citation(item), conventionId: input.conventionId });
    return { id: item.id, citation: citation(item) };
  });
}

type Origin = Pick<
  Assigned,
  "agendaItemId" | "questionId" | "resolutionId" | "districtId" | "ownerPersonId" | "ownerUnitId"
>;

/** Whatever a promise refers to must exist and be of the same body, an agenda item of the same convention. */
export function obstaclesInOrigin(
  db: ReadDb,
  origin: Origin,
  convention: Pick<Convention, "id" | "bodyId"> | null,
): Reason[] {
  const bodyId = convention?.bodyId ?? getOwnBody(db).id;
  const ofBody = (record: { bodyId: string }) => found(record.bodyId === bodyId ? record : null);
  if (origin.questionId) ofBody(getQuestion(db, origin.questionId));
  if (origin.resolutionId) ofBody(getResolution(db, origin.resolutionId));
  if (origin.ownerUnitId) ofBody(getUnit(db, origin.ownerUnitId));
  if (origin.districtId) getDistrict(db, origin.districtId);
  if (origin.ownerPersonId) found(findPerson(db, origin.ownerPersonId));
  return origin.agendaItemId && getAgendaItem(db, origin.agendaItemId).conventionId !== convention?.id
    ? [because("agenda-item-elsewhere")]
    : [];
}
