import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { isPublic } from "#domain/convention/rules";
import { found, permit } from "#domain/kernel/refusal";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { addPresentationFile, addPresentationFileInput } from "#domain/presentation/add-presentation-file";
import { editPresentation, editPresentationInput } from "#domain/presentation/edit-presentation";
import { mayEditPresentation } from "#domain/presentation/policy";
import { getWholePresentation } from "#domain/presentation/queries";
import { listAuthors } from "#domain/presentation/presenter-queries";
import { removeFigure, removeFigureInput } from "#domain/presentation/remove-figure";
import {
  removePresentationFile,
  removePresentationFileInput,
} from "#domain/presentation/remove-presentation-file";
import { obstaclesToPresenting, takenFiles } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { DeedForm, Submit } from "#ui/form";
import { Page, RecordTitle, Section, Warning } from "#ui/page";
import { PresentationFields, valuesOf } from "#ui/presentation-fields";
import { EditFigures, EditFiles } from "#ui/presentation-parts";
import { PresentationView } from "#ui/presentation-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("presenter", ({ db, actor }, { params }) => {
  const presentation = getWholePresentation(db, found(params["presentationId"]));
  permit(mayEditPresentation(actor, presentation, listAuthors(db, presentation)));
  const convention = getConvention(db, presentation.conventionId);
  return {
    presentation,
    taken: takenFiles,
    isPublic: isPublic(convention),
    isOpen: obstaclesToPresenting(convention, false).length === 0,
  };
});

const here = ({ presentationId }: { presentationId: string }) => `/udzial/${presentationId}?zapisano=1`;

export const action = deeds("presenter", {
  editPresentation: deed(editPresentationInput, editPresentation, ({ id }) => here({ presentationId: id })),
  addFigure: deed(addFigureInput, addFigure, here),
  removeFigure: deed(removeFigureInput, removeFigure, here),
  addPresentationFile: deed(addPresentationFileInput, addPresentationFile, here),
  removePresentationFile: deed(removePresentationFileInput, removePresentationFile, here),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { presentation }, language) => (language === "en" && presentation.titleEn) || presentation.title,
);

export default function OwnPresentation() {
  const { presentation, taken, isPublic: isShown, isOpen } = useLoaderData<typeof loader>();
  const t = useMessages();
  const back = { to: "/udzial", label: t.presentation.desk.title };
  const filesAt = isShown ? "/pliki" : null;
  if (!isOpen)
    return (
      <Page title={t.presentation.title} back={back}>
        <PresentationView presentation={presentation} level={2} filesAt={filesAt} />
      </Page>
    );
  return (
    <Page title={<RecordTitle pl={presentation.title} en={presentation.titleEn} />} back={back}>
      {!isShown && (
        <Warning>
          <p>{t.presentation.desk.notYetPublic}</p>
        </Warning>
      )}
      <EditFiles presentation={presentation} files={presentation.files} filesAt={filesAt} taken={taken} />
      <EditFigures presentation={presentation} figures={presentation.figures} />
      <Section title={t.presentation.textTitle} id="tresc-prezentacji">
        <DeedForm deed="editPresentation" hidden={{ presentationId: presentation.id }}>
          <PresentationFields values={valuesOf(presentation)} />
          <Submit>{t.common.save}</Submit>
        </DeedForm>
      </Section>
    </Page>
  );
}
