import { useLoaderData } from "@remix-run/react";
import { compareVersions } from "#domain/agenda/compare-versions";
import { listVersions } from "#domain/agenda/version-queries";
import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { instantIn } from "#i18n/dates";
import { pageLoader } from "#web/page-loader";
import { AgendaChanges } from "#ui/agenda-changes";
import { AgendaList } from "#ui/agenda-list";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { EmptyState, Page, Polish, Section } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db }, { params }) => {
  const { id, address, title, titleEn, heldOn } = getConventionAt(
    db,
    getOwnBody(db).id,
    found(params["address"]),
  );
  const versions = listVersions(db, id);
  return {
    convention: { address: found(address), title, titleEn, heldOn },
    versions: versions
      .map(({ number, told, publishedAt, items }, index) => {
        const earlier = versions[index - 1];
        return {
          number,
          told,
          publishedAt,
          changes: earlier ? compareVersions(earlier.items, items) : null,
          items: items.map(({ isAddendum, ...item }) => ({ ...item, standsApart: isAddendum })),
        };
      })
      .toReversed(),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { convention }, language) =>
  t.agenda.changesTitleOf(conventionName(t, language, convention)),
);

export default function AgendaVersions() {
  const { convention, versions } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.agenda.changesTitle}
      back={{ to: `/konwenty/${convention.address}/porzadek`, label: t.agenda.title }}
      intro={
        <p>
          <ConventionName of={convention} />
        </p>
      }
    >
      {versions.length === 0 ? (
        <EmptyState>
          <p>{t.agenda.notPublished}</p>
        </EmptyState>
      ) : (
        <p>{t.agenda.changesIntro}</p>
      )}
      {versions.map((version) => (
        <Version key={version.number} version={version} />
      ))}
    </Page>
  );
}

function Version({
  version: { number, told, publishedAt, changes, items },
}: {
  version: Loaded["versions"][number];
}) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <Section title={t.agenda.version(number)} id={`wersja-${number}`}>
      {publishedAt && <p>{t.agenda.publishedOn(instantIn(language, publishedAt))}</p>}
      {told && (
        <p>
          {t.agenda.told}: <Polish>{told}</Polish>
        </p>
      )}
      {changes ? <AgendaChanges changes={changes} /> : <p>{t.agenda.firstVersion}</p>}
      <details>
        <summary>{t.agenda.wholeVersion(number)}</summary>
        <AgendaList items={items} level={3} anchors={`wersja-${number}-`} />
      </details>
    </Section>
  );
}
