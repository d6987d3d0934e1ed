import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { listPersons } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { listPresentableItems, listPresentations } from "#domain/presentation/queries";
import { obstaclesToPresenting } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, RecordTitle, Polish, Section } from "#ui/page";
import { PresentationFields } from "#ui/presentation-fields";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db }, { params }) => {
  const { id, title, titleEn, heldOn, state } = getConvention(db, found(params["conventionId"]));
  return {
    convention: { id, title, titleEn, heldOn },
    presentations: listPresentations(db, id).map((p) => ({
      id: p.id,
      title: p.title,
      titleEn: p.titleEn,
      presenterName: p.presenterName,
      figures: p.figures.length,
      files: p.files.length,
    })),
    mayAdd: obstaclesToPresenting({ state }, false).length === 0,
    items: listPresentableItems(db, id).map((item) => ({ value: item.id, label: item.title, lang: "pl" })),
    people: listPersons(db).map((person) => ({ value: person.id, label: person.name, lang: "pl" })),
  };
});

export const action = deeds("office", {
  attachPresentation: deed(
    attachPresentationInput,
    attachPresentation,
    ({ id, conventionId }) => `/biuro/konwenty/${conventionId}/prezentacje/${id}?zapisano=1`,
  ),
});

export const meta = titled<unknown>((t) => t.presentation.title);

export default function Presentations() {
  const { convention, presentations, mayAdd, items, people } = useLoaderData<typeof loader>();
  const t = useMessages();
  const here = `/biuro/konwenty/${convention.id}/prezentacje`;
  return (
    <Page
      title={t.presentation.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: t.presentation.toWorkspace }}
      intro={
        <p>
          <ConventionName of={convention} />. {t.presentation.intro}
        </p>
      }
    >
      {presentations.length === 0 && (
        <EmptyState>
          <p>{t.presentation.empty}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {presentations.map((p) => (
          <li key={p.id}>
            <p>
              <Link to={`${here}/${p.id}`}>
                <RecordTitle pl={p.title} en={p.titleEn} />
              </Link>
            </p>
            <p className="soft">
              {p.presenterName && (
                <>
                  <Polish>{p.presenterName}</Polish>,{" "}
                </>
              )}
              {t.presentation.summary(p.figures, p.files)}
            </p>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Section title={t.presentation.addTitle}>
          <DeedForm deed="attachPresentation" hidden={{ conventionId: convention.id }}>
            <PresentationFields office={{ people, items }} />
            <Submit>{t.presentation.addTitle}</Submit>
          </DeedForm>
        </Section>
      )}
    </Page>
  );
}
