import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems, agendaPresenters } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { presentations } from "#schema/presentations";
import { isUpcoming } from "../convention/rules.ts";
import type { Convention } from "../convention/queries.ts";
import { isPresentedBy } from "./rules.ts";
import { listPresentations } from "./queries.ts";
import type { Presentation, WholePresentation } from "./queries.ts";

/** The item a presentation may hang on, with the people named to present it. */
export function findPresentedItem(db: ReadDb, agendaItemId: string | null) {
  const item = agendaItemId
    ? db.select().from(agendaItems).where(eq(agendaItems.id, agendaItemId)).get()
    : undefined;
  if (!item) return undefined;
  const presenters = db
    .select({
      id: agendaPresenters.id,
      personId: agendaPresenters.personId,
      name: agendaPresenters.name,
      office: agendaPresenters.office,
    })
    .from(agendaPresenters);
  return {
    ...item,
    presenters: presenters
      .where(eq(agendaPresenters.agendaItemId, item.id))
      .orderBy(asc(agendaPresenters.position))
      .limit(50)
      .all(),
  };
}

/** Those named under a presentation's item whose work it is. */
export const listAuthors = (db: ReadDb, presentation: Presentation) =>
  findPresentedItem(db, presentation.agendaItemId)?.presenters.filter((presenter) =>
    isPresentedBy(presentation, presenter),
  ) ?? [];

/** What a presenter has begun under their item, with figures and files; undefined before that. */
export function findPresentationOf(
  db: ReadDb,
  presenter: {
    conventionId: string;
    agendaItemId: string;
    personId: string | null;
    name: string;
  },
): WholePresentation | undefined {
  return listPresentations(db, presenter.conventionId).find(
    (presentation) =>
      presentation.agendaItemId === presenter.agendaItemId && isPresentedBy(presentation, presenter),
  );
}

const mayStillCome = inArray(conventions.state, ["planned", "convened", "in-session"]);

/** A person's presentations at conventions still to come, planned ones too, soonest first. */
export const listPresentationsOf = (db: ReadDb, personId: string, today: string) =>
  db
    .select({ presentation: presentations, convention: conventions })
    .from(presentations)
    .innerJoin(conventions, eq(conventions.id, presentations.conventionId))
    .where(and(eq(presentations.presenterPersonId, personId), mayStillCome))
    .orderBy(asc(conventions.sortOn), asc(presentations.position))
    .limit(200)
    .all()
    .filter(({ convention }) => isStillToCome(convention, today));

/** Points of coming agendas where a person is named to present and has not begun a presentation. */
export function listItemsAwaiting(db: ReadDb, personId: string, today: string) {
  const begun = db
    .select({ itemId: presentations.agendaItemId })
    .from(presentations)
    .where(eq(presentations.presenterPersonId, personId))
    .limit(1000)
    .all();
  return db
    .select({
      item: {
        id: agendaItems.id,
        title: agendaItems.title,
        titleEn: agendaItems.titleEn,
        startsAt: agendaItems.startsAt,
        plannedMinutes: agendaItems.plannedMinutes,
      },
      convention: conventions,
    })
    .from(agendaPresenters)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaPresenters.agendaItemId))
    .innerJoin(conventions, eq(conventions.id, agendaItems.conventionId))
    .where(and(eq(agendaPresenters.personId, personId), eq(agendaItems.state, "planned"), mayStillCome))
    .orderBy(asc(conventions.sortOn), asc(agendaItems.position))
    .limit(200)
    .all()
    .filter(
      ({ item, convention }) =>
        isStillToCome(convention, today) && !begun.some((row) => row.itemId === item.id),
    );
}

const isStillToCome = (convention: Convention, today: string): boolean =>
  convention.state === "planned" || isUpcoming(convention, today);
