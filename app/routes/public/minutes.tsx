import { useLoaderData } from "@remix-run/react";
import type { Context } from "#domain/kernel/context";
import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { pick } from "#domain/kernel/pick";
import { found } from "#domain/kernel/refusal";
import { listAdoptions } from "#domain/edition/adoption-queries";
import { readContent } from "#domain/edition/edition-content";
import { editionNumberIn } from "#domain/edition/manifest-rules";
import {
  assembleContent,
  findLatestEdition,
  getEdition,
  listRegister,
  listRegisterLines,
} from "#domain/edition/queries";
import { listOfferedFiles } from "#domain/edition/rendition-queries";
import { dayIn } from "#i18n/dates";
import { polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { AdoptionLine } from "#ui/adoption";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { CouncilTime } from "#ui/council-time";
import { QuickFiles } from "#ui/edition-files";
import { EditionRegister } from "#ui/edition-register";
import { Link } from "#ui/link";
import { ArchiveMetryczka, Metryczka, Sources } from "#ui/metryczka";
import { Badge, Page, Section, Warning } from "#ui/page";
import { RecordView } from "#ui/record-view";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { messages } from "#i18n/index";
import { linkedMinutes } from "../../formats/json-ld.ts";

/** The latest edition, or the one that `wydanie-2` names; before any, an archived record as its source tells it. */
export const loader = pageLoader("anyone", ({ db }: Context, { params }) => {
  const body = getOwnBody(db);
  const convention = getConventionAt(db, body.id, found(params["address"]));
  const address = found(convention.address);
  const { title, titleEn, heldOn, isArchived } = convention;
  const wanted = params["edition"] === undefined ? null : found(editionNumberIn(params["edition"]));
  const latest = findLatestEdition(db, convention.id);
  const last = wanted ?? latest?.number ?? listRegister(db, convention.id)[0]?.number ?? null;
  const edition = last === null ? undefined : getEdition(db, convention.id, last);
  const page = {
    address,
    name: { title, titleEn, heldOn },
    publisher: body.publisher ?? body.name,
    latest: latest ? { number: latest.number, publishedAt: latest.publishedAt } : null,
    editions: listRegisterLines(db, convention.id),
    adoptions: listAdoptions(db, convention.id).map((one) =>
      pick(one, ["id", "adoptedOn", "outcome", "votesFor", "votesAgainst", "votesAbstained"]),
    ),
  };
  if (!edition)
    return {
      ...page,
      edition: null,
      content: isArchived ? { ...assembleContent(db, convention), rules: [] } : null, // its source says nothing of rules
    };
  const {
    number,
    reason,
    isBeforeAdoption,
    contentHash,
    producedBy,
    producedOn,
    responsible,
    publishedBy,
    publishedAt,
  } = edition;
  return {
    ...page,
    content: readContent(edition),
    edition: {
      number,
      reason,
      isBeforeAdoption,
      contentHash,
      producedBy,
      producedOn,
      responsible,
      publishedBy,
      publishedAt,
      files: listOfferedFiles(db, edition, address),
      publishedOn: polishDay(new Date(publishedAt)),
    },
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { name, edition, content }, language) => {
    const called = conventionName(t, language, name);
    return edition === null && content
      ? t.minutes.recordTitle(called)
      : t.minutes.title(called) + (edition ? ` (${t.minutes.edition(edition.number)})` : "");
  },
  (_t, { content }, language) => content?.[language === "en" ? "leadEn" : "lead"] ?? null,
  {
    linked: ({ address, name, edition }, place) =>
      edition && linkedMinutes(place, { address, ...edition }, conventionName(messages.pl, "pl", name)),
  },
);

export default function PublicMinutes() {
  const { content, edition, ...page } = useLoaderData<typeof loader>();
  if (!content) return <NotYet page={page} />;
  return edition ? (
    <PublishedMinutes page={page} content={content} edition={edition} />
  ) : (
    <ReconstructedRecord page={page} content={content} />
  );
}

type Content = NonNullable<Loaded["content"]>;
type PageFacts = Omit<Loaded, "content" | "edition">;

function PublishedMinutes({
  page,
  content,
  edition,
}: {
  page: PageFacts;
  content: Content;
  edition: NonNullable<Loaded["edition"]>;
}) {
  const { minutes: t, correction } = useMessages();
  const language = useLanguage();
  const { latest } = page;
  const isAdopted = page.adoptions.some(({ outcome }) => outcome !== "not-adopted");
  return (
    <Page
      title={
        <>
          {t.title("")}
          <ConventionName of={content.convention} />
        </>
      }
      back={{ to: `/konwenty/${page.address}`, label: t.toConvention }}
    >
      <p>
        <strong>{t.editionOf(edition.number, dayIn(language, edition.publishedOn))}</strong>{" "}
        <Badge tone={edition.isBeforeAdoption ? "warn" : "good"}>
          {edition.isBeforeAdoption ? t.beforeAdoption : t.adopted}
        </Badge>{" "}
        {content.convention.title && <CouncilTime date={content.convention.heldOn} withWeekday />}
      </p>
      {edition.files.length > 0 && (
        <p>
          <QuickFiles files={edition.files} /> <a href="#metryczka">{t.file.all}</a>
        </p>
      )}
      {latest && latest.number > edition.number && (
        <Warning>
          <p>
            {t.latestIs(latest.number)}{" "}
            <Link to={`/konwenty/${page.address}/protokol`}>{t.edition(latest.number)}</Link>
          </p>
        </Warning>
      )}
      {page.adoptions.map((one) => (
        <p key={one.id}>
          <strong>
            <AdoptionLine adoption={one} />
          </strong>
        </p>
      ))}
      {edition.isBeforeAdoption && (
        <p className="soft">{isAdopted ? correction.adoption.beforeThis : t.beforeAdoptionNote}</p>
      )}
      <RecordView content={content} />
      <Metryczka
        publisher={page.publisher}
        edition={edition}
        changedAt={latest?.publishedAt ?? null}
        files={edition.files}
      />
      <Section title={t.parts.register} id="rejestr">
        <EditionRegister editions={page.editions} address={page.address} />
        <p>
          <Link to={`/konwenty/${page.address}/wydania`}>{t.register.all}</Link>
        </p>
      </Section>
    </Page>
  );
}

function ReconstructedRecord({ page, content }: { page: PageFacts; content: Content }) {
  const { minutes: t, common } = useMessages();
  return (
    <Page title={t.reconstructed} back={{ to: `/konwenty/${page.address}`, label: t.toConvention }}>
      <p>
        <strong>
          <ConventionName of={content.convention} />
        </strong>
        {content.convention.title && (
          <>
            , <CouncilTime date={content.convention.heldOn} withWeekday />
          </>
        )}
      </p>
      <p>{t.reconstructedNote}</p>
      {content.sources.length > 0 && (
        <div>
          <p>{content.sources.length > 1 ? common.sources : common.source}:</p>
          <Sources sources={content.sources} />
        </div>
      )}
      <RecordView content={content} />
      <ArchiveMetryczka
        publisher={page.publisher}
        heldOn={content.convention.heldOn}
        sources={content.sources}
      />
    </Page>
  );
}

function NotYet({ page }: { page: PageFacts }) {
  const { minutes: t } = useMessages();
  return (
    <Page
      title={
        <>
          {t.title("")}
          <ConventionName of={page.name} />
        </>
      }
      back={{ to: `/konwenty/${page.address}`, label: t.toConvention }}
    >
      <p>{t.notYet}</p>
      <p>{t.notYetNote}</p>
      <p>
        <Link to={`/konwenty/${page.address}`}>{t.toConvention}</Link>
      </p>
    </Page>
  );
}
