import { useLoaderData } from "@remix-run/react";
import { addPresenter, addPresenterInput } from "#domain/agenda/add-presenter";
import { editAgendaItem, editAgendaItemInput } from "#domain/agenda/edit-agenda-item";
import { layPaper, layPaperInput } from "#domain/agenda/lay-paper";
import { noteOutcome, noteOutcomeInput } from "#domain/agenda/note-outcome";
import { noteStatement, noteStatementInput } from "#domain/agenda/note-statement";
import { listAgenda } from "#domain/agenda/queries";
import { removePaper, removePaperInput } from "#domain/agenda/remove-paper";
import { removePresenter, removePresenterInput } from "#domain/agenda/remove-presenter";
import { obstaclesToNoting, obstaclesToPreparing } from "#domain/agenda/rules";
import { setPresenterContact, setPresenterContactInput } from "#domain/agenda/set-presenter-contact";
import { strikeOutcome, strikeOutcomeInput } from "#domain/agenda/strike-outcome";
import { strikeStatement, strikeStatementInput } from "#domain/agenda/strike-statement";
import { getConvention } from "#domain/convention/queries";
import { listPersons } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { acceptedFiles } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { AgendaItemFields } from "#ui/agenda-item-fields";
import { ItemOutcomes, ItemPapers, ItemPresenters, ItemStatements } from "#ui/agenda-item-parts";
import { DeedForm, Submit } from "#ui/form";
import { Page, Polish, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const item = found(listAgenda(db, convention.id).find(({ id }) => id === params["itemId"]));
  const {
    id,
    number,
    title,
    titleEn,
    kind,
    description,
    plannedMinutes,
    startsAt,
    seatsToFill,
    state,
    withdrawnReason,
    presenters,
    papers,
    outcomes,
    statements,
  } = item;
  return {
    conventionId: convention.id,
    item: {
      id,
      number,
      title,
      titleEn,
      kind,
      description,
      plannedMinutes,
      startsAt,
      seatsToFill,
      withdrawnReason,
      isWithdrawn: state === "withdrawn",
    },
    isOpen: obstaclesToPreparing(convention, actor).length === 0,
    isNoting: obstaclesToNoting(convention, actor).length === 0,
    persons: listPersons(db).map((person) => ({
      value: person.id,
      label: [person.name, person.office].filter(Boolean).join(", "),
      lang: "pl",
    })),
    presenters: presenters.map((row) => ({
      id: row.id,
      name: row.name,
      office: row.office,
      email: row.email,
    })),
    papers: papers.map((row) => ({
      id: row.id,
      title: row.title,
      fileHash: row.fileHash,
      fileName: row.fileName,
      extension: row.extension,
      sizeBytes: row.sizeBytes,
      authorWarning: row.authorWarning,
    })),
    outcomes: outcomes.map((row) => ({ id: row.id, text: row.text })),
    statements: statements.map((row) => ({
      id: row.id,
      speaker: row.speaker,
      capacity: row.capacity,
      text: row.text,
      isQuotation: row.isQuotation,
    })),
  };
});

const here = ({ conventionId, id }: { conventionId: string; id: string | null }, at = "") =>
  `/biuro/konwenty/${conventionId}/porzadek${id ? `/${id}` : ""}?zapisano=1${at}`;
const noted = ({ conventionId, itemId }: { conventionId: string; itemId: string | null }, at: string) =>
  here({ conventionId, id: itemId }, at);

export const action = deeds("office", {
  editAgendaItem: deed(editAgendaItemInput, editAgendaItem, (item) => here(item)),
  addPresenter: deed(addPresenterInput, addPresenter, (item) => here(item, "#referuje")),
  setPresenterContact: deed(setPresenterContactInput, setPresenterContact, (item) => here(item, "#referuje")),
  removePresenter: deed(removePresenterInput, removePresenter, (item) => here(item, "#referuje")),
  layPaper: deed(layPaperInput, layPaper, (item) => here(item, "#materialy")),
  removePaper: deed(removePaperInput, removePaper, (item) => here(item, "#materialy")),
  noteOutcome: deed(noteOutcomeInput, noteOutcome, (spot) => noted(spot, "#ustalenia")),
  strikeOutcome: deed(strikeOutcomeInput, strikeOutcome, (spot) => noted(spot, "#ustalenia")),
  noteStatement: deed(noteStatementInput, noteStatement, (spot) => noted(spot, "#wypowiedzi")),
  strikeStatement: deed(strikeStatementInput, strikeStatement, (spot) => noted(spot, "#wypowiedzi")),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { item }) => `${t.agenda.itemTitle(item.number)}: ${item.title}`);

export default function AgendaItem() {
  const { conventionId, item, isOpen, isNoting, persons, presenters, papers, outcomes, statements } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const parts = { itemId: item.id, conventionId };
  const isEditable = isOpen && !item.isWithdrawn;
  return (
    <Page
      title={
        <>
          {t.agenda.itemTitle(item.number)}: <Polish>{item.title}</Polish>
        </>
      }
      back={{ to: `/biuro/konwenty/${conventionId}/porzadek`, label: t.agenda.title }}
    >
      {item.isWithdrawn && (
        <Warning>
          <p>{t.agenda.itemWithdrawn}</p>
          {item.withdrawnReason && (
            <p>
              {t.agenda.withdrawReason}: <Polish>{item.withdrawnReason}</Polish>
            </p>
          )}
        </Warning>
      )}
      {!isOpen && <p>{t.agenda.over}</p>}
      {isEditable && (
        <Section title={t.agenda.itemData}>
          <DeedForm deed="editAgendaItem" formId="punkt" hidden={{ itemId: item.id }}>
            <AgendaItemFields values={item} />
            <Submit>{t.common.save}</Submit>
          </DeedForm>
        </Section>
      )}
      <ItemPresenters {...parts} isOpen={isEditable} presenters={presenters} persons={persons} />
      <ItemPapers {...parts} isOpen={isEditable} papers={papers} accept={acceptedFiles} />
      <ItemOutcomes {...parts} isOpen={isNoting} outcomes={outcomes} />
      <ItemStatements {...parts} isOpen={isNoting} statements={statements} />
    </Page>
  );
}
