import { useLoaderData } from "@remix-run/react";
import { getOwnBody, listDistricts, listSeatHolders } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }) => {
  const body = getOwnBody(db);
  const holders = new Map(
    listSeatHolders(db, body.id, polishDay(now())).map(({ district, name }) => [district?.id, name]),
  );
  return {
    districts: listDistricts(db, body.id).map(({ id, slug, roman, name }) => ({
      slug,
      roman,
      name,
      chair: holders.get(id) ?? null,
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
        <ul className="cards">
          {districts.map(({ slug, roman, name, chair }) => (
            <li key={slug}>
              <p>
                <Link to={`/dzielnice/${slug}`}>
                  <strong lang="pl">
                    {roman} {name}
                  </strong>
                </Link>
              </p>
              {chair && (
                <p className="soft">
                  <Polish>{chair}</Polish>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
