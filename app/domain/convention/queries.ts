import { and, asc, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions, importedRecords } from "#schema/conventions";
import { bodies } from "#schema/council";
import { findTermById, getDistrict } from "../council/queries.ts";
import { pick } from "../kernel/pick.ts";
import { found } from "../kernel/refusal.ts";
import { conventionFacts, isUpcoming } from "./rules.ts";

export type Convention = typeof conventions.$inferSelect;

export const getConvention = (db: ReadDb, conventionId: string): Convention =>
  found(db.select().from(conventions).where(eq(conventions.id, conventionId)).get());

/** A convention of this body; refuses one of another. */
export function getConventionOf(db: ReadDb, bodyId: string, conventionId: string): Convention {
  const convention = getConvention(db, conventionId);
  return found(convention.bodyId === bodyId ? convention : null);
}

const isShown = (bodyId: string) =>
  and(eq(conventions.bodyId, bodyId), ne(conventions.state, "planned"), isNotNull(conventions.address));

/** The convention at a public address, `2019-06`; refuses while it is only planned. */
export const getConventionAt = (db: ReadDb, bodyId: string, address: string): Convention =>
  found(
    db
      .select()
      .from(conventions)
      .where(and(isShown(bodyId), eq(conventions.address, address)))
      .get(),
  );

/** Everything announced by a body, newest first; earlier forms and lone decisions are told apart by `kind`. */
export const listPublicConventions = (db: ReadDb, bodyId: string): Convention[] =>
  db.select().from(conventions).where(isShown(bodyId)).orderBy(desc(conventions.sortOn)).limit(500).all();

/** All of a body's conventions, planned ones too, newest first. */
export const listConventions = (db: ReadDb, bodyId: string): Convention[] =>
  db
    .select()
    .from(conventions)
    .where(eq(conventions.bodyId, bodyId))
    .orderBy(desc(conventions.sortOn))
    .limit(500)
    .all();

/** The next announced convention, if there is one. */
export function findNextConvention(db: ReadDb, bodyId: string, today: string): Convention | undefined {
  const announced = db
    .select()
    .from(conventions)
    .where(and(eq(conventions.bodyId, bodyId), inArray(conventions.state, ["convened", "in-session"])))
    .orderBy(asc(conventions.sortOn))
    .limit(50)
    .all();
  return announced.find((convention) => isUpcoming(convention, today));
}

/** The body's convention that sits now, if one does. */
export const findConventionInSession = (db: ReadDb, bodyId: string): Convention | undefined =>
  db
    .select()
    .from(conventions)
    .where(
      and(
        eq(conventions.bodyId, bodyId),
        eq(conventions.state, "in-session"),
        eq(conventions.isArchived, false),
      ),
    )
    .orderBy(desc(conventions.sortOn))
    .get();

/** Does one of the body's conventions have this address already? */
export const isAddressTaken = (db: ReadDb, bodyId: string, address: string): boolean =>
  db
    .select({ id: conventions.id })
    .from(conventions)
    .where(and(eq(conventions.bodyId, bodyId), eq(conventions.address, address)))
    .get() !== undefined;

/** The convention with a number of its term. */
export const findByOrdinal = (db: ReadDb, termId: string, ordinal: number): Convention | undefined =>
  db
    .select()
    .from(conventions)
    .where(and(eq(conventions.termId, termId), eq(conventions.ordinalInTerm, ordinal)))
    .get();

/** "Inne fakty ze źródła" of an archived convention. */
export const findImportedRecord = (db: ReadDb, conventionId: string) =>
  db.select().from(importedRecords).where(eq(importedRecords.conventionId, conventionId)).get();

/** What pages say about a convention, with its term's number and its district's name in place of their identities. */
export const factsOf = (db: ReadDb, convention: Convention) => ({
  ...pick(convention, ["id", "state", ...conventionFacts]),
  venueDistrict: convention.venueDistrictId ? getDistrict(db, convention.venueDistrictId).name : null,
  termNumber: findTermById(db, convention.termId)?.number ?? null,
});

/** The record of the archive with this identity, if its file has been imported. */
export const findImportedRecordById = (db: ReadDb, archiveId: string) =>
  db.select().from(importedRecords).where(eq(importedRecords.id, archiveId)).get();

/** Everything that came from the archive, of whatever body, newest first. */
export const listImportedConventions = (db: ReadDb) =>
  db
    .select({
      id: conventions.id,
      archiveId: importedRecords.id,
      bodyName: bodies.name,
      heldOn: conventions.heldOn,
    })
    .from(importedRecords)
    .innerJoin(conventions, eq(conventions.id, importedRecords.conventionId))
    .innerJoin(bodies, eq(bodies.id, conventions.bodyId))
    .orderBy(desc(conventions.sortOn))
    .limit(500)
    .all();
