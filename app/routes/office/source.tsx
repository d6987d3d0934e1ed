import { useLoaderData } from "@remix-run/react";
import { factsOf, findImportedRecord, getConvention } from "#domain/convention/queries";
import { factRows } from "#domain/convention/rules";
import { getBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { CouncilTime } from "#ui/council-time";
import { MeetingName, meetingName } from "#ui/meeting-name";
import { Sources } from "#ui/metryczka";
import { EmptyState, Facts, Page, Polish, Section, Table } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** Where an archived record comes from, what its date rests on, and what else its source says. */
export const loader = pageLoader("office", ({ db }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, kind, title, titleEn, heldOn } = factsOf(db, convention);
  const imported = findImportedRecord(db, id);
  return {
    facts: { id, title, titleEn, heldOn },
    isOwn: kind !== "other-body",
    bodyName: getBody(db, convention.bodyId).name,
    identity: imported?.id ?? null,
    sources: convention.sources,
    dateBasis: convention.dateBasis,
    isExcerpt: convention.isExcerpt,
    otherFacts: factRows(imported?.otherFacts ?? {}),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { facts, isOwn }, language) =>
    `${t.archive.sourceTitle}: ${isOwn ? conventionName(t, language, facts) : meetingName(t, language, facts)}`,
);

export default function Source() {
  const { facts, isOwn, bodyName, identity, sources, dateBasis, isExcerpt, otherFacts } =
    useLoaderData<typeof loader>();
  const { archive: t, common, convention } = useMessages();
  const back = isOwn
    ? { to: `/biuro/konwenty/${facts.id}`, label: convention.backToWork }
    : { to: "/biuro/archiwum", label: t.recordsTitle };
  return (
    <Page title={t.sourceTitle} back={back} intro={<p>{identity ? t.sourceIntro : t.notArchived}</p>}>
      <Facts
        rows={[
          [
            t.record,
            isOwn ? <ConventionName key="name" of={facts} /> : <MeetingName key="name" of={facts} />,
          ],
          [t.recordBody, <Polish key="body">{bodyName}</Polish>],
          [t.identity, identity && <code>{identity}</code>],
          [t.dateShown, <CouncilTime key="date" date={facts.heldOn} withWeekday />],
        ]}
      />
      {isExcerpt && <p>{t.excerpt}</p>}
      <Section title={common.sources}>
        {sources.length > 0 ? <Sources sources={sources} /> : <p>{t.noSources}</p>}
      </Section>
      {dateBasis.length > 0 && (
        <Section title={t.dateBasis}>
          <ul>
            {dateBasis.map((basis) => (
              <Polish as="li" key={basis}>
                {basis}
              </Polish>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.otherFacts}>
        {otherFacts.length === 0 ? (
          <EmptyState>
            <p>{t.noOtherFacts}</p>
          </EmptyState>
        ) : (
          <>
            <p>{t.otherFactsIntro}</p>
            <Table caption={t.factsCaption} head={[t.factPath, t.factValue]}>
              {otherFacts.map(({ path, value }) => (
                <tr key={path}>
                  <th scope="row">
                    <code>{path}</code>
                  </th>
                  <td>
                    {typeof value === "boolean" ? value ? common.yes : common.no : <Polish>{value}</Polish>}
                  </td>
                </tr>
              ))}
            </Table>
          </>
        )}
      </Section>
    </Page>
  );
}
