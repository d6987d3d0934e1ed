import type { EventDetails } from "../kernel/events.ts";

/** What can be followed by itself: one matter, from its first public step to its last. */
export const matterTopics = ["question", "action-item", "resolution"] as const;
export type MatterTopic = (typeof matterTopics)[number];
export type Matter = { topic: MatterTopic; id: string };

const newsByEvent = {
  "question.accepted": "accepted",
  "question.returned": "returned",
  "question.withdrawn": "withdrawn",
  "question.joined": "joined",
  "question.answered": "answered",
  "question.judged": "judged",
  "question.not-contested": "not-contested",
  "question.put-on-agenda": "on-agenda",
  "question.merged": "merged",
  "question.unmerged": "unmerged",
  "question.merge-received": "merge-received",
  "question.merge-undone": "merge-undone",
  "question.taken-over": "taken-over",
  "referral.sent": "passed-on",
  "referral.reopened": "sent-back",
  "referral.acknowledged": "acknowledged",
  "referral.held": "held",
  "referral.clarification-asked": "clarification-asked",
  "referral.clarified": "clarified",
  "referral.extended": "extended",
  "referral.handed-over": "handed-over",
  "referral.recalled": "recalled",
  "referral.reminded": "late",
  "resolution.decided": "resolved",
  "resolution.replied": "replied",
  "action-item.assigned": "promised",
  "action-item.moved-on": "promise-moved",
  "action-item.wording-confirmed": "wording-confirmed",
  "action-item.wording-contested": "wording-contested",
  "action-item.proof-added": "promise-proved",
  "action-item.judged": "promise-judged",
  "action-item.taken-over": "taken-over",
  "convention.convened": "on-agenda",
  "agenda.published": "returned-to-agenda",
  "agenda.return-taken-off": "taken-off-agenda",
  "edition.published": "in-minutes",
} as const;

/** What a letter calls a step of a matter. */
export type MatterNews = (typeof newsByEvent)[keyof typeof newsByEvent];
export const newsTypes = Object.keys(newsByEvent) as (keyof typeof newsByEvent)[]; // its own keys

/**
 * The step in an event; null when it is none to be told: a hand-over's new referral is told as the hand-over, a joint
 * asker who leaves is no step of the question, and of reminders only the late ones are.
 */
export function matterNewsIn({ type, details }: { type: string; details: EventDetails }): MatterNews | null {
  const news = (newsByEvent as Record<string, MatterNews | undefined>)[type] ?? null; // widened: most events are no news
  if (type === "referral.sent" && details["handedOverBy"]) return null;
  if (type === "question.withdrawn" && details["districts"]) return null;
  if (type === "referral.reminded" && details["occasion"] !== "late") return null;
  if (type === "edition.published" && details["number"] !== 1) return null;
  return news;
}

/** Not for followers: what never was public, what askers alone are told, and a merge, which they hear of the question it goes on in. */
export const isForFollowers = (news: MatterNews): boolean => !["returned", "late", "merged"].includes(news);

/** What the askers hear of their own question in a letter that waits a little; a clarification asked has one of its own. */
export const isForAskers = (news: MatterNews): boolean =>
  [
    "accepted",
    "returned",
    "passed-on",
    "sent-back",
    "extended",
    "handed-over",
    "answered",
    "late",
    "merged",
    "unmerged",
    "not-contested",
  ].includes(news);

/** Letters about one matter that still wait are one letter; the key tells which matter it is. */
export const newsKey = ({ topic, id }: Matter): string => `news:${topic}:${id}`;
export const ownQuestionKey = (questionId: string): string => `own-question:${questionId}`;
export const clarificationKey = (referralId: string): string => `clarification-asked:${referralId}`;

/** The matter in a letter's key; null for letters about conventions. */
export function matterIn(bundleKey: string | null): Matter | null {
  const [, topic, id] = /^news:(question|action-item|resolution):(.+)$/.exec(bundleKey ?? "") ?? [];
  return topic && id ? { topic: topic as MatterTopic, id } : null; // the pattern says so
}
