import { useLoaderData } from "@remix-run/react";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { factsOf, listPublicConventions } from "#domain/convention/queries";
import { isUpcoming } from "#domain/convention/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { ConventionList } from "#ui/convention-list";
import { EmptyState, Page, Polish, Section, Warning } from "#ui/page";
import { useHref, useMessages, useRequest } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  return {
    coming: listPublicConventions(db, body.id)
      .filter((convention) => isUpcoming(convention, today))
      .toReversed()
      .map((convention) => factsOf(db, convention)),
    districts: listDistricts(db, body.id).map(({ slug, roman, name }) => ({ slug, roman, name })),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.calendar.title,
  (t) => t.calendar.intro,
);

export default function Calendar() {
  const { coming, districts } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.calendar.title}
      intro={<p>{t.calendar.intro}</p>}
      back={{ to: "/konwenty", label: t.convention.listTitle }}
    >
      <Section title={t.calendar.next}>
        {coming.length === 0 ? (
          <EmptyState>
            <p>{t.calendar.noNext}</p>
          </EmptyState>
        ) : (
          <ConventionList conventions={coming} />
        )}
      </Section>
      <Section title={t.calendar.addresses}>
        <p>{t.calendar.addressesIntro}</p>
        <p>
          <strong>{t.calendar.allConventions}</strong>
          <br />
          <FeedAddress path="/kalendarz.ics" />
        </p>
        {districts.length > 0 && (
          <>
            <h3>{t.calendar.perDistrict}</h3>
            <p>{t.calendar.perDistrictIntro}</p>
            <ul className="rows">
              {districts.map(({ slug, roman, name }) => (
                <li key={slug}>
                  {roman} <Polish>{name}</Polish>
                  <br />
                  <FeedAddress path={`/dzielnice/${slug}/kalendarz.ics`} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <HowToAdd />
      <Section title={t.calendar.slowTitle}>
        <Warning>
          <p>{t.calendar.slow}</p>
        </Warning>
      </Section>
    </Page>
  );
}

/** The whole address, to be copied; a link for programs that open it themselves. */
function FeedAddress({ path }: { path: string }) {
  const { baseUrl } = useRequest();
  const address = useHref()(path);
  return (
    <a href={address} type="text/calendar">
      <code className="feed-address">{baseUrl + address}</code>
    </a>
  );
}

function HowToAdd() {
  const t = useMessages().calendar;
  return (
    <Section title={t.how}>
      {Object.entries(t.howTo).map(([program, { name, steps }]) => (
        <section key={program}>
          <h3>{name}</h3>
          <ol>
            {Object.entries(steps).map(([step, words]) => (
              <li key={step}>{words}</li>
            ))}
          </ol>
        </section>
      ))}
    </Section>
  );
}
