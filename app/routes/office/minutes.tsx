import { useLoaderData } from "@remix-run/react";
import { listActionItemsOfConvention } from "#domain/action-item/queries";
import { mayManageConventions } from "#domain/convention/policy";
import { getConvention } from "#domain/convention/queries";
import { writePublicSummary, writePublicSummaryInput } from "#domain/convention/write-public-summary";
import { because, found, permit, refuseOn } from "#domain/kernel/refusal";
import { addMinutesSections, addMinutesSectionsInput } from "#domain/minutes/add-minutes-sections";
import { mayPrepareEdition } from "#domain/edition/policy";
import { sentBackOf } from "#web/sent-back";
import { mayReadDraftMinutes, mayWriteMinutes } from "#domain/minutes/policy";
import { prepareEditionInput } from "#domain/edition/prepare-edition";
import {
  assembleContent,
  findPreparedEdition,
  nextEditionNumber,
  readPublishingState,
} from "#domain/edition/queries";
import { countLateDeeds } from "#domain/late-deed/queries";
import { listPresent } from "#domain/minutes/draft-queries";
import { findMinutes, listSections } from "#domain/minutes/queries";
import { listAsides } from "#domain/minutes/revision-queries";
import { obstaclesToPublishing } from "#domain/edition/rules";
import { obstaclesToStarting, sectionsMissing } from "#domain/minutes/rules";
import { saveMinutesSection, saveMinutesSectionInput } from "#domain/minutes/save-minutes-section";
import { startMinutes, startMinutesInput } from "#domain/minutes/start-minutes";
import { deed, deeds } from "#web/deeds";
import { renderEditionFile } from "#web/edition-file.server";
import { entryChoices, entryDeeds } from "#web/minutes-entries";
import { pageLoader } from "#web/page-loader";
import { prepareEditionFile } from "#web/prepare-edition.server";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { EditionPreparation } from "#ui/edition-preparation";
import { TextArea } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { LateDesk, RefusedLate } from "#ui/late-desk";
import { MinutesSectionForm, sectionAnchor, SectionName, SectionState } from "#ui/minutes-section-form";
import { MinutesEditor } from "#ui/minutes-editor";
import { MinutesEntries } from "#ui/minutes-entries";
import { MinutesPresent } from "#ui/minutes-past";
import { PlainWords } from "#ui/plain-words";
import { EmptyState, Page, Polish, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** The draft of a convention's minutes, beside all that the record already holds. */
export const loader = pageLoader("office", ({ db, actor, now }, { params }) => {
  permit(mayReadDraftMinutes(actor));
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn, chairName, lead, leadEn } = convention;
  const content = assembleContent(db, convention);
  const isStarted = findMinutes(db, id) !== undefined;
  const asides = listAsides(db, id);
  const sections = listSections(db, id).map(
    ({ id: sectionId, agendaItemId, heading, markdown, version }) => ({
      id: sectionId,
      agendaItemId,
      heading,
      markdown,
      version,
      number: content.items.find((item) => item.id === agendaItemId)?.number ?? null,
      waiting: asides.filter((aside) => aside.sectionId === sectionId).length,
    }),
  );
  return {
    id,
    name: { title, titleEn, heldOn },
    content,
    sections,
    isStarted,
    present: listPresent(db, id, { accountId: actor.accountId, now: now() }),
    lead,
    leadEn,
    chairName,
    canStart: obstaclesToStarting(convention, isStarted).length === 0,
    missing: isStarted ? sectionsMissing(sections, content.items).length : 0,
    obstacles: obstaclesToPublishing(readPublishingState(db, id)),
    prepared: findPreparedEdition(db, id)?.number ?? null,
    unanswered: listActionItemsOfConvention(db, id)
      .filter(({ wording }) => wording === "asked")
      .map((item) => ({ id: item.id, citation: item.citation })),
    number: nextEditionNumber(db, id),
    sentBack: sentBackOf(db, id),
    accountId: actor.accountId ?? "",
    refusedLate: countLateDeeds(db, id),
    choices: isStarted && mayWriteMinutes(actor) ? entryChoices(db, convention) : null,
    may: {
      write: mayWriteMinutes(actor),
      prepare: mayPrepareEdition(actor),
      summarise: mayManageConventions(actor),
    },
  };
});

const back = (conventionId: string, where = "") =>
  `/biuro/konwenty/${conventionId}/protokol?zapisano=1${where}`;

export const action = deeds("office", {
  startMinutes: deed(startMinutesInput, startMinutes, ({ conventionId }) => back(conventionId)),
  addMinutesSections: deed(addMinutesSectionsInput, addMinutesSections, ({ conventionId }) =>
    back(conventionId),
  ),
  saveMinutesSection: deed(saveMinutesSectionInput, saveMinutesSection, ({ conventionId, id, asideId }) => {
    if (asideId !== null) refuseOn([because("minutes-changed-elsewhere")]); // both texts are kept by now
    return back(conventionId, `&czesc=${id}#${sectionAnchor({ id })}`);
  }),
  ...entryDeeds,
  writePublicSummary: deed(writePublicSummaryInput, writePublicSummary, ({ id }) =>
    back(id, "#streszczenie"),
  ),
  prepareEdition: deed(
    prepareEditionInput,
    (ctx, input, { shell }) =>
      prepareEditionFile(ctx, input, {
        filesFolder: shell.filesFolder,
        baseUrl: shell.baseUrl,
        print: shell.print,
        render: (edition) => renderEditionFile(edition, shell),
      }),
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/wydanie?zapisano=1`,
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }, language) =>
  t.minutes.office.title(conventionName(t, language, name)),
);

export default function OfficeMinutes() {
  const loaded = useLoaderData<typeof loader>();
  const t = useMessages();
  const { id, name, may, number, prepared, obstacles, chairName, unanswered } = loaded;
  return (
    <Page
      title={
        <>
          {t.minutes.office.title("")}
          <ConventionName of={name} />
        </>
      }
      back={{ to: `/biuro/konwenty/${id}`, label: t.convention.backToWork }}
    >
      {!loaded.isStarted && <NotStarted loaded={loaded} />}
      {loaded.isStarted && !loaded.choices && <Draft loaded={loaded} />}
      {loaded.isStarted && loaded.choices && (
        <MinutesEditor conventionId={id} accountId={loaded.accountId} content={loaded.content}>
          <LateDesk conventionId={id} />
          <RefusedLate conventionId={id} count={loaded.refusedLate} />
          <Draft loaded={loaded} />
          <MinutesEntries conventionId={id} choices={loaded.choices} />
        </MinutesEditor>
      )}
      {loaded.isStarted && (
        <p>
          <Link to={`/biuro/konwenty/${id}/poprawki`}>{t.correction.office.link}</Link>
        </p>
      )}
      <Lead loaded={loaded} />
      {loaded.isStarted && (
        <EditionPreparation
          conventionId={id}
          number={number}
          prepared={prepared}
          obstacles={obstacles}
          responsible={chairName}
          mayPrepare={may.prepare}
          sentBack={loaded.sentBack}
          unanswered={unanswered}
        />
      )}
    </Page>
  );
}

function NotStarted({ loaded: { id, canStart, may } }: { loaded: Loaded }) {
  const t = useMessages().minutes.office;
  return (
    <EmptyState>
      <p>{may.write ? t.notStarted : t.notStartedForChair}</p>
      {!canStart && <p>{t.cannotStart}</p>}
      {may.write && canStart && (
        <DeedButton deed="startMinutes" hidden={{ conventionId: id }} secondary={false}>
          {t.start}
        </DeedButton>
      )}
    </EmptyState>
  );
}

/** The sections at the side as links, each with its form. */
function Draft({ loaded: { id, sections, content, missing, present, may } }: { loaded: Loaded }) {
  const { minutes, minutesEditor } = useMessages();
  const t = minutes.office;
  const { entries } = minutesEditor;
  return (
    <div className="columns columns-aside-first">
      <nav aria-label={t.sections} className="minutes-outline">
        <ul className="minutes-sections">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${sectionAnchor(section)}`}>
                <SectionName section={section} />
              </a>{" "}
              <SectionState section={section} />{" "}
              <span hidden data-present-in={section.id} className="present-in" />
            </li>
          ))}
          {may.write && (
            <li>
              <a href="#dopisz">{entries.title}</a>
            </li>
          )}
          <li>
            <a href="#streszczenie">{t.lead}</a>
          </li>
          <li>
            <a href="#wydanie">{t.ready}</a>
          </li>
        </ul>
      </nav>
      <Section title={t.sections}>
        <MinutesPresent present={present} sections={sections} />
        {may.write && <p className="hint">{t.textHint}</p>}
        {missing > 0 && (
          <Warning>
            <p>{t.missing(missing)}</p>
            {may.write && (
              <DeedButton deed="addMinutesSections" hidden={{ conventionId: id }}>
                {t.addSections}
              </DeedButton>
            )}
          </Warning>
        )}
        {sections.map((section) => (
          <MinutesSectionForm
            key={section.id}
            section={section}
            content={content}
            conventionId={id}
            mayWrite={may.write}
          />
        ))}
      </Section>
    </div>
  );
}

/** The public lead, in the clerk's own words. */
function Lead({ loaded: { id, lead, leadEn, may } }: { loaded: Loaded }) {
  const t = useMessages().minutes.office;
  return (
    <Section title={t.lead} id="streszczenie">
      {may.summarise ? (
        <DeedForm deed="writePublicSummary" formId="lead" hidden={{ conventionId: id }}>
          <TextArea name="lead" label={t.leadPl} hint={t.leadHint} value={lead} rows={6} />
          <PlainWords text={lead} formId="lead" name="lead" />
          <TextArea name="leadEn" label={t.leadEn} value={leadEn} rows={6} optional />
          <Submit secondary>{t.saveLead}</Submit>
        </DeedForm>
      ) : (
        lead && <Polish as="p">{lead}</Polish>
      )}
    </Section>
  );
}
