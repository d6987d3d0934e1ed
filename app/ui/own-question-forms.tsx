import type { ComponentProps } from "react";
import type { QuestionFacts } from "#domain/question/fact-queries";
import type { listClarificationsAsked } from "#domain/referral/clock-queries";
import { dayIn } from "#i18n/dates";
import { Radios, TextArea, TextField } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Polish, Section } from "./page.tsx";
import { AddresseeFields, ConventionField } from "./question-fields.tsx";
import { useLanguage, useMessages } from "./request.tsx";
import { VerdictDue } from "./verdict-due.tsx";

/* What a district does with a question of its own, a form each. */

type ClarificationAsked = ReturnType<typeof listClarificationsAsked>[number];
type NamedDistrict = { id: string; name: string };
type VerdictDueOn = ComponentProps<typeof VerdictDue>["due"];

/** What an addressee asks, and a form to reply; until then their clock stands. */
export function Clarifying({ toClarify }: { toClarify: ClarificationAsked[] }) {
  const t = useMessages().referral.desk;
  const language = useLanguage();
  return toClarify.map(({ referralId, addressee, askedOn, request }) => (
    <Section key={referralId} title={t.title}>
      <p>
        <Polish>{addressee}</Polish> {t.asks}
      </p>
      <Polish as="blockquote">{request}</Polish>
      <p>{t.stands(dayIn(language, askedOn))}</p>
      <DeedForm deed="clarifyReferral" formId={referralId} hidden={{ referralId }}>
        <TextArea name="reply" label={t.reply} hint={t.replyHint} />
        <Submit>{t.submit}</Submit>
      </DeedForm>
    </Section>
  ));
}

/** One form for each of the actor's districts that has not spoken of the latest answer. */
export function Judging({
  questionId,
  toJudge,
  dueOn,
}: {
  questionId: string;
  toJudge: NamedDistrict[];
  dueOn: VerdictDueOn | null;
}) {
  const { question: t } = useMessages();
  return toJudge.map(({ id, name }) => (
    <Section key={id} title={t.judgeAs(name)}>
      <p>{t.judgeNote}</p>
      {dueOn ? <VerdictDue due={dueOn} /> : <p>{t.judgeNoTime}</p>}
      <DeedForm deed="judgeAnswer" formId={id} hidden={{ questionId, districtId: id }}>
        <Radios
          name="verdict"
          label={t.fields.verdict}
          options={(["answered", "partly", "not"] as const).map((value) => ({
            value,
            label: t.verdictOf[value],
          }))}
        />
        <TextField name="sentence" label={t.fields.sentence} hint={t.hints.sentence} />
        <Submit>{t.judge}</Submit>
      </DeedForm>
    </Section>
  ));
}

/** What the question means in each of the actor's districts, until it is answered. */
export function Annexing({
  questionId,
  districts,
}: {
  questionId: string;
  districts: (NamedDistrict & { annex: string | null })[];
}) {
  const { question: t } = useMessages();
  return districts.map(({ id, name, annex }) => (
    <details key={id}>
      <summary>{t.annexFields.title(name)}</summary>
      <DeedForm deed="writeAnnex" formId={`dodatek-${id}`} hidden={{ questionId, districtId: id }}>
        <TextArea
          name="annex"
          label={t.annexFields.label}
          hint={t.annexFields.hint}
          value={annex}
          rows={3}
          optional
        />
        <Submit secondary>{t.annexFields.save}</Submit>
      </DeedForm>
    </details>
  ));
}

/** The question as its district wrote it, until the office has taken it up. */
export function Editing({
  question,
  typed,
  units,
  conventions,
}: {
  question: Pick<QuestionFacts, "id" | "subject" | "text" | "onBehalfOf">;
  typed: { addressee: string | null; addresseeUnitId: string | null; conventionId: string | null };
  units: ComponentProps<typeof AddresseeFields>["units"];
  conventions: ComponentProps<typeof ConventionField>["conventions"];
}) {
  const { question: t, common } = useMessages();
  return (
    <Section title={t.editTitle}>
      <DeedForm deed="editQuestion" hidden={{ questionId: question.id }}>
        <TextField name="subject" label={t.fields.subject} hint={t.hints.subject} value={question.subject} />
        <TextArea name="text" label={t.fields.text} hint={t.hints.text} value={question.text} rows={7} />
        <TextField
          name="onBehalfOf"
          label={t.fields.onBehalfOf}
          hint={t.hints.onBehalfOf}
          value={question.onBehalfOf}
          optional
        />
        <AddresseeFields
          addressee={typed.addressee}
          unitId={typed.addresseeUnitId}
          units={units}
          isOptional
          hint={t.hints.addressee}
        />
        <ConventionField value={typed.conventionId} conventions={conventions} />
        <Submit secondary>{common.save}</Submit>
      </DeedForm>
    </Section>
  );
}

/** Who asks alone takes the question back; who asks with others, only their own district. */
export function Withdrawing({ questionId, isJoint }: { questionId: string; isJoint: boolean }) {
  const { question: t } = useMessages();
  return (
    <details>
      <summary>{t.withdraw}</summary>
      <p>{isJoint ? t.withdrawJointNote : t.withdrawNote}</p>
      <DeedForm deed="withdrawQuestion" hidden={{ questionId }}>
        <Submit danger>{t.withdraw}</Submit>
      </DeedForm>
    </details>
  );
}
