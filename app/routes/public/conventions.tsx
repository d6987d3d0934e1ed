import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { factsOf, listPublicConventions } from "#domain/convention/queries";
import { pageLoader } from "#web/page-loader";
import { ConventionList } from "#ui/convention-list";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db }) => {
  const shown = listPublicConventions(db, getOwnBody(db).id).map((convention) => factsOf(db, convention));
  return {
    conventions: shown.filter(({ kind }) => kind === "convention"),
    earlier: shown.filter(({ kind }) => kind !== "convention"),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.convention.listTitle,
  (t) => t.convention.listIntro,
  { feed: () => "/konwenty.atom" },
);

export default function Conventions() {
  const { conventions, earlier } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page title={t.convention.listTitle} intro={<p>{t.convention.listIntro}</p>}>
      {conventions.length === 0 ? (
        <EmptyState>
          <p>{t.convention.empty}</p>
        </EmptyState>
      ) : (
        <ConventionList conventions={conventions} />
      )}
      <p>
        <Link to="/subskrypcja?temat=konwenty">{t.subscription.followConventions}</Link>
      </p>
      <p>
        <Link to="/kalendarz">{t.calendar.addToCalendar}</Link>
      </p>
      {earlier.length > 0 && (
        <Section title={t.convention.earlier}>
          <p>{t.convention.earlierIntro}</p>
          <ConventionList conventions={earlier} />
        </Section>
      )}
    </Page>
  );
}
