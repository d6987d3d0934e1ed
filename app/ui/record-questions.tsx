import type { ContentAnswer, ContentQuestion } from "#domain/minutes/edition-content";
import { CitedLink } from "./cited-link.tsx";
import { CouncilTime } from "./council-time.tsx";
import { Badge, Facts, Polish, RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** What the answers given here come to, the last known extent deciding. */
export function extentOf(answers: Pick<ContentAnswer, "extent">[]): "full" | "partial" | "not-known" | "none" {
  if (answers.length === 0) return "none";
  return answers.findLast((answer) => answer.extent !== "not-known")?.extent ?? "not-known";
}

/** Questions with their answers; one answered in part says so. */
export function RecordQuestions({ questions }: { questions: ContentQuestion[] }) {
  return <>{questions.map((question) => <RecordQuestion key={question.citation} question={question} />)}</>;
}

function RecordQuestion({ question: q }: { question: ContentQuestion }) {
  const t = useMessages().minutes;
  const extent = extentOf(q.answers);
  const tone = ({ full: "good", partial: "warn", "not-known": "neutral", none: "bad" } as const)[extent];
  const askers = q.askers.map((asker) => `${asker.roman} ${asker.name}`).join(", ");
  return (
    <section>
      <h3><CitedLink to={`/pytania/${q.citation}`}>{t.toQuestion(q.citation)}</CitedLink>: <RecordTitle pl={q.subject} en={q.subjectEn} /></h3>
      <p><Badge tone={tone}>{t.extents[extent]}</Badge>{q.isFromFloor && <> <Badge tone="neutral">{t.fromFloor}</Badge></>}</p>
      <Facts
        rows={[
          [t.askedBy, (q.askedByWords ?? askers) && <>{q.askedByWords && <Polish>{q.askedByWords}</Polish>}{q.askedByWords && askers && "; "}{askers && <Polish>{askers}</Polish>}</>],
          [t.onBehalfOf, q.onBehalfOf && <Polish>{q.onBehalfOf}</Polish>],
          [t.addressee, q.addressee && <Polish>{q.addressee}</Polish>],
          [t.question, <Polish key="text">{q.text}</Polish>],
        ]}
      />
      {q.answers.map((answer, index) => <RecordAnswer key={index} answer={answer} />)}
    </section>
  );
}

function RecordAnswer({ answer }: { answer: ContentAnswer }) {
  const t = useMessages().minutes;
  const who = [answer.answeredBy, answer.unitName].filter(Boolean).join(", ");
  const notes = [t.answerModes[answer.mode], answer.extent === "partial" ? t.extents.partial : ""].filter(Boolean).join(", ");
  return (
    <>
      <h4>{t.answer}{who && <>: <Polish>{who}</Polish></>}</h4>
      <p className="soft">
        {notes}
        {answer.answeredOn.precision !== "none" && <>{notes && ", "}<CouncilTime date={answer.answeredOn} /></>}
      </p>
      <Polish as="blockquote"><p>{answer.text}</p></Polish>
    </>
  );
}
