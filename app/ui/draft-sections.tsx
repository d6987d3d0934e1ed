import type { EditionContent } from "#domain/edition/edition-content";
import type { DraftSection, DraftSentence } from "#domain/correction/sentence-rules";
import { CorrectionState } from "./correction-parts.tsx";
import { TextArea } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Markdown } from "./markdown.tsx";
import { Polish, Section } from "./page.tsx";
import { References } from "./reference.tsx";
import { useMessages } from "./request.tsx";

export type OwnProposal = {
  sectionId: string;
  sentenceAt: number;
  proposal: string;
  reason: string;
  state: "proposed" | "taken" | "refused" | "let-go";
};

type DraftProps = {
  sections: DraftSection[];
  content: EditionContent;
  /** The item of the agenda that each section speaks of. */
  itemIds: Record<string, string | null>;
  readerId: string;
  /** The number of the sentence whose form is open, as the address says it. */
  chosen: string | null;
  isOpen: boolean;
  mine: OwnProposal[];
};

/** The draft, each sentence with the way to propose a change; the form of the chosen one opens in its place. */
export function DraftSections({ sections, mine, content, itemIds, ...draft }: DraftProps) {
  const t = useMessages().correction.draft;
  return sections.map(({ sectionId, heading, sentences }) => (
    <Section key={sectionId} title={heading ? <Polish>{heading}</Polish> : t.opening}>
      {sentences.length === 0 ? (
        <p className="soft">{t.empty}</p>
      ) : (
        <References content={content} itemId={itemIds[sectionId] ?? null}>
          <ol className="draft-sentences">
            {sentences.map((sentence) => (
              <Sentence
                key={sentence.at}
                {...draft}
                sectionId={sectionId}
                sentence={sentence}
                mine={mine.find(
                  (one) =>
                    one.sectionId === sectionId && one.sentenceAt === sentence.at && one.state !== "let-go",
                )}
              />
            ))}
          </ol>
        </References>
      )}
    </Section>
  ));
}

type SentenceProps = Pick<DraftProps, "readerId" | "chosen" | "isOpen"> & {
  sectionId: string;
  sentence: DraftSentence;
  mine: OwnProposal | undefined;
};

function Sentence({ readerId, chosen, isOpen, sectionId, sentence, mine }: SentenceProps) {
  const { draft: t } = useMessages().correction;
  const { number, text } = sentence;
  const isChosen = chosen === String(number) && (!mine || mine.state === "proposed");
  const page = `/udzial/protokol/${readerId}`;
  return (
    <li id={`z-${number}`} value={number} className={isChosen ? "draft-chosen" : undefined}>
      <Polish as="div">
        <Markdown source={text} topLevel={3} />
      </Polish>
      {isChosen ? (
        <ProposalForm readerId={readerId} sectionId={sectionId} sentence={sentence} mine={mine} />
      ) : mine && mine.state !== "proposed" ? (
        <p>
          <CorrectionState state={mine.state} />
        </p>
      ) : (
        isOpen && (
          <p>
            <Link to={`${page}?zdanie=${number}#z-${number}`}>
              {mine ? t.changeMine : t.propose}
              <span className="visually-hidden">{t.proposeOf(number)}</span>
            </Link>
          </p>
        )
      )}
    </li>
  );
}

function ProposalForm({
  readerId,
  sectionId,
  sentence: { at, number, words },
  mine,
}: Pick<SentenceProps, "readerId" | "sectionId" | "sentence" | "mine">) {
  const { draft: t, proposal, reason } = useMessages().correction;
  return (
    <DeedForm
      deed="proposeCorrection"
      formId={`zdanie-${number}`}
      hidden={{ readerId, sectionId, sentenceAt: String(at) }}
    >
      <h3>{t.formTitle}</h3>
      <TextArea name="proposal" label={proposal} hint={t.proposalHint} value={mine?.proposal ?? words} />
      <TextArea name="reason" label={reason} hint={t.reasonHint} value={mine?.reason} rows={3} />
      <p className="button-row">
        <Submit>{t.send}</Submit>
        <Link to={`/udzial/protokol/${readerId}#z-${number}`}>{t.cancel}</Link>
      </p>
    </DeedForm>
  );
}
