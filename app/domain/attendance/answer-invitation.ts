import { eq } from "drizzle-orm";
import { z } from "zod";
import { attendances } from "#schema/attendance";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { choice, identity, optionalChoice, optionalCount, optionalText } from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { answerWays, invitationAnswers, isStale, obstaclesToAnswering } from "./answer-rules.ts";
import { mayAnswerInvitation, standingOf } from "./policy.ts";
import { getRollEntry } from "./queries.ts";

export const answerInvitationInput = z.object({
  attendanceId: identity(),
  answer: choice(invitationAnswers),
  note: optionalText(500),
  /** How it came; only the system says so, everybody else is known by who they are. */
  via: optionalChoice(answerWays),
  /** The instant the answer claims for itself, ISO 8601; only a calendar's reply has one. */
  stamp: optionalText(40).refine((stamp) => stamp === null || !Number.isNaN(Date.parse(stamp)), "not-a-time"),
  /** The calendar sequence it speaks of: of the page that was open, or of the calendar's entry. Default: today's. */
  sequence: optionalCount(),
  /** Whose answer the system passes on; default whoever sits in the seat now. */
  of: optionalChoice(["holder", "substitute"]),
});

/**
 * An answer to an invitation: coming, not coming, not sure. A staler one never overwrites a newer one; it may neither
 * come from the future nor speak of a move that was never made. The holder who comes after all ends a substitution.
 * Refuses before invitations went out (but for the office) and once the convention has begun.
 */
export function answerInvitation(
  ctx: Context,
  input: z.output<typeof answerInvitationInput>,
): { conventionId: string; answer: (typeof invitationAnswers)[number] } {
  return change(ctx, (tx, record) => {
    const invited = getRollEntry(tx, input.attendanceId);
    permit(mayAnswerInvitation(ctx.actor, invited));
    const convention = getConvention(tx, invited.conventionId);
    const now = ctx.now();
    const isSystem = ctx.actor.kind === "system";
    const own = standingOf(ctx.actor, invited);
    const via = isSystem ? (input.via ?? "calendar") : own ? "page" : "office";
    const current = convention.calendarSequence ?? 0;
    const sequence = Math.min(input.sequence ?? current, current);
    const claimed = isSystem && input.stamp ? new Date(input.stamp) : now;
    const stamp = (claimed < now ? claimed : now).toISOString();
    const { substituteName } = invited;
    const speaker = own ?? (isSystem ? input.of : null) ?? (substituteName ? "substitute" : "holder");
    const isBack = substituteName !== null && speaker === "holder" && input.answer === "coming";

    refuseOn(obstaclesToAnswering(convention, { ...invited, isByOffice: via === "office", now }));
    refuseOn([
      ...(isStale({ sequence, stamp }, invited) ? [because("answer-stale")] : []),
      ...(substituteName !== null && speaker === "holder" && !isBack
        ? [because("substitute-sits", { name: substituteName })]
        : []),
    ]);

    tx.update(attendances)
      .set({
        answer: input.answer,
        answerNote: input.note,
        answeredBy: via,
        answerStamp: stamp,
        answerSequence: sequence,
        ...(isBack ? { substituteName: null, substitutePersonId: null, substituteEmail: null } : {}),
      })
      .where(eq(attendances.id, invited.id))
      .run();
    const attendanceId = invited.id;
    if (isBack)
      record("attendance.substitute-named", convention.id, {
        attendanceId,
        instead: invited.name,
        substitute: null,
      });
    const name = speaker === "substitute" ? substituteName : invited.name;
    record("attendance.answered", convention.id, { attendanceId, name, answer: input.answer, via });
    return { conventionId: convention.id, answer: input.answer };
  });
}
