import { useLoaderData } from "@remix-run/react";
import { findPublicAgenda } from "#domain/agenda/version-queries";
import { getOwnBody } from "#domain/council/queries";
import { factsOf, getConventionAt } from "#domain/convention/queries";
import { isUpcoming } from "#domain/convention/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { readContent } from "#domain/edition/edition-content";
import { assembleContent, findLatestEdition } from "#domain/edition/queries";
import { listShownRecordings } from "#domain/recording/queries";
import { isFollowed } from "#domain/subscription/rules";
import { pageLoader } from "#web/page-loader";
import { AgendaList } from "#ui/agenda-list";
import { ConventionFactsTable, ConventionName, conventionName, ConventionState } from "#ui/convention-facts";
import { Day } from "#ui/council-time";
import { ButtonLink, Link } from "#ui/link";
import { Badge, EmptyState, Page, Polish, Section, Warning } from "#ui/page";
import { PublicRecordings } from "#ui/recording-parts";
import { PublicSummary } from "#ui/public-summary";
import { Sources } from "#ui/metryczka";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { messages } from "#i18n/index";
import { linkedConvention } from "../../formats/json-ld.ts";

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const convention = getConventionAt(db, getOwnBody(db).id, found(params["address"]));
  const edition = findLatestEdition(db, convention.id);
  const agenda = findPublicAgenda(db, convention);
  return {
    facts: factsOf(db, convention),
    cancelReason: convention.cancelReason,
    isFollowed: isFollowed(convention, convention.bodyId),
    isUpcoming: isUpcoming(convention, polishDay(now())),
    questionsDueOn: convention.questionsDueOn,
    sources: convention.sources,
    dateBasis: convention.dateBasis,
    editionNumber: edition?.number ?? null,
    // What the public reads is what was published; an archived convention has no edition, only its source.
    content: edition ? readContent(edition) : convention.isArchived ? assembleContent(db, convention) : null,
    recordings: listShownRecordings(db, convention, polishDay(now())),
    hasVersions: Boolean(agenda?.version),
    items: agenda?.items ?? [],
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { facts }, language) => conventionName(t, language, facts),
  (t, { content }, language) => content?.[language === "en" ? "leadEn" : "lead"] ?? t.convention.listIntro,
  {
    linked: ({ facts, content }, place) =>
      linkedConvention(
        place,
        facts,
        conventionName(messages[place.language], place.language, facts),
        content?.[place.language === "en" ? "leadEn" : "lead"] ?? null,
      ),
  },
);

export default function Convention() {
  const { facts, content, items, ...loaded } = useLoaderData<typeof loader>();
  const t = useMessages();
  const here = `/konwenty/${facts.address}`;
  return (
    <Page title={<ConventionName of={facts} />} back={{ to: "/konwenty", label: t.convention.listTitle }}>
      <p>
        <ConventionState state={facts.state} />{" "}
        {facts.isExample && <Badge tone="warn">{t.common.exampleNote}</Badge>}
      </p>
      {facts.state === "cancelled" && loaded.cancelReason && (
        <Warning>
          <p>
            {t.convention.cancelledBecause} <Polish>{loaded.cancelReason}</Polish>
          </p>
        </Warning>
      )}
      {facts.state === "outcome-unknown" && (
        <Warning>
          <p>{t.convention.outcomeUnknown}</p>
        </Warning>
      )}
      {facts.state === "in-session" && (
        <p className="button-row">
          <ButtonLink to={`${here}/na-zywo`}>{t.live.follow}</ButtonLink>
          <Link to={`${here}/ekran`}>{t.live.screen}</Link>
        </p>
      )}
      <ConventionFactsTable of={facts} />
      {loaded.isFollowed && (
        <p>
          <Link to={`/subskrypcja?temat=konwent&id=${facts.id}`}>{t.subscription.followConvention}</Link>
        </p>
      )}
      {content && (
        <p className="button-row">
          <ButtonLink to={`${here}/protokol`}>
            {loaded.editionNumber === null ? t.convention.readRecord : t.convention.readMinutes}
          </ButtonLink>
        </p>
      )}
      {content ? (
        <PublicSummary content={content} />
      ) : (
        facts.state === "closed" && <p>{t.convention.noMinutes}</p>
      )}
      <Section id="porzadek" title={t.convention.agenda}>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t.convention.noAgenda}</p>
          </EmptyState>
        ) : (
          <AgendaList items={items} level={3} />
        )}
        {items.length > 0 && (
          <p>
            <Link to={`${here}/porzadek`}>{t.convention.agendaAlone}</Link>
            {loaded.hasVersions && (
              <>
                {" "}
                · <Link to={`${here}/porzadek/zmiany`}>{t.convention.agendaChanges}</Link>
              </>
            )}
          </p>
        )}
      </Section>
      <PublicRecordings recordings={loaded.recordings} />
      {loaded.isUpcoming && (
        <Section id="pytanie" title={t.convention.howToAsk}>
          <p>
            {loaded.questionsDueOn ? (
              <>
                {t.convention.askUntil} <Day day={loaded.questionsDueOn} />. {t.convention.askYourChair}
              </>
            ) : (
              <>
                {t.convention.askAny} {t.convention.askYourChair}
              </>
            )}
          </p>
        </Section>
      )}
      {loaded.dateBasis.length > 0 && (
        <Section title={t.convention.dateBasis}>
          <ul>
            {loaded.dateBasis.map((basis) => (
              <Polish as="li" key={basis}>
                {basis}
              </Polish>
            ))}
          </ul>
        </Section>
      )}
      {loaded.sources.length > 0 && (
        <Section title={t.common.sources}>
          <Sources sources={loaded.sources} />
        </Section>
      )}
    </Page>
  );
}
