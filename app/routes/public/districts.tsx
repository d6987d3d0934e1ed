import { useLoaderData } from "@remix-run/react";
import { getOwnBody, listDistricts, listSeatHolders } from "#domain/council/queries";
import { countOpenQuestions } from "#domain/question/district-queries";
import { polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish } from "#ui/page";
import { useMessages } from "#ui/request";
import { DistrictsMap } from "#ui/districts-map";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }) => {
  const body = getOwnBody(db);
  const holders = new Map(
    listSeatHolders(db, body.id, polishDay(now())).map(({ district, name }) => [district?.id, name]),
  );
  const open = countOpenQuestions(db);
  return {
    districts: listDistricts(db, body.id).map(({ id, slug, roman, name, mapSquare }) => ({
      slug,
      roman,
      name,
      mapSquare,
      chair: holders.get(id) ?? null,
      open: open.get(id) ?? 0,
    })),
  };
});

export const meta = titled<unknown>(
  (t) => t.district.listTitle,
  (t) => t.district.listIntro,
);

export default function Districts() {
  const { districts } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page title={t.district.listTitle} intro={<p>{t.district.listIntro}</p>}>
      {districts.length === 0 ? (
        <EmptyState>
          <p>{t.district.empty}</p>
        </EmptyState>
      ) : (
        <>
          <DistrictsMap districts={districts} />
          <ul className="cards">
            {districts.map(({ slug, roman, name, chair, open }) => (
              <li key={slug}>
                <p>
                  <Link to={`/dzielnice/${slug}`}>
                    <strong lang="pl">
                      {roman} {name}
                    </strong>
                  </Link>
                </p>
                <p className="soft">{t.district.open(open)}</p>
                {chair && (
                  <p className="soft">
                    <Polish>{chair}</Polish>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
