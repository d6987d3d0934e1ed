import { useLoaderData } from "@remix-run/react";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { factsOf, listActionItemsOfConvention } from "#domain/action-item/queries";
import { listChoices } from "#domain/action-item/choice-queries";
import { getConvention } from "#domain/convention/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ActionItemFields } from "#ui/action-item-fields";
import { ActionItemState, ActionItemText, Owner } from "#ui/action-item-view";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { CouncilTime } from "#ui/council-time";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now }, { params }) => {
  const { id, bodyId, title, titleEn, heldOn, state } = getConvention(db, found(params["conventionId"]));
  return {
    convention: { id, title, titleEn, heldOn },
    mayAssign: state !== "cancelled",
    choices: listChoices(db, bodyId, id),
    items: listActionItemsOfConvention(db, id).map((item) => factsOf(item, polishDay(now()))),
  };
});

export const action = deeds("office", {
  assignActionItem: deed(
    assignActionItemInput,
    assignActionItem,
    (_result, _page, { conventionId }) => `/biuro/konwenty/${conventionId}/zobowiazania?zapisano=1`,
  ),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.actionItem.officeTitle}: ${conventionName(t, language, convention)}`,
);

export default function ConventionActionItems() {
  const { convention, mayAssign, choices, items } = useLoaderData<typeof loader>();
  const { actionItem: t, convention: c } = useMessages();
  return (
    <Page
      title={t.officeTitle}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: c.backToWork }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{t.officeIntro}</p>
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState>
          <p>{t.officeEmpty}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li key={item.id}>
              <p>
                <Link to={`/biuro/zobowiazania/${item.id}`}>
                  <strong>
                    {item.citation} <ActionItemText of={item} />
                  </strong>
                </Link>
              </p>
              <p>
                <ActionItemState of={item} />{" "}
                <span className="soft">
                  <Owner of={item} />
                  {item.dueOn.precision !== "none" && (
                    <>
                      {(item.owner ?? item.unit) && ". "}
                      {t.due}: <CouncilTime date={item.dueOn} />
                    </>
                  )}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayAssign ? (
        <Section title={t.assignTitle} id="nowe">
          <DeedForm deed="assignActionItem" hidden={{ conventionId: convention.id }}>
            <ActionItemFields choices={choices} />
            <Submit>{t.assign}</Submit>
          </DeedForm>
        </Section>
      ) : (
        <p>{t.assignClosed}</p>
      )}
    </Page>
  );
}
