import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import {
  factsOf,
  listResolutions,
  listResolutionYears,
  resolutionsPerPage,
} from "#domain/resolution/queries";
import { pageLoader } from "#web/page-loader";
import { CouncilTime } from "#ui/council-time";
import { Select } from "#ui/field";
import { Link } from "#ui/link";
import { EmptyState, Page, Table } from "#ui/page";
import { Paging } from "#ui/paging";
import { ReferralLine } from "#ui/referral-clocks";
import { ResolutionKind, ResolutionState, ResolutionSubject } from "#ui/resolution-view";
import { useHref, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }, { url }) => {
  const body = getOwnBody(db);
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const year = /^\d{4}$/.test(asked("rok")) ? Number(asked("rok")) : null;
  const page = /^[1-9]\d{0,4}$/.test(asked("strona")) ? Number(asked("strona")) : 1;
  const { resolutions, total } = listResolutions(db, body.id, { year, page });
  const today = polishDay(now());
  const facts = resolutions.map((resolution) => ({
    ...factsOf(resolution, today),
    referrals: factsOfReferrals(db, { resolutionId: resolution.id }, today),
  }));
  return {
    resolutions: facts.map(
      ({ citation, kind, kindWords, subject, subjectEn, state, decidedOn, referrals }) => ({
        citation,
        kind,
        kindWords,
        subject,
        subjectEn,
        state,
        decidedOn,
        referrals,
      }),
    ),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / resolutionsPerPage)),
    chosen: { rok: year === null ? "" : String(year) },
    years: listResolutionYears(db, body.id).map(String),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.resolution.listTitle,
  (t) => t.resolution.listIntro,
);

export default function Resolutions() {
  const { resolutions, total, page, pages, chosen, years } = useLoaderData<typeof loader>();
  const { resolution: t } = useMessages();
  const href = useHref();
  return (
    <Page title={t.listTitle} intro={<p>{t.listIntro}</p>}>
      {years.length > 0 && (
        <form method="get" action={href("/uchwaly")} className="filter" aria-label={t.filterTitle}>
          <Select
            name="rok"
            label={t.year}
            value={chosen.rok}
            empty={t.anyYear}
            options={years.map((value) => ({ value, label: value }))}
          />
          <button type="submit" className="button button-secondary">
            {t.filter}
          </button>
        </form>
      )}
      {resolutions.length === 0 ? (
        <EmptyState>
          {years.length === 0 ? (
            <p>{t.empty}</p>
          ) : (
            <p>
              {t.emptyFiltered} <Link to="/uchwaly">{t.showAll}</Link>
            </p>
          )}
        </EmptyState>
      ) : (
        <>
          <p>{t.found(total)}</p>
          <Table caption={t.listCaption} head={[t.table.citation, t.table.subject, t.table.state]}>
            {resolutions.map((resolution) => (
              <tr key={resolution.citation}>
                <th scope="row">
                  <Link to={`/uchwaly/${resolution.citation}`}>
                    <span className="number">{resolution.citation}</span>
                  </Link>
                </th>
                <td>
                  <ResolutionSubject of={resolution} />
                  <div className="soft">
                    <ResolutionKind of={resolution} />
                    {resolution.decidedOn.precision !== "none" && (
                      <>
                        , <CouncilTime date={resolution.decidedOn} />
                      </>
                    )}
                  </div>
                </td>
                <td>
                  <ResolutionState state={resolution.state} />
                  {resolution.referrals.map((referral) => (
                    <ReferralLine key={referral.position} of={referral} />
                  ))}
                </td>
              </tr>
            ))}
          </Table>
          <Paging label={t.pages} path="/uchwaly" chosen={chosen} page={page} pages={pages} />
        </>
      )}
    </Page>
  );
}
