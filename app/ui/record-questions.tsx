import type { ContentAnswer, ContentQuestion } from "#domain/edition/content-rules";
import { CitedLink } from "./cited-link.tsx";
import { Badge } from "./page.tsx";
import { isSaidWhole, QuestionSubject } from "./question-subject.tsx";
import { QuestionAnswers, QuestionParties, QuestionText } from "./question-view.tsx";
import { useMessages } from "./request.tsx";

/** What the answers given here come to, the last known extent deciding. */
export function extentOf(
  answers: Pick<ContentAnswer, "extent">[],
): "full" | "partial" | "not-known" | "none" {
  if (answers.length === 0) return "none";
  return answers.findLast((answer) => answer.extent !== "not-known")?.extent ?? "not-known";
}

/** Questions with their answers; one answered in part says so. What the askers thought of it later stands on the question's own page. */
export function RecordQuestions({
  questions,
  isArchived = false,
}: {
  questions: ContentQuestion[];
  isArchived?: boolean;
}) {
  return (
    <>
      {questions.map((question) => (
        <RecordQuestion key={question.citation} question={question} isArchived={isArchived} />
      ))}
    </>
  );
}

function RecordQuestion({ question: q, isArchived }: { question: ContentQuestion; isArchived: boolean }) {
  const { minutes: t, question } = useMessages();
  const extent = extentOf(q.answers);
  const tone = ({ full: "good", partial: "warn", "not-known": "neutral", none: "bad" } as const)[extent];
  return (
    <section id={`pytanie-${q.citation}`}>
      <h3>
        <CitedLink to={`/pytania/${q.citation}`}>{t.toQuestion(q.citation)}</CitedLink>:{" "}
        <QuestionSubject of={q} />
      </h3>
      <p>
        <Badge tone={tone}>{t.extents[extent]}</Badge>
        {q.isFromFloor && (
          <>
            {" "}
            <Badge tone="neutral">{question.fromFloor}</Badge>
          </>
        )}
      </p>
      <QuestionParties
        question={{ ...q, askers: q.askers.map((asker) => ({ ...asker, districtId: asker.slug })) }}
      />
      {(!isSaidWhole(q) || q.subjectEn) && <QuestionText text={q.text} />}
      <QuestionAnswers question={{ answers: q.answers, verdicts: [], isArchived }} />
    </section>
  );
}
