import { useLoaderData } from "@remix-run/react";
import { findPublicAgenda } from "#domain/agenda/version-queries";
import { openPapers, openPapersInput } from "#domain/attendance/open-papers";
import { mayOpenPapers } from "#domain/attendance/policy";
import { findPaperReading, getRollEntry } from "#domain/attendance/queries";
import { getConvention } from "#domain/convention/queries";
import { isPublic } from "#domain/convention/rules";
import { pick } from "#domain/kernel/pick";
import { found, permit } from "#domain/kernel/refusal";
import { listPresentations } from "#domain/presentation/queries";
import { instantIn } from "#i18n/dates";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { AgendaList } from "#ui/agenda-list";
import { ConventionName } from "#ui/convention-facts";
import { OpenPapers } from "#ui/open-papers";
import { Page, Section } from "#ui/page";
import { PresentationView } from "#ui/presentation-view";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("guest", ({ db, actor }, { params }) => {
  const entry = getRollEntry(db, found(params["attendanceId"]));
  permit(mayOpenPapers(actor, entry));
  const convention = getConvention(db, entry.conventionId);
  const reading = isPublic(convention) ? findPaperReading(db, entry.id) : undefined;
  return {
    attendanceId: entry.id,
    convention: pick(convention, ["title", "titleEn", "heldOn"]),
    openedAt: reading?.lastOpenedAt ?? null,
    papers: reading
      ? {
          items: findPublicAgenda(db, convention)?.items ?? [],
          presentations: listPresentations(db, convention.id),
        }
      : null,
  };
});

export const action = deeds("guest", {
  openPapers: deed(
    openPapersInput,
    openPapers,
    ({ attendanceId }) => `/udzial/zaproszenia/${attendanceId}/materialy`,
  ),
});

export const meta = titled<unknown>((t) => t.papers.title);

export default function OwnPapers() {
  const { attendanceId, convention, openedAt, papers } = useLoaderData<typeof loader>();
  const t = useMessages();
  const language = useLanguage();
  const shown = papers?.presentations.filter(({ files, figures }) => files.length + figures.length > 0) ?? [];
  const hasPapers = papers?.items.some((item) => item.papers.length > 0) || shown.length > 0;
  return (
    <Page
      title={t.papers.title}
      back={{ to: `/udzial/zaproszenia/${attendanceId}`, label: t.papers.toInvitation }}
      intro={
        <p>
          <ConventionName of={convention} />
        </p>
      }
    >
      {papers === null || openedAt === null ? (
        <>
          <p>{t.papers.notOpened}</p>
          <OpenPapers attendanceId={attendanceId} />
        </>
      ) : (
        <>
          <p className="soft">{t.papers.opened(instantIn(language, openedAt))}</p>
          {!hasPapers && <p>{t.papers.none}</p>}
          {papers.items.length > 0 && (
            <Section title={t.agenda.title}>
              <AgendaList items={papers.items} level={3} />
            </Section>
          )}
          {shown.length > 0 && (
            <Section title={t.presentation.title}>
              {shown.map((presentation) => (
                <PresentationView key={presentation.id} presentation={presentation} level={3} />
              ))}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
