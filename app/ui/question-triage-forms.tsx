import type { CouncilDate } from "#schema/columns";
import { conventionName } from "./convention-facts.tsx";
import { Radios, Select, TextField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { EmptyState, Section } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Similar = { id: string; citation: string; subject: string; askedBy: string };

/** The office joins a duplicate to the question it repeats: a similar one, or any other by its number. */
export function MergeForm({ questionId, similar }: { questionId: string; similar: Similar[] }) {
  const { question: t } = useMessages();
  return (
    <details open={similar.length > 0}>
      <summary>{t.merging.title}</summary>
      <p>{t.merging.note}</p>
      <DeedForm deed="mergeQuestion" formId="polacz" hidden={{ questionId }}>
        {similar.length > 0 && (
          <Radios
            name="similarId"
            label={t.merging.similar}
            options={similar.map(({ id, citation, subject, askedBy }) => ({
              value: id,
              label: `${citation} ${subject} (${askedBy})`,
              lang: "pl",
            }))}
          />
        )}
        <TextField
          name="number"
          label={t.merging.number}
          hint={t.merging.numberHint}
          width="narrow"
          optional={similar.length > 0}
        />
        <Submit secondary>{t.merging.submit}</Submit>
      </DeedForm>
    </details>
  );
}

export function UndoMergeForm({ questionId }: { questionId: string }) {
  const { question: t } = useMessages();
  return (
    <Section title={t.merging.undo}>
      <p>{t.merging.undoNote}</p>
      <DeedButton deed="undoMerge" formId="rozlacz" hidden={{ questionId }}>
        {t.merging.undo}
      </DeedButton>
    </Section>
  );
}

export function TakeOverForm({ questionId }: { questionId: string }) {
  const { question: t } = useMessages();
  return (
    <Section title={t.takeOver.title}>
      <p>{t.takeOver.note}</p>
      <DeedButton deed="takeQuestionOver" formId="przejmij" hidden={{ questionId }}>
        {t.takeOver.submit}
      </DeedButton>
    </Section>
  );
}

type Ahead = { id: string; title: string | null; titleEn: string | null; heldOn: CouncilDate };

/** One choice, one press: the item for questions is found there, or made. */
export function OntoAgendaForm({
  questionId,
  conventions,
  current,
}: {
  questionId: string;
  conventions: Ahead[];
  current: string | null;
}) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <Section title={t.question.agendaTitle} id="porzadek">
      {conventions.length === 0 ? (
        <EmptyState>
          <p>{t.question.noConventionAhead}</p>
        </EmptyState>
      ) : (
        <DeedForm deed="putQuestionOnAgenda" formId="porzadek" hidden={{ questionId }}>
          <Select
            name="conventionId"
            label={t.question.convention}
            options={conventions.map((convention) => ({
              value: convention.id,
              label: conventionName(t, language, convention),
            }))}
            value={current ?? conventions.at(-1)?.id}
          />
          <Submit secondary>{t.question.putOnAgenda}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}
