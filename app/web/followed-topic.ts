import type { ReadDb } from "#db/client";
import { getDistrict } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import type { FollowedTopic } from "#domain/subscription/queries";
import type { Topic } from "#domain/subscription/rules";

/** What an address calls the topics: `/subskrypcja?temat=dzielnica&id=…`. */
const names: Record<string, Topic> = {
  konwenty: "conventions",
  dzielnica: "district",
  konwent: "convention",
  pytanie: "question",
  zobowiazanie: "action-item",
  uchwala: "resolution",
};

const registers = { question: "pytania", "action-item": "zobowiazania", resolution: "uchwaly" } as const;

/** The topic an address speaks of; all conventions when it says nothing. Refuses a word it does not know. */
export const topicIn = (search: URLSearchParams): [topic: Topic, id: string | null] => [
  found(names[search.get("temat") ?? "konwenty"]),
  search.get("id"),
];

/** The topic's own public page (Polish address). */
export function addressOfTopic(db: ReadDb, topic: FollowedTopic): string {
  if (topic.topic === "conventions") return "/konwenty";
  if (topic.topic === "district") return `/dzielnice/${getDistrict(db, topic.id).slug}`;
  if (topic.topic === "convention") return `/konwenty/${topic.convention.address ?? ""}`;
  return `/${registers[topic.topic]}/${topic.citation}`;
}
