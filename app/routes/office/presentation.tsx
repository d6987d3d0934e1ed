import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { listPersons } from "#domain/council/queries";
import { because, found, refuseOn } from "#domain/kernel/refusal";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { addPresentationFile, addPresentationFileInput } from "#domain/presentation/add-presentation-file";
import { editPresentation, editPresentationInput } from "#domain/presentation/edit-presentation";
import { getWholePresentation, listPresentableItems } from "#domain/presentation/queries";
import { removeFigure, removeFigureInput } from "#domain/presentation/remove-figure";
import { removePresentation, removePresentationInput } from "#domain/presentation/remove-presentation";
import {
  removePresentationFile,
  removePresentationFileInput,
} from "#domain/presentation/remove-presentation-file";
import { obstaclesToPresenting, takenFiles } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { Page, RecordTitle, Section } from "#ui/page";
import { PresentationFields, valuesOf } from "#ui/presentation-fields";
import { EditFigures, EditFiles } from "#ui/presentation-parts";
import { PresentationView } from "#ui/presentation-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db }, { params }) => {
  const presentation = getWholePresentation(db, found(params["presentationId"]));
  refuseOn(presentation.conventionId === params["conventionId"] ? [] : [because("not-found")]);
  return {
    presentation,
    taken: takenFiles,
    isOpen: obstaclesToPresenting(getConvention(db, presentation.conventionId), false).length === 0,
    items: listPresentableItems(db, presentation.conventionId).map((item) => ({
      value: item.id,
      label: item.title,
      lang: "pl",
    })),
    people: listPersons(db).map((person) => ({ value: person.id, label: person.name, lang: "pl" })),
  };
});

type Place = { conventionId: string; presentationId: string };
const here = ({ conventionId, presentationId }: Place) =>
  `/biuro/konwenty/${conventionId}/prezentacje/${presentationId}?zapisano=1`;

export const action = deeds("office", {
  editPresentation: deed(editPresentationInput, editPresentation, ({ id, conventionId }) =>
    here({ conventionId, presentationId: id }),
  ),
  addFigure: deed(addFigureInput, addFigure, here),
  removeFigure: deed(removeFigureInput, removeFigure, here),
  addPresentationFile: deed(addPresentationFileInput, addPresentationFile, here),
  removePresentationFile: deed(removePresentationFileInput, removePresentationFile, here),
  removePresentation: deed(
    removePresentationInput,
    removePresentation,
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/prezentacje?zapisano=1`,
  ),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { presentation }, language) => (language === "en" && presentation.titleEn) || presentation.title,
);

export default function Presentation() {
  const { presentation, taken, isOpen, items, people } = useLoaderData<typeof loader>();
  const t = useMessages();
  const back = {
    to: `/biuro/konwenty/${presentation.conventionId}/prezentacje`,
    label: t.presentation.toList,
  };
  if (!isOpen)
    return (
      <Page title={t.presentation.title} back={back}>
        <PresentationView presentation={presentation} level={2} filesAt="/biuro/pliki" />
      </Page>
    );
  return (
    <Page title={<RecordTitle pl={presentation.title} en={presentation.titleEn} />} back={back}>
      <EditFigures presentation={presentation} figures={presentation.figures} />
      <EditFiles
        presentation={presentation}
        files={presentation.files}
        filesAt="/biuro/pliki"
        taken={taken}
      />
      <Section title={t.presentation.textTitle} id="tresc-prezentacji">
        <DeedForm deed="editPresentation" hidden={{ presentationId: presentation.id }}>
          <PresentationFields values={valuesOf(presentation)} office={{ people, items }} />
          <Submit>{t.common.save}</Submit>
        </DeedForm>
      </Section>
      <Section title={t.presentation.removeTitle}>
        <p>{t.presentation.removeIntro}</p>
        <DeedButton
          deed="removePresentation"
          formId="usuniecie"
          hidden={{ presentationId: presentation.id }}
          danger
        >
          {t.presentation.remove}
        </DeedButton>
      </Section>
    </Page>
  );
}
