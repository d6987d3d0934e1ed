import { draftAgendaItem } from "#domain/agenda/draft-agenda-item";
import { editAgendaItem } from "#domain/agenda/edit-agenda-item";
import { noteOutcome } from "#domain/agenda/note-outcome";
import { noteStatement } from "#domain/agenda/note-statement";
import { listItems, listOutcomes, listStatements } from "#domain/agenda/queries";
import { strikeOutcome } from "#domain/agenda/strike-outcome";
import { strikeStatement } from "#domain/agenda/strike-statement";
import { differencesIn } from "./scene.ts";
import type { Scene } from "./scene.ts";
import type { AgendaEntry } from "./read-agenda.ts";

/** Brings in the agenda with what was agreed under each item, and remembers which item each number names. */
export function bringAgenda(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "agenda", "agenda");
  for (const { was, is } of changed) correctItem(scene, was, is);
  for (const item of added) {
    const { id } = draftAgendaItem(ctx, {
      conventionId,
      parentId: null,
      ...fieldsOf(item),
      origin: item.origin,
    });
    if (item.outcome) noteOutcome(ctx, { conventionId, itemId: id, text: item.outcome });
  }
  const stored = listItems(ctx.db, conventionId);
  for (const { nr, title } of scene.is.agenda) {
    const found = stored.find((row) => row.title === title);
    if (nr !== null && found) scene.itemIds.set(nr, found.id);
  }
}

const fieldsOf = ({ title, kind, startsAt, seatsToFill }: AgendaEntry) => ({
  title,
  titleEn: null,
  kind: kind ?? ("other" as const),
  description: null,
  plannedMinutes: null,
  startsAt,
  seatsToFill,
});

/** What the office wrote since stays: only an item that still reads as the file had it is corrected. */
function correctItem(scene: Scene, was: AgendaEntry, is: AgendaEntry): void {
  const { ctx, conventionId } = scene;
  const item = listItems(ctx.db, conventionId).find(
    ({ title, state }) => title === was.title && state === "planned",
  );
  if (!item) return scene.warn("agenda", "kept-as-edited");
  const { titleEn, description, plannedMinutes } = item;
  const { title, kind, startsAt, seatsToFill } = fieldsOf(is);
  editAgendaItem(ctx, {
    itemId: item.id,
    title,
    titleEn,
    kind,
    description,
    plannedMinutes,
    startsAt,
    seatsToFill,
  });
  if (was.outcome === is.outcome) return;
  const outcome = listOutcomes(ctx.db, conventionId).find(
    (row) => row.agendaItemId === item.id && row.text === was.outcome,
  );
  if (outcome) strikeOutcome(ctx, { outcomeId: outcome.id });
  if (is.outcome) noteOutcome(ctx, { conventionId, itemId: item.id, text: is.outcome });
}

/** Brings in what was said, for the whole meeting: the source names no item. */
export function bringPositions(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "positions", "positions");
  for (const { was, is } of changed) {
    const statement = listStatements(ctx.db, conventionId).find(
      ({ speaker, text }) => speaker === was.by && text === was.text,
    );
    if (!statement) scene.warn("positions", "kept-as-edited");
    else strikeStatement(ctx, { statementId: statement.id });
    if (statement) added.push(is);
  }
  for (const { by, text } of added)
    noteStatement(ctx, { conventionId, itemId: null, speaker: by, capacity: null, text, isQuotation: false });
}
