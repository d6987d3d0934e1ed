import { onDay } from "../kernel/council-date.ts";
import { timelineStep } from "../kernel/timeline.ts";
import type { TimelineEntry, TimelineLink } from "../kernel/timeline.ts";
import type { Referral } from "./queries.ts";

export type ReferralStepName =
  | "passed-on"
  | "sent-back"
  | "acknowledged"
  | "held"
  | "clarification-asked"
  | "clarified"
  | "extended"
  | "handed-over"
  | "recalled";

/** What a timeline tells of a referral. */
export type ReferralStory = Pick<
  Referral,
  | "id"
  | "round"
  | "addressee"
  | "state"
  | "receivedOn"
  | "acknowledgedOn"
  | "holdingReplyOn"
  | "holdingReply"
  | "endedOn"
  | "handedOverFromId"
  | "handedOverReason"
> & {
  pauses: readonly { askedOn: string; request: string; endedOn: string | null; reply: string | null }[];
  extensions: readonly { grantedOn: string; days: number; grantedBy: string; reason: string }[];
  files: readonly { answerPosition: number | null; link: TimelineLink }[];
};

/**
 * How a matter came to those who hold it in a round; what was handed over is told by who handed it over. A later round
 * sends it back to those who had it; whoever the office adds to them has it for the first time.
 */
export const sendingsOf = (
  held: readonly ReferralStory[],
  all: readonly ReferralStory[],
): TimelineEntry<"passed-on" | "sent-back">[] =>
  held
    .filter(({ handedOverFromId }) => handedOverFromId === null)
    .map(({ round, addressee, receivedOn }) => {
      const hadIt = all.some((earlier) => earlier.round < round && earlier.addressee === addressee);
      return timelineStep(hadIt ? "sent-back" : "passed-on", onDay(receivedOn), null, { to: addressee });
    });

/** What happened while one addressee had it; `answers` are what is told of their answers, in order. */
export function stepsOf<What extends string>(
  referral: ReferralStory,
  all: readonly ReferralStory[],
  answers: readonly TimelineEntry<What | "answered">[],
): TimelineEntry<What | "answered" | ReferralStepName>[] {
  const { addressee: by, acknowledgedOn, holdingReplyOn, endedOn, state } = referral;
  const entries: TimelineEntry<What | "answered" | ReferralStepName>[] = [];
  // An answer acknowledges receipt by itself; that is no step of its own.
  const isAnswerDay = answers.some(({ what, on }) => what === "answered" && on.value === acknowledgedOn);
  if (acknowledgedOn && !isAnswerDay) entries.push(timelineStep("acknowledged", onDay(acknowledgedOn), by));
  if (holdingReplyOn)
    entries.push(timelineStep("held", onDay(holdingReplyOn), by, { said: referral.holdingReply }));
  for (const { askedOn, request, endedOn: repliedOn, reply } of referral.pauses) {
    entries.push(timelineStep("clarification-asked", onDay(askedOn), by, { said: request }));
    if (repliedOn && reply) entries.push(timelineStep("clarified", onDay(repliedOn), null, { said: reply }));
  }
  for (const { grantedOn, days, grantedBy, reason } of referral.extensions)
    entries.push(timelineStep("extended", onDay(grantedOn), grantedBy, { to: by, days, said: reason }));
  entries.push(...answers);
  if (state === "handed-over" && endedOn) {
    const next = all.find(({ handedOverFromId }) => handedOverFromId === referral.id);
    entries.push(
      timelineStep("handed-over", onDay(endedOn), by, {
        to: next?.addressee ?? null,
        said: next?.handedOverReason ?? null,
      }),
    );
  }
  if (state === "recalled" && endedOn)
    entries.push(timelineStep("recalled", onDay(endedOn), null, { to: by }));
  return entries;
}
