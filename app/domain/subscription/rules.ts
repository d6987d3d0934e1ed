import type { Convention } from "../convention/queries.ts";
import { isPublic } from "../convention/rules.ts";
import type { EventDetails } from "../kernel/events.ts";
import { matterTopics } from "./matter-rules.ts";

/** What can be followed. */
export const topics = ["conventions", "district", "convention", ...matterTopics] as const;
export type Topic = (typeof topics)[number];
export const isTopic = (topic: string): topic is Topic => (topics as readonly string[]).includes(topic); // widened, or it takes no other word

export const frequencies = ["at-once", "daily"] as const;

/** Letters that anybody can have sent to one mailbox within an hour, and tries from one network address in a quarter of one. */
export const limits = { lettersAnHour: 3, triesFromOneAddress: 20 } as const;

/** What followers hear of: an event, and what it is called in the letter. */
export type News = "convened" | "moved" | "cancelled" | "agenda" | "edition";

const newsByEvent: Record<string, News> = {
  "convention.convened": "convened",
  "convention.edited": "moved",
  "convention.cancelled": "cancelled",
  "agenda.published": "agenda",
  "edition.published": "edition",
};

/** The news in an event; null when followers need not hear of it. An edit is news when the day, the hour or the place is another. */
export function newsIn(event: { type: string; details: EventDetails }): News | null {
  const news = newsByEvent[event.type] ?? null;
  return news === "moved" && event.details["isMoved"] !== true ? null : news;
}

/** Only conventions of our own that are announced: never a silent draft, the archive, or another body's meeting. */
export const isFollowed = (
  convention: Pick<Convention, "state" | "address" | "isArchived" | "kind" | "bodyId">,
  ownBodyId: string,
): boolean =>
  isPublic(convention) &&
  !convention.isArchived &&
  convention.kind === "convention" &&
  convention.bodyId === ownBodyId;
