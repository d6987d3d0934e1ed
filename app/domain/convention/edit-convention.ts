import { eq } from "drizzle-orm";
import { z } from "zod";
import { conventions } from "#schema/conventions";
import { findTermOn, getDistrict } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay } from "../kernel/council-date.ts";
import { identity } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { nextSequence } from "./calendar-rules.ts";
import { mayManageConventions } from "./policy.ts";
import { findByOrdinal, getConvention } from "./queries.ts";
import { isMoved, obstaclesToStep, questionsDueOn } from "./rules.ts";
import { conventionFields } from "./schedule-convention.ts";

export const editConventionInput = z.object({ conventionId: identity(), ...conventionFields });

/**
 * The office corrects what it said of a convention. Its public address stays what it was. When it takes place at another
 * time, elsewhere or in another form, its calendar entry gets the next sequence.
 */
export function editConvention(ctx: Context, input: z.output<typeof editConventionInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageConventions(ctx.actor));
    if (input.venueDistrictId) getDistrict(tx, input.venueDistrictId);
    const convention = getConvention(tx, input.conventionId);
    const day = input.heldOn.earliest ?? convention.sortOn;
    const term = findTermOn(tx, convention.bodyId, day);
    const sameNumber =
      term && input.ordinalInTerm !== null ? findByOrdinal(tx, term.id, input.ordinalInTerm) : undefined;
    refuseOn([
      ...obstaclesToStep(convention, "edit"),
      ...(sameNumber && sameNumber.id !== convention.id ? [because("ordinal-taken")] : []),
    ]);

    const { conventionId, nextMeetingText, ...said } = input;
    const isSameChair = input.chairName === convention.chairName;
    const edited = {
      ...said,
      termId: term?.id ?? convention.termId,
      sortOn: sortDay(input.heldOn),
      chairPersonId: isSameChair ? convention.chairPersonId : null,
      questionsDueOn: questionsDueOn(
        input.heldOn,
        findNumberOn(tx, convention.bodyId, "question-deadline-days", day)?.value ?? null,
      ),
      nextMeeting: nextMeetingText
        ? { ...(convention.nextMeeting ?? { date: null, venue: null }), text: nextMeetingText }
        : null,
    };
    const wasMoved = isMoved(convention, edited);
    const calendarSequence = wasMoved ? nextSequence(convention) : convention.calendarSequence;
    tx.update(conventions)
      .set({ ...edited, calendarSequence })
      .where(eq(conventions.id, conventionId))
      .run();
    record("convention.edited", conventionId, { heldOn: edited.sortOn, isMoved: wasMoved });
    return { id: conventionId };
  });
}
