import { expect, test } from "vitest";
import { addPresenter, addPresenterInput } from "#domain/agenda/add-presenter";
import { editAgendaItem, editAgendaItemInput } from "#domain/agenda/edit-agenda-item";
import { layPaper, layPaperInput } from "#domain/agenda/lay-paper";
import { moveAgendaItem, moveAgendaItemInput } from "#domain/agenda/move-agenda-item";
import { getAgendaItem, listAgenda } from "#domain/agenda/queries";
import { removePaper } from "#domain/agenda/remove-paper";
import { removePresenter } from "#domain/agenda/remove-presenter";
import { restoreAgendaItem } from "#domain/agenda/restore-agenda-item";
import { takeOverAgenda } from "#domain/agenda/take-over-agenda";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { listEventsOf } from "#domain/audit/queries";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { aCouncil, clerk, krowodrzaChair, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvention, anAnnouncedAgenda, draft, eventTypesOf, shown } from "./agenda-world.ts";

const edited = (itemId: string) =>
  editAgendaItemInput.parse({
    itemId,
    title: "Parki i skwery",
    kind: "presentation",
    plannedMinutes: "15",
  });
const up = (itemId: string) => moveAgendaItemInput.parse({ itemId, to: "up" });

test("the office edits, moves, withdraws and restores an item", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const ctx = council.as(clerk);
  editAgendaItem(ctx, edited(ids[2]));
  moveAgendaItem(ctx, up(ids[2]));
  withdrawAgendaItem(ctx, { itemId: ids[1], reason: "Brak materiałów" });

  expect(shown(council, conventionId)).toEqual(["1 Otwarcie", "2 Parki i skwery", "3 Budżety dzielnic"]);
  expect(listAgenda(council.db, conventionId)[2]).toMatchObject({
    state: "withdrawn",
    withdrawnReason: "Brak materiałów",
    time: null,
  });
  restoreAgendaItem(ctx, { itemId: ids[1] });
  expect(listAgenda(council.db, conventionId)[2]).toMatchObject({
    state: "planned",
    withdrawnReason: null,
    time: "16:25",
  });
  expect(eventTypesOf(council, conventionId).slice(3)).toEqual([
    "agenda.item-edited",
    "agenda.item-moved",
    "agenda.item-withdrawn",
    "agenda.item-restored",
  ]);
});

test("an item moves under another by its neighbour", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  moveAgendaItem(
    council.as(clerk),
    moveAgendaItemInput.parse({
      itemId: ids[1],
      to: "under",
      neighbourId: ids[2],
    }),
  );
  expect(shown(council, conventionId)).toEqual(["1 Otwarcie", "2 Parki", "2.1 Budżety dzielnic"]);
});

test("a move names its place", () => {
  const wrong = (move: Record<string, string>) =>
    moveAgendaItemInput.safeParse({ itemId: "a", ...move }).error?.issues[0]?.path[0];
  expect([
    wrong({ to: "position" }),
    wrong({ to: "position", position: "0" }),
    wrong({ to: "under" }),
    wrong({ to: "sideways" }),
    wrong({ to: "up" }),
  ]).toEqual(["position", "position", "neighbourId", "to", undefined]);
});

test("an item that would not move is refused", () => {
  const { council, ids } = anAnnouncedAgenda();
  expectRefusal(() => moveAgendaItem(council.as(clerk), up(ids[0])), "agenda-item-already-there");
});

test("what lies under a withdrawn item is withdrawn with it, and comes back after it", () => {
  const { council, conventionId } = aConvention();
  const outer = draft(council, conventionId, "Budżety");
  const inner = draft(council, conventionId, "Parki", { parentId: outer });
  withdrawAgendaItem(council.as(clerk), { itemId: outer, reason: "odłożone" });
  expect(getAgendaItem(council.db, inner).state).toBe("withdrawn");
  expectRefusal(() => restoreAgendaItem(council.as(clerk), { itemId: inner }), "agenda-item-withdrawn");
  expectRefusal(() => draft(council, conventionId, "Skwery", { parentId: outer }), "agenda-item-withdrawn");
  restoreAgendaItem(council.as(clerk), { itemId: outer });
  restoreAgendaItem(council.as(clerk), { itemId: inner });
  expectRefusal(() => restoreAgendaItem(council.as(clerk), { itemId: inner }), "agenda-item-already-there");
});

test("a withdrawn item is neither edited nor withdrawn again", () => {
  const { council, ids } = anAnnouncedAgenda();
  withdrawAgendaItem(council.as(clerk), { itemId: ids[0], reason: "odłożone" });
  expectRefusal(() => editAgendaItem(council.as(clerk), edited(ids[0])), "agenda-item-withdrawn");
  expectRefusal(
    () =>
      withdrawAgendaItem(council.as(clerk), {
        itemId: ids[0],
        reason: "znowu",
      }),
    "agenda-item-withdrawn",
  );
});

test("presenters are persons the council knows, or names", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  addPresenter(council.as(clerk), addPresenterInput.parse({ itemId: ids[1], personId: presenter.id }));
  addPresenter(
    council.as(clerk),
    addPresenterInput.parse({
      itemId: ids[1],
      name: "Jan Gość",
      office: "dyrektor",
    }),
  );
  const [first, second] = listAgenda(council.db, conventionId)[1]?.presenters ?? [];
  expect([first?.name, second?.name, second?.office, second?.position]).toEqual([
    "Ewa Referentka",
    "Jan Gość",
    "dyrektor",
    2,
  ]);
  removePresenter(council.as(clerk), { presenterId: first?.id ?? "" });
  expect(listAgenda(council.db, conventionId)[1]?.presenters.map(({ name }) => name)).toEqual(["Jan Gość"]);
  expect(eventTypesOf(council, conventionId).slice(3)).toEqual([
    "agenda.presenter-added",
    "agenda.presenter-added",
    "agenda.presenter-removed",
  ]);
  expect(addPresenterInput.safeParse({ itemId: ids[1] }).error?.issues[0]).toMatchObject({
    path: ["name"],
    message: "required",
  });
  expectRefusal(() => removePresenter(council.as(clerk), { presenterId: "nobody" }), "not-found");
});

const file = {
  hash: "a".repeat(64),
  fileName: "parki.pdf",
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 1234,
  authorWarning: null,
};

test("a paper is a stored file; the file is noted once", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  layPaper(council.as(clerk), layPaperInput.parse({ itemId: ids[1], title: "", file }));
  layPaper(council.as(clerk), layPaperInput.parse({ itemId: ids[2], title: "Druk nr 1", file }));
  const papers = listAgenda(council.db, conventionId).flatMap((item) => item.papers);
  expect(papers).toMatchObject([
    { title: "parki.pdf", sizeBytes: 1234 },
    { title: "Druk nr 1", mediaType: "application/pdf" },
  ]);
  expect(listEventsOf(council.db, "file", file.hash).map(({ type }) => type)).toEqual(["file.stored"]);
  removePaper(council.as(clerk), { paperId: papers[0]?.id ?? "" });
  expect(eventTypesOf(council, conventionId).slice(3)).toEqual([
    "agenda.paper-laid",
    "agenda.paper-laid",
    "agenda.paper-removed",
  ]);
  expect(layPaperInput.safeParse({ itemId: ids[1] }).error?.issues[0]).toMatchObject({
    path: ["file"],
    message: "required",
  });
});

test("a new convention takes over the last one's items, without that day's hours and people", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  draft(council, conventionId, "Skwery", {
    parentId: ids[2],
    startsAt: "17:00",
    plannedMinutes: "5",
  });
  addPresenter(council.as(clerk), addPresenterInput.parse({ itemId: ids[1], name: "Jan Gość" }));
  withdrawAgendaItem(council.as(clerk), { itemId: ids[1], reason: "odłożone" });
  const next = aConvention(council, "2026-04-30").conventionId;
  takeOverAgenda(council.as(clerk), { conventionId: next });

  expect(shown(council, next)).toEqual(["1 Otwarcie", "2 Parki", "2.1 Skwery"]);
  expect(listAgenda(council.db, next)[2]).toMatchObject({
    startsAt: null,
    plannedMinutes: 5,
    presenters: [],
  });
  expect(eventTypesOf(council, next)).toEqual(["agenda.taken-over"]);
  expectRefusal(() => takeOverAgenda(council.as(clerk), { conventionId: next }), "agenda-not-empty");
});

test("without an earlier agenda there is nothing to take over", () => {
  const { council, conventionId } = aConvention();
  aConvention(council, "2026-02-01");
  expectRefusal(() => takeOverAgenda(council.as(clerk), { conventionId }), "not-found");
});

test("once the convention is over its agenda stays as it was", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const ctx = council.as(clerk);
  const { id: presenterId } = {
    id:
      (addPresenter(ctx, addPresenterInput.parse({ itemId: ids[1], name: "Jan Gość" })),
      listAgenda(council.db, conventionId)[1]?.presenters[0]?.id ?? ""),
  };
  layPaper(ctx, layPaperInput.parse({ itemId: ids[1], file }));
  const paperId = listAgenda(council.db, conventionId)[1]?.papers[0]?.id ?? "";
  openSession(ctx, { conventionId });
  closeConvention(ctx, { conventionId });
  for (const deed of everyDeed(ids[1], conventionId, presenterId, paperId))
    expectRefusal(() => deed(ctx), "convention-closed");
});

test("nobody else changes an agenda", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  for (const deed of everyDeed(ids[1], conventionId, "presenter", "paper")) {
    for (const actor of [krowodrzaChair, presenter])
      expectRefusal(() => deed(council.as(actor)), "not-permitted");
  }
});

type World = ReturnType<ReturnType<typeof aCouncil>["as"]>;
const everyDeed = (
  itemId: string,
  conventionId: string,
  presenterId: string,
  paperId: string,
): ((ctx: World) => unknown)[] => [
  (ctx) => editAgendaItem(ctx, edited(itemId)),
  (ctx) => moveAgendaItem(ctx, up(itemId)),
  (ctx) => withdrawAgendaItem(ctx, { itemId, reason: "odłożone" }),
  (ctx) => restoreAgendaItem(ctx, { itemId }),
  (ctx) => takeOverAgenda(ctx, { conventionId }),
  (ctx) => addPresenter(ctx, addPresenterInput.parse({ itemId, name: "Jan Gość" })),
  (ctx) => removePresenter(ctx, { presenterId }),
  (ctx) => layPaper(ctx, layPaperInput.parse({ itemId, file })),
  (ctx) => removePaper(ctx, { paperId }),
];
