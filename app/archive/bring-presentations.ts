import { findPersonByName } from "#domain/council/queries";
import { addFigure } from "#domain/presentation/add-figure";
import { attachPresentation } from "#domain/presentation/attach-presentation";
import { editPresentation } from "#domain/presentation/edit-presentation";
import { listPresentations } from "#domain/presentation/queries";
import { removeFigure } from "#domain/presentation/remove-figure";
import { compared } from "./compared.ts";
import type { PresentationEntry } from "./read-presentations.ts";
import { differencesIn } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Brings in what was presented, with its figures. */
export function bringPresentations(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "presentations", "presentations");
  for (const { was, is } of changed) correctPresentation(scene, was, is);
  for (const entry of added) {
    const { id } = attachPresentation(ctx, {
      conventionId,
      agendaItemId: null,
      titleEn: null,
      ...fieldsOf(scene, entry),
    });
    for (const figure of entry.figures) addFigure(ctx, { presentationId: id, ...figure, source: null });
  }
}

/** The presenter's office is the one the same source gives the guest of that name. */
function fieldsOf(
  { ctx, is }: Scene,
  { nr: _nr, figures: _figures, presenter, title, ...said }: PresentationEntry,
) {
  return {
    ...said,
    title: titleOf({ title, ...said }),
    presenterName: presenter,
    presenterPersonId: presenter === null ? null : (findPersonByName(ctx.db, presenter)?.id ?? null),
    presenterOffice: is.guests.find(({ name }) => name !== null && name === presenter)?.office ?? null,
  };
}

const titleOf = ({
  title,
  thesis,
  conclusion,
}: Pick<PresentationEntry, "title" | "thesis" | "conclusion">): string =>
  title ?? thesis ?? conclusion ?? "(bez tytułu)";

function correctPresentation(scene: Scene, was: PresentationEntry, is: PresentationEntry): void {
  const { ctx, conventionId } = scene;
  const stored = listPresentations(ctx.db, conventionId).find(
    ({ title, presenterName }) => title === titleOf(was) && presenterName === was.presenter,
  );
  if (!stored) return scene.warn("presentations", "kept-as-edited");
  const { id: presentationId, agendaItemId, titleEn } = stored;
  editPresentation(ctx, { presentationId, agendaItemId, titleEn, ...fieldsOf(scene, is) });
  const { added, changed, gone } = compared(was.figures, is.figures);
  for (const figure of [...changed.map((one) => one.was), ...gone]) {
    const row = stored.figures.find(({ label, value }) => label === figure.label && value === figure.value);
    if (row) removeFigure(ctx, { figureId: row.id });
  }
  for (const figure of [...changed.map((one) => one.is), ...added])
    addFigure(ctx, { presentationId, ...figure, source: null });
}
