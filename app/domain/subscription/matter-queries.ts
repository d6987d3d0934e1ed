import { isPublicPromise } from "../action-item/rules.ts";
import { and, asc, desc, eq, isNotNull, lt, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { events } from "#schema/events";
import { subscriptions } from "#schema/mail";
import { getActionItemDetail, listActionItemsOfConvention } from "../action-item/queries.ts";
import { listVersions } from "../agenda/version-queries.ts";
import { listReturnsIn } from "../agenda/return-queries.ts";
import type { AgendaReturn } from "../agenda/return-queries.ts";
import { getConvention } from "../convention/queries.ts";
import { isPublic } from "../convention/rules.ts";
import type { EventDetails } from "../kernel/events.ts";
import { getQuestion, listAllQuestionsOfConvention, listMergedInto } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { getReferral } from "../referral/queries.ts";
import { getResolutionDetail, listResolutionsOfConvention } from "../resolution/queries.ts";
import { matterNewsIn, newsTypes } from "./matter-rules.ts";
import type { Matter, MatterNews, MatterTopic } from "./matter-rules.ts";
import type { Subscription } from "./queries.ts";

type Happened = { type: string; recordId: string; details: EventDetails };

/** The matters an event moves on, public or not. */
export function listMattersIn(db: ReadDb, event: Happened): Matter[] {
  const { type, recordId: id } = event;
  const news = matterNewsIn(event);
  if (news === null) return [];
  if (type.startsWith("question.")) return [{ topic: "question", id }];
  if (type.startsWith("action-item.")) return [{ topic: "action-item", id }];
  if (type.startsWith("resolution.")) return [{ topic: "resolution", id }];
  if (type.startsWith("referral.")) {
    const { questionId, resolutionId } = getReferral(db, id);
    if (questionId) return [{ topic: "question", id: questionId }];
    return resolutionId ? [{ topic: "resolution", id: resolutionId }] : [];
  }
  return listMattersAt(db, event, news);
}

/** What an event of a whole convention moves: what came back to its agenda, what is set down for it, what its minutes tell. */
function listMattersAt(
  db: ReadDb,
  { recordId: conventionId, details }: Happened,
  news: MatterNews,
): Matter[] {
  const asked = listAllQuestionsOfConvention(db, conventionId).map(({ id }) => of("question", id));
  if (news === "on-agenda") return asked;
  if (news === "in-minutes")
    return [
      ...asked,
      ...listActionItemsOfConvention(db, conventionId).map(({ id }) => of("action-item", id)),
      ...listResolutionsOfConvention(db, conventionId).map(({ id }) => of("resolution", id)),
    ];
  const versions = listVersions(db, conventionId).toSorted((a, b) => b.number - a.number);
  const [latest, earlier] = versions.map(({ items }) => new Set(items.map(({ id }) => id)));
  const returns = listReturnsIn(db, conventionId);
  const isMoved = ({ agendaItemId }: AgendaReturn) =>
    news === "taken-off-agenda"
      ? agendaItemId === details["item"] && latest?.has(agendaItemId)
      : latest?.has(agendaItemId) && !earlier?.has(agendaItemId);
  return returns
    .filter(isMoved)
    .flatMap(({ questionId, actionItemId }) =>
      questionId ? [of("question", questionId)] : actionItemId ? [of("action-item", actionItemId)] : [],
    );
}

const of = (topic: MatterTopic, id: string): Matter => ({ topic, id });

/** May its followers hear of it now? It is public, it is no matter of the archive, and the convention it stands at is announced. */
export function isTold(db: ReadDb, { topic, id }: Matter, news: MatterNews): boolean {
  if (topic === "question") {
    const question = getQuestion(db, id);
    const isKnown = isPublicQuestion(question) && (!question.isArchived || question.takenOverOn !== null);
    return isKnown && (news !== "on-agenda" || isAnnounced(db, question.conventionId));
  }
  if (topic === "resolution") {
    const { convention, isArchived } = getResolutionDetail(db, id);
    return isPublic(convention) && !isArchived;
  }
  const item = getActionItemDetail(db, id);
  return isPublicPromise(item) && (!item.isArchived || item.takenOverOn !== null);
}

const isAnnounced = (db: ReadDb, conventionId: string | null): boolean =>
  conventionId !== null && isPublic(getConvention(db, conventionId));

/**
 * Everybody who confirmed that they want to hear of a matter, each mailbox once: those who follow it, those who follow a
 * question that was merged into it, and of a promise also those who follow the question or the resolution it follows from.
 */
export function listMatterFollowers(db: ReadDb, matter: Matter): Subscription[] {
  const isOne = ({ topic, id }: Matter) => and(eq(subscriptions.topic, topic), eq(subscriptions.topicId, id));
  const followed = db
    .select()
    .from(subscriptions)
    .where(and(isNotNull(subscriptions.confirmedAt), or(...listRoots(db, matter).map(isOne))))
    .orderBy(asc(subscriptions.createdAt), asc(subscriptions.id))
    .limit(20_000)
    .all();
  return [...new Map(followed.toReversed().map((one) => [one.email, one])).values()].toReversed();
}

/** A matter, and all whose followers hear of it too. */
function listRoots(db: ReadDb, matter: Matter): Matter[] {
  if (matter.topic === "question")
    return [matter, ...listMergedInto(db, matter.id).flatMap(({ id }) => listRoots(db, of("question", id)))];
  if (matter.topic === "resolution") return [matter];
  const { questionId, resolutionId } = getActionItemDetail(db, matter.id);
  return [
    matter,
    ...(questionId ? listRoots(db, of("question", questionId)) : []),
    ...(resolutionId ? [of("resolution", resolutionId)] : []),
  ];
}

/** The steps of one matter since an instant, each once, in the order they first happened. */
export function listNewsSince(db: ReadDb, { topic, id }: Matter, since: string): MatterNews[] {
  const happened = listEventsSince(db, since).flatMap((event) => {
    const isIts = listMattersIn(db, event).some((matter) => matter.topic === topic && matter.id === id);
    return isIts ? (matterNewsIn(event) ?? []) : [];
  });
  return [...new Set(happened)];
}

const eventsAtOnce = 200;

/** Events that can be news since an instant, oldest first: read backwards, as letters wait minutes or a day. */
function listEventsSince(db: ReadDb, since: string) {
  const found: (typeof events.$inferSelect)[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = db
      .select()
      .from(events)
      .where(lt(events.sequence, before))
      .orderBy(desc(events.sequence))
      .limit(eventsAtOnce)
      .all();
    found.push(...page.filter(({ recordedAt }) => recordedAt >= since));
    const last = page.at(-1);
    if (!last || last.recordedAt < since) break;
    before = last.sequence;
  }
  const isNews = (type: string) => newsTypes.some((known) => known === type);
  return found.filter(({ type }) => isNews(type)).toReversed();
}
