import { and, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaReturns } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { listRunningActionItems } from "../action-item/queries.ts";
import { isOverdue, reviewedAfter } from "../action-item/rules.ts";
import { citation } from "../kernel/citation.ts";
import { getQuestion } from "../question/queries.ts";
import { isFinished } from "../question/rules.ts";
import { listOpenReferrals, sumOf } from "../referral/queries.ts";

/** A question or a promise past its date; of several addressees the longest overdue counts. */
export type Overdue = {
  kind: "question" | "action-item";
  id: string;
  citation: string;
  title: string;
  dueOn: string;
  /** True when a term without an end is to be looked at again, rather than late. */
  isForReview: boolean;
};

/**
 * What a body's next convention has to look at: questions whose answer is late on a day, promises late on it, and promises
 * without an end to their term that began before it. Computed, oldest first; archived matters only once taken over.
 */
export function listOverdue(db: ReadDb, bodyId: string, day: string): Overdue[] {
  return [...overdueQuestions(db, bodyId, day), ...overduePromises(db, bodyId, day)].toSorted((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1,
  );
}

function overdueQuestions(db: ReadDb, bodyId: string, day: string): Overdue[] {
  const late = new Map<string, string>();
  for (const referral of listOpenReferrals(db, bodyId)) {
    const dueOn = referral.questionId === null ? null : (sumOf(db, referral)?.dueOn ?? null);
    if (!referral.questionId || dueOn === null || dueOn >= day) continue;
    const earlier = late.get(referral.questionId);
    if (!earlier || dueOn < earlier) late.set(referral.questionId, dueOn);
  }
  return [...late].flatMap(([id, dueOn]) => {
    const question = getQuestion(db, id);
    return isFinished(question)
      ? []
      : [
          {
            kind: "question" as const,
            id,
            citation: citation(question),
            title: question.subject,
            dueOn,
            isForReview: false,
          },
        ];
  });
}

function overduePromises(db: ReadDb, bodyId: string, day: string): Overdue[] {
  return listRunningActionItems(db, bodyId).flatMap((item) => {
    const review = reviewedAfter(item);
    const isForReview = review !== null && review < day;
    const dueOn = isOverdue(item, day) ? item.dueOn.latest : isForReview ? review : null;
    return dueOn === null
      ? []
      : [
          {
            kind: "action-item" as const,
            id: item.id,
            citation: citation(item),
            title: item.text,
            dueOn,
            isForReview,
          },
        ];
  });
}

/** What already came back into an agenda that is still to be held, or was taken off this one: it does not enter again. */
export function listEnteredReturns(db: ReadDb, conventionId: string) {
  const mine = db
    .select()
    .from(agendaReturns)
    .where(eq(agendaReturns.conventionId, conventionId))
    .limit(500)
    .all();
  const elsewhere = db
    .select({ entry: agendaReturns })
    .from(agendaReturns)
    .innerJoin(conventions, eq(conventions.id, agendaReturns.conventionId))
    .where(
      and(
        isNull(agendaReturns.takenOffOn),
        inArray(conventions.state, ["planned", "convened", "in-session"]),
      ),
    )
    .limit(1000)
    .all()
    .map(({ entry }) => entry);
  return { mine, standing: [...mine, ...elsewhere] };
}
