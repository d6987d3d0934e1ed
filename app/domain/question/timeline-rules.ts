import { returnsOf } from "../action-item/timeline-rules.ts";
import type { ActionItemTimelineEntry, AgendaReturnFacts } from "../action-item/timeline-rules.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import { onDay } from "../kernel/council-date.ts";
import { inTimeOrder, timelineStep } from "../kernel/timeline.ts";
import type { TimelineEntry, TimelineLink } from "../kernel/timeline.ts";
import type { Referral } from "../referral/queries.ts";
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
  | "passed-on"
  | "sent-back"
  | "acknowledged"
  | "held"
  | "clarification-asked"
  | "clarified"
  | "extended"
  | "handed-over"
  | "recalled"
  | "answered"
  | "judged"
  | "not-contested"
  | "withdrawn"
  | "resolved"
  | "followed-up"
  | ActionItemTimelineEntry["what"];
export type QuestionTimelineEntry = TimelineEntry<QuestionStepName>;

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
  promises: readonly { link: TimelineLink; entries: readonly ActionItemTimelineEntry[] }[];
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
  for (const { link, entries: steps } of q.promises)
    entries.push(...steps.map((step) => ({ ...step, links: [link, ...linksOf(step)] })));
  for (const { publishedOn, link } of q.minutes)
    entries.push(timelineStep("in-minutes", onDay(publishedOn), null, { links: [link] }));
  if (q.notContestedOn) entries.push(timelineStep("not-contested", onDay(q.notContestedOn)));
  if (q.withdrawnOn) entries.push(timelineStep("withdrawn", onDay(q.withdrawnOn)));
  for (const { filedOn, askedBy, link } of q.followUps)
    entries.push(timelineStep("followed-up", filedOn, askedBy, { links: [link] }));
  return inTimeOrder(entries);
}

/** Of a promise's own links a question's timeline keeps its proof and where it came back; where it was made is told already. */
const linksOf = ({ what, links }: ActionItemTimelineEntry) => (what === "promised" ? [] : links);

/** Round by round: who had it, what they did with it, what they answered, what the askers said. */
function answering(q: QuestionTimelineFacts): QuestionTimelineEntry[] {
  const roundOf = (referralId: string | null) => q.referrals.find(({ id }) => id === referralId)?.round ?? 1;
  const rounds = [...new Set([1, ...q.referrals.map(({ round }) => round)])].toSorted((a, b) => a - b);
  return rounds.flatMap((round) => {
    const held = q.referrals.filter((referral) => referral.round === round);
    const sent = held.filter(({ handedOverFromId }) => handedOverFromId === null);
    const loose = q.answers.filter(
      (answer) => !held.some(({ id }) => id === answer.referralId) && roundOf(answer.referralId) === round,
    );
    return [
      ...sent.map(({ receivedOn, addressee }) =>
        timelineStep(round > 1 ? ("sent-back" as const) : ("passed-on" as const), onDay(receivedOn), null, {
          to: addressee,
        }),
      ),
      ...held.flatMap((referral) => withAddressee(q, referral)),
      ...loose.flatMap((answer) => answered(q, answer, [])),
    ];
  });
}

/** What happened while one addressee had it. */
function withAddressee(q: QuestionTimelineFacts, referral: ReferralStory): QuestionTimelineEntry[] {
  const { addressee: by, acknowledgedOn, holdingReplyOn, endedOn, state } = referral;
  const entries: QuestionTimelineEntry[] = [];
  const answersOn = q.answers
    .filter(({ referralId }) => referralId === referral.id)
    .map((a) => a.answeredOn.value);
  // An answer acknowledges receipt by itself; that is no step of its own.
  if (acknowledgedOn && !answersOn.includes(acknowledgedOn))
    entries.push(timelineStep("acknowledged", onDay(acknowledgedOn), by));
  if (holdingReplyOn)
    entries.push(timelineStep("held", onDay(holdingReplyOn), by, { said: referral.holdingReply }));
  for (const { askedOn, request, endedOn: repliedOn, reply } of referral.pauses) {
    entries.push(timelineStep("clarification-asked", onDay(askedOn), by, { said: request }));
    if (repliedOn && reply) entries.push(timelineStep("clarified", onDay(repliedOn), null, { said: reply }));
  }
  for (const { grantedOn, days, grantedBy, reason } of referral.extensions)
    entries.push(timelineStep("extended", onDay(grantedOn), grantedBy, { to: by, days, said: reason }));
  for (const answer of q.answers)
    if (answer.referralId === referral.id) entries.push(...answered(q, answer, referral.files));
  if (state === "handed-over" && endedOn)
    entries.push(
      timelineStep("handed-over", onDay(endedOn), by, {
        to: q.referrals.find((next) => next.handedOverFromId === referral.id)?.addressee ?? null,
        said: q.referrals.find((next) => next.handedOverFromId === referral.id)?.handedOverReason ?? null,
      }),
    );
  if (state === "recalled" && endedOn)
    entries.push(timelineStep("recalled", onDay(endedOn), null, { to: by }));
  return entries;
}

/** An answer with its files, and what each asker said of it. */
function answered(
  q: QuestionTimelineFacts,
  { position, answeredBy, unitName, answeredOn, extent }: QuestionTimelineFacts["answers"][number],
  files: ReferralStory["files"],
): QuestionTimelineEntry[] {
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
