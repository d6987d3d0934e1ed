import type { DraftSection } from "#domain/correction/sentence-rules";
import type { OwnProposal } from "./draft-sections.tsx";
import { CorrectionState } from "./correction-parts.tsx";
import { DeedButton } from "./form.tsx";
import { Link } from "./link.tsx";
import { Facts, Polish, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

type Own = OwnProposal & {
  id: string;
  sentence: string;
  answer: string | null;
  mayLetGo: boolean;
};

/** What this reader proposed, what became of it, and the way to take it back. */
export function OwnCorrections({
  corrections,
  sections,
  readerId,
}: {
  corrections: Own[];
  sections: DraftSection[];
  readerId: string;
}) {
  const { draft: t, ...words } = useMessages().correction;
  if (corrections.length === 0) return null;
  const numberOf = ({ sectionId, sentenceAt }: Own) =>
    sections.find((section) => section.sectionId === sectionId)?.sentences.find(({ at }) => at === sentenceAt)
      ?.number ?? 0;
  return (
    <Section title={t.mine} id="poprawki">
      <ul className="rows">
        {corrections.map((one) => (
          <li key={one.id} id={`p-${one.id}`}>
            <p>
              <CorrectionState state={one.state} />{" "}
              <Link to={`/udzial/protokol/${readerId}#z-${numberOf(one)}`}>{t.toSentence}</Link>
            </p>
            <Facts
              rows={[
                [words.sentence, <Polish key="sentence">{one.sentence}</Polish>],
                [words.proposal, one.proposal ? <Polish>{one.proposal}</Polish> : words.strike],
                [words.reason, <Polish key="reason">{one.reason}</Polish>],
                [words.answer, one.answer && <Polish>{one.answer}</Polish>],
              ]}
            />
            {one.state === "refused" && one.mayLetGo && <p>{t.contestedNote}</p>}
            {one.mayLetGo && (
              <DeedButton
                deed="letGo"
                formId={one.id}
                hidden={{ correctionId: one.id }}
                hint={t.letGoOf(numberOf(one))}
              >
                {t.letGo}
              </DeedButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
