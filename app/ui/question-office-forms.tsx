import { Radios, Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** What the office first says of a question: into the register, or back with a reason. */
export function AcceptForms({ questionId }: { questionId: string }) {
  const { question: t } = useMessages();
  return (
    <>
      <Section title={t.groups.filed}>
        <p>{t.acceptNote}</p>
        <DeedButton deed="acceptQuestion" hidden={{ questionId }} secondary={false}>
          {t.accept}
        </DeedButton>
      </Section>
      <details>
        <summary>{t.returnTitle}</summary>
        <DeedForm deed="returnQuestion" formId="zwrot" hidden={{ questionId }}>
          <TextArea name="returnReason" label={t.fields.returnReason} />
          <Submit danger>{t.returnIt}</Submit>
        </DeedForm>
      </details>
    </>
  );
}

/** An answer recorded on behalf of whoever gave it. */
export function AnswerForm({
  questionId,
  answeredBy,
  answeredOn,
  holders,
}: {
  questionId: string;
  answeredBy: string | null;
  answeredOn: string;
  /** The addressees with whom the question lies. */
  holders: Option[];
}) {
  const { question: t, referral, common } = useMessages();
  return (
    <Section title={t.answerTitle}>
      <DeedForm deed="recordAnswer" formId="odpowiedz" hidden={{ questionId }}>
        {holders.length > 0 && (
          <Select
            name="referralId"
            label={referral.recordAnswerOf}
            hint={referral.recordAnswerOfHint}
            empty={referral.nobodys}
            options={holders}
            value={holders.length === 1 ? holders[0]?.value : null}
            optional
          />
        )}
        <TextField name="answeredBy" label={t.fields.answeredBy} value={answeredBy} optional />
        <TextField name="unitName" label={t.fields.unitName} optional />
        <TextArea name="text" label={t.fields.answer} rows={7} />
        <Radios
          name="mode"
          label={t.fields.mode}
          options={(["oral", "written", "not-known"] as const).map((value) => ({
            value,
            label: t.modes[value],
          }))}
        />
        <Radios
          name="extent"
          label={t.fields.extent}
          hint={t.extentHint}
          options={(["full", "partial", "not-known"] as const).map((value) => ({
            value,
            label: t.extents[value],
          }))}
        />
        <TextField
          name="answeredOn"
          label={t.fields.answeredOn}
          hint={common.dateHint}
          value={answeredOn}
          width="medium"
          optional
        />
        <Submit>{t.recordAnswer}</Submit>
      </DeedForm>
    </Section>
  );
}

export function FilingForm({
  question: q,
}: {
  question: {
    id: string;
    subjectEn: string | null;
    caseReference: string | null;
    jrwaClass: string | null;
    archivalCategory: string | null;
  };
}) {
  const { question: t } = useMessages();
  return (
    <details>
      <summary>{t.filingTitle}</summary>
      <DeedForm deed="editQuestionFiling" formId="akta" hidden={{ questionId: q.id }}>
        <TextField name="subjectEn" label={t.fields.subjectEn} value={q.subjectEn} optional />
        <TextField
          name="caseReference"
          label={t.fields.caseReference}
          value={q.caseReference}
          width="medium"
          optional
        />
        <TextField name="jrwaClass" label={t.fields.jrwaClass} value={q.jrwaClass} width="narrow" optional />
        <TextField
          name="archivalCategory"
          label={t.fields.archivalCategory}
          value={q.archivalCategory}
          width="narrow"
          optional
        />
        <Submit secondary>{t.saveFiling}</Submit>
      </DeedForm>
    </details>
  );
}

export function WithdrawForm({ questionId }: { questionId: string }) {
  const { question: t } = useMessages();
  return (
    <details>
      <summary>{t.withdrawTitle}</summary>
      <DeedForm deed="withdrawQuestion" formId="wycofanie" hidden={{ questionId }}>
        <Submit danger>{t.withdraw}</Submit>
      </DeedForm>
    </details>
  );
}
