import { isStale } from "#domain/attendance/answer-rules";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { getRollEntry } from "#domain/attendance/queries";
import type { RollEntry } from "#domain/attendance/queries";
import { getConvention } from "#domain/convention/queries";
import { noteIncomingMail } from "#domain/incoming-mail/note-incoming-mail";
import { findIncomingMail, findInvitationBySecret } from "#domain/incoming-mail/queries";
import { reasonOf } from "#domain/incoming-mail/rules";
import type { IncomingOutcome, IncomingReason } from "#domain/incoming-mail/rules";
import { systemActor } from "#domain/kernel/actor";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { Refusal } from "#domain/kernel/refusal";
import { takeAnswerMail } from "#domain/referral/take-answer-mail";
import { nowhere } from "../jobs/reach.ts";
import type { Reach } from "../jobs/reach.ts";
import { secretIn } from "./addresses.ts";
import { delegate } from "./delegate.ts";
import type { CalendarAttendee, CalendarMessage } from "./read-calendar-reply.ts";
import type { Letter, Reading } from "./read-letter.ts";
import { noteUndelivered } from "./note-undelivered.ts";
import { speakerOf } from "./speaker.ts";

/** What was made of a letter, and what of it the office sees. */
export type Verdict = {
  outcome: IncomingOutcome;
  reason: IncomingReason;
  excerpt?: string | null;
  proposedAt?: string | null;
};

/** A letter as it came: the hash of its bytes, and what was read in it. */
export type Arrived = { contentHash: string; reading: Reading };
type World = Omit<Context, "actor">;

/** The identity before the @ is the convention's; what follows changes when the installation moves to another host. */
const isOurEvent = (uid: string, { id }: { id: string }) => uid.split("@")[0] === id;

const answers: Record<string, "coming" | "not-coming" | "not-sure"> = {
  ACCEPTED: "coming",
  DECLINED: "not-coming",
  TENTATIVE: "not-sure",
};

/**
 * Takes one letter, once: its effect and the note of it are one transaction, and the same bytes again change nothing.
 * Whoever wrote is known by the secret in the reply address alone; what a From line says is not believed. Null when the
 * letter was taken before.
 * @param ours the address our letters come from
 */
export function takeLetter(
  world: World,
  ours: string,
  { contentHash, reading }: Arrived,
  reach: Reach = nowhere,
): Verdict | null {
  return together({ ...world, actor: systemActor }, (ctx) => {
    if (findIncomingMail(ctx.db, contentHash)) return null;
    const isRead = "letter" in reading;
    const entry = isRead ? invitationOf(ctx, ours, reading.letter) : null;
    const verdict = isRead
      ? judge(ctx, ours, reading.letter, entry)
      : { outcome: "aside" as const, reason: reading.refused };
    reach("inbox.obeyed");
    const { from, subject } = isRead ? reading.letter : reading;
    noteIncomingMail(ctx, {
      contentHash,
      fromAddress: from,
      subject,
      excerpt: (verdict.excerpt ?? (isRead ? reading.letter.excerpt : null))?.slice(0, 1000) ?? null,
      outcome: verdict.outcome,
      reason: verdict.reason,
      conventionId: entry?.conventionId ?? null,
      attendanceId: entry?.id ?? null,
      proposedAt: verdict.proposedAt ?? null,
    });
    reach("inbox.noted");
    return verdict;
  });
}

/** The invitation a letter answers, by the secret it was sent to; none when it carries no secret of ours, or several. */
function invitationOf(ctx: Context, ours: string, letter: Letter): RollEntry | null {
  const organizers = letter.calendars.flatMap((calendar) => calendar?.organizer ?? []);
  const secrets = [...letter.recipients, ...organizers].flatMap((address) => secretIn(address, ours) ?? []);
  const ids = new Set(secrets.slice(0, 20).flatMap((secret) => findInvitationBySecret(ctx.db, secret) ?? []));
  const [id] = ids;
  return id !== undefined && ids.size === 1 ? getRollEntry(ctx.db, id) : null;
}

function judge(ctx: Context, ours: string, letter: Letter, entry: RollEntry | null): Verdict {
  if (letter.bounce) return noteUndelivered(ctx, letter.bounce);
  if (letter.calendars.length > 0) {
    const calendar = letter.calendars.find((one) => one !== null);
    if (!calendar) return { outcome: "aside", reason: "calendar-broken" };
    return entry ? judgeCalendar(ctx, calendar, entry) : noted("no-secret", proposalIn(calendar));
  }
  if (letter.isAutomatic) return { outcome: "ignored", reason: "automatic" };
  if (!entry && takesDraft(ctx, ours, letter)) return { outcome: "answered", reason: "draft-taken" };
  return noted(entry ? "written-answer" : "written");
}

/** An addressee's letter becomes a draft answer of the one matter whose secret it was sent to. */
function takesDraft(ctx: Context, ours: string, { recipients, from, text }: Letter): boolean {
  const secrets = new Set(recipients.flatMap((address) => secretIn(address, ours) ?? []));
  const [secret] = secrets;
  return secret !== undefined && secrets.size === 1 && takeAnswerMail(ctx, { secret, from, text }) !== null;
}

const noted = (reason: IncomingReason, more: Omit<Verdict, "outcome" | "reason"> = {}): Verdict => ({
  outcome: "note",
  reason,
  ...more,
});

/** What the office must see of a calendar that it has to judge itself. */
const proposalIn = ({ method, startsAt, comment }: CalendarMessage): Omit<Verdict, "outcome" | "reason"> => ({
  ...(method === "COUNTER" ? { proposedAt: startsAt } : {}),
  ...(comment ? { excerpt: comment } : {}),
});

/** A calendar that came to an invitation's own reply address. */
function judgeCalendar(ctx: Context, calendar: CalendarMessage, entry: RollEntry): Verdict {
  const convention = getConvention(ctx.db, entry.conventionId);
  if (!isOurEvent(calendar.uid, convention)) return noted("other-event", proposalIn(calendar));
  const speaker = speakerOf(ctx.db, entry, calendar);
  if (!speaker) return noted("stranger", proposalIn(calendar));
  if (calendar.method === "COUNTER") return noted("counter-proposal", proposalIn(calendar));
  const { attendee, of } = speaker;
  const isDelegation = attendee.status === "DELEGATED" && attendee.delegatedTo.length > 0;
  if (calendar.method !== "REPLY" && !(calendar.method === "REQUEST" && isDelegation))
    return noted("other-calendar", proposalIn(calendar));
  const sequence = Math.min(calendar.sequence, convention.calendarSequence ?? 0); // nobody speaks of a move not made
  const stamp = calendar.stampedAt ?? ctx.now().toISOString();
  if (isStale({ sequence, stamp }, entry)) return { outcome: "ignored", reason: "answer-stale" };
  if (isDelegation)
    return obeying(
      () => delegate(ctx, { convention, entry, of, attendee, calendar }),
      delegateIn(attendee, calendar),
    );
  const answer = answers[attendee.status];
  if (!answer) return { outcome: "ignored", reason: "no-answer" };
  return obeying(() => {
    answerInvitation(
      ctx,
      answerInvitationInput.parse({
        attendanceId: entry.id,
        answer,
        note: calendar.comment ?? "",
        via: "calendar",
        stamp,
        sequence: String(sequence),
        of,
      }),
    );
    return { outcome: "answered", reason: "answer-taken" };
  });
}

/** Who was named as a substitute, for the office to read. */
const delegateIn = ({ delegatedTo }: CalendarAttendee, calendar: CalendarMessage): string =>
  [...delegatedTo.map((address) => `→ ${address}`), calendar.comment].filter(Boolean).join("\n");

/** What the rules refuse becomes a note that says why; the deed itself has then left nothing behind. */
function obeying(deed: () => Verdict, excerpt?: string): Verdict {
  try {
    return { ...deed(), ...(excerpt ? { excerpt } : {}) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reason = reasonOf(error.reasons[0]?.code);
    return reason === "answer-stale"
      ? { outcome: "ignored", reason }
      : noted(reason, excerpt ? { excerpt } : {});
  }
}
