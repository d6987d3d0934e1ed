import { useLoaderData } from "@remix-run/react";
import { findOwnBody } from "#domain/council/queries";
import { factsOf, findNextConvention, listPublicConventions } from "#domain/convention/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { countOpenQuestions } from "#domain/question/queries";
import { countOpenActionItems } from "#domain/action-item/queries";
import { pageLoader } from "#web/page-loader";
import { ConventionFactsTable, ConventionName, NextMeeting } from "#ui/convention-facts";
import { ConventionList } from "#ui/convention-list";
import { ButtonLink, Link } from "#ui/link";
import { EmptyState, Page, Polish, Section } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

const latest = 4;

export const loader = pageLoader("anyone", ({ db, now }) => {
  const body = findOwnBody(db);
  if (!body)
    return { next: null, announced: null, newest: null, conventions: [], openQuestions: 0, openPromises: 0 };
  const next = findNextConvention(db, body.id, polishDay(now()));
  const shown = listPublicConventions(db, body.id).filter(
    ({ kind, id }) => kind === "convention" && id !== next?.id,
  );
  const held = shown.find(
    (convention) => convention.state === "closed" && convention.lead !== null && convention.isArchived,
  );
  return {
    next: next ? factsOf(db, next) : null,
    announced: shown.find((convention) => convention.state === "closed")?.nextMeeting ?? null,
    newest: held ? { ...factsOf(db, held), lead: held.lead, leadEn: held.leadEn } : null,
    conventions: shown.slice(0, latest).map((convention) => factsOf(db, convention)),
    openQuestions: countOpenQuestions(db, body.id),
    openPromises: countOpenActionItems(db, body.id),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.convention.homeTitle,
  (t) => t.convention.homeIntro,
);

export default function Home() {
  const { next, announced, newest, conventions, openQuestions, openPromises } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const language = useLanguage();
  return (
    <Page title={t.convention.homeTitle} intro={<p>{t.convention.homeIntro}</p>}>
      <Section title={t.convention.next}>
        {next ? (
          <>
            <p>
              <strong>
                <ConventionName of={next} />
              </strong>
            </p>
            <ConventionFactsTable of={{ ...next, nextMeeting: null, title: null }} />
            <p>
              <ButtonLink to={`/konwenty/${next.address}`}>{t.convention.readAgenda}</ButtonLink>
            </p>
          </>
        ) : (
          <p>
            {t.convention.noNext}{" "}
            {announced && (
              <>
                {t.convention.announcedNext} <NextMeeting of={announced} />
              </>
            )}
          </p>
        )}
      </Section>
      {newest && (
        <section className="in-short">
          <h2>
            <ConventionName of={newest} />
          </h2>
          {language === "en" && newest.leadEn ? (
            <p>{newest.leadEn}</p>
          ) : (
            <Polish as="p">{newest.lead}</Polish>
          )}
          <p>
            <ButtonLink to={`/konwenty/${newest.address}/protokol`}>
              {newest.isArchived ? t.convention.readRecord : t.convention.readMinutes}
            </ButtonLink>
          </p>
        </section>
      )}
      <Section title={t.convention.whatIsOpen}>
        <ul>
          <li>
            <Link to="/pytania">{t.convention.openQuestions(openQuestions)}</Link>
          </li>
          <li>
            <Link to="/zobowiazania">{t.convention.openPromises(openPromises)}</Link>
          </li>
        </ul>
      </Section>
      <Section title={t.convention.latest}>
        {conventions.length === 0 ? (
          <EmptyState>
            <p>{t.convention.empty}</p>
          </EmptyState>
        ) : (
          <ConventionList conventions={conventions} />
        )}
        <p>
          <Link to="/konwenty">{t.convention.listTitle}</Link>
        </p>
      </Section>
    </Page>
  );
}
