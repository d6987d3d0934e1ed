import { useLoaderData } from "@remix-run/react";
import { listEventsOf } from "#domain/audit/queries";
import { draftVersion, findLatestVersion } from "#domain/agenda/version-queries";
import { listAgenda } from "#domain/agenda/queries";
import { obstaclesToPublishing } from "#domain/agenda/rules";
import { standingAnswer } from "#domain/attendance/answer-rules";
import { listRoll } from "#domain/attendance/queries";
import { cancelConvention, cancelConventionInput } from "#domain/convention/cancel-convention";
import { closeConvention, closeConventionInput } from "#domain/convention/close-convention";
import { conveneConvention, conveneConventionInput } from "#domain/convention/convene-convention";
import { openSession, openSessionInput } from "#domain/convention/open-session";
import { factsOf, getConvention } from "#domain/convention/queries";
import { noticeShortBy, obstaclesToConvening, obstaclesToStep } from "#domain/convention/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { mayPublishEdition } from "#domain/edition/policy";
import { readLayers } from "#domain/edition/layer-queries";
import { assembleContent, findLatestEdition, findPreparedEdition } from "#domain/edition/queries";
import { findMinutes } from "#domain/minutes/queries";
import { listPresentations } from "#domain/presentation/queries";
import { listQuestionsOfConvention } from "#domain/question/queries";
import { listRecordings } from "#domain/recording/queries";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { listActionItemsOfConvention } from "#domain/action-item/queries";
import { listCorrections, listReviews } from "#domain/correction/queries";
import { listPollsOf } from "#domain/date-poll/queries";
import { findNumberOn } from "#domain/rule-book/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionFactsTable, conventionName, ConventionName, ConventionState } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { TextField } from "#ui/field";
import { ButtonLink, Link } from "#ui/link";
import { NextStep } from "#ui/next-step";
import { Page, Section } from "#ui/page";
import { RecordHistory } from "#ui/record-history";
import { TaskList } from "#ui/task-list";
import type { Task } from "#ui/task-list";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now, actor }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, bodyId, address, heldOn, sortOn, state, isArchived } = convention;
  const today = polishDay(now());
  const items = listAgenda(db, id);
  const version = findLatestVersion(db, id);
  const roll = listRoll(db, id);
  const questions = listQuestionsOfConvention(db, id);
  const prepared = findPreparedEdition(db, id);
  const [round] = listReviews(db, id);
  const corrections = round ? listCorrections(db, round) : [];
  const recordings = listRecordings(db, convention, today)
    .filter(({ removedOn }) => removedOn === null)
    .map(({ captions }) => captions.state);
  const notice = findNumberOn(db, bodyId, "notice-days", sortOn);
  const short = state === "planned" ? noticeShortBy(heldOn, notice?.value ?? null, today) : null;
  const toPublish = obstaclesToPublishing(convention, actor, draftVersion(db, id), version?.items ?? null);
  return {
    facts: factsOf(db, convention),
    progress: {
      id,
      address,
      state,
      isArchived,
      obstacles: state === "planned" ? obstaclesToConvening(convention, items.length, today) : [],
      lateNotice: short && notice ? { days: short, needed: notice.value, source: notice.source } : null,
      agenda: { isPublished: version !== undefined, mayBePublished: toPublish.length === 0 },
      isInvited: roll.length > 0,
      answered: roll.filter((entry) => standingAnswer(entry, convention) !== null).length,
      isEverybodySent: roll.every((entry) => entry.invitedOn !== null || entry.name === null),
      isPresenceRecorded: roll.some((entry) => entry.status !== "invited"),
      newQuestions: questions.filter((question) => question.state === "filed").length,
      preparedEdition: prepared?.number ?? null,
      isPublished: findLatestEdition(db, id) !== undefined,
      mayPublish: mayPublishEdition(actor),
      isDue: heldOn.earliest === null || heldOn.earliest <= today,
    },
    flags: findMinutes(db, id) ? readLayers(db, id, assembleContent(db, convention)).flags.length : null,
    poll: listPollsOf(db, id)[0]?.state ?? null,
    round: round && {
      state: round.state,
      isPending: corrections.some(({ state: stage }) => stage === "proposed"),
    },
    recordings,
    mayCancel: obstaclesToStep(convention, "cancel").length === 0,
    counts: {
      agenda: items.length,
      invitations: roll.length,
      presentations: listPresentations(db, id).length,
      questions: questions.length,
      resolutions: listResolutionsOfConvention(db, id).length,
      promises: listActionItemsOfConvention(db, id).length,
      recordings: recordings.length,
      corrections: corrections.length,
    },
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
  const { facts, progress, mayCancel } = loaded;
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
      <NextStep of={progress} />
      <TaskList tasks={tasks} />
      <Section title={t.convention.tasks.data}>
        <ConventionFactsTable of={facts} />
        <p className="button-row">
          <ButtonLink to={`/biuro/konwenty/${facts.id}/dane`} secondary>
            {t.common.edit}
          </ButtonLink>
          <Link to={`/biuro/konwenty/${facts.id}/teczka`}>{t.papers.pack.toPrint}</Link>
          {facts.state !== "planned" && facts.address && (
            <Link to={`/konwenty/${facts.address}`}>{t.convention.publicPage}</Link>
          )}
        </p>
      </Section>
      <Section title={t.convention.history}>
        <RecordHistory events={loaded.events} />
      </Section>
      {mayCancel && (
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

/** What each part of the work has come to. Presentations, questions, resolutions and promises need not be. */
function useTasks({ facts, progress, counts, poll, flags, round, recordings }: Loaded): Task[] {
  const { answers, convention, redaction } = useMessages();
  const { tasks, taskCounts } = convention;
  const { state, obstacles, agenda, newQuestions, preparedEdition, isArchived } = progress;
  const isAhead = state === "planned" || state === "convened";
  const isSettled = !obstacles.some(({ code }) => code.startsWith("convention-"));
  const isReady = counts.agenda > 0 && (isArchived || !agenda.mayBePublished);
  const isRollDone = isAhead ? progress.isInvited : progress.isPresenceRecorded;
  const isWritten = progress.isPublished || preparedEdition !== null;
  const task = (name: keyof typeof tasks, page: string, taskState: Task["state"]): Task => {
    const count = name in counts ? counts[name as keyof typeof counts] : 0; // looked up in the line itself
    const label = tasks[name];
    const to = `/biuro/konwenty/${facts.id}/${page}`;
    return count > 0
      ? { label, to, state: taskState, count: taskCounts[name as keyof typeof counts](count) } // counted above
      : { label, to, state: taskState };
  };
  const needed = (isDone: boolean, isLater = false): Task["state"] =>
    isDone ? "done" : isArchived ? "none" : isLater ? "later" : "todo";
  const isUncaptioned = recordings.some((captions) => captions !== "added");
  const some = (count: number): Task["state"] => (count > 0 ? "done" : "none");
  return [
    ...(state === "planned" && !isArchived
      ? [task("datePoll", "ankieta", poll === "open" ? "todo" : poll === "closed" ? "done" : "none")]
      : []),
    task("data", "dane", needed(isSettled)),
    task("agenda", "porzadek", needed(isReady)),
    state === "convened" && !isArchived && progress.isInvited
      ? {
          ...task("invitations", "zaproszenia", needed(progress.isEverybodySent)),
          count: answers.office.task(progress.answered, counts.invitations),
        }
      : task("invitations", "obecnosc", needed(isRollDone, state === "planned")),
    task("presentations", "prezentacje", some(counts.presentations)),
    task("questions", "pytania", newQuestions > 0 ? "todo" : some(counts.questions)),
    task("resolutions", "uchwaly", some(counts.resolutions)),
    task("promises", "zobowiazania", some(counts.promises)),
    task(
      "recordings",
      "nagrania",
      isUncaptioned ? (state === "closed" ? "todo" : "later") : some(counts.recordings),
    ),
    task("minutes", "protokol", needed(isWritten, isAhead)),
    {
      ...task("redaction", "anonimizacja", needed(flags === 0, flags === null)),
      ...(flags ? { count: redaction.places(flags) } : {}),
    },
    ...(isAhead || isArchived
      ? []
      : [
          task(
            "corrections",
            "poprawki",
            !round ? "none" : round.isPending ? "todo" : round.state === "open" ? "later" : "done",
          ),
        ]),
    task("publication", "wydanie", needed(progress.isPublished && preparedEdition === null, !isWritten)),
    ...(isArchived ? [task("source", "zrodlo", "done")] : []),
  ];
}
