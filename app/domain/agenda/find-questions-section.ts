import type { ReadDb } from "#db/client";
import { listEnteredReturns } from "./list-overdue.ts";
import { listItems } from "./queries.ts";

/** The first item of a convention under which districts' questions stand; what came back past its date has one of its own. */
export function findQuestionsSection(db: ReadDb, conventionId: string): string | null {
  const items = listItems(db, conventionId);
  const returned = new Set(listEnteredReturns(db, conventionId).mine.map(({ agendaItemId }) => agendaItemId));
  const late = new Set(items.filter(({ id }) => returned.has(id)).map(({ parentId }) => parentId));
  return (
    items.find(
      ({ id, kind, state, parentId }) =>
        kind === "questions" &&
        state === "planned" &&
        parentId === null &&
        !late.has(id) &&
        !returned.has(id),
    )?.id ?? null
  );
}
