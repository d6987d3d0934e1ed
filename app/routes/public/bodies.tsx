import { useLoaderData } from "@remix-run/react";
import { listOtherBodies } from "#domain/council/queries";
import { listPublicConventions } from "#domain/convention/queries";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db }) => ({
  bodies: listOtherBodies(db).map(({ id, slug, name }) => ({
    slug,
    name,
    meetings: listPublicConventions(db, id).length,
  })),
}));

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.body.listTitle,
  (t) => t.body.listIntro,
);

export default function Bodies() {
  const { bodies } = useLoaderData<typeof loader>();
  const t = useMessages().body;
  return (
    <Page title={t.listTitle} intro={<p>{t.listIntro}</p>}>
      {bodies.length === 0 ? (
        <EmptyState>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {bodies.map(({ slug, name, meetings }) => (
            <li key={slug}>
              <p>
                <Link to={`/ciala/${slug}`}>
                  <strong>
                    <Polish>{name}</Polish>
                  </strong>
                </Link>
              </p>
              <p className="soft">{t.countMeetings(meetings)}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
