import { RecordTitle } from "./page.tsx";

type Asked = { subject: string; subjectEn: string | null; text: string };

/** Longer ones stay cut: a heading is no place for a page of text. */
const longestHeading = 200;

/** A question's subject; where it is only the cut beginning of a short question, the question itself, whole. */
export function wholeSubject({ subject, text }: Pick<Asked, "subject" | "text">): string {
  const isCut = subject.endsWith("…") && text.startsWith(subject.slice(0, -1));
  return isCut && text.length <= longestHeading ? text : subject;
}

/** Does the heading already say the whole question? */
export const isSaidWhole = (question: Pick<Asked, "subject" | "text">): boolean =>
  wholeSubject(question) === question.text;

export const QuestionSubject = ({ of: question }: { of: Asked }) => (
  <RecordTitle pl={wholeSubject(question)} en={question.subjectEn} />
);
