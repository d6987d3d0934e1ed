import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Reply } from "#web/deeds";
import { PaperLink } from "./agenda-list.tsx";
import type { ShownPaper } from "./agenda-list.tsx";
import { FileField, Select, TextArea, TextField, Tick } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Badge, Polish, Section, Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** A list under its heading, each entry with the button that removes it; then the form for one more. */
function Listed({
  title,
  id,
  empty,
  level = 2,
  children,
  form,
}: {
  title: string;
  id: string;
  empty: string;
  level?: 2 | 3;
  children: ReactNode[];
  form: ReactNode;
}) {
  return (
    <Section title={title} id={id} level={level}>
      {children.length === 0 ? <p>{empty}</p> : <ul className="rows">{children}</ul>}
      {form}
    </Section>
  );
}

/** An empty `itemId` means the whole convention. */
export type PartsOf = { itemId: string; conventionId: string; isOpen: boolean; level?: 2 | 3 };

export function ItemPresenters({
  itemId,
  isOpen,
  presenters,
  persons,
}: PartsOf & {
  presenters: { id: string; name: string; office: string | null; email: string | null }[];
  persons: Option[];
}) {
  const t = useMessages();
  const { fields, hints } = t.agenda;
  const form = isOpen && (
    <DeedForm deed="addPresenter" formId="osoba" hidden={{ itemId }}>
      {persons.length > 0 && (
        <Select
          name="personId"
          label={fields.person}
          hint={hints.person}
          options={persons}
          empty={t.common.choose}
          optional
        />
      )}
      <TextField name="name" label={fields.name} optional={persons.length > 0} />
      <TextField name="office" label={fields.office} hint={hints.office} optional />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={t.presenter.office.email}
        hint={t.presenter.office.emailHint}
        optional
      />
      <Submit secondary>{t.agenda.addPresenter}</Submit>
    </DeedForm>
  );
  return (
    <Listed title={t.agenda.presenters} id="referuje" empty={t.agenda.noPresenters} form={form}>
      {presenters.map(({ id, name, office, email }) => (
        <li key={id}>
          <p>
            <Polish>{[name, office].filter(Boolean).join(", ")}</Polish>
          </p>
          {isOpen && <PresenterContact id={id} name={name} email={email} />}
          {isOpen && (
            <DeedButton
              deed="removePresenter"
              formId={`osoba-${id}`}
              hidden={{ presenterId: id }}
              hint={name}
            >
              {t.common.remove}
            </DeedButton>
          )}
        </li>
      ))}
    </Listed>
  );
}

/** Where letters to a presenter go; folded away, open when it has just been refused. */
function PresenterContact({ id, name, email }: { id: string; name: string; email: string | null }) {
  const t = useMessages().presenter.office;
  const formId = `adres-${id}`;
  return (
    <details open={useActionData<Reply>()?.formId === formId}>
      <summary>
        {t.email}: {email ?? t.noOwnAddress}
        <span className="visually-hidden"> ({name})</span>
      </summary>
      <DeedForm deed="setPresenterContact" formId={formId} hidden={{ presenterId: id }}>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t.contactOf(name)}
          hint={t.emailHint}
          value={email}
          optional
        />
        <Submit secondary>
          {t.setContact}
          <span className="visually-hidden"> {name}</span>
        </Submit>
      </DeedForm>
    </details>
  );
}

export function ItemPapers({
  itemId,
  isOpen,
  papers,
  accept,
}: PartsOf & { papers: (ShownPaper & { authorWarning: string | null })[]; accept: string }) {
  const t = useMessages();
  const form = isOpen && (
    <DeedForm deed="layPaper" formId="material" hidden={{ itemId }} hasFiles>
      <TextField name="title" label={t.agenda.fields.paperTitle} optional />
      <FileField name="file" label={t.agenda.fields.file} hint={t.agenda.hints.file} accept={accept} />
      <Submit secondary>{t.agenda.layPaper}</Submit>
    </DeedForm>
  );
  return (
    <Listed title={t.agenda.papers} id="materialy" empty={t.agenda.noPapers} form={form}>
      {papers.map((paper) => (
        <li key={paper.id}>
          <p>
            <PaperLink paper={paper} filesAt="/biuro/pliki" />
          </p>
          {paper.authorWarning && (
            <Warning>
              <p>{t.agenda.authorWarning(paper.authorWarning)}</p>
            </Warning>
          )}
          {isOpen && (
            <DeedButton
              deed="removePaper"
              formId={`material-${paper.id}`}
              hidden={{ paperId: paper.id }}
              hint={paper.title}
            >
              {t.common.remove}
            </DeedButton>
          )}
        </li>
      ))}
    </Listed>
  );
}

export function ItemOutcomes({
  itemId,
  conventionId,
  isOpen,
  level = 2,
  outcomes,
}: PartsOf & { outcomes: { id: string; text: string }[] }) {
  const t = useMessages();
  const form = isOpen && (
    <DeedForm deed="noteOutcome" formId="ustalenie" hidden={{ itemId, conventionId }}>
      <TextArea name="text" label={t.agenda.fields.outcome} rows={3} />
      <Submit secondary>{t.agenda.noteOutcome}</Submit>
    </DeedForm>
  );
  return (
    <Listed
      title={t.agenda.outcomes}
      id="ustalenia"
      level={level}
      empty={isOpen ? t.agenda.noOutcomes : t.agenda.notesLater}
      form={form}
    >
      {outcomes.map(({ id, text }) => (
        <li key={id}>
          <Polish as="p">{text}</Polish>
          {isOpen && (
            <DeedButton
              deed="strikeOutcome"
              formId={`ustalenie-${id}`}
              hidden={{ outcomeId: id }}
              hint={text.slice(0, 80)}
            >
              {t.agenda.strike}
            </DeedButton>
          )}
        </li>
      ))}
    </Listed>
  );
}

export function ItemStatements({
  itemId,
  conventionId,
  isOpen,
  level = 2,
  statements,
}: PartsOf & {
  statements: { id: string; speaker: string; capacity: string | null; text: string; isQuotation: boolean }[];
}) {
  const t = useMessages();
  const { fields, hints } = t.agenda;
  const form = isOpen && (
    <DeedForm deed="noteStatement" formId="wypowiedz" hidden={{ itemId, conventionId }}>
      <TextField name="speaker" label={fields.speaker} />
      <TextField name="capacity" label={fields.capacity} hint={hints.capacity} optional />
      <TextArea name="text" label={fields.statement} rows={4} />
      <Tick name="isQuotation" label={fields.isQuotation} />
      <Submit secondary>{t.agenda.noteStatement}</Submit>
    </DeedForm>
  );
  return (
    <Listed
      title={t.agenda.statements}
      id="wypowiedzi"
      level={level}
      empty={isOpen ? t.agenda.noStatements : t.agenda.notesLater}
      form={form}
    >
      {statements.map(({ id, speaker, capacity, text, isQuotation }) => (
        <li key={id}>
          <p>
            <strong>
              <Polish>{[speaker, capacity].filter(Boolean).join(", ")}</Polish>
            </strong>
            {isQuotation && (
              <>
                {" "}
                <Badge tone="neutral">{t.agenda.quotation}</Badge>
              </>
            )}
          </p>
          <Polish as={isQuotation ? "blockquote" : "p"}>{text}</Polish>
          {isOpen && (
            <DeedButton
              deed="strikeStatement"
              formId={`wypowiedz-${id}`}
              hidden={{ statementId: id }}
              hint={speaker}
            >
              {t.agenda.strike}
            </DeedButton>
          )}
        </li>
      ))}
    </Listed>
  );
}
