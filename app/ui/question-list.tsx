import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { Polish, RecordTitle, Table } from "./page.tsx";
import { AskedBy, QuestionStanding } from "./question-view.tsx";
import type { ShownQuestion } from "./question-view.tsx";
import { useMessages } from "./request.tsx";

export type ListedQuestion = Pick<ShownQuestion, "citation" | "standing" | "subject" | "subjectEn" | "askers" | "askedByWords" | "addressee"> & { id: string };

type QuestionTableProps = {
  questions: ListedQuestion[];
  caption: string;
  /** Where a question leads; its public page when nothing is said. */
  toOf?: (question: ListedQuestion) => string;
  action?: { head: string; of: (question: ListedQuestion) => ReactNode };
};

/** Questions one a row: few columns, so that a phone shows the state beside the subject. */
export function QuestionTable({ questions, caption, toOf = ({ citation }) => `/pytania/${citation}`, action }: QuestionTableProps) {
  const t = useMessages();
  const { number, subject, askedBy, addressee, state } = t.question.columns;
  return (
    <Table caption={caption} head={[number, subject, state, ...(action ? [action.head] : [])]}>
      {questions.map((question) => (
        <tr key={question.id}>
          <th scope="row"><Link to={toOf(question)}><span className="number">{question.citation}</span></Link></th>
          <td>
            <RecordTitle pl={question.subject} en={question.subjectEn} />
            <div className="soft">{askedBy}: <AskedBy of={question} />{question.addressee && <>. {addressee}: <Polish>{question.addressee}</Polish></>}</div>
          </td>
          <td><QuestionStanding standing={question.standing} /></td>
          {action && <td>{action.of(question)}</td>}
        </tr>
      ))}
    </Table>
  );
}
