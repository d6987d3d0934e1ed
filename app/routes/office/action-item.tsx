import { useLoaderData } from "@remix-run/react";
import { editActionItem, editActionItemInput } from "#domain/action-item/edit-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { factsOf, getActionItemDetail, listSteps } from "#domain/action-item/queries";
import { findReviewConvention } from "#domain/action-item/due-queries";
import { listChoices } from "#domain/action-item/choice-queries";
import { reachableStates, reviewedAfter, stepsFrom } from "#domain/action-item/rules";
import { listEventsOf } from "#domain/audit/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { loadPromiseOffice, officePromiseDeeds } from "#web/promise-office";
import { ActionItemFields } from "#ui/action-item-fields";
import { ActionItemText, ActionItemView, StateHistory } from "#ui/action-item-view";
import { Radios, TextArea, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Page, Polish, Section } from "#ui/page";
import { JudgePromiseForm, ProofForms } from "#ui/promise-forms";
import { PromiseOffice, TakeOver } from "#ui/promise-office";
import { PromiseReview, PromiseVerdicts } from "#ui/promise-parts";
import { RecordHistory } from "#ui/record-history";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor, now }, { params }) => {
  const item = getActionItemDetail(db, found(params["actionItemId"]));
  const { id, ownerName, ownerPersonId, ownerUnitId, districtId, agendaItemId, questionId, resolutionId } =
    item;
  return {
    facts: factsOf(item, polishDay(now())),
    said: { ownerName, ownerPersonId, ownerUnitId, districtId, agendaItemId, questionId, resolutionId },
    isPublic:
      item.convention === null || (item.convention.state !== "planned" && item.convention.address !== null),
    review: { after: reviewedAfter(item), convention: findReviewConvention(db, item) ?? null },
    owner: loadPromiseOffice(db, actor, item),
    next: reachableStates.filter((state) => stepsFrom(item.state).includes(state)),
    steps: listSteps(db, id).map(({ id: stepId, state, on, note }) => ({ id: stepId, state, on, note })),
    choices: listChoices(db, item.bodyId, item.conventionId),
    events: listEventsOf(db, "action-item", id).map(({ type, recordedAt, actorName }) => ({
      type,
      recordedAt,
      actorName,
    })),
  };
});

const after = ({ id }: { id: string }) => `/biuro/zobowiazania/${id}?zapisano=1`;

export const action = deeds("office", {
  editActionItem: deed(editActionItemInput, editActionItem, after),
  moveActionItemOn: deed(moveActionItemOnInput, moveActionItemOn, after),
  ...officePromiseDeeds(after),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>((t, { facts }) =>
  t.actionItem.one(facts.citation),
);

export default function OfficeActionItem() {
  const { facts, said, isPublic, review, owner, next, steps, choices, events } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const a = t.actionItem;
  const back = facts.convention
    ? { to: `/biuro/konwenty/${facts.convention.id}/zobowiazania`, label: a.officeTitle }
    : { to: "/biuro", label: t.convention.officeTitle };
  return (
    <Page
      title={a.one(facts.citation)}
      back={back}
      intro={
        <p>
          <ActionItemText of={facts} />
        </p>
      }
    >
      {isPublic && (
        <p>
          <Link to={`/zobowiazania/${facts.citation}`}>{a.publicPage}</Link>
        </p>
      )}
      <ActionItemView of={facts} />
      <PromiseReview review={review} />
      <TakeOver of={facts} may={owner.mayTakeOver} />
      <Section title={a.office.wordingTitle} id="brzmienie">
        <PromiseOffice of={facts} owner={owner} />
      </Section>
      <Section title={a.moveTitle} id="stan">
        <DeedForm deed="moveActionItemOn" formId="move" hidden={{ actionItemId: facts.id }}>
          <Radios
            name="state"
            label={a.fields.state}
            value={next[0]}
            options={next.map((state) => ({ value: state, label: a.states[state] }))}
          />
          <TextField name="on" label={a.fields.on} hint={a.hints.on} width="medium" optional />
          <TextArea name="note" label={a.fields.note} rows={3} optional />
          <Submit>{a.move}</Submit>
        </DeedForm>
      </Section>
      <Section title={a.history}>
        <StateHistory steps={steps} />
      </Section>
      <Section title={a.proofs} id="dowody">
        <ProofForms
          actionItemId={facts.id}
          proofs={owner.proofs}
          taken={owner.taken}
          filesAt="/biuro/pliki"
          mayRemove={!owner.isJudged}
        />
      </Section>
      <PromiseVerdicts verdicts={owner.verdicts} />
      {owner.isToJudge && (
        <Section title={a.verdictTitle} id="ocen">
          <p>
            {facts.district ? (
              <Polish>{a.judging.byDistrict(facts.district.name)}</Polish>
            ) : (
              a.judging.byChair
            )}
          </p>
          {owner.mayJudge && <JudgePromiseForm actionItemId={facts.id} />}
        </Section>
      )}
      <Section title={a.editTitle} id="dane">
        <DeedForm deed="editActionItem" formId="edit" hidden={{ actionItemId: facts.id }}>
          <ActionItemFields value={{ ...facts, ...said }} choices={choices} />
          <Submit secondary>{t.common.save}</Submit>
        </DeedForm>
      </Section>
      <Section title={t.convention.history}>
        <RecordHistory events={events} />
      </Section>
    </Page>
  );
}
