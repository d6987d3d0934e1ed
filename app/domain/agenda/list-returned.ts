import type { ReadDb } from "#db/client";
import { getActionItem } from "../action-item/queries.ts";
import { reviewedAfter } from "../action-item/rules.ts";
import { citation } from "../kernel/citation.ts";
import { getQuestion } from "../question/queries.ts";
import type { Overdue } from "./list-overdue.ts";
import { listReturnsIn } from "./return-queries.ts";

/** A matter as it stands on an agenda into which it came back. */
export type Returned = Overdue & {
  returnId: string;
  agendaItemId: string;
  enteredOn: string;
  takenOffOn: string | null;
  takenOffReason: string | null;
};

/** All that came back into a convention's agenda, what was taken off too, the oldest due day first. */
export const listReturned = (db: ReadDb, conventionId: string): Returned[] =>
  listReturnsIn(db, conventionId).flatMap((entry): Returned[] => {
    const { id: returnId, agendaItemId, dueOn, enteredOn, takenOffOn, takenOffReason } = entry;
    const stands = { returnId, agendaItemId, dueOn, enteredOn, takenOffOn, takenOffReason };
    if (entry.questionId) {
      const question = getQuestion(db, entry.questionId);
      const { id, subject: title, subjectEn: titleEn } = question;
      const named = { id, citation: citation(question), title, titleEn };
      return [{ ...stands, ...named, kind: "question", isForReview: false }];
    }
    if (!entry.actionItemId) return [];
    const item = getActionItem(db, entry.actionItemId);
    const { id, text: title, textEn: titleEn } = item;
    const named = { id, citation: citation(item), title, titleEn };
    return [{ ...stands, ...named, kind: "action-item", isForReview: reviewedAfter(item) === dueOn }];
  });
