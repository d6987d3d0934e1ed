import { and, asc, count, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { subscriptions } from "#schema/mail";
import { getActionItemDetail } from "../action-item/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { getDistrict, getOwnBody } from "../council/queries.ts";
import { citation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { getQuestion, listAskingDistrictIds, listQuestionsOfConvention } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { getResolutionDetail } from "../resolution/queries.ts";
import type { MatterTopic } from "./matter-rules.ts";
import { isFollowed } from "./rules.ts";
import type { Topic } from "./rules.ts";

export type Subscription = typeof subscriptions.$inferSelect;

export const findSubscription = (db: ReadDb, subscriptionId: string): Subscription | undefined =>
  db.select().from(subscriptions).where(eq(subscriptions.id, subscriptionId)).get();
export const getSubscription = (db: ReadDb, subscriptionId: string): Subscription =>
  found(findSubscription(db, subscriptionId));

/** What one address asked to follow, confirmed or not. */
export const findSubscriptionOf = (
  db: ReadDb,
  { email, topic, topicId }: Pick<Subscription, "email" | "topic" | "topicId">,
): Subscription | undefined =>
  db
    .select()
    .from(subscriptions)
    .where(
      and(eq(subscriptions.email, email), eq(subscriptions.topic, topic), eq(subscriptions.topicId, topicId)),
    )
    .get();

export type FollowedTopic =
  | { topic: "conventions"; id: string }
  | { topic: "district"; id: string; roman: string; name: string }
  | { topic: "convention"; id: string; convention: Convention }
  | { topic: MatterTopic; id: string; citation: string; name: string; nameEn: string | null };

/** What a topic and an identity stand for; refuses what is not public. `conventions` needs no identity. */
export function getTopic(db: ReadDb, topic: Topic, topicId: string | null): FollowedTopic {
  const body = getOwnBody(db);
  if (topic === "conventions") return { topic, id: body.id };
  if (topic === "district") {
    const district = getDistrict(db, found(topicId));
    found(district.bodyId === body.id ? district : null);
    return { topic, id: district.id, roman: district.roman, name: district.name };
  }
  if (topic !== "convention") return getMatter(db, topic, found(topicId), body.id);
  const convention = getConvention(db, found(topicId));
  found(isFollowed(convention, body.id) ? convention : null);
  return { topic, id: convention.id, convention };
}

/** One matter by its number and name; refuses what is not public, or not our own. */
function getMatter(db: ReadDb, topic: MatterTopic, id: string, bodyId: string): FollowedTopic {
  if (topic === "question") {
    const question = getQuestion(db, id);
    found(question.bodyId === bodyId && isPublicQuestion(question) ? question : null);
    return { topic, id, citation: citation(question), name: question.subject, nameEn: question.subjectEn };
  }
  const matter = topic === "resolution" ? getResolutionDetail(db, id) : getActionItemDetail(db, id);
  const isShown = matter.convention === null || isPublic(matter.convention);
  found(matter.bodyId === bodyId && isShown ? matter : null);
  const [name, nameEn] =
    "subject" in matter ? [matter.subject, matter.subjectEn] : [matter.text, matter.textEn];
  return { topic, id, citation: matter.citation, name, nameEn };
}

/** The districts a convention concerns: those whose questions are to be answered there, and the one it is held in. */
export function listDistrictsConcerned(db: ReadDb, convention: Convention): string[] {
  const asking = listQuestionsOfConvention(db, convention.id).flatMap(({ id }) =>
    listAskingDistrictIds(db, id),
  );
  return [...new Set([...asking, ...(convention.venueDistrictId ? [convention.venueDistrictId] : [])])];
}

/** Everybody who confirmed that they want to hear of this convention: of all, of this one, or of a district it concerns. */
export function listFollowers(db: ReadDb, convention: Convention): Subscription[] {
  const districts = listDistrictsConcerned(db, convention);
  const one = (topic: Topic, ids: string[]) =>
    and(eq(subscriptions.topic, topic), inArray(subscriptions.topicId, ids));
  return db
    .select()
    .from(subscriptions)
    .where(
      and(
        isNotNull(subscriptions.confirmedAt),
        or(
          one("conventions", [convention.bodyId]),
          one("convention", [convention.id]),
          districts.length > 0 ? one("district", districts) : undefined,
        ),
      ),
    )
    .orderBy(asc(subscriptions.createdAt))
    .limit(20_000)
    .all();
}

/** How many follow what; nobody's address. */
export const countFollowers = (
  db: ReadDb,
): { topic: Subscription["topic"]; topicId: string; many: number }[] =>
  db
    .select({ topic: subscriptions.topic, topicId: subscriptions.topicId, many: count() })
    .from(subscriptions)
    .where(isNotNull(subscriptions.confirmedAt))
    .groupBy(subscriptions.topic, subscriptions.topicId)
    .orderBy(asc(subscriptions.topic))
    .limit(1000)
    .all();
