import { useLoaderData } from "@remix-run/react";
import { countLateActionItems, countOpenActionItems } from "#domain/action-item/register-queries";
import type { Convention } from "#domain/convention/queries";
import { factsOf, findNextConvention, listPublicConventions } from "#domain/convention/queries";
import { findOwnBody, listDistricts } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { readContent } from "#domain/edition/edition-content";
import { findLatestEdition } from "#domain/edition/queries";
import { countOpenQuestions } from "#domain/question/register-queries";
import { pageLoader } from "#web/page-loader";
import { ConventionName, NextMeeting } from "#ui/convention-facts";
import { ConventionList } from "#ui/convention-list";
import { CouncilTime } from "#ui/council-time";
import { ButtonLink, Link } from "#ui/link";
import { Badge, EmptyState, Page, Polish, Section } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { linkedSite } from "../../formats/json-ld.ts";

const latest = 4;

export const loader = pageLoader("anyone", ({ db, now }) => {
  const body = findOwnBody(db);
  const today = polishDay(now());
  const next = body ? findNextConvention(db, body.id, today) : undefined;
  const shown = (body ? listPublicConventions(db, body.id) : []).filter(
    ({ kind, id }) => kind === "convention" && id !== next?.id,
  );
  return {
    next: next ? factsOf(db, next) : null,
    announced: shown.find((convention) => convention.state === "closed")?.nextMeeting ?? null,
    newest: newestRecord(db, shown),
    conventions: shown.slice(0, latest).map((convention) => factsOf(db, convention)),
    openQuestions: body ? countOpenQuestions(db, body.id) : 0,
    openPromises: body ? countOpenActionItems(db, body.id) : 0,
    latePromises: body ? countLateActionItems(db, body.id, today) : 0,
    districts: (body ? listDistricts(db, body.id) : []).map(({ slug, roman, name }) => ({
      slug,
      roman,
      name,
    })),
  };
});

/** The newest convention whose record can be read: an edition, or what the archive tells of it. */
function newestRecord(db: Context["db"], conventions: Convention[]) {
  for (const convention of conventions) {
    const edition = findLatestEdition(db, convention.id);
    const { title, titleEn, heldOn, address } = convention;
    const name = { title, titleEn, heldOn, address };
    if (edition) {
      const { lead, leadEn } = readContent(edition);
      return { ...name, lead, leadEn, isEdition: true };
    }
    const { state, isArchived, lead, leadEn } = convention;
    if (state === "closed" && isArchived && lead) return { ...name, lead, leadEn, isEdition: false };
  }
  return null;
}

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.convention.homeTitle,
  (t) => t.convention.homeIntro,
  { linked: (_loaded, place) => linkedSite(place) },
);

export default function Home() {
  const { next, announced, newest, conventions, districts, ...open } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page title={t.convention.homeTitle} intro={<p>{t.convention.homeIntro}</p>}>
      <div className="home-top">
        <Section title={t.convention.next}>
          {next ? (
            <Next convention={next} />
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
        {newest && <Newest record={newest} />}
        <Open {...open} />
      </div>
      <Section title={t.convention.latest}>
        {conventions.length === 0 ? (
          <EmptyState>
            <p>{t.convention.empty}</p>
          </EmptyState>
        ) : (
          <ConventionList conventions={conventions} />
        )}
        <p>
          <Link to="/konwenty">{t.convention.all}</Link>
        </p>
      </Section>
      {districts.length > 0 && (
        <Section title={t.common.nav.districts}>
          <ul className="name-columns">
            {districts.map(({ slug, roman, name }) => (
              <li key={slug}>
                <Link to={`/dzielnice/${slug}`}>
                  <Polish>
                    {roman} {name}
                  </Polish>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** When, where and what about; the rest stands on its own page. */
function Next({ convention: c }: { convention: NonNullable<Loaded["next"]> }) {
  const t = useMessages();
  const place = [c.venueName, ...c.venueRooms].filter(Boolean).join(", ");
  return (
    <>
      <p className="lead">
        <strong>
          <CouncilTime date={c.heldOn} withWeekday />
        </strong>
        {c.startsAt && (
          <>, {c.endsAt ? t.convention.fromTo(c.startsAt, c.endsAt) : t.convention.from(c.startsAt)}</>
        )}
      </p>
      {(c.title || c.isExample) && (
        <p>
          {c.title && <ConventionName of={c} />}{" "}
          {c.isExample && <Badge tone="warn">{t.common.exampleNote}</Badge>}
        </p>
      )}
      {c.theme && (
        <p>
          {t.convention.theme}: <Polish>{c.theme}</Polish>
        </p>
      )}
      {place && <Polish as="p">{place}</Polish>}
      <p>
        {c.state === "in-session" && (
          <>
            <ButtonLink to={`/konwenty/${c.address}/na-zywo`}>{t.live.link}</ButtonLink>{" "}
          </>
        )}
        <ButtonLink to={`/konwenty/${c.address}`} secondary={c.state === "in-session"}>
          {t.convention.readAgenda}
        </ButtonLink>
      </p>
    </>
  );
}

function Newest({ record }: { record: NonNullable<Loaded["newest"]> }) {
  const t = useMessages();
  const language = useLanguage();
  const { lead, leadEn, isEdition } = record;
  return (
    <section className="in-short">
      <h2>{isEdition ? t.convention.newest : t.convention.newestRecord}</h2>
      <p>
        <strong>
          <ConventionName of={record} />
        </strong>
      </p>
      {language === "en" && leadEn ? <p>{leadEn}</p> : lead && <Polish as="p">{lead}</Polish>}
      <p>
        <ButtonLink to={`/konwenty/${record.address}/protokol`}>
          {isEdition ? t.convention.readMinutes : t.convention.readRecord}
        </ButtonLink>
      </p>
    </section>
  );
}

/** What is waited for, and how much of it is late. */
function Open({
  openQuestions,
  openPromises,
  latePromises,
}: Pick<Loaded, "openQuestions" | "openPromises" | "latePromises">) {
  const { convention: t } = useMessages();
  return (
    <Section title={t.whatIsOpen}>
      <ul>
        <li>
          <Link to="/pytania">{t.openQuestions(openQuestions)}</Link>
        </li>
        <li>
          <Link to="/zobowiazania?stan=running">{t.openPromises(openPromises)}</Link>
          {latePromises > 0 ? (
            <>
              , <Link to="/zobowiazania?stan=overdue">{t.latePromises(latePromises)}</Link>
            </>
          ) : (
            openPromises > 0 && `, ${t.latePromises(0)}`
          )}
        </li>
      </ul>
      <p className="soft">{t.archiveWaitsForNobody}</p>
    </Section>
  );
}
