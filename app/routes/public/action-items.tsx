import { useLoaderData } from "@remix-run/react";
import { actionItemFilters, actionItemsPerPage, factsOf, listActionItems } from "#domain/action-item/queries";
import { findDistrictBySlug, getOwnBody, listDistricts } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { ActionItemState, ActionItemText, Owner } from "#ui/action-item-view";
import { CouncilTime } from "#ui/council-time";
import { Select } from "#ui/field";
import { Link } from "#ui/link";
import { EmptyState, Page, Table } from "#ui/page";
import { Paging } from "#ui/paging";
import { useHref, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }, { url }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const filter = actionItemFilters.find((known) => known === asked("stan")) ?? null;
  const district = findDistrictBySlug(db, body.id, asked("dzielnica"));
  const page = /^[1-9]\d{0,4}$/.test(asked("strona")) ? Number(asked("strona")) : 1;
  const { items, total } = listActionItems(db, body.id, {
    filter,
    districtId: district?.id ?? null,
    page,
    today,
  });
  return {
    items: items
      .map((item) => factsOf(item, today))
      .map(({ citation, text, textEn, owner, unit, dueOn, state, isOverdue, isArchived, commitment }) => ({
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
      })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / actionItemsPerPage)),
    filters: [...actionItemFilters], // handed on: the page itself reads no record
    chosen: { stan: filter ?? "", dzielnica: district?.slug ?? "" },
    districts: listDistricts(db, body.id).map(({ slug, roman, name }) => ({
      value: slug,
      label: `${roman} ${name}`,
      lang: "pl",
    })),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.actionItem.listTitle,
  (t) => t.actionItem.listIntro,
);

export default function ActionItems() {
  const loaded = useLoaderData<typeof loader>();
  const { items, total, page, pages, chosen } = loaded;
  const { actionItem: t } = useMessages();
  const isNarrowed = Object.values(chosen).some(Boolean) || page > 1;
  return (
    <Page title={t.listTitle} intro={<p>{t.listIntro}</p>}>
      <Filter {...loaded} />
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
          <p>{t.found(total)}</p>
          <Table caption={t.listCaption} head={[t.table.citation, t.table.what, t.table.state]}>
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
        </>
      )}
    </Page>
  );
}

function Filter({ chosen, districts, filters }: Pick<Loaded, "chosen" | "districts" | "filters">) {
  const { actionItem: t } = useMessages();
  const href = useHref();
  return (
    <form method="get" action={href("/zobowiazania")} className="filter" aria-label={t.filterTitle}>
      <Select
        name="stan"
        label={t.filterState}
        value={chosen.stan}
        empty={t.any}
        options={filters.map((value) => ({ value, label: t.filters[value] }))}
      />
      <Select
        name="dzielnica"
        label={t.filterDistrict}
        value={chosen.dzielnica}
        empty={t.any}
        options={districts}
      />
      <button type="submit" className="button button-secondary">
        {t.filter}
      </button>
    </form>
  );
}
