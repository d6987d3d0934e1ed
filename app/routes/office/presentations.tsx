import { useLoaderData } from "@remix-run/react";
import { mayPrepareAgenda } from "#domain/agenda/policy";
import {
  findPresenterAddress,
  findShiftMinutes,
  findSlidesDueDays,
  listSlots,
} from "#domain/agenda/slot-queries";
import { listTold } from "#domain/agenda/told-queries";
import { obstaclesToTelling } from "#domain/agenda/rules";
import { partsOfSlot, slidesDueOn } from "#domain/agenda/slot-rules";
import { tellPresenters, tellPresentersInput } from "#domain/agenda/tell-presenters";
import { getConvention } from "#domain/convention/queries";
import { listPersons } from "#domain/council/queries";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { mayRemindPresenters } from "#domain/presentation/policy";
import { listItemsWithSlides, listPresentableItems, listPresentations } from "#domain/presentation/queries";
import {
  listPresentersToRemind,
  remindPresenters,
  remindPresentersInput,
} from "#domain/presentation/remind-presenters";
import { obstaclesToPresenting } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, RecordTitle, Polish, Section } from "#ui/page";
import { PresentationFields } from "#ui/presentation-fields";
import { PresentersTold } from "#ui/presenters-told";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor, now }, { params }) => {
  const whole = getConvention(db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn, state } = whole;
  const due = findSlidesDueDays(db, whole);
  const ready = listItemsWithSlides(db, id);
  const mayTell = mayPrepareAgenda(actor) && obstaclesToTelling(whole).length === 0;
  const told = listTold(db, id);
  return {
    presenters: listSlots(db, id)
      .filter(({ item }) => item.state === "planned")
      .map(({ presenter, item }) => ({
        ...pick(presenter, ["id", "name", "office"]),
        ...pick(item, ["number", "title", "time"]),
        hasAddress: findPresenterAddress(db, presenter) !== null,
        hasSlides: ready.includes(item.id),
        told: told
          .filter((notice) => notice.presenterId === presenter.id)
          .map((notice) => ({
            ...pick(notice, ["id", "matter", "version", "toldOn"]),
            slot: partsOfSlot(notice.version ?? ""),
            letter: notice.mail?.state ?? null,
          })),
      })),
    mayTell,
    isUnannounced: state === "planned",
    mayRemind:
      mayTell && mayRemindPresenters(actor) && listPresentersToRemind(db, id, polishDay(now())).length > 0,
    rules: {
      shiftMinutes: findShiftMinutes(db, whole)?.value ?? null,
      dueDays: due?.value ?? null,
      dueOn: slidesDueOn(heldOn, due?.value ?? null),
    },
    convention: { id, title, titleEn, heldOn },
    presentations: listPresentations(db, id).map((p) => ({
      id: p.id,
      title: p.title,
      titleEn: p.titleEn,
      presenterName: p.presenterName,
      figures: p.figures.length,
      files: p.files.length,
    })),
    mayAdd: obstaclesToPresenting({ state }, false).length === 0,
    items: listPresentableItems(db, id).map((item) => ({ value: item.id, label: item.title, lang: "pl" })),
    people: listPersons(db).map((person) => ({ value: person.id, label: person.name, lang: "pl" })),
  };
});

const backToPresenters = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/prezentacje?zapisano=1#referenci`;

export const action = deeds("office", {
  attachPresentation: deed(
    attachPresentationInput,
    attachPresentation,
    ({ id, conventionId }) => `/biuro/konwenty/${conventionId}/prezentacje/${id}?zapisano=1`,
  ),
  tellPresenters: deed(tellPresentersInput, tellPresenters, backToPresenters),
  remindPresenters: deed(remindPresentersInput, remindPresenters, backToPresenters),
});

export const meta = titled<unknown>((t) => t.presentation.title);

export default function Presentations() {
  const { convention, presentations, mayAdd, items, people, ...telling } = useLoaderData<typeof loader>();
  const t = useMessages();
  const here = `/biuro/konwenty/${convention.id}/prezentacje`;
  return (
    <Page
      title={t.presentation.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: t.presentation.toWorkspace }}
      intro={
        <p>
          <ConventionName of={convention} />. {t.presentation.intro}
        </p>
      }
    >
      {presentations.length === 0 && (
        <EmptyState>
          <p>{t.presentation.empty}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {presentations.map((p) => (
          <li key={p.id}>
            <p>
              <Link to={`${here}/${p.id}`}>
                <RecordTitle pl={p.title} en={p.titleEn} />
              </Link>
            </p>
            <p className="soft">
              {p.presenterName && (
                <>
                  <Polish>{p.presenterName}</Polish>,{" "}
                </>
              )}
              {t.presentation.summary(p.figures, p.files)}
            </p>
          </li>
        ))}
      </ul>
      <PresentersTold conventionId={convention.id} {...telling} />
      {mayAdd && (
        <Section title={t.presentation.addTitle}>
          <DeedForm deed="attachPresentation" hidden={{ conventionId: convention.id }}>
            <PresentationFields office={{ people, items }} />
            <Submit>{t.presentation.addTitle}</Submit>
          </DeedForm>
        </Section>
      )}
    </Page>
  );
}
