import type { React } from "../kernel/context.ts";
import { getQuestion, listAnswers } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { indexRecord } from "./index-record.ts";

/** Whatever happens to a question, the index says what the public may read of it now. */
export const followForSearch: React = (_ctx, tx, event) => {
  if (!event.type.startsWith("question.")) return;
  const question = getQuestion(tx, event.recordId);
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
};
