import { expect, test } from "vitest";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { addPresentationFile } from "#domain/presentation/add-presentation-file";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { editPresentation, editPresentationInput } from "#domain/presentation/edit-presentation";
import { getNamedFile } from "#domain/presentation/file-queries";
import { getWholePresentation, listPresentations } from "#domain/presentation/queries";
import { listItemsAwaiting, listPresentationsOf } from "#domain/presentation/presenter-queries";
import { removeFigure } from "#domain/presentation/remove-figure";
import { removePresentation } from "#domain/presentation/remove-presentation";
import { removePresentationFile } from "#domain/presentation/remove-presentation-file";
import { listEventsOf } from "#domain/audit/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { archiveActor } from "#domain/kernel/actor";
import { agendaItems, agendaPresenters } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { files } from "#schema/presentations";
import { eq } from "drizzle-orm";
import { aCouncil, clerk, krowodrzaChair, nobody, presenter } from "#tests/world";
import type { Council } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const typed = {
  title: "Dzienniki podawcze w dzielnicach",
  presenterName: "Bogusław Kośmider",
  presenterOffice: "Zastępca Prezydenta",
  pros: "bliżej domu\nkrótsze kolejki",
  cons: "koszt",
  comparators: "Wiedeń\nWarszawa",
};
const pdf = {
  hash: "ab".repeat(32),
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 1200,
  fileName: "dzienniki.pdf",
  authorWarning: "Anna Nowak",
};

function aConvention(council: Council, heldOn = "12.04.2026"): string {
  return scheduleConvention(council.as(clerk), scheduleConventionInput.parse({ heldOn })).id;
}

/** A point under which the presenter of the world is named; written without the door. */
function anItemOfThePresenter(council: Council, conventionId: string): string {
  const id = council.newId();
  council.db
    .insert(agendaItems)
    .values({
      id,
      conventionId,
      position: 1,
      kind: "presentation",
      title: "Dzienniki",
      state: "planned",
      isAddendum: false,
      origin: "planned",
    })
    .run();
  council.db
    .insert(agendaPresenters)
    .values({
      id: council.newId(),
      conventionId,
      agendaItemId: id,
      personId: presenter.id,
      name: presenter.name,
      office: "Dyrektor",
      position: 1,
    })
    .run();
  return id;
}

const attach = (council: Council, conventionId: string, more = {}) =>
  attachPresentation(council.as(clerk), attachPresentationInput.parse({ conventionId, ...typed, ...more }))
    .id;
const typesOf = (council: Council, conventionId: string) =>
  listEventsOf(council.db, "presentation", conventionId).map((event) => event.type);

test("the office enters a presentation with its lists, in order", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  attach(council, conventionId);
  attach(council, conventionId, { title: "Druga" });

  const [first, second] = listPresentations(council.db, conventionId);
  expect(first).toMatchObject({
    ...typed,
    position: 1,
    pros: ["bliżej domu", "krótsze kolejki"],
    cons: ["koszt"],
    comparators: ["Wiedeń", "Warszawa"],
    thesis: null,
  });
  expect(second?.position).toBe(2);
  expect(typesOf(council, conventionId)).toEqual(["presentation.attached", "presentation.attached"]);
});

test("a chosen person lends the name; an unknown one is not found", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const id = attach(council, conventionId, { presenterName: "", presenterPersonId: presenter.id });
  expect(getWholePresentation(council.db, id)).toMatchObject({
    presenterPersonId: presenter.id,
    presenterName: presenter.name,
  });
  expectRefusal(() => attach(council, conventionId, { presenterPersonId: "nobody" }), "not-found");
});

test("a presenter begins their own presentation where they are named, and only there", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const agendaItemId = anItemOfThePresenter(council, conventionId);
  const input = attachPresentationInput.parse({
    conventionId,
    agendaItemId,
    title: "Dzienniki",
    presenterName: "Ktoś inny",
  });
  expect(listItemsAwaiting(council.db, presenter.id, "2026-03-02").map(({ item }) => item.id)).toEqual([
    agendaItemId,
  ]);
  const { id } = attachPresentation(council.as(presenter), input);

  expect(getWholePresentation(council.db, id)).toMatchObject({
    presenterPersonId: presenter.id,
    presenterName: presenter.name,
    presenterOffice: "Dyrektor",
  });
  expect(listItemsAwaiting(council.db, presenter.id, "2026-03-02")).toEqual([]);
  expect(
    listPresentationsOf(council.db, presenter.id, "2026-03-02").map(({ presentation }) => presentation.id),
  ).toEqual([id]);
  expect(
    listPresentationsOf(council.db, presenter.id, "2026-03-02").map(({ convention }) => convention.id),
  ).toEqual([conventionId]);
  expectRefusal(
    () => attachPresentation(council.as(presenter), { ...input, agendaItemId: null }),
    "not-permitted",
  );
  expectRefusal(() => attachPresentation(council.as({ ...presenter, roles: [] }), input), "not-permitted");
});

test("an item of another convention is refused", () => {
  const council = aCouncil();
  const agendaItemId = anItemOfThePresenter(council, aConvention(council));
  const other = aConvention(council, "10.05.2026");
  expectRefusal(() => attach(council, other, { agendaItemId }), "agenda-item-elsewhere");
  const id = attach(council, other);
  expectRefusal(
    () =>
      editPresentation(
        council.as(clerk),
        editPresentationInput.parse({ presentationId: id, ...typed, agendaItemId }),
      ),
    "agenda-item-elsewhere",
  );
});

test("a presenter edits their own words, not who presents", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const own = attach(council, conventionId, { presenterPersonId: presenter.id, presenterName: "Ewa R." });
  const edit = (id: string) =>
    editPresentationInput.parse({
      presentationId: id,
      title: "Nowy tytuł",
      presenterName: "Ktoś inny",
      conclusion: "Warto.",
    });
  editPresentation(council.as(presenter), edit(own));
  expect(getWholePresentation(council.db, own)).toMatchObject({
    title: "Nowy tytuł",
    conclusion: "Warto.",
    presenterName: "Ewa R.",
    presenterPersonId: presenter.id,
  });
  expectRefusal(
    () => editPresentation(council.as(presenter), edit(attach(council, conventionId))),
    "not-permitted",
  );
  editPresentation(council.as(clerk), edit(own));
  expect(getWholePresentation(council.db, own)).toMatchObject({
    presenterName: "Ktoś inny",
    presenterPersonId: null,
  });
  expect(typesOf(council, conventionId).filter((type) => type === "presentation.edited")).toHaveLength(2);
});

test("a figure is a label, a value, a unit and a source", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const presentationId = attach(council, conventionId);
  const figure = (value: string) =>
    addFigure(
      council.as(clerk),
      addFigureInput.parse({
        presentationId,
        label: "Koszt stanowiska",
        value,
        unit: "zł",
        isApproximate: "on",
      }),
    ).id;
  const first = figure("5 219");
  figure("12,5");
  expect(getWholePresentation(council.db, presentationId).figures).toMatchObject([
    { value: 5219, unit: "zł", position: 1, isApproximate: true, source: null },
    { value: 12.5, position: 2 },
  ]);
  removeFigure(council.as(clerk), { figureId: first });
  expect(getWholePresentation(council.db, presentationId).figures).toHaveLength(1);
  expect(typesOf(council, conventionId).slice(1)).toEqual([
    "presentation.figure-added",
    "presentation.figure-added",
    "presentation.figure-removed",
  ]);
  expectRefusal(() => removeFigure(council.as(clerk), { figureId: first }), "not-found");
  expect(addFigureInput.safeParse({ presentationId, label: "x", value: "około 5" }).success).toBe(false);
});

test("the same bytes are noted once, whatever they hang on", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const presentationId = attach(council, conventionId);
  const { id } = addPresentationFile(council.as(clerk), { presentationId, file: pdf });
  addPresentationFile(council.as(clerk), { presentationId, file: { ...pdf, fileName: "kopia.pdf" } });
  expect(council.db.select().from(files).all()).toHaveLength(1);
  expect(listEventsOf(council.db, "file", pdf.hash).map((event) => event.type)).toEqual(["file.stored"]);
  expect(getWholePresentation(council.db, presentationId).files).toMatchObject([
    { fileName: "dzienniki.pdf", extension: "pdf", sizeBytes: 1200, authorWarning: "Anna Nowak" },
    { fileName: "kopia.pdf" },
  ]);

  removePresentationFile(council.as(clerk), { fileId: id });
  expect(getWholePresentation(council.db, presentationId).files).toHaveLength(1);
  expect(typesOf(council, conventionId).slice(1)).toEqual([
    "presentation.file-added",
    "presentation.file-added",
    "presentation.file-removed",
  ]);
});

test("a file is public when its convention is, under the name it was given", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  addPresentationFile(council.as(clerk), { presentationId: attach(council, conventionId), file: pdf });
  const open = (isPublicOnly: boolean, name = pdf.fileName, hash = pdf.hash) =>
    getNamedFile(council.db, hash, name, { isPublicOnly });
  expect(open(false)).toEqual({
    hash: pdf.hash,
    fileName: "dzienniki.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1200,
  });
  expectRefusal(() => open(true), "not-found");
  expectRefusal(() => open(false, "plan.exe"), "not-found");
  expectRefusal(() => open(false, pdf.fileName, "cd".repeat(32)), "not-found");

  council.db
    .update(conventions)
    .set({ state: "convened", address: "2026-04-12" })
    .where(eq(conventions.id, conventionId))
    .run();
  expect(open(true).fileName).toBe("dzienniki.pdf");
  council.db
    .update(conventions)
    .set({ state: "planned", address: null })
    .where(eq(conventions.id, conventionId))
    .run(); // as the chain has it
});

test("removing a presentation takes its figures and file references with it", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const presentationId = attach(council, conventionId, { presenterPersonId: presenter.id });
  addFigure(council.as(presenter), addFigureInput.parse({ presentationId, label: "Koszt", value: "1" }));
  addPresentationFile(council.as(presenter), { presentationId, file: pdf });
  expectRefusal(() => removePresentation(council.as(presenter), { presentationId }), "not-permitted");
  removePresentation(council.as(clerk), { presentationId });
  expect(listPresentations(council.db, conventionId)).toEqual([]);
  expect(typesOf(council, conventionId).at(-1)).toBe("presentation.removed");
});

test("a convention called off takes no presentations any more, except from the archive", () => {
  const council = aCouncil();
  const conventionId = aConvention(council);
  const presentationId = attach(council, conventionId);
  const { id: figureId } = addFigure(
    council.as(clerk),
    addFigureInput.parse({ presentationId, label: "Koszt", value: "1" }),
  );
  const { id: fileId } = addPresentationFile(council.as(clerk), { presentationId, file: pdf });
  cancelConvention(council.as(clerk), { conventionId, cancelReason: "choroba" });
  const later = [
    () => attach(council, conventionId),
    () => editPresentation(council.as(clerk), editPresentationInput.parse({ presentationId, ...typed })),
    () => addFigure(council.as(clerk), addFigureInput.parse({ presentationId, label: "Koszt", value: "1" })),
    () => removeFigure(council.as(clerk), { figureId }),
    () => addPresentationFile(council.as(clerk), { presentationId, file: pdf }),
    () => removePresentationFile(council.as(clerk), { fileId }),
    () => removePresentation(council.as(clerk), { presentationId }),
  ];
  for (const deed of later) expectRefusal(deed, "convention-wrong-state");
  editPresentation(
    council.as(archiveActor),
    editPresentationInput.parse({ presentationId, ...typed, thesis: "z archiwum" }),
  );
  expect(getWholePresentation(council.db, presentationId).thesis).toBe("z archiwum");
});

test.each([krowodrzaChair, nobody, presenter])(
  "$name neither enters nor changes what others present",
  (actor) => {
    const council = aCouncil();
    const conventionId = aConvention(council);
    const presentationId = attach(council, conventionId);
    const { id: figureId } = addFigure(
      council.as(clerk),
      addFigureInput.parse({ presentationId, label: "Koszt", value: "1" }),
    );
    const { id: fileId } = addPresentationFile(council.as(clerk), { presentationId, file: pdf });
    const as = council.as(actor);
    for (const deed of [
      () => attachPresentation(as, attachPresentationInput.parse({ conventionId, ...typed })),
      () => editPresentation(as, editPresentationInput.parse({ presentationId, ...typed })),
      () => addFigure(as, addFigureInput.parse({ presentationId, label: "Koszt", value: "1" })),
      () => removeFigure(as, { figureId }),
      () => addPresentationFile(as, { presentationId, file: pdf }),
      () => removePresentationFile(as, { fileId }),
      () => removePresentation(as, { presentationId }),
    ])
      expectRefusal(deed, "not-permitted");
  },
);
