import { useLoaderData } from "@remix-run/react";
import { listAgenda } from "#domain/agenda/queries";
import { getConvention } from "#domain/convention/queries";
import { found } from "#domain/kernel/refusal";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { obstaclesToTabling } from "#domain/resolution/rules";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { ResolutionFields } from "#ui/resolution-fields";
import { ResolutionKind, ResolutionState, ResolutionSubject } from "#ui/resolution-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn } = convention;
  return {
    convention: { id, title, titleEn, heldOn },
    mayTable: obstaclesToTabling(convention).length === 0,
    items: listAgenda(db, id).map((item) => ({
      value: item.id,
      label: `${item.number}. ${item.title}`,
      lang: "pl",
    })),
    resolutions: listResolutionsOfConvention(db, id).map(
      ({ id: resolutionId, citation, kind, kindWords, subject, subjectEn, state }) => ({
        id: resolutionId,
        citation,
        kind,
        kindWords,
        subject,
        subjectEn,
        state,
      }),
    ),
  };
});

export const action = deeds("office", {
  tableResolution: deed(tableResolutionInput, tableResolution, ({ id }) => `/biuro/uchwaly/${id}?zapisano=1`),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.resolution.officeTitle}: ${conventionName(t, language, convention)}`,
);

export default function ConventionResolutions() {
  const { convention, mayTable, items, resolutions } = useLoaderData<typeof loader>();
  const { resolution: t, convention: c } = useMessages();
  return (
    <Page
      title={t.officeTitle}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: c.backToWork }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{t.officeIntro}</p>
        </>
      }
    >
      {resolutions.length === 0 ? (
        <EmptyState>
          <p>{t.officeEmpty}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {resolutions.map((resolution) => (
            <li key={resolution.id}>
              <p>
                <Link to={`/biuro/uchwaly/${resolution.id}`}>
                  <strong>{resolution.citation}</strong>
                </Link>{" "}
                <ResolutionSubject of={resolution} />
              </p>
              <p>
                <ResolutionKind of={resolution} /> <ResolutionState state={resolution.state} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayTable ? (
        <Section title={t.tableTitle} id="nowa">
          <DeedForm deed="tableResolution" hidden={{ conventionId: convention.id }}>
            <ResolutionFields items={items} />
            <Submit>{t.addOne}</Submit>
          </DeedForm>
        </Section>
      ) : (
        <p>{t.tableClosed}</p>
      )}
    </Page>
  );
}
