import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { findSpans } from "#domain/audit/change-queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { Day } from "#ui/council-time";
import { Page, Polish, Section, Warning } from "#ui/page";
import { useMessages, useRequest } from "#ui/request";
import { titled } from "#ui/title";
import { isReviewLate, reviewDueOn, statementDays, waysOf } from "../../formats/accessibility-statement.ts";

/** The statement of accessibility, with the identities that checking programs look for (technical conditions of the ministry). */
export const loader = pageLoader("anyone", ({ db, now }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const begun = findSpans(db, "body", [body.id]).get(body.id)?.created;
  return {
    publisher: body.publisher ?? body.name,
    contact: body.contact,
    ...waysOf(body.contact),
    ...statementDays,
    publishedOn: begun ? polishDay(new Date(begun)) : today,
    reviewDueOn: reviewDueOn(statementDays.reviewedOn),
    isReviewLate: isReviewLate(statementDays.reviewedOn, today),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.duties.statement.title,
  (t, { publisher }) => t.duties.statement.intro(publisher),
);

export default function AccessibilityStatement() {
  const s = useLoaderData<typeof loader>();
  const { baseUrl } = useRequest();
  const { statement: t, contact } = useMessages().duties;
  return (
    <Page
      title={<span id="a11y-deklaracja">{t.title}</span>}
      intro={
        <p id="a11y-wstep">
          <span id="a11y-podmiot">{t.intro(s.publisher)}</span>
        </p>
      }
    >
      {s.isReviewLate && (
        <Warning>
          <p>{t.reviewLate}</p>
        </Warning>
      )}
      <ul>
        <li>
          {t.site}:{" "}
          <a id="a11y-url" href={baseUrl}>
            {baseUrl}
          </a>
        </li>
        <Dated label={t.publishedOn} id="a11y-data-publikacja" day={s.publishedOn} />
        <Dated label={t.updatedOn} id="a11y-data-aktualizacja" day={s.updatedOn} />
      </ul>
      <Section title={t.statusTitle}>
        <p id="a11y-status">{t.status}</p>
        <ul>
          {Object.entries(t.gaps).map(([gap, words]) => (
            <li key={gap}>{words}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.preparedTitle}>
        <ul>
          <Dated label={t.preparedOn} id="a11y-data-sporzadzenie" day={s.preparedOn} />
          <Dated label={t.reviewedOn} id="a11y-data-przeglad" day={s.reviewedOn} />
          <li>
            {t.nextReview} <Day day={s.reviewDueOn} />
          </li>
        </ul>
        <p id="a11y-ocena">{t.method}</p>
      </Section>
      <Section title={t.keyboardTitle}>
        <p>{t.keyboard}</p>
      </Section>
      <div id="a11y-kontakt">
        <Section title={t.feedbackTitle}>
          <p>{t.feedback}</p>
          <ul>
            <Way label={t.person} id="a11y-osoba">
              <Polish>{s.publisher}</Polish>
            </Way>
            <Way label={t.email} id="a11y-email">
              {s.email ? <a href={`mailto:${s.email}`}>{s.email}</a> : contact.notGiven}
            </Way>
            <Way label={t.phone} id="a11y-telefon">
              {s.phone ? (
                <a href={`tel:${s.phone.replaceAll(/[^+\d]/g, "")}`}>{s.phone}</a>
              ) : (
                contact.notGiven
              )}
            </Way>
          </ul>
        </Section>
      </div>
      <div id="a11y-procedura">
        <Section title={t.procedureTitle}>
          <p>{t.procedure}</p>
          <p>
            <a href="https://www.rpo.gov.pl">{t.ombudsman}</a>
          </p>
        </Section>
      </div>
      <div id="a11y-architektura">
        <Section title={t.buildingTitle}>
          <p>{t.building}</p>
        </Section>
      </div>
      <div id="a11y-aplikacje">
        <Section title={t.appsTitle}>
          <p>{t.apps}</p>
        </Section>
      </div>
    </Page>
  );
}

function Dated({ label, id, day }: { label: string; id: string; day: string }) {
  return (
    <li>
      {label}:{" "}
      <span id={id}>
        <Day day={day} />
      </span>
    </li>
  );
}

function Way({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <li>
      {label}: <span id={id}>{children}</span>
    </li>
  );
}
