import { useLoaderData } from "@remix-run/react";
import { actionItemFilters } from "#domain/action-item/filter-action-items";
import {
  actionItemsPerPage,
  listActionItems,
  listActionItemYears,
} from "#domain/action-item/register-queries";
import { factsOf } from "#domain/action-item/queries";
import { countActionItemAges, summariseActionItems } from "#domain/action-item/summarise-action-items";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { readActionItemChoice } from "#web/action-item-register";
import { pageLoader } from "#web/page-loader";
import { pageOf, registerOptions } from "#web/question-register";
import { remembered } from "#web/remembered";
import { ActionItemState, ActionItemText, Owner } from "#ui/action-item-view";
import { AgesPicture } from "#ui/ages-picture";
import { CouncilTime } from "#ui/council-time";
import { Link } from "#ui/link";
import { EmptyState, Page, Section, Table } from "#ui/page";
import { Paging } from "#ui/paging";
import { ActionItemFigures, RegisterDownloads, RegisterFilter } from "#ui/register-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { actionItemColumns } from "../../formats/action-item-table.ts";

export const loader = pageLoader("anyone", ({ db, now }, { url }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const { choice, chosen } = readActionItemChoice(db, body.id, url, today);
  const page = pageOf(url);
  const { items, total } = listActionItems(db, body.id, { ...choice, page });
  const counted = remembered(db, today, `promises ${JSON.stringify(chosen)}`, () => ({
    summary: summariseActionItems(db, body.id, choice),
    ages: countActionItemAges(db, body.id, choice),
  }));
  return {
    ...counted,
    items: items
      .map((item) => factsOf(item, today))
      .map(
        ({
          citation,
          text,
          textEn,
          owner,
          unit,
          dueOn,
          state,
          isOverdue,
          isArchived,
          commitment,
          wording,
          verdict,
        }) => ({
          citation,
          text,
          textEn,
          owner,
          unit,
          dueOn,
          state,
          isOverdue,
          isArchived,
          commitment,
          wording,
          verdict,
        }),
      ),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / actionItemsPerPage)),
    chosen,
    ...registerOptions(db, body.id),
    years: listActionItemYears(db, body.id).map(String),
    states: actionItemFilters.filter((value) => value !== "overdue"),
    columns: [...actionItemColumns],
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.actionItem.listTitle,
  (t) => t.actionItem.listIntro,
);

export default function ActionItems() {
  const loaded = useLoaderData<typeof loader>();
  const { items, total, page, pages, chosen, summary, ages, columns } = loaded;
  const { actionItem: t, register } = useMessages();
  const states = loaded.states.map((value) => ({ value, label: t.filters[value] }));
  const isNarrowed = Object.values(chosen).some(Boolean) || page > 1;
  return (
    <Page title={t.listTitle} intro={<p>{t.listIntro}</p>}>
      <RegisterFilter path="/zobowiazania" label={t.filterTitle} {...loaded} states={states} />
      {items.length === 0 ? (
        <EmptyState>
          {isNarrowed ? (
            <p>
              {t.emptyFiltered} <Link to="/zobowiazania">{t.showAll}</Link>
            </p>
          ) : (
            <p>{t.empty}</p>
          )}
        </EmptyState>
      ) : (
        <>
          <ActionItemFigures of={summary} />
          <h2>{t.listCaption}</h2>
          <p>{t.found(total)}</p>
          <Table
            caption={t.listCaption}
            isCaptionHidden
            head={[t.table.citation, t.table.what, t.table.state]}
          >
            {items.map((item) => (
              <tr key={item.citation}>
                <th scope="row">
                  <Link to={`/zobowiazania/${item.citation}`}>
                    <span className="number">{item.citation}</span>
                  </Link>
                </th>
                <td>
                  <ActionItemText of={item} />
                  {(item.owner || item.unit) && (
                    <div className="soft">
                      {t.table.who}: <Owner of={item} />
                    </div>
                  )}
                  {item.dueOn.precision !== "none" && (
                    <div className="soft">
                      {t.table.due}: <CouncilTime date={item.dueOn} />
                    </div>
                  )}
                </td>
                <td>
                  <ActionItemState of={item} />
                  {item.isArchived && <div className="soft">{t.fromArchive}</div>}
                </td>
              </tr>
            ))}
          </Table>
          <Paging label={t.pages} path="/zobowiazania" chosen={chosen} page={page} pages={pages} />
          {ages.total > 0 && (
            <Section title={register.ages.promises} id="wiek">
              <AgesPicture ages={ages} id="wiek-zobowiazan" />
            </Section>
          )}
          <RegisterDownloads
            path="/zobowiazania"
            chosen={chosen}
            columns={columns.map((column) => register.actionItemColumns[column])}
          />
        </>
      )}
    </Page>
  );
}
