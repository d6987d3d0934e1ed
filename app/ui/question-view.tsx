import type { QuestionFacts } from "#domain/question/fact-queries";
import { ConventionName } from "./convention-facts.tsx";
import { CouncilTime, Day } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Badge, Facts, Polish, RecordTitle } from "./page.tsx";
import { FileLink } from "./presentation-view.tsx";
import type { FileShown } from "./presentation-view.tsx";
import { useMessages } from "./request.tsx";

export type ShownQuestion = Pick<
  QuestionFacts,
  | "citation"
  | "standing"
  | "subject"
  | "subjectEn"
  | "text"
  | "askers"
  | "askedByWords"
  | "onBehalfOf"
  | "addressee"
  | "isArchived"
  | "answers"
  | "verdicts"
>;

const tones = {
  filed: "neutral",
  accepted: "info",
  "passed-on": "info",
  answered: "good",
  "answered-in-part": "warn",
  "answered-extent-unknown": "warn",
  reopened: "bad",
  "no-answer-recorded": "neutral",
  settled: "good",
  "not-contested": "good",
  returned: "bad",
  withdrawn: "neutral",
  merged: "neutral",
} as const;

/** How the question stands, in words and a shape. */
export function QuestionStanding({ standing }: { standing: QuestionFacts["standing"] }) {
  return <Badge tone={tones[standing]}>{useMessages().question.standings[standing]}</Badge>;
}

/** Who asks: the districts by name, or the words of the source. */
export function AskedBy({
  of: { askers, askedByWords },
}: {
  of: Pick<QuestionFacts, "askers" | "askedByWords">;
}) {
  const t = useMessages();
  if (askers.length === 0 && askedByWords === null) return <>{t.common.notStated}</>;
  return (
    <Polish>
      {[askedByWords, ...askers.map(({ roman, name }) => `${roman} ${name}`)].filter(Boolean).join(", ")}
    </Polish>
  );
}

/** Words of the record as they were written, line by line. */
function Said({ text }: { text: string }) {
  return (
    <Polish as="blockquote">
      {text.split(/\n+/).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </Polish>
  );
}

/** A question with its askers and answers, as other pages quote it; the number leads to its own page. */
export function QuestionView({
  question: q,
  level = 3,
  to = `/pytania/${q.citation}`,
}: {
  question: ShownQuestion;
  level?: 2 | 3 | 4;
  to?: string;
}) {
  const Heading = `h${level}` as const;
  return (
    <article id={`pytanie-${q.citation}`}>
      <Heading>
        <Link to={to}>{q.citation}</Link> <RecordTitle pl={q.subject} en={q.subjectEn} />
      </Heading>
      <p>
        <QuestionStanding standing={q.standing} />
      </p>
      <QuestionParties question={q} />
      <Said text={q.text} />
      <QuestionAnswers question={q} />
    </article>
  );
}

/** Who asks whom, on whose behalf. */
export function QuestionParties({
  question: q,
}: {
  question: Pick<ShownQuestion, "askers" | "askedByWords" | "onBehalfOf" | "addressee">;
}) {
  const t = useMessages();
  const askedBy = <AskedBy of={q} />;
  return (
    <Facts
      rows={[
        [t.question.askedBy, askedBy],
        [t.question.onBehalfOf, q.onBehalfOf && <Polish>{q.onBehalfOf}</Polish>],
        [t.question.addressee, q.addressee && <Polish>{q.addressee}</Polish>],
      ]}
    />
  );
}

export function QuestionText({ text }: { text: string }) {
  return <Said text={text} />;
}

/** An edition of the minutes names no files: they came later. */
type ShownAnswer = Omit<ShownQuestion["answers"][number], "files"> & { files?: FileShown[] };

/** Every answer with who gave it, how, when and how far it goes, its files; then what the askers say of it. */
export function QuestionAnswers({
  question: q,
}: {
  question: Pick<ShownQuestion, "verdicts" | "isArchived"> & { answers: ShownAnswer[] };
}) {
  const t = useMessages();
  if (q.answers.length === 0)
    return <p>{q.isArchived ? t.question.noAnswerInSource : t.question.noAnswer}</p>;
  return (
    <>
      {q.answers.map((answer) => (
        <div key={answer.position}>
          <p>
            <strong>{t.question.answerNumber(answer.position)}</strong>
            {(answer.answeredBy ?? answer.unitName) && (
              <>
                :{" "}
                <Polish>
                  {[...new Set([answer.answeredBy, answer.unitName])].filter(Boolean).join(", ")}
                </Polish>
              </>
            )}
            {answer.mode !== "not-known" && <>, {t.question.modes[answer.mode]}</>}
            {answer.answeredOn.precision !== "none" && (
              <>
                , <CouncilTime date={answer.answeredOn} />
              </>
            )}{" "}
            <Badge tone={answer.extent === "full" ? "good" : "warn"}>
              {t.question.extents[answer.extent]}
            </Badge>
          </p>
          <Said text={answer.text} />
          <AnswerFiles files={answer.files} />
          <Verdicts verdicts={q.verdicts.filter(({ afterAnswer }) => afterAnswer === answer.position)} />
        </div>
      ))}
    </>
  );
}

function AnswerFiles({ files = [] }: { files?: FileShown[] | undefined }) {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} filesAt="/pliki" />
        </li>
      ))}
    </ul>
  );
}

function Verdicts({ verdicts }: { verdicts: ShownQuestion["verdicts"] }) {
  const t = useMessages();
  if (verdicts.length === 0) return null;
  return (
    <ul>
      {verdicts.map(({ district, verdict, sentence, judgedOn }) => (
        <li key={district}>
          <Polish>{district}</Polish>: {t.question.verdictOf[verdict]}, <Day day={judgedOn} />
          {sentence && (
            <>
              . <Polish as="q">{sentence}</Polish>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** When and at which convention it was asked. */
export function QuestionOccasion({
  question: q,
}: {
  question: Pick<QuestionFacts, "filedOn" | "convention" | "isFromFloor">;
}) {
  const t = useMessages();
  const { convention } = q;
  return (
    <Facts
      rows={[
        [
          t.question.filedOn,
          q.filedOn.precision !== "none" && (
            <>
              <CouncilTime date={q.filedOn} />
              {q.isFromFloor && <>, {t.question.fromFloor}</>}
            </>
          ),
        ],
        [
          t.question.convention,
          convention && (
            <Link to={`/konwenty/${convention.address}`}>
              <ConventionName of={convention} />
            </Link>
          ),
        ],
      ]}
    />
  );
}
