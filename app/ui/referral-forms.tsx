import { DeedDetails } from "./deed-details.tsx";
import { Radios, Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { useMessages } from "./request.tsx";

/** Whose matter it is; `addressee` tells the forms of several addressees on one page apart. */
type Of = { referralId: string; addressee: string };

export function AcknowledgeButton({ referralId, addressee }: Of) {
  const { referral: t } = useMessages();
  return (
    <DeedButton
      deed="acknowledgeReferral"
      formId={`odbior-${referralId}`}
      hidden={{ referralId }}
      hint={t.forms.at(addressee)}
    >
      {t.forms.acknowledge}
    </DeedButton>
  );
}

/** The answer itself: whole or in part, its text, and who signs it. */
export function AnswerFields({ text, isShort = false }: { text?: string; isShort?: boolean }) {
  const t = useMessages().referral.forms;
  return (
    <>
      <TextArea name="text" label={t.text} hint={t.textHint} rows={isShort ? 6 : 10} value={text} />
      <Radios
        name="extent"
        label={t.extent}
        options={(["full", "partial"] as const).map((value) => ({ value, label: t.extents[value] }))}
      />
      <TextField name="answeredBy" label={t.answeredBy} hint={t.answeredByHint} optional />
    </>
  );
}

export function GiveAnswerForm({ referralId }: { referralId: string }) {
  const t = useMessages().referral.forms;
  return (
    <DeedForm deed="answerReferral" formId={`odpowiedz-${referralId}`} hidden={{ referralId }}>
      <AnswerFields />
      <Submit>{t.give}</Submit>
    </DeedForm>
  );
}

/** What an addressee may do besides answering; each unfolds. */
export function OtherStepsForms({
  referralId,
  addressee,
  isStopped,
  units,
}: Of & { isStopped: boolean; units: Option[] }) {
  const t = useMessages().referral.forms;
  const hint = t.at(addressee);
  const hidden = { referralId };
  return (
    <>
      <DeedDetails deed="handOverReferral" formId={`dalej-${referralId}`} summary={t.handOver} hint={hint}>
        <p>{t.handOverIntro}</p>
        <DeedForm deed="handOverReferral" formId={`dalej-${referralId}`} hidden={hidden}>
          <Select name="unitId" label={t.handOverTo} empty={t.chooseUnit} options={units} />
          <TextArea name="reason" label={t.handOverReason} rows={3} />
          <Submit secondary>{t.handOverSubmit}</Submit>
        </DeedForm>
      </DeedDetails>
      {!isStopped && (
        <DeedDetails deed="askClarification" formId={`prosba-${referralId}`} summary={t.ask} hint={hint}>
          <p>{t.askIntro}</p>
          <DeedForm deed="askClarification" formId={`prosba-${referralId}`} hidden={hidden}>
            <TextArea name="request" label={t.askText} rows={3} />
            <Submit secondary>{t.askSubmit}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
      <DeedDetails deed="holdReferral" formId={`tymczasowa-${referralId}`} summary={t.hold} hint={hint}>
        <p>{t.holdIntro}</p>
        <DeedForm deed="holdReferral" formId={`tymczasowa-${referralId}`} hidden={hidden}>
          <TextArea name="holdingReply" label={t.holdText} rows={3} />
          <Submit secondary>{t.holdSubmit}</Submit>
        </DeedForm>
      </DeedDetails>
      <DeedDetails deed="extendReferral" formId={`przedluzenie-${referralId}`} summary={t.extend} hint={hint}>
        <p>{t.extendIntro}</p>
        <DeedForm deed="extendReferral" formId={`przedluzenie-${referralId}`} hidden={hidden}>
          <TextField
            name="days"
            label={t.extendDays}
            hint={t.extendDaysHint}
            width="narrow"
            inputMode="numeric"
          />
          <TextField name="grantedBy" label={t.grantedBy} />
          <TextArea name="reason" label={t.reason} rows={3} />
          <Submit secondary>{t.extendSubmit}</Submit>
        </DeedForm>
      </DeedDetails>
    </>
  );
}
