import { expect, test } from "vitest";
import { noteOutcome, noteOutcomeInput } from "#domain/agenda/note-outcome";
import { noteStatement, noteStatementInput } from "#domain/agenda/note-statement";
import { listAgenda, listOutcomes, listStatements } from "#domain/agenda/queries";
import { strikeOutcome } from "#domain/agenda/strike-outcome";
import { strikeStatement } from "#domain/agenda/strike-statement";
import { listEventsOf } from "#domain/audit/queries";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { archiveActor } from "#domain/kernel/actor";
import { clerk, krowodrzaChair, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvention, anAnnouncedAgenda, archived, draft, eventTypesOf } from "./agenda-world.ts";

const agreed = (conventionId: string, itemId = "") =>
  noteOutcomeInput.parse({
    conventionId,
    itemId,
    text: "Wydział przedstawi mapę do czerwca.",
  });
const said = (conventionId: string, itemId = "", more: Record<string, string> = {}) =>
  noteStatementInput.parse({
    conventionId,
    itemId,
    speaker: "Jan Gość",
    capacity: "dyrektor",
    text: "Mapa będzie gotowa.",
    ...more,
  });

test("what was agreed and said is noted during the convention and after it", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const ctx = council.as(clerk);
  openSession(ctx, { conventionId });
  noteOutcome(ctx, agreed(conventionId, ids[1]));
  closeConvention(ctx, { conventionId });
  noteStatement(ctx, said(conventionId, ids[1], { isQuotation: "on" }));
  noteStatement(ctx, said(conventionId));

  const item = listAgenda(council.db, conventionId)[1];
  expect(item?.outcomes).toMatchObject([{ text: "Wydział przedstawi mapę do czerwca." }]);
  expect(item?.statements).toMatchObject([{ speaker: "Jan Gość", capacity: "dyrektor", isQuotation: true }]);
  expect(
    listStatements(council.db, conventionId).map(({ agendaItemId, position }) => [agendaItemId, position]),
  ).toEqual([
    [ids[1], 1],
    [null, 2],
  ]);
  expect(eventTypesOf(council, conventionId).slice(3)).toEqual([
    "agenda.outcome-noted",
    "agenda.statement-noted",
    "agenda.statement-noted",
  ]);
});

test("a mistake is struck; its words stay in the event", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const ctx = council.as(clerk);
  openSession(ctx, { conventionId });
  noteOutcome(ctx, agreed(conventionId, ids[1]));
  noteStatement(ctx, said(conventionId, ids[1]));
  strikeOutcome(ctx, {
    outcomeId: listOutcomes(council.db, conventionId)[0]?.id ?? "",
  });
  strikeStatement(ctx, {
    statementId: listStatements(council.db, conventionId)[0]?.id ?? "",
  });

  expect([...listOutcomes(council.db, conventionId), ...listStatements(council.db, conventionId)]).toEqual(
    [],
  );
  const [outcome, statement] = listEventsOf(council.db, "agenda", conventionId).slice(-2);
  expect([outcome?.type, outcome?.details["text"], statement?.type, statement?.details["speaker"]]).toEqual([
    "agenda.outcome-struck",
    "Wydział przedstawi mapę do czerwca.",
    "agenda.statement-struck",
    "Jan Gość",
  ]);
  expectRefusal(() => strikeOutcome(ctx, { outcomeId: "none" }), "not-found");
  expectRefusal(() => strikeStatement(ctx, { statementId: "none" }), "not-found");
});

test("before the convention sits nothing has been agreed or said", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  expectRefusal(() => noteOutcome(council.as(clerk), agreed(conventionId, ids[0])), "convention-wrong-state");
  expectRefusal(() => noteStatement(council.as(clerk), said(conventionId, ids[0])), "convention-wrong-state");
});

test("the archive notes what was agreed long ago", () => {
  const { council, conventionId } = aConvention();
  archived(council, conventionId, "outcome-unknown");
  noteOutcome(council.as(archiveActor), agreed(conventionId));
  expect(listOutcomes(council.db, conventionId)).toHaveLength(1);
});

test("an item of another convention takes none of it", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  openSession(council.as(clerk), { conventionId });
  const elsewhere = draft(council, aConvention(council, "2026-04-30").conventionId, "Parki");
  expectRefusal(
    () => noteOutcome(council.as(clerk), agreed(conventionId, elsewhere)),
    "agenda-item-elsewhere",
  );
  expectRefusal(
    () => noteStatement(council.as(clerk), said(conventionId, elsewhere)),
    "agenda-item-elsewhere",
  );
});

test("only the office notes and strikes", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  for (const actor of [krowodrzaChair, presenter]) {
    const ctx = council.as(actor);
    for (const deed of [
      () => noteOutcome(ctx, agreed(conventionId)),
      () => noteStatement(ctx, said(conventionId)),
      () => strikeOutcome(ctx, { outcomeId: "x" }),
      () => strikeStatement(ctx, { statementId: "x" }),
    ])
      expectRefusal(deed, "not-permitted");
  }
});
