import { useLoaderData } from "@remix-run/react";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { mayReportProgress } from "#domain/action-item/policy";
import { factsOf, listSteps } from "#domain/action-item/queries";
import { listActionItemsOwnedBy } from "#domain/action-item/owner-queries";
import { polishDay } from "#domain/kernel/polish-time";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ActionItemText, ActionItemView, StateHistory } from "#ui/action-item-view";
import { TextArea } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("presenter", ({ db, actor, now }) => ({
  items: listActionItemsOwnedBy(db, actor.personId ?? "").map((item) => ({
    facts: factsOf(item, polishDay(now())),
    mayReport: mayReportProgress(actor, item),
    steps: listSteps(db, item.id).map(({ id, state, on, note }) => ({ id, state, on, note })),
  })),
}));

export const action = deeds("presenter", {
  moveActionItemOn: deed(moveActionItemOnInput, moveActionItemOn, () => "/udzial/zobowiazania?zapisano=1"),
});

export const meta = titled<unknown>((t) => t.actionItem.mine.title);

export default function PresenterActionItems() {
  const { items } = useLoaderData<typeof loader>();
  const t = useMessages();
  const { mine, history } = t.actionItem;
  return (
    <Page
      title={mine.title}
      back={{ to: "/udzial", label: t.presentation.desk.title }}
      intro={<p>{mine.intro}</p>}
    >
      {items.length === 0 && (
        <EmptyState>
          <p>{mine.empty}</p>
        </EmptyState>
      )}
      {items.map(({ facts, mayReport, steps }) => (
        <Section
          key={facts.id}
          title={
            <>
              {facts.citation} <ActionItemText of={facts} />
            </>
          }
        >
          <ActionItemView of={facts} />
          <p>
            <Link to={`/udzial/zobowiazanie/${facts.id}`}>{mine.open(facts.citation)}</Link>
          </p>
          <h3>{history}</h3>
          <StateHistory steps={steps} />
          {mayReport && (
            <DeedForm
              deed="moveActionItemOn"
              formId={facts.id}
              hidden={{ actionItemId: facts.id, state: "in-progress" }}
            >
              <TextArea name="note" label={mine.note} rows={3} />
              <Submit>{mine.report}</Submit>
            </DeedForm>
          )}
        </Section>
      ))}
    </Page>
  );
}
