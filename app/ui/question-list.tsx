import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { Polish } from "./page.tsx";
import { QuestionSubject } from "./question-subject.tsx";
import { AskedBy, QuestionStanding } from "./question-view.tsx";
import type { ShownQuestion } from "./question-view.tsx";
import { useMessages } from "./request.tsx";

export type ListedQuestion = Pick<
  ShownQuestion,
  "citation" | "standing" | "subject" | "subjectEn" | "text" | "askers" | "askedByWords" | "addressee"
> & { id: string };

type QuestionListProps = {
  questions: ListedQuestion[];
  /** What the list is called by those who hear it. */
  label: string;
  /** Where a question leads; its public page when nothing is said. */
  toOf?: (question: ListedQuestion) => string;
  actionOf?: (question: ListedQuestion) => ReactNode;
};

/** Questions one below the other, so that a phone shows the state beside the subject without scrolling sideways. */
export function QuestionList({
  questions,
  label,
  toOf = ({ citation }) => `/pytania/${citation}`,
  actionOf,
}: QuestionListProps) {
  const { question: t } = useMessages();
  return (
    <ul className="rows" aria-label={label}>
      {questions.map((question) => (
        <li key={question.id}>
          <p>
            <Link to={toOf(question)}>
              <strong>
                {question.citation} <QuestionSubject of={question} />
              </strong>
            </Link>
          </p>
          <p>
            <QuestionStanding standing={question.standing} />{" "}
            <span className="soft">
              {t.askedBy}: <AskedBy of={question} />
              {question.addressee && (
                <>
                  . {t.addressee}: <Polish>{question.addressee}</Polish>
                </>
              )}
            </span>
          </p>
          {actionOf?.(question)}
        </li>
      ))}
    </ul>
  );
}
