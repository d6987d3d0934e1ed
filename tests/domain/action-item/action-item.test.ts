import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { editActionItem, editActionItemInput } from "#domain/action-item/edit-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import {
  countLateActionItems,
  countOpenActionItems,
  getActionItemAt,
  listActionItems,
} from "#domain/action-item/register-queries";
import {
  getActionItemDetail,
  listActionItemsOfConvention,
  listActionItemsOfDistrict,
  listActionItemsOfQuestion,
  listSteps,
} from "#domain/action-item/queries";
import { listActionItemsOwnedBy } from "#domain/action-item/owner-queries";
import type { ActionItemFilter } from "#domain/action-item/filter-action-items";
import { listEventsOf } from "#domain/audit/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { archiveActor } from "#domain/kernel/actor";
import { inMonth, inWords } from "#domain/kernel/council-date";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { units } from "#schema/council";
import { questions } from "#schema/questions";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession, anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorze,
  presenter,
} from "#tests/world";

const said = (more: Record<string, string> = {}) =>
  assignActionItemInput.parse({
    text: "Ankieta o godzinach pracy punktów",
    ownerName: "Bogusław Kośmider",
    commitment: "firm",
    ...more,
  });
const moved = (actionItemId: string, state: string, more: Record<string, string> = {}) =>
  moveActionItemOnInput.parse({ actionItemId, state, ...more });
const today = "2026-03-02";

test("a promise has its words, its owner and its origin, and a number in the year it was made", () => {
  const council = aCouncil();
  const { id: conventionId, itemId } = aConventionInSession(council);
  const resolution = tableResolution(
    council.as(clerk),
    tableResolutionInput.parse({ conventionId, kind: "motion", subject: "ankieta" }),
  );
  council.db
    .insert(units)
    .values({ id: "unit-so", bodyId: konwentId, name: "Wydział Spraw Obywatelskich", kind: "department" })
    .run();
  const { id, citation } = assignActionItem(
    council.as(clerk),
    said({
      conventionId,
      agendaItemId: itemId,
      resolutionId: resolution.id,
      ownerUnitId: "unit-so",
      districtId: krowodrza,
      dueOn: "po wakacjach",
      dueNotBefore: "1.09.2026",
      commitment: "conditional",
    }),
  );

  expect(citation).toBe("2026-001");
  expect(getActionItemAt(council.db, konwentId, "2026-001")).toMatchObject({
    owner: "Bogusław Kośmider",
    unit: "Wydział Spraw Obywatelskich",
    resolution: "2026-001",
    agendaItem: "Budżety dzielnic",
    district: { name: "Krowodrza" },
    commitment: "conditional",
    promisedOn: { value: "2026-03-12" },
    dueOn: { words: "po wakacjach", earliest: "2026-09-01", latest: null },
    state: "open",
    isArchived: false,
  });
  expect(listSteps(council.db, id).map((step) => [step.state, step.on.value])).toEqual([
    ["open", "2026-03-12"],
  ]);
  expect(
    listEventsOf(council.db, "action-item", id).map((event) => [event.type, event.details["citation"]]),
  ).toEqual([["action-item.assigned", "2026-001"]]);
  expect(listActionItemsOfConvention(council.db, conventionId)).toHaveLength(1);
  expect(listActionItemsOfDistrict(council.db, krowodrza)).toHaveLength(1);
  expect(listActionItemsOfDistrict(council.db, podgorze)).toEqual([]);
});

test("an owner may be a person of the system, and a promise may follow from a question outside any convention", () => {
  const council = aCouncil();
  council.db
    .insert(questions)
    .values({
      id: "question-1",
      bodyId: konwentId,
      year: 2026,
      number: 7,
      state: "filed",
      subject: "Godziny",
      text: "Do 19?",
      isFromFloor: false,
      filedOn: inWords("w lutym"),
      sortOn: today,
      isArchived: false,
    })
    .run();
  const { id } = assignActionItem(
    council.as(chair),
    said({ ownerName: "", ownerPersonId: presenter.id, questionId: "question-1" }),
  );
  expect(getActionItemDetail(council.db, id)).toMatchObject({
    owner: "Ewa Referentka",
    question: "2026-007",
    isQuestionPublic: false,
    convention: null,
    promisedOn: { value: today },
  });
  expect(listActionItemsOfQuestion(council.db, "question-1").map((item) => item.id)).toEqual([id]);
  expect(listActionItemsOwnedBy(council.db, presenter.id).map((item) => item.id)).toEqual([id]);
});

test("what it refers to must exist and belong together", () => {
  const council = aCouncil();
  const { id: conventionId } = aConventionInSession(council);
  const other = aPlannedConvention(council);
  expectRefusal(
    () => assignActionItem(council.as(clerk), said({ conventionId, agendaItemId: other.itemId })),
    "agenda-item-elsewhere",
  );
  for (const missing of [
    "questionId",
    "resolutionId",
    "districtId",
    "ownerPersonId",
    "ownerUnitId",
    "agendaItemId",
  ])
    expectRefusal(
      () => assignActionItem(council.as(clerk), said({ conventionId, [missing]: "none" })),
      "not-found",
    );
  cancelConvention(council.as(clerk), { conventionId: other.id, cancelReason: "brak sali" });
  expectRefusal(
    () => assignActionItem(council.as(clerk), said({ conventionId: other.id })),
    "convention-wrong-state",
  );
});

test("the archive brings in its own dates and states, and starts no clock", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  const input = {
    ...said({ conventionId, commitment: "conditional" }),
    dueOn: inWords("do końca lipca", null, "2019-07-31"),
    isInferred: true,
    state: "not-known" as const,
  };
  const { id, citation } = assignActionItem(council.as(archiveActor), input);
  expect(citation).toBe("2019-001");
  expect(getActionItemDetail(council.db, id)).toMatchObject({
    isArchived: true,
    isInferred: true,
    state: "not-known",
    promisedOn: { value: "2019-06" },
    sortOn: "2019-06-01",
  });
  assignActionItem(council.as(archiveActor), { ...input, state: "open" });
  expect(listActionItems(council.db, konwentId, { filter: "overdue", today }).items).toEqual([]);
});

test("its history runs from state to state, each with its day and a note", () => {
  const council = aCouncil();
  const { id } = assignActionItem(council.as(clerk), said());
  moveActionItemOn(
    council.as(clerk),
    moved(id, "in-progress", { note: "Ankieta w druku.", on: "2026-03-20" }),
  );
  moveActionItemOn(council.as(chair), moved(id, "done"));
  expect(
    listSteps(council.db, id).map((step) => [step.position, step.state, step.on.value, step.note]),
  ).toEqual([
    [1, "open", today, null],
    [2, "in-progress", "2026-03-20", "Ankieta w druku."],
    [3, "done", today, null],
  ]);
  expect(listEventsOf(council.db, "action-item", id).at(-1)).toMatchObject({
    type: "action-item.moved-on",
    details: { state: "done" },
  });

  expectRefusal(() => moveActionItemOn(council.as(clerk), moved(id, "in-progress")), "action-item-finished");
  moveActionItemOn(council.as(clerk), moved(id, "open", { note: "Ankieta wraca." }));
  expectRefusal(() => moveActionItemOn(council.as(clerk), moved(id, "open")), "action-item-wrong-step");
});

test("the presenter who promised reports progress and that it is done, of an own promise only", () => {
  const council = aCouncil();
  const own = assignActionItem(council.as(clerk), said({ ownerPersonId: presenter.id }));
  const foreign = assignActionItem(council.as(clerk), said({ ownerPersonId: clerk.id }));
  moveActionItemOn(council.as(presenter), moved(own.id, "in-progress", { note: "Trwa." }));
  moveActionItemOn(council.as(presenter), moved(own.id, "done", { note: "Ankieta wydrukowana." }));
  expectRefusal(() => moveActionItemOn(council.as(presenter), moved(own.id, "open")), "not-permitted");
  expectRefusal(
    () => moveActionItemOn(council.as(presenter), moved(foreign.id, "in-progress")),
    "not-permitted",
  );
});

test("words are corrected, number and history stay", () => {
  const council = aCouncil();
  const { id } = assignActionItem(council.as(clerk), said({ dueOn: "2026-04-01" }));
  editActionItem(
    council.as(clerk),
    editActionItemInput.parse({
      ...plain,
      actionItemId: id,
      dueOn: "w kwietniu",
      dueNotAfter: "2026-04-30",
      promisedOn: "",
    }),
  );
  expect(getActionItemDetail(council.db, id)).toMatchObject({
    text: "Ankieta wśród mieszkańców",
    number: 1,
    dueOn: { words: "w kwietniu", latest: "2026-04-30" },
    promisedOn: { value: today },
    owner: null,
  });
  expect(listEventsOf(council.db, "action-item", id).at(-1)?.type).toBe("action-item.edited");
  expectRefusal(
    () =>
      editActionItem(
        council.as(clerk),
        editActionItemInput.parse({ ...plain, actionItemId: id, questionId: "none" }),
      ),
    "not-found",
  );
});

test("a time that comes back unchanged keeps how certain it was", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  const probably = { ...inMonth("2019-06"), certainty: "probable" as const };
  const { id } = assignActionItem(council.as(archiveActor), {
    ...said({ conventionId }),
    promisedOn: probably,
    dueOn: probably,
  });
  editActionItem(
    council.as(clerk),
    editActionItemInput.parse({ ...plain, actionItemId: id, promisedOn: "2019-06", dueOn: "2019-06" }),
  );
  expect(getActionItemDetail(council.db, id)).toMatchObject({ promisedOn: probably, dueOn: probably });
});

const plain = { text: "Ankieta wśród mieszkańców", commitment: "firm" };

test("the register is filtered by state and district; what is late is computed", () => {
  const council = aCouncil();
  const make = (more: Record<string, string>) => assignActionItem(council.as(clerk), said(more));
  make({ dueOn: "2026-02-27", districtId: krowodrza });
  make({ dueOn: "2026-03-02" });
  make({ dueOn: "po wakacjach", districtId: podgorze });
  const done = make({ dueOn: "2026-01-01" });
  moveActionItemOn(council.as(clerk), moved(done.id, "done"));
  const listed = (filter: ActionItemFilter | null, districtId: string | null = null) =>
    listActionItems(council.db, konwentId, { filter, districtId, today }).items.map((item) => item.number);
  expect([
    listed(null),
    listed("running"),
    listed("overdue"),
    listed("done"),
    listed("dropped"),
    listed(null, podgorze),
    listed("overdue", podgorze),
  ]).toEqual([[4, 3, 2, 1], [3, 2, 1], [1], [4], [], [3], []]);
  expect(countOpenActionItems(council.db, konwentId)).toBe(3);
});

test("an archived promise is in the register, but neither runs nor is late", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  assignActionItem(council.as(archiveActor), {
    ...said({ conventionId }),
    promisedOn: inMonth("2019-06"),
    dueOn: inMonth("2019-09"),
  });
  assignActionItem(council.as(clerk), said({ dueOn: "2026-02-27" }));
  const total = (filter: ActionItemFilter | null) =>
    listActionItems(council.db, konwentId, { filter, today }).total;
  expect([total(null), total("running"), total("overdue")]).toEqual([2, 1, 1]);
  expect([
    countOpenActionItems(council.db, konwentId),
    countLateActionItems(council.db, konwentId, today),
  ]).toEqual([1, 1]);
});

test("the register comes in pages", () => {
  const council = aCouncil();
  for (let count = 0; count < 21; count++) assignActionItem(council.as(clerk), said());
  expect(listActionItems(council.db, konwentId, { page: 2, today })).toMatchObject({
    total: 21,
    items: [{ citation: "2026-001" }],
  });
});

test("a promise of a convention that is only planned is not public", () => {
  const council = aCouncil();
  const { id: conventionId } = aPlannedConvention(council);
  assignActionItem(council.as(clerk), said({ conventionId }));
  expectRefusal(() => getActionItemAt(council.db, konwentId, "2026-001"), "not-found");
  expect(listActionItems(council.db, konwentId, { today }).total).toBe(0);
});

test("only the office keeps promises", () => {
  const council = aCouncil();
  const { id } = assignActionItem(council.as(clerk), said({ districtId: krowodrza }));
  for (const actor of [nobody, krowodrzaChair, presenter, admin]) {
    expectRefusal(() => assignActionItem(council.as(actor), said()), "not-permitted");
    expectRefusal(
      () => editActionItem(council.as(actor), editActionItemInput.parse({ ...plain, actionItemId: id })),
      "not-permitted",
    );
    for (const state of ["in-progress", "done", "dropped"])
      expectRefusal(() => moveActionItemOn(council.as(actor), moved(id, state)), "not-permitted");
  }
});
