import { useLoaderData } from "@remix-run/react";
import type { ReadDb } from "#db/client";
import { listAgenda } from "#domain/agenda/queries";
import { because, found, permit, refuseOn } from "#domain/kernel/refusal";
import { findDraft } from "#domain/minutes/draft-queries";
import { mayReadDraftMinutes, mayWriteMinutes } from "#domain/minutes/policy";
import { getSection } from "#domain/minutes/queries";
import type { MinutesSection } from "#domain/minutes/queries";
import { restoreRevision, restoreRevisionInput } from "#domain/minutes/restore-revision";
import { findLiveAuthor, listRevisions } from "#domain/minutes/revision-queries";
import type { MinutesRevision } from "#domain/minutes/revision-queries";
import { bothTexts } from "#domain/minutes/rules";
import { settleAside, settleAsideInput } from "#domain/minutes/settle-aside";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { MinutesAsides } from "#ui/minutes-asides";
import { CompareRevisions, MinutesRevisions } from "#ui/minutes-revisions";
import type { Comparable, Compared } from "#ui/minutes-revisions";
import { sectionAnchor, SectionName } from "#ui/minutes-section-form";
import { EmptyState, Page, Section } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { instantIn } from "#i18n/dates";
import { titled } from "#ui/title";

/** All that one section of the minutes ever said: its versions, any two compared (`?od=&do=`), and what waits to be merged. */
export const loader = pageLoader("office", ({ db, actor }, { params, url }) => {
  permit(mayReadDraftMinutes(actor));
  const section = getSection(db, found(params["sectionId"]));
  const { id, conventionId, markdown, version } = section;
  found(conventionId === params["conventionId"] || null);
  const revisions = listRevisions(db, id);
  return {
    name: { id, ...nameOf(db, section) },
    conventionId,
    version,
    markdown,
    author: findLiveAuthor(db, id) ?? null,
    isBeingTyped: findDraft(db, id) !== undefined,
    asides: revisions.filter(isWaiting).map((aside) => ({
      id: aside.id,
      markdown: aside.markdown,
      both: bothTexts(markdown, aside.markdown),
      authorName: aside.authorName,
      savedAt: aside.savedAt,
    })),
    revisions: revisions.map(({ markdown: text, ...revision }, index) => ({
      ...revision,
      isCurrent: text === markdown,
      previousId: revisions.slice(index + 1).find(({ cause }) => cause !== "aside")?.id ?? nothing.value,
    })),
    ...comparison(section, revisions, url.searchParams),
    mayWrite: mayWriteMinutes(actor),
  };
});

const isWaiting = ({ cause, settledAt }: MinutesRevision): boolean => cause === "aside" && settledAt === null;

/** A section bears its item's present number and title. */
function nameOf(db: ReadDb, { conventionId, agendaItemId, heading }: MinutesSection) {
  const item = listAgenda(db, conventionId).find((one) => one.id === agendaItemId);
  return { number: item?.number ?? null, heading: item?.title ?? heading };
}

/** What stood there before anybody wrote. */
const nothing: Comparable & { markdown: string } = {
  value: "nic",
  version: 0,
  authorName: null,
  savedAt: null,
  markdown: "",
};

/** The two texts asked for; without asking, the present one and the last kept before it. */
function comparison(
  { markdown, version }: MinutesSection,
  revisions: MinutesRevision[],
  asked: URLSearchParams,
): { choices: Comparable[]; compared: Compared } {
  const now = { value: "teraz", version, authorName: null, savedAt: null, markdown };
  const kept = revisions.map((revision) => ({ value: revision.id, ...revision }));
  const texts = [now, ...kept, nothing];
  const before = kept.find((one) => one.cause !== "aside" && one.markdown !== markdown) ?? nothing;
  const find = (name: string) => texts.find(({ value }) => value === asked.get(name));
  const [from, to] = [find("od") ?? before, find("do") ?? now];
  const plain = ({ value, authorName, savedAt, ...text }: Comparable): Comparable => ({
    value,
    version: text.version,
    authorName,
    savedAt,
  });
  return {
    choices: texts.map(plain),
    compared: { from: plain(from), to: plain(to), was: from.markdown, is: to.markdown },
  };
}

const address = (conventionId: string, sectionId: string) =>
  `/biuro/konwenty/${conventionId}/protokol/czesci/${sectionId}`;

export const action = deeds("office", {
  settleAside: deed(settleAsideInput, settleAside, ({ conventionId, id, asideId }) => {
    if (asideId !== null) refuseOn([because("minutes-changed-elsewhere")]); // both texts are kept by now
    return `${address(conventionId, id)}?zapisano=1`;
  }),
  restoreRevision: deed(
    restoreRevisionInput,
    restoreRevision,
    ({ conventionId, id }) => `${address(conventionId, id)}?zapisano=1`,
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }) =>
  t.minutesHistory.title(name.heading || t.minutes.openingSection),
);

export default function MinutesSectionPast() {
  const loaded = useLoaderData<typeof loader>();
  const { minutesHistory: t } = useMessages();
  const { name, conventionId, version, markdown, asides, revisions, mayWrite } = loaded;
  const here = address(conventionId, name.id);
  return (
    <Page
      title={
        <>
          {t.title("")}
          <SectionName section={name} />
        </>
      }
      back={{ to: `/biuro/konwenty/${conventionId}/protokol#${sectionAnchor(name)}`, label: t.back }}
    >
      <Now loaded={loaded} />
      <MinutesAsides asides={asides} current={{ version, markdown }} mayWrite={mayWrite} />
      {revisions.length > 0 && (
        <MinutesRevisions revisions={revisions} address={here} version={version} mayWrite={mayWrite} />
      )}
      {(revisions.length > 0 || loaded.isBeingTyped) && (
        <CompareRevisions choices={loaded.choices} compared={loaded.compared} address={here} />
      )}
    </Page>
  );
}

/** Whose the present text is; what this page is for, when there is none. */
function Now({ loaded: { author, isBeingTyped } }: { loaded: Loaded }) {
  const { minutesHistory: t } = useMessages();
  const language = useLanguage();
  if (!author)
    return (
      <EmptyState>
        <p>{t.empty}</p>
      </EmptyState>
    );
  return (
    <Section title={t.now}>
      <p>{t.nowBy(author.authorName, instantIn(language, author.savedAt))}</p>
      {isBeingTyped && <p className="soft">{t.isBeingTyped}</p>}
    </Section>
  );
}
