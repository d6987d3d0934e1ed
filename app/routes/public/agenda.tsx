import { useLoaderData } from "@remix-run/react";
import { findPublicAgenda } from "#domain/agenda/version-queries";
import { getConventionAt } from "#domain/convention/queries";
import { findRecordStamp } from "#domain/audit/queries";
import { getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { instantIn } from "#i18n/dates";
import { pageLoader } from "#web/page-loader";
import { AgendaList } from "#ui/agenda-list";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { CouncilTime } from "#ui/council-time";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish } from "#ui/page";
import { RecordMetryczka } from "#ui/record-metryczka";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db }, { params }) => {
  const body = getOwnBody(db);
  const convention = getConventionAt(db, body.id, found(params["address"]));
  const { address, title, titleEn, heldOn, startsAt, venueName } = convention;
  return {
    convention: { address: found(address), title, titleEn, heldOn, startsAt, venueName },
    agenda: findPublicAgenda(db, convention) ?? null,
    publisher: body.publisher ?? body.name,
    stamp: findRecordStamp(db, "agenda", convention.id, ["agenda.published"], { isDraftedOn: true }),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { convention }, language) =>
  t.agenda.titleOf(conventionName(t, language, convention)),
);

export default function Agenda() {
  const { convention, agenda, publisher, stamp } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.agenda.title}
      back={{ to: `/konwenty/${convention.address}`, label: t.convention.one }}
      intro={<Where convention={convention} />}
    >
      {agenda ? (
        <>
          <Shown agenda={agenda} address={convention.address} />
          <RecordMetryczka
            publisher={publisher}
            stamp={stamp}
            register={`/konwenty/${convention.address}/porzadek/zmiany`}
          />
        </>
      ) : (
        <EmptyState>
          <p>{t.agenda.notPublished}</p>
        </EmptyState>
      )}
    </Page>
  );
}

function Where({ convention: { startsAt, venueName, ...convention } }: { convention: Loaded["convention"] }) {
  return (
    <>
      <p>
        <ConventionName of={convention} />
      </p>
      <p>
        <CouncilTime date={convention.heldOn} withWeekday />
        {startsAt && (
          <>
            , <time dateTime={startsAt}>{startsAt}</time>
          </>
        )}
        {venueName && (
          <>
            , <Polish>{venueName}</Polish>
          </>
        )}
      </p>
    </>
  );
}

function Shown({
  agenda: { version, items },
  address,
}: {
  agenda: NonNullable<Loaded["agenda"]>;
  address: string;
}) {
  const t = useMessages();
  const language = useLanguage();
  if (!version)
    return (
      <>
        <p>{t.agenda.archivedLine}</p>
        <AgendaList items={items} />
      </>
    );
  return (
    <>
      <p>
        {version.publishedAt
          ? t.agenda.versionLine(version.number, instantIn(language, version.publishedAt))
          : t.agenda.version(version.number)}{" "}
        <Link to={`/konwenty/${address}/porzadek/zmiany`}>{t.agenda.seeChanges}</Link>
      </p>
      {items.some((item) => item.startsAt) && <p className="soft">{t.agenda.timesNote}</p>}
      <AgendaList items={items} />
    </>
  );
}
