import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaReturns, agendaVersions } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import type { CouncilDate } from "../kernel/council-date.ts";
import { found } from "../kernel/refusal.ts";

export type AgendaReturn = typeof agendaReturns.$inferSelect;

/** More than any register holds: nothing that stands on an agenda may be overlooked. */
const all = 100_000;

export const getReturn = (db: ReadDb, returnId: string): AgendaReturn =>
  found(db.select().from(agendaReturns).where(eq(agendaReturns.id, returnId)).get());

/** The matter that came back, by the identity of its question or promise. */
export const matterOf = ({ questionId, actionItemId }: AgendaReturn): string =>
  questionId ?? actionItemId ?? "";

/** Everything that ever came back into a convention's agenda, taken off or not, the oldest due day first. */
export const listReturnsIn = (db: ReadDb, conventionId: string): AgendaReturn[] =>
  db
    .select()
    .from(agendaReturns)
    .where(eq(agendaReturns.conventionId, conventionId))
    .orderBy(asc(agendaReturns.dueOn), asc(agendaReturns.id))
    .limit(all)
    .all();

/** What stands on an agenda that is still to be held, whichever it is. */
export const listStandingReturns = (db: ReadDb): AgendaReturn[] =>
  db
    .select({ entry: agendaReturns })
    .from(agendaReturns)
    .innerJoin(conventions, eq(conventions.id, agendaReturns.conventionId))
    .where(
      and(
        isNull(agendaReturns.takenOffOn),
        inArray(conventions.state, ["planned", "convened", "in-session"]),
      ),
    )
    .limit(all)
    .all()
    .map(({ entry }) => entry);

/** The promises that stood on the agenda of a convention that was held, each with the day of the last one. */
export function findLastReviews(db: ReadDb): Map<string, string> {
  const held = db
    .select({ actionItemId: agendaReturns.actionItemId, on: conventions.sortOn })
    .from(agendaReturns)
    .innerJoin(conventions, eq(conventions.id, agendaReturns.conventionId))
    .where(
      and(
        isNotNull(agendaReturns.actionItemId),
        isNull(agendaReturns.takenOffOn),
        eq(conventions.state, "closed"),
      ),
    )
    .orderBy(asc(conventions.sortOn))
    .limit(all)
    .all();
  return new Map(held.map(({ actionItemId, on }) => [actionItemId ?? "", on]));
}

/** A return as everybody may read of it. */
export type PublicReturn = {
  id: string;
  /** The day it was due. */
  dueOn: string;
  enteredOn: string;
  takenOffOn: string | null;
  takenOffReason: string | null;
  convention: { address: string; title: string | null; titleEn: string | null; heldOn: CouncilDate };
  /** Its number on the agenda as last published, `4.1`. */
  number: string;
};

/**
 * Every time a question or a promise came back into an agenda that was published with it, the latest first. What stands
 * only on the office's working agenda is nobody else's to know; that it was taken off, and why, is told at once.
 */
export const listReturnsOf = (
  db: ReadDb,
  matter: { questionId: string } | { actionItemId: string },
): PublicReturn[] =>
  listPublicReturns(db, "questionId" in matter ? matter.questionId : matter.actionItemId).map(
    ({ conventionId: _convention, agendaItemId: _item, ...shown }) => shown,
  );

/** The same, with the convention and the item it stands under. */
export function listPublicReturns(
  db: ReadDb,
  matterId: string,
): (PublicReturn & Pick<AgendaReturn, "conventionId" | "agendaItemId">)[] {
  const isIts = or(eq(agendaReturns.questionId, matterId), eq(agendaReturns.actionItemId, matterId));
  const rows = db
    .select({ entry: agendaReturns, convention: conventions })
    .from(agendaReturns)
    .innerJoin(conventions, eq(conventions.id, agendaReturns.conventionId))
    .where(and(isIts, ne(conventions.state, "planned"), isNotNull(conventions.address)))
    .orderBy(desc(agendaReturns.enteredOn), desc(agendaReturns.id))
    .limit(500)
    .all();
  return rows.flatMap(({ entry, convention: { address, title, titleEn, heldOn } }) => {
    const shown = findPublished(db, entry);
    if (!shown || address === null) return [];
    const { id, conventionId, agendaItemId, dueOn, enteredOn, takenOffOn, takenOffReason } = entry;
    return [
      {
        id,
        conventionId,
        agendaItemId,
        dueOn,
        enteredOn,
        takenOffOn,
        takenOffReason,
        convention: {
          address,
          title,
          titleEn,
          heldOn,
        },
        number: shown.number,
      },
    ];
  });
}

/** The item of a return in the latest agenda that was published. */
const findPublished = (db: ReadDb, { conventionId, agendaItemId }: AgendaReturn) =>
  db
    .select({ items: agendaVersions.items })
    .from(agendaVersions)
    .where(eq(agendaVersions.conventionId, conventionId))
    .orderBy(desc(agendaVersions.number))
    .limit(1)
    .get()
    ?.items.find(({ id }) => id === agendaItemId);
