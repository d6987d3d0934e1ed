import type { ReactNode } from "react";
import type { SimilarQuestion } from "#domain/question/similar-queries";
import { DeedButton } from "./form.tsx";
import { Link } from "./link.tsx";
import { Polish, Section } from "./page.tsx";
import { QuestionSubject } from "./question-subject.tsx";
import { QuestionStanding } from "./question-view.tsx";
import { useHref, useMessages } from "./request.tsx";
import { Script } from "./script.tsx";

type ListedSimilar = SimilarQuestion;

/** Earlier questions, how each stands and how its latest answer begins. `isApart` opens them beside a form not yet sent. */
export function SimilarList({
  questions,
  isApart = false,
  actionOf,
}: {
  questions: ListedSimilar[];
  isApart?: boolean;
  actionOf?: (question: ListedSimilar) => ReactNode;
}) {
  const t = useMessages().similar;
  return (
    <ul className="rows" aria-label={t.title}>
      {questions.map((question) => (
        <li key={question.id}>
          <p>
            <Link
              to={`/pytania/${question.citation}`}
              {...(isApart ? { target: "_blank", rel: "noopener" } : {})}
            >
              <strong>
                {question.citation} <QuestionSubject of={question} />
              </strong>
              {isApart && <span className="visually-hidden"> {t.newTab}</span>}
            </Link>{" "}
            <QuestionStanding standing={question.standing} />
          </p>
          <p className="soft">
            {question.answer ? (
              <>
                {t.answer} <Polish as="q">{question.answer}</Polish>
              </>
            ) : (
              t.noAnswer
            )}
          </p>
          {actionOf?.(question)}
        </li>
      ))}
    </ul>
  );
}

/** What the browser module puts beside the text being typed: how many there are, and which. */
export function SimilarAnswer({ questions }: { questions: ListedSimilar[] }) {
  const t = useMessages().similar;
  return (
    <div data-similar-answer>
      <p data-similar-count>{questions.length === 0 ? t.none : t.found(questions.length)}</p>
      {questions.length > 0 && <SimilarList questions={questions} isApart />}
    </div>
  );
}

/** Under the fields of a question: earlier ones like it appear while it is typed. Empty without the browser module. */
export function SimilarWhileTyping() {
  const href = useHref();
  return (
    <div className="similar" data-similar={href("/moje/pytania/podobne")}>
      <p role="status" aria-live="polite" data-similar-status />
      <div data-similar-list />
      <Script name="similar" />
    </div>
  );
}

/** On the page before sending: the same list, each to be joined by those of the reader's districts that still can. */
export function SimilarBeforeSending({
  questions,
  districts,
}: {
  questions: ListedSimilar[];
  districts: { id: string; name: string }[];
}) {
  const t = useMessages();
  if (questions.length === 0) return null;
  return (
    <Section title={t.similar.title}>
      <p>{t.similar.beforeSending}</p>
      <SimilarList
        questions={questions}
        actionOf={({ id, citation, joinableBy }) =>
          districts
            .filter((district) => joinableBy.includes(district.id))
            .map((district) => (
              <DeedButton
                key={district.id}
                deed="joinQuestion"
                formId={`${id}-${district.id}`}
                hidden={{ questionId: id, districtId: district.id }}
                hint={t.question.joinHint(citation, district.name)}
              >
                {t.question.join}
              </DeedButton>
            ))
        }
      />
    </Section>
  );
}
