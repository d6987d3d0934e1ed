import { isPublicPromise } from "../action-item/rules.ts";
import type { WriteDb } from "#db/client";
import { getActionItemDetail, listActionItemsOfConvention } from "../action-item/queries.ts";
import type { ActionItemDetail } from "../action-item/queries.ts";
import type { React } from "../kernel/context.ts";
import { getQuestion, listAnswers } from "../question/queries.ts";
import type { Question } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { indexRecord } from "./index-record.ts";

/** Whatever happens to a question or a promise, the index says what the public may read of it now. */
export const followForSearch: React = (_ctx, tx, event) => {
  if (event.type.startsWith("action-item.")) indexPromise(tx, getActionItemDetail(tx, event.recordId));
  // A promise becomes public together with its convention.
  if (event.type.startsWith("convention."))
    for (const item of listActionItemsOfConvention(tx, event.recordId)) indexPromise(tx, item);
  if (!event.type.startsWith("question.")) return;
  indexQuestion(tx, getQuestion(tx, event.recordId));
};

/** Puts a question into the index as the public may read it now, or takes it out. */
export function indexQuestion(tx: WriteDb, question: Question): void {
  const { id, bodyId, sortOn, subject, text, state } = question;
  const isFound = isPublicQuestion(question) && state !== "merged";
  indexRecord(
    tx,
    "question",
    id,
    isFound
      ? {
          bodyId,
          sortOn,
          title: subject,
          text: [text, ...listAnswers(tx, id).map((answer) => answer.text)].join("\n"),
        }
      : null,
  );
}

/** The same for a promise. */
export function indexPromise(tx: WriteDb, item: ActionItemDetail): void {
  const { id, bodyId, sortOn, text, owner, unit } = item;
  const isFound = isPublicPromise(item);
  indexRecord(
    tx,
    "action-item",
    id,
    isFound ? { bodyId, sortOn, title: text, text: [owner, unit].filter(Boolean).join("\n") } : null,
  );
}
