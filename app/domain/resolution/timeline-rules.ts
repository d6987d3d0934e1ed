import { promiseSteps } from "../action-item/timeline-rules.ts";
import type { ActionItemTimelineEntry, PromiseStory } from "../action-item/timeline-rules.ts";
import { onDay } from "../kernel/council-date.ts";
import { inTimeOrder, timelineStep } from "../kernel/timeline.ts";
import type { TimelineEntry, TimelineLink } from "../kernel/timeline.ts";
import { sendingsOf, stepsOf } from "../referral/timeline-rules.ts";
import type { ReferralStepName, ReferralStory } from "../referral/timeline-rules.ts";
import type { Resolution } from "./queries.ts";

export type ResolutionStepName =
  | `resolution-${Resolution["state"]}`
  | "reply-due"
  | "replied"
  | "answered"
  | "in-minutes"
  | ReferralStepName
  | ActionItemTimelineEntry["what"];
export type ResolutionTimelineEntry = TimelineEntry<ResolutionStepName>;

export type ResolutionTimelineFacts = Pick<Resolution, "state" | "decidedOn" | "replyDueOn" | "repliedOn"> & {
  convention: TimelineLink;
  referrals: readonly ReferralStory[];
  answers: readonly { referralId: string; position: number; on: string; extent: "full" | "partial" }[];
  promises: readonly PromiseStory[];
  minutes: readonly { publishedOn: string; link: TimelineLink }[];
};

/**
 * A resolution's life in the council's own time: the decision, the minutes, its addressees and what they answered, the
 * promises that follow from it. A reply that the office wrote down without an addressee's own answer is a step of its own.
 */
export function timelineOf(r: ResolutionTimelineFacts): ResolutionTimelineEntry[] {
  const entries: ResolutionTimelineEntry[] = [
    timelineStep(`resolution-${r.state}` as const, r.decidedOn, null, { links: [r.convention] }),
  ];
  for (const { publishedOn, link } of r.minutes)
    entries.push(timelineStep("in-minutes", onDay(publishedOn), null, { links: [link] }));
  const rounds = [...new Set(r.referrals.map(({ round }) => round))].toSorted((a, b) => a - b);
  for (const round of rounds) {
    const held = r.referrals.filter((referral) => referral.round === round);
    entries.push(...sendingsOf(held, r.referrals));
    for (const referral of held) entries.push(...stepsOf(referral, r.referrals, answersOf(r, referral)));
  }
  if (r.replyDueOn) entries.push(timelineStep("reply-due", onDay(r.replyDueOn)));
  if (r.repliedOn && !r.answers.some(({ on }) => on === r.repliedOn))
    entries.push(timelineStep("replied", onDay(r.repliedOn)));
  entries.push(...promiseSteps(r.promises));
  return inTimeOrder(entries);
}

const answersOf = ({ answers }: ResolutionTimelineFacts, { id, addressee, files }: ReferralStory) =>
  answers
    .filter(({ referralId }) => referralId === id)
    .map(({ on, extent, position }) =>
      timelineStep("answered" as const, onDay(on), addressee, {
        extent,
        links: files.filter(({ answerPosition }) => answerPosition === position).map(({ link }) => link),
      }),
    );
