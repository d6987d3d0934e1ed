import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { RecordTitle, Table } from "./page.tsx";
import { AskedBy, QuestionStanding } from "./question-view.tsx";
import type { ShownQuestion } from "./question-view.tsx";
import { Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type ListedQuestion = Pick<ShownQuestion, "citation" | "standing" | "subject" | "subjectEn" | "askers" | "askedByWords" | "addressee"> & { id: string };

/** Questions one a row; `toOf` says where each leads, `extra` adds what only this list needs. */
export function QuestionTable({ questions, caption, toOf = ({ citation }) => `/pytania/${citation}`, action }: { questions: ListedQuestion[]; caption: string; toOf?: (question: ListedQuestion) => string; action?: { head: string; of: (question: ListedQuestion) => ReactNode } }) {
  const t = useMessages();
  const { number, subject, askedBy, addressee, state } = t.question.columns;
  return (
    <Table caption={caption} head={[number, subject, askedBy, addressee, state, ...(action ? [action.head] : [])]}>
      {questions.map((question) => (
        <tr key={question.id}>
          <th scope="row"><Link to={toOf(question)}><span className="number">{question.citation}</span></Link></th>
          <td><RecordTitle pl={question.subject} en={question.subjectEn} /></td>
          <td><AskedBy of={question} /></td>
          <td>{question.addressee && <Polish>{question.addressee}</Polish>}</td>
          <td><QuestionStanding standing={question.standing} /></td>
          {action && <td>{action.of(question)}</td>}
        </tr>
      ))}
    </Table>
  );
}
