import { useLoaderData } from "@remix-run/react";
import { listEventsOf } from "#domain/audit/queries";
import { listAgenda } from "#domain/agenda/queries";
import { listRoll } from "#domain/attendance/queries";
import { cancelConvention, cancelConventionInput } from "#domain/convention/cancel-convention";
import { closeConvention, closeConventionInput } from "#domain/convention/close-convention";
import { conveneConvention, conveneConventionInput } from "#domain/convention/convene-convention";
import { openSession, openSessionInput } from "#domain/convention/open-session";
import { factsOf, getConvention } from "#domain/convention/queries";
import { noticeShortBy, obstaclesToConvening, obstaclesToStep } from "#domain/convention/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { findLatestEdition, listSections } from "#domain/minutes/queries";
import { listPresentations } from "#domain/presentation/queries";
import { listQuestionsOfConvention } from "#domain/question/queries";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { listActionItemsOfConvention } from "#domain/action-item/queries";
import { findNumberOn } from "#domain/rule-book/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionFactsTable, conventionName, ConventionName, ConventionState } from "#ui/convention-facts";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { TextField } from "#ui/field";
import { ButtonLink, Link } from "#ui/link";
import { Page, Section, Warning } from "#ui/page";
import { RecordHistory } from "#ui/record-history";
import { TaskList } from "#ui/task-list";
import type { Task } from "#ui/task-list";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, bodyId, heldOn, sortOn, state } = convention;
  const today = polishDay(now());
  const items = listAgenda(db, id);
  const roll = listRoll(db, id);
  const sections = listSections(db, id);
  const counted = (rows: unknown[]) => ({ count: rows.length });
  const notice = findNumberOn(db, bodyId, "notice-days", sortOn);
  const short = state === "planned" ? noticeShortBy(heldOn, notice?.value ?? null, today) : null;
  return {
    facts: factsOf(db, convention),
    obstacles: state === "planned" ? obstaclesToConvening(convention, items.length, today) : [],
    lateNotice: short && notice ? { days: short, needed: notice.value, source: notice.source } : null,
    steps: {
      open: obstaclesToStep(convention, "open").length === 0,
      close: obstaclesToStep(convention, "close").length === 0,
      cancel: obstaclesToStep(convention, "cancel").length === 0,
    },
    agenda: counted(items),
    invited: counted(roll),
    recorded: roll.some((entry) => entry.status !== "invited"),
    presentations: counted(listPresentations(db, id)),
    questions: counted(listQuestionsOfConvention(db, id)),
    resolutions: counted(listResolutionsOfConvention(db, id)),
    promises: counted(listActionItemsOfConvention(db, id)),
    isWriting: sections.length > 0,
    editionNumber: findLatestEdition(db, id)?.number ?? null,
    hasSource: convention.isArchived,
    events: listEventsOf(db, "convention", id).map(({ type, recordedAt, actorName }) => ({
      type,
      recordedAt,
      actorName,
    })),
  };
});

export const action = deeds("office", {
  conveneConvention: deed(
    conveneConventionInput,
    conveneConvention,
    ({ id }) => `/biuro/konwenty/${id}?zapisano=1`,
  ),
  openSession: deed(openSessionInput, openSession, ({ id }) => `/biuro/konwenty/${id}?zapisano=1`),
  closeConvention: deed(
    closeConventionInput,
    closeConvention,
    ({ id }) => `/biuro/konwenty/${id}?zapisano=1`,
  ),
  cancelConvention: deed(
    cancelConventionInput,
    cancelConvention,
    ({ id }) => `/biuro/konwenty/${id}?zapisano=1`,
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { facts }, language) =>
  t.convention.workspaceTitle(conventionName(t, language, facts)),
);

export default function Workspace() {
  const loaded = useLoaderData<typeof loader>();
  const t = useMessages();
  const { facts, steps } = loaded;
  const tasks = useTasks(loaded);
  return (
    <Page
      title={<ConventionName of={facts} />}
      back={{ to: "/biuro", label: t.convention.officeTitle }}
      intro={
        <p>
          <ConventionState state={facts.state} />
        </p>
      }
    >
      <NextStep loaded={loaded} />
      <TaskList tasks={tasks} />
      <Section title={t.convention.tasks.data}>
        <ConventionFactsTable of={facts} />
        <p className="button-row">
          <ButtonLink to={`/biuro/konwenty/${facts.id}/dane`} secondary>
            {t.common.edit}
          </ButtonLink>
          {facts.state !== "planned" && facts.address && (
            <Link to={`/konwenty/${facts.address}`}>{t.convention.publicPage}</Link>
          )}
        </p>
      </Section>
      <Section title={t.convention.history}>
        <RecordHistory events={loaded.events} />
      </Section>
      {steps.cancel && (
        <details>
          <summary>{t.convention.cancelConvention}</summary>
          <DeedForm deed="cancelConvention" hidden={{ conventionId: facts.id }}>
            <TextField name="cancelReason" label={t.convention.fields.cancelReason} />
            <Submit danger>{t.convention.cancelConvention}</Submit>
          </DeedForm>
        </details>
      )}
    </Page>
  );
}

/** The one obvious thing to do now. */
function NextStep({ loaded: { facts, steps, obstacles, lateNotice } }: { loaded: Loaded }) {
  const t = useMessages();
  const hidden = { conventionId: facts.id };
  return (
    <Section title={t.convention.nextStep}>
      {lateNotice && (
        <Warning>
          <p>
            {t.convention.noticeShort(lateNotice.days, lateNotice.needed)}{" "}
            <q lang="pl">{lateNotice.source}</q>
          </p>
        </Warning>
      )}
      {facts.state === "planned" && obstacles.length > 0 && (
        <ul>
          {obstacles.map((obstacle) => (
            <li key={obstacle.code}>{t.refusals[obstacle.code](obstacle.facts ?? {})}</li>
          ))}
        </ul>
      )}
      {facts.state === "planned" && obstacles.length === 0 && (
        <>
          <p>{t.convention.conveneNote}</p>
          <DeedButton deed="conveneConvention" hidden={hidden} secondary={false}>
            {t.convention.convene}
          </DeedButton>
        </>
      )}
      {steps.open && (
        <DeedButton deed="openSession" hidden={hidden} secondary={false}>
          {t.convention.openSession}
        </DeedButton>
      )}
      {steps.close && (
        <DeedButton deed="closeConvention" hidden={hidden} secondary={false}>
          {t.convention.closeSession}
        </DeedButton>
      )}
      {facts.state === "closed" && (
        <ButtonLink to={`/biuro/konwenty/${facts.id}/protokol`}>{t.convention.tasks.minutes}</ButtonLink>
      )}
    </Section>
  );
}

function useTasks({ facts, obstacles, ...has }: Loaded): Task[] {
  const { tasks } = useMessages().convention;
  const at = (page: string) => `/biuro/konwenty/${facts.id}/${page}`;
  const settled = facts.state !== "planned" || !obstacles.some(({ code }) => code.startsWith("convention-"));
  const some = (part: { count: number }) => (part.count > 0 ? "done" : "none");
  return [
    { label: tasks.data, to: at("dane"), state: settled ? "done" : "todo" },
    {
      label: tasks.agenda,
      to: at("porzadek"),
      state: has.agenda.count > 0 ? "done" : "todo",
      count: has.agenda.count,
    },
    {
      label: tasks.invitations,
      to: at("obecnosc"),
      state: has.recorded ? "done" : "todo",
      count: has.invited.count,
    },
    {
      label: tasks.presentations,
      to: at("prezentacje"),
      state: some(has.presentations),
      count: has.presentations.count,
    },
    { label: tasks.questions, to: at("pytania"), state: some(has.questions), count: has.questions.count },
    {
      label: tasks.resolutions,
      to: at("uchwaly"),
      state: some(has.resolutions),
      count: has.resolutions.count,
    },
    { label: tasks.promises, to: at("zobowiazania"), state: some(has.promises), count: has.promises.count },
    { label: tasks.minutes, to: at("protokol"), state: has.editionNumber !== null ? "done" : "todo" },
    {
      label: tasks.publication,
      to: at("wydanie"),
      state: has.editionNumber !== null ? "done" : has.isWriting ? "todo" : "later",
    },
    ...(has.hasSource ? [{ label: tasks.source, to: at("zrodlo"), state: "done" as const }] : []),
  ];
}
