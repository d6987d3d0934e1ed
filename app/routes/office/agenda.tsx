import { useLoaderData } from "@remix-run/react";
import { compareVersions } from "#domain/agenda/compare-versions";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { listReturning } from "#domain/agenda/list-overdue";
import { listReturned } from "#domain/agenda/list-returned";
import { moveAgendaItem, moveAgendaItemInput } from "#domain/agenda/move-agenda-item";
import { noteOutcome, noteOutcomeInput } from "#domain/agenda/note-outcome";
import { noteStatement, noteStatementInput } from "#domain/agenda/note-statement";
import { mayTakeReturnOff, mayWithdrawProposal } from "#domain/agenda/policy";
import { proposeAgendaItem, proposeAgendaItemInput } from "#domain/agenda/propose-agenda-item";
import { publishAgenda, publishAgendaInput } from "#domain/agenda/publish-agenda";
import { draftVersion, findLatestVersion } from "#domain/agenda/version-queries";
import { findAgendaToTakeOver, listAgenda, listOutcomes, listStatements } from "#domain/agenda/queries";
import { listReturnedItemIds, listWaitingProposals } from "#domain/agenda/proposal-queries";
import { restoreAgendaItem, restoreAgendaItemInput } from "#domain/agenda/restore-agenda-item";
import { returnUnfinishedItems, returnUnfinishedItemsInput } from "#domain/agenda/return-unfinished-items";
import {
  isMatter,
  obstaclesToNoting,
  obstaclesToPreparing,
  obstaclesToPublishing,
  obstaclesToReturning,
  takesReturns,
  withoutReturned,
} from "#domain/agenda/rules";
import { lengthOf, totalMinutes } from "#domain/agenda/time-rules";
import { strikeOutcome, strikeOutcomeInput } from "#domain/agenda/strike-outcome";
import { strikeStatement, strikeStatementInput } from "#domain/agenda/strike-statement";
import { takeOverAgenda, takeOverAgendaInput } from "#domain/agenda/take-over-agenda";
import { takeProposal, takeProposalInput } from "#domain/agenda/take-proposal";
import { takeReturnOff, takeReturnOffInput } from "#domain/agenda/take-return-off";
import { withdrawAgendaItem, withdrawAgendaItemInput } from "#domain/agenda/withdraw-agenda-item";
import { withdrawProposal, withdrawProposalInput } from "#domain/agenda/withdraw-proposal";
import { getConvention } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { courseOf, lateMatter, workItem } from "#web/agenda-office";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { AgendaEditor } from "#ui/agenda-editor";
import { AgendaItemFields } from "#ui/agenda-item-fields";
import { AgendaPublication, AgendaSum, ReturnItems, WaitingMatters } from "#ui/agenda-parts";
import { AgendaReturns, ComingBack } from "#ui/agenda-returns";
import { TakeOver, WholeConvention } from "#ui/agenda-whole";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { EmptyState, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor, now }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const items = listAgenda(db, convention.id);
  const isOpen = obstaclesToPreparing(convention, actor).length === 0;
  const earlier = isOpen && items.length === 0 ? findAgendaToTakeOver(db, convention) : undefined;
  const latest = findLatestVersion(db, convention.id);
  const draft = draftVersion(db, convention.id);
  const isReturning = !convention.isArchived && obstaclesToReturning(convention).length === 0;
  const returned = isReturning ? listReturnedItemIds(db, convention.id) : [];
  const today = polishDay(now());
  const cameBack = listReturned(db, convention.id);
  const comesBack = cameBack.map(({ agendaItemId }) => agendaItemId);
  return {
    convention: nameOf(convention),
    publicPage: convention.address && `/konwenty/${convention.address}/porzadek`,
    isOpen,
    items: items.map((item) => workItem(items, item, comesBack)),
    returns: cameBack.map(({ agendaItemId, returnId, takenOffOn, takenOffReason, ...matter }) => ({
      ...lateMatter(matter, takenOffOn ?? today),
      returnId,
      takenOffOn,
      takenOffReason,
      number: items.find((item) => item.id === agendaItemId)?.number ?? null,
    })),
    mayTakeOff: isOpen && mayTakeReturnOff(actor),
    coming:
      items.length === 0 && takesReturns(convention, today)
        ? listReturning(db, convention, today).map((matter) => lateMatter(matter, today))
        : null,
    sum: totalMinutes(items),
    length: lengthOf(convention),
    takeOver: earlier ? nameOf(earlier) : null,
    waiting: isOpen
      ? listWaitingProposals(db, convention.bodyId).map((matter) => ({
          id: matter.id,
          title: matter.title,
          reason: matter.reason,
          districtName: matter.districtName,
          isLeftOver: matter.leftOverFromItemId !== null,
          mayWithdraw: mayWithdrawProposal(actor, matter),
        }))
      : null,
    publication: isOpen
      ? {
          latest: latest?.number ?? null,
          obstacles: obstaclesToPublishing(convention, actor, draft, latest?.items ?? null),
          changes: latest ? compareVersions(latest.items, draft) : null,
        }
      : null,
    course:
      obstaclesToNoting(convention, actor).length === 0
        ? courseOf(listOutcomes(db, convention.id), listStatements(db, convention.id))
        : null,
    returnable: isReturning
      ? withoutReturned(items, comesBack)
          .filter((item) => isMatter(item) && !returned.includes(item.id))
          .map((item) => ({ value: item.id, label: `${item.number}. ${item.title}`, lang: "pl" }))
      : [],
  };
});

const nameOf = ({ id, title, titleEn, heldOn }: Convention) => ({ id, title, titleEn, heldOn });

const here = (conventionId: string | undefined, at = "") =>
  `/biuro/konwenty/${conventionId}/porzadek?zapisano=1${at}`;
const atItem = ({ id, conventionId }: { id: string; conventionId: string }) =>
  here(conventionId, `#punkt-${id}`);

export const action = deeds("office", {
  draftAgendaItem: deed(draftAgendaItemInput, draftAgendaItem, atItem),
  moveAgendaItem: deed(moveAgendaItemInput, moveAgendaItem, atItem),
  withdrawAgendaItem: deed(withdrawAgendaItemInput, withdrawAgendaItem, atItem),
  restoreAgendaItem: deed(restoreAgendaItemInput, restoreAgendaItem, atItem),
  takeReturnOff: deed(takeReturnOffInput, takeReturnOff, ({ conventionId }) =>
    here(conventionId, "#po-terminie"),
  ),
  takeOverAgenda: deed(takeOverAgendaInput, takeOverAgenda, ({ conventionId }) => here(conventionId)),
  takeProposal: deed(takeProposalInput, takeProposal, atItem),
  proposeAgendaItem: deed(proposeAgendaItemInput, proposeAgendaItem, (_, { params }) =>
    here(params["conventionId"], "#oczekujace"),
  ),
  withdrawProposal: deed(withdrawProposalInput, withdrawProposal, (_, { params }) =>
    here(params["conventionId"], "#oczekujace"),
  ),
  publishAgenda: deed(publishAgendaInput, publishAgenda, ({ conventionId }) =>
    here(conventionId, "#ogloszenie"),
  ),
  noteOutcome: deed(noteOutcomeInput, noteOutcome, ({ conventionId }) => here(conventionId, "#ustalenia")),
  strikeOutcome: deed(strikeOutcomeInput, strikeOutcome, ({ conventionId }) =>
    here(conventionId, "#ustalenia"),
  ),
  noteStatement: deed(noteStatementInput, noteStatement, ({ conventionId }) =>
    here(conventionId, "#wypowiedzi"),
  ),
  strikeStatement: deed(strikeStatementInput, strikeStatement, ({ conventionId }) =>
    here(conventionId, "#wypowiedzi"),
  ),
  returnUnfinishedItems: deed(returnUnfinishedItemsInput, returnUnfinishedItems, ({ conventionId }) =>
    here(conventionId, "#nieomowione"),
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { convention }, language) =>
  t.agenda.titleOf(conventionName(t, language, convention)),
);

export default function OfficeAgenda() {
  const {
    convention,
    publicPage,
    isOpen,
    items,
    returns,
    mayTakeOff,
    coming,
    sum,
    length,
    takeOver,
    waiting,
    publication,
    course,
    returnable,
  } = useLoaderData<typeof loader>();
  const t = useMessages();
  const page = `/biuro/konwenty/${convention.id}/porzadek`;
  const parents = items
    .filter((item) => item.parentId === null && !item.isWithdrawn)
    .map((item) => ({ value: item.id, label: `${item.number}. ${item.title}`, lang: "pl" }));
  return (
    <Page
      title={t.agenda.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: t.convention.backToWork }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{isOpen ? t.agenda.officeIntro : t.agenda.over}</p>
        </>
      }
    >
      {takeOver && <TakeOver from={takeOver} conventionId={convention.id} />}
      <Section title={t.agenda.items}>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t.agenda.empty}</p>
          </EmptyState>
        ) : (
          <>
            <AgendaSum sum={sum} length={length} />
            <AgendaEditor items={items} page={page} isOpen={isOpen} />
          </>
        )}
      </Section>
      {coming && <ComingBack matters={coming} to="this-agenda" />}
      {returns.length > 0 && <AgendaReturns matters={returns} mayTakeOff={mayTakeOff} isOpen={isOpen} />}
      {isOpen && (
        <Section title={t.agenda.addItem} id="nowy">
          <DeedForm deed="draftAgendaItem" formId="nowy-punkt" hidden={{ conventionId: convention.id }}>
            <AgendaItemFields parents={parents} />
            <Submit>{t.agenda.addItem}</Submit>
          </DeedForm>
        </Section>
      )}
      {waiting && <WaitingMatters matters={waiting} conventionId={convention.id} />}
      {publication && (
        <AgendaPublication conventionId={convention.id} publicPage={publicPage} {...publication} />
      )}
      {course && <WholeConvention {...course} conventionId={convention.id} />}
      {returnable.length > 0 && <ReturnItems conventionId={convention.id} items={returnable} />}
    </Page>
  );
}
