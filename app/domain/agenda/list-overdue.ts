import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { questionAskers } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { listRunningActionItems } from "../action-item/due-queries.ts";
import { isOverdue, reviewedAfter } from "../action-item/rules.ts";
import { listConventions } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { citation } from "../kernel/citation.ts";
import { getQuestion } from "../question/queries.ts";
import { isFinished } from "../question/rules.ts";
import { lateQuestionIds } from "../referral/late-queries.ts";
import { sumOf } from "../referral/clock-queries.ts";
import { listItems } from "./queries.ts";
import { findLastReviews, listReturnsIn, listStandingReturns, matterOf } from "./return-queries.ts";
import { isAhead, takesReturns } from "./rules.ts";

/** A question or a promise past its date; of several addressees the longest overdue counts. */
export type Overdue = {
  kind: "question" | "action-item";
  id: string;
  citation: string;
  title: string;
  titleEn: string | null;
  dueOn: string;
  /** True when a term without an end is to be looked at again, rather than late. */
  isForReview: boolean;
};

/**
 * What a body's next convention has to look at: questions whose answer is late on a day, promises late on it, and promises
 * without an end to their term that began before it and were not looked at since. Computed, oldest first; archived
 * matters only once taken over. With a district, only its own: what it asked, and what was promised to it.
 */
export function listOverdue(db: ReadDb, bodyId: string, day: string, districtId?: string): Overdue[] {
  return [
    ...overdueQuestions(db, bodyId, day, districtId),
    ...overduePromises(db, bodyId, day, districtId),
  ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));
}

function overdueQuestions(db: ReadDb, bodyId: string, day: string, districtId?: string): Overdue[] {
  const open = db
    .select()
    .from(referrals)
    .where(
      and(
        eq(referrals.bodyId, bodyId),
        eq(referrals.state, "open"),
        isNotNull(referrals.questionId),
        sql`${referrals.questionId} in ${lateQuestionIds(db, bodyId, day)}`,
        districtId ? inArray(referrals.questionId, askedBy(db, districtId)) : undefined,
      ),
    )
    .limit(100_000)
    .all();
  const late = new Map<string, string>();
  for (const referral of open) {
    const dueOn = sumOf(db, referral)?.dueOn ?? null;
    if (!referral.questionId || dueOn === null || dueOn >= day) continue;
    const earlier = late.get(referral.questionId);
    if (!earlier || dueOn < earlier) late.set(referral.questionId, dueOn);
  }
  return [...late].flatMap(([id, dueOn]): Overdue[] => {
    const question = getQuestion(db, id);
    const { subject: title, subjectEn: titleEn } = question;
    return isFinished(question)
      ? []
      : [{ kind: "question", id, citation: citation(question), title, titleEn, dueOn, isForReview: false }];
  });
}

const askedBy = (db: ReadDb, districtId: string) =>
  db
    .select({ id: questionAskers.questionId })
    .from(questionAskers)
    .where(eq(questionAskers.districtId, districtId));

function overduePromises(db: ReadDb, bodyId: string, day: string, districtId?: string): Overdue[] {
  const reviews = findLastReviews(db);
  const running = listRunningActionItems(db, bodyId);
  const theirs = districtId ? running.filter((item) => item.districtId === districtId) : running;
  return theirs.flatMap((item): Overdue[] => {
    const review = reviewedAfter(item);
    const isForReview = review !== null && review < day && (reviews.get(item.id) ?? "") < review;
    const dueOn = isOverdue(item, day) ? item.dueOn.latest : isForReview ? review : null;
    const { id, text: title, textEn: titleEn } = item;
    return dueOn === null
      ? []
      : [{ kind: "action-item", id, citation: citation(item), title, titleEn, dueOn, isForReview }];
  });
}

/** What already came back into an agenda that is still to be held, or was taken off this one: it does not enter again. */
export function listEnteredReturns(db: ReadDb, conventionId: string) {
  const mine = listReturnsIn(db, conventionId);
  return { mine, standing: [...mine, ...listStandingReturns(db)] };
}

/** The agendas of a body that were begun and are still ahead, in the order of their conventions: where late matters go. */
export const listBegunAgendas = (db: ReadDb, bodyId: string, today: string): Convention[] =>
  listConventions(db, bodyId)
    .filter((convention) => takesReturns(convention, today) && listItems(db, convention.id).length > 0)
    .toSorted((a, b) => (isAhead(a, b) ? -1 : 1));

/**
 * What comes back to a convention now: everything past its date that stands on no agenda still to be held, was not taken
 * off this one, and does not belong to the agenda of a convention before it. Oldest first.
 */
export function listReturning(db: ReadDb, convention: Convention, today: string): Overdue[] {
  const overdue = listOverdue(db, convention.bodyId, today);
  if (overdue.length === 0) return [];
  const known = new Set(listEnteredReturns(db, convention.id).standing.map(matterOf));
  const before = listBegunAgendas(db, convention.bodyId, today)
    .filter((other) => other.id !== convention.id && isAhead(other, convention))
    .map(({ id }) => new Set(listReturnsIn(db, id).map(matterOf)));
  return overdue.filter(({ id }) => !known.has(id) && before.every((entered) => entered.has(id)));
}

/** What waits for the next agenda of a body: past its date, and on none that is still to be held. Oldest first. */
export function listWaitingReturns(db: ReadDb, bodyId: string, today: string): Overdue[] {
  const standing = new Set(listStandingReturns(db).map(matterOf));
  return listOverdue(db, bodyId, today).filter(({ id }) => !standing.has(id));
}
