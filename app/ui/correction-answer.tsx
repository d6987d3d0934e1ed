import { CorrectionState } from "./correction-parts.tsx";
import { TextArea, Tick } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Facts, Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type AnsweredCorrection = {
  id: string;
  sectionId: string;
  sentenceAt: number;
  heading: string;
  sentence: string;
  proposal: string;
  reason: string;
  name: string;
  capacity: string | null;
  state: "proposed" | "taken" | "refused" | "let-go";
  answer: string | null;
  mayTake: boolean;
  mayRefuse: boolean;
};

/** One correction, what became of it, and the two answers the clerk can give. */
export function CorrectionAnswer({ correction: one }: { correction: AnsweredCorrection }) {
  const t = useMessages().correction;
  const hint = <span className="visually-hidden">{t.office.ofWhom(one.name)}</span>;
  return (
    <div id={`p-${one.id}`}>
      <Facts
        rows={[
          [t.proposedBy, <Polish key="by">{[one.name, one.capacity].filter(Boolean).join(", ")}</Polish>],
          [t.proposal, one.proposal ? <Polish key="to">{one.proposal}</Polish> : t.strike],
          [t.reason, <Polish key="why">{one.reason}</Polish>],
          [t.office.outcome, <CorrectionState key="state" state={one.state} />],
          [t.answer, one.answer && <Polish>{one.answer}</Polish>],
        ]}
      />
      {one.mayTake && (
        <details>
          <summary>
            {one.mayRefuse ? t.office.take : t.office.takeAfterAll}
            {hint}
          </summary>
          <DeedForm deed="takeCorrection" formId={`tak-${one.id}`} hidden={{ correctionId: one.id }}>
            <p className="hint">{t.office.takeNote}</p>
            <TextArea name="answer" label={t.office.takeAnswer} rows={2} optional />
            <Tick name="isByHand" label={t.office.byHand} />
            <Submit>
              {t.office.take}
              {hint}
            </Submit>
          </DeedForm>
        </details>
      )}
      {one.mayRefuse && (
        <details>
          <summary>
            {t.office.refuse}
            {hint}
          </summary>
          <DeedForm deed="refuseCorrection" formId={`nie-${one.id}`} hidden={{ correctionId: one.id }}>
            <TextArea name="answer" label={t.office.refuseAnswer} rows={2} />
            <Submit secondary>
              {t.office.refuse}
              {hint}
            </Submit>
          </DeedForm>
        </details>
      )}
    </div>
  );
}
