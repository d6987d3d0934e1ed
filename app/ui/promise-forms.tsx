import type { Proof } from "#domain/action-item/proof-queries";
import { DeedDetails } from "./deed-details.tsx";
import { FileField, Radios, TextArea } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Warning } from "./page.tsx";
import type { Taken } from "./presentation-parts.tsx";
import { FileLink } from "./presentation-view.tsx";
import { useMessages } from "./request.tsx";

/** Whoever promised confirms the wording they have just read, or contests it in their own words. */
export function AnswerWordingForms({
  of: { id, text, wording, wordingNote },
}: {
  of: { id: string; text: string; wording: "asked" | "contested"; wordingNote: string | null };
}) {
  const t = useMessages().actionItem.guest;
  const read = { actionItemId: id, readText: text };
  return (
    <>
      <DeedButton
        deed="answerWording"
        formId="potwierdz"
        hidden={{ ...read, answer: "confirmed" }}
        secondary={false}
      >
        {t.confirm}
      </DeedButton>
      <DeedDetails deed="answerWording" formId="zakwestionuj" summary={t.contestTitle}>
        <DeedForm deed="answerWording" formId="zakwestionuj" hidden={{ ...read, answer: "contested" }}>
          <TextArea
            name="wordingNote"
            label={t.contestNote}
            hint={t.contestHint}
            rows={4}
            value={wordingNote}
          />
          <Submit secondary>{wording === "contested" ? t.contestAgain : t.contest}</Submit>
        </DeedForm>
      </DeedDetails>
    </>
  );
}

/** Files that prove the promise kept, and a form for one more. */
export function ProofForms({
  actionItemId,
  proofs,
  taken,
  filesAt,
  mayRemove = true,
}: {
  actionItemId: string;
  proofs: Proof[];
  taken: Taken;
  filesAt: string | null;
  mayRemove?: boolean;
}) {
  const { actionItem: t, common, presentation } = useMessages();
  return (
    <>
      <p>{t.guest.proofIntro}</p>
      {proofs.length > 0 && (
        <ul className="rows">
          {proofs.map((proof) => (
            <li key={proof.id}>
              <FileLink file={proof} filesAt={filesAt} />{" "}
              {proof.authorWarning && (
                <Warning>
                  <p>{presentation.files.authorWarning(proof.authorWarning)}</p>
                </Warning>
              )}
              {mayRemove && (
                <DeedButton
                  deed="removeProof"
                  formId={`dowod-${proof.id}`}
                  hidden={{ proofId: proof.id }}
                  hint={proof.fileName}
                >
                  {common.remove}
                </DeedButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <DeedForm deed="addProof" formId="dowod" hidden={{ actionItemId }} hasFiles>
        <FileField
          name="file"
          label={presentation.files.field}
          hint={presentation.files.hint(taken.megabytes)}
          accept={taken.accept}
        />
        <Submit secondary>{t.guest.addProof}</Submit>
      </DeedForm>
    </>
  );
}

/** News of how it goes; and, apart, that it is done. */
export function ReportProgressForm({ actionItemId }: { actionItemId: string }) {
  const t = useMessages().actionItem;
  return (
    <DeedForm deed="moveActionItemOn" formId="postep" hidden={{ actionItemId, state: "in-progress" }}>
      <TextArea name="note" label={t.mine.note} rows={3} />
      <Submit secondary>{t.guest.progress}</Submit>
    </DeedForm>
  );
}

export function ReportDoneForm({ actionItemId }: { actionItemId: string }) {
  const t = useMessages().actionItem.guest;
  return (
    <DeedForm deed="moveActionItemOn" formId="wykonane" hidden={{ actionItemId, state: "done" }}>
      <TextArea name="note" label={t.doneNote} hint={t.doneHint} rows={3} optional />
      <Submit>{t.done}</Submit>
    </DeedForm>
  );
}

/** How it was kept: kept, in part, not, with a sentence. */
export function JudgePromiseForm({ actionItemId }: { actionItemId: string }) {
  const t = useMessages().actionItem.judging;
  return (
    <DeedForm deed="judgeActionItem" formId={`ocena-${actionItemId}`} hidden={{ actionItemId }}>
      <Radios
        name="verdict"
        label={t.verdict}
        options={(["kept", "partly", "not"] as const).map((value) => ({ value, label: t.options[value] }))}
      />
      <TextArea name="sentence" label={t.sentence} hint={t.sentenceHint} rows={2} />
      <Submit>{t.submit}</Submit>
    </DeedForm>
  );
}
