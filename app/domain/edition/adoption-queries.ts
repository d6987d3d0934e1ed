import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { minutesAdoptions } from "#schema/editions";
import { getConvention, listConventions } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { isAdoptingAt, isFinal } from "./adoption-rules.ts";

export type Adoption = typeof minutesAdoptions.$inferSelect;

/** What later conventions decided about a convention's minutes, in the order it was recorded. */
export const listAdoptions = (db: ReadDb, conventionId: string): Adoption[] =>
  db
    .select()
    .from(minutesAdoptions)
    .where(eq(minutesAdoptions.conventionId, conventionId))
    .orderBy(asc(minutesAdoptions.adoptedOn), asc(minutesAdoptions.id))
    .limit(50)
    .all();

/** That the minutes were adopted, as they were or with changes; undefined while they were not. */
export const findAdoption = (db: ReadDb, conventionId: string): Adoption | undefined =>
  listAdoptions(db, conventionId).find(isFinal);

export const isAdopted = (db: ReadDb, conventionId: string): boolean =>
  findAdoption(db, conventionId) !== undefined;

/** The later conventions that may have decided about a convention's minutes, the earliest first. */
export function listAdoptingConventions(db: ReadDb, conventionId: string): Convention[] {
  const convention = getConvention(db, conventionId);
  return listConventions(db, convention.bodyId)
    .filter((other) => isAdoptingAt(other, convention))
    .toReversed();
}
