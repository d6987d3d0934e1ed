import { promiseSteps, returnsOf } from "../action-item/timeline-rules.ts";
import type {
  ActionItemTimelineEntry,
  AgendaReturnFacts,
  PromiseStory,
} from "../action-item/timeline-rules.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import { onDay } from "../kernel/council-date.ts";
import { inTimeOrder, timelineStep } from "../kernel/timeline.ts";
import type { TimelineEntry, TimelineLink } from "../kernel/timeline.ts";
import { sendingsOf, stepsOf } from "../referral/timeline-rules.ts";
import type { ReferralStepName, ReferralStory } from "../referral/timeline-rules.ts";
import type { Answer, Question, Verdict } from "./queries.ts";

export type QuestionStepName =
  | "filed"
  | "joined"
  | "accepted"
  | "merged"
  | "unmerged"
  | "merge-received"
  | "merge-undone"
  | "taken-over"
  | "on-agenda"
  | "in-minutes"
  | "answered"
  | "judged"
  | "not-contested"
  | "withdrawn"
  | "resolved"
  | "followed-up"
  | ReferralStepName
  | ActionItemTimelineEntry["what"];
export type QuestionTimelineEntry = TimelineEntry<QuestionStepName>;

export type QuestionTimelineFacts = Pick<
  Question,
  "filedOn" | "acceptedOn" | "passedOnOn" | "withdrawnOn" | "takenOverOn" | "addressee" | "isFromFloor"
> & {
  /** Those who asked from the beginning, in words. */
  askedBy: string | null;
  joined: readonly { name: string; on: string; links: TimelineLink[] }[];
  predecessor: TimelineLink | null;
  followUps: readonly { filedOn: CouncilDate; askedBy: string | null; link: TimelineLink }[];
  mergers: readonly {
    what: "merged" | "unmerged" | "merge-received" | "merge-undone";
    on: string;
    link: TimelineLink;
  }[];
  convention: { heldOn: CouncilDate; links: TimelineLink[] } | null;
  minutes: readonly { publishedOn: string; link: TimelineLink }[];
  returns: readonly AgendaReturnFacts[];
  referrals: readonly ReferralStory[];
  answers: readonly Pick<
    Answer,
    "position" | "referralId" | "answeredBy" | "unitName" | "answeredOn" | "extent"
  >[];
  verdicts: readonly (Pick<Verdict, "afterAnswer" | "verdict" | "judgedOn" | "sentence"> & {
    district: string;
  })[];
  notContestedOn: string | null;
  resolutions: readonly { decidedOn: CouncilDate; link: TimelineLink }[];
  promises: readonly PromiseStory[];
};

/**
 * A question's life in the council's own time, with every link; addressees are called what they were called then. A
 * convention counts once the office has accepted the question; steps whose day nobody recorded are left out or stand
 * undated in their order, and what the archive does not tell is not told.
 */
export function timelineOf(q: QuestionTimelineFacts): QuestionTimelineEntry[] {
  const entries: QuestionTimelineEntry[] = [
    timelineStep("filed", q.filedOn, q.askedBy, {
      links: [...(q.predecessor ? [q.predecessor] : []), ...((q.isFromFloor && q.convention?.links) || [])],
    }),
  ];
  if (q.acceptedOn && !q.isFromFloor) entries.push(timelineStep("accepted", onDay(q.acceptedOn)));
  for (const { name, on, links } of q.joined)
    entries.push(timelineStep("joined", onDay(on), name, { links }));
  for (const { what, on, link } of q.mergers)
    entries.push(timelineStep(what, onDay(on), null, { links: [link] }));
  if (q.takenOverOn) entries.push(timelineStep("taken-over", onDay(q.takenOverOn)));
  if (q.passedOnOn && q.referrals.length === 0)
    entries.push(timelineStep("passed-on", onDay(q.passedOnOn), null, { to: q.addressee }));
  if (q.convention && q.acceptedOn && !q.isFromFloor)
    entries.push(timelineStep("on-agenda", q.convention.heldOn, null, { links: q.convention.links }));
  entries.push(...answering(q), ...returnsOf(q.returns));
  for (const { decidedOn, link } of q.resolutions)
    entries.push(timelineStep("resolved", decidedOn, null, { links: [link] }));
  entries.push(...promiseSteps(q.promises));
  for (const { publishedOn, link } of q.minutes)
    entries.push(timelineStep("in-minutes", onDay(publishedOn), null, { links: [link] }));
  if (q.notContestedOn) entries.push(timelineStep("not-contested", onDay(q.notContestedOn)));
  if (q.withdrawnOn) entries.push(timelineStep("withdrawn", onDay(q.withdrawnOn)));
  for (const { filedOn, askedBy, link } of q.followUps)
    entries.push(timelineStep("followed-up", filedOn, askedBy, { links: [link] }));
  return inTimeOrder(entries);
}

/** Round by round: who had it, what they did with it, what they answered, what the askers said. */
function answering(q: QuestionTimelineFacts): QuestionTimelineEntry[] {
  const roundOf = (referralId: string | null) => q.referrals.find(({ id }) => id === referralId)?.round ?? 1;
  const rounds = [...new Set([1, ...q.referrals.map(({ round }) => round)])].toSorted((a, b) => a - b);
  return rounds.flatMap((round) => {
    const held = q.referrals.filter((referral) => referral.round === round);
    const loose = q.answers.filter(
      (answer) => !held.some(({ id }) => id === answer.referralId) && roundOf(answer.referralId) === round,
    );
    return [
      ...sendingsOf(held, q.referrals),
      ...held.flatMap((referral) => {
        const own = q.answers.filter(({ referralId }) => referralId === referral.id);
        return stepsOf(
          referral,
          q.referrals,
          own.flatMap((answer) => answered(q, answer, referral.files)),
        );
      }),
      ...loose.flatMap((answer) => answered(q, answer, [])),
    ];
  });
}

/** An answer with its files, and what each asker said of it. */
function answered(
  q: QuestionTimelineFacts,
  { position, answeredBy, unitName, answeredOn, extent }: QuestionTimelineFacts["answers"][number],
  files: ReferralStory["files"],
): TimelineEntry<"answered" | "judged">[] {
  const attached = files.filter(({ answerPosition }) => answerPosition === position);
  return [
    timelineStep(
      "answered",
      answeredOn,
      [...new Set([answeredBy, unitName])].filter(Boolean).join(", ") || null,
      {
        extent,
        links: attached.map(({ link }) => link),
      },
    ),
    ...q.verdicts
      .filter(({ afterAnswer }) => afterAnswer === position)
      .map(({ district, verdict, sentence, judgedOn }) =>
        timelineStep("judged" as const, onDay(judgedOn), district, { verdict, said: sentence }),
      ),
  ];
}
