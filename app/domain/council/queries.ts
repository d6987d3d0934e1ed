import { and, asc, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { bodies, districts, mandates, officeHoldings, persons, seats, terms, units } from "#schema/council";
import { found } from "../kernel/refusal.ts";

export type Body = typeof bodies.$inferSelect;
export type District = typeof districts.$inferSelect;
export type Term = typeof terms.$inferSelect;
export type Unit = typeof units.$inferSelect;
export type Seat = typeof seats.$inferSelect;
export type Person = typeof persons.$inferSelect;
export type Mandate = typeof mandates.$inferSelect;
export type OfficeHolding = typeof officeHoldings.$inferSelect;

/** The body this installation belongs to; undefined before the set-up. */
export const findOwnBody = (db: ReadDb): Body | undefined =>
  db.select().from(bodies).where(eq(bodies.isOwn, true)).get();
export const getOwnBody = (db: ReadDb): Body => found(findOwnBody(db));
export const getBody = (db: ReadDb, bodyId: string): Body =>
  found(db.select().from(bodies).where(eq(bodies.id, bodyId)).get());
export const findBodyBySlug = (db: ReadDb, slug: string): Body | undefined =>
  db.select().from(bodies).where(eq(bodies.slug, slug)).get();
export const findBodyByName = (db: ReadDb, name: string): Body | undefined =>
  db.select().from(bodies).where(eq(bodies.name, name)).get();
/** Another body that meets, by its address; the installation's own is none of these. */
export const getOtherBodyAt = (db: ReadDb, slug: string): Body =>
  found(
    db
      .select()
      .from(bodies)
      .where(and(eq(bodies.slug, slug), eq(bodies.isOwn, false), eq(bodies.kind, "other")))
      .get(),
  );
/** Bodies other than the installation's own that meet, by name. */
export const listOtherBodies = (db: ReadDb): Body[] =>
  db
    .select()
    .from(bodies)
    .where(and(eq(bodies.isOwn, false), eq(bodies.kind, "other")))
    .orderBy(asc(bodies.name))
    .limit(200)
    .all();
export const listBodies = (db: ReadDb): Body[] =>
  db.select().from(bodies).orderBy(asc(bodies.name)).limit(200).all();

/** The body's districts, I to XVIII. */
export const listDistricts = (db: ReadDb, bodyId: string): District[] =>
  db
    .select()
    .from(districts)
    .where(eq(districts.bodyId, bodyId))
    .orderBy(asc(districts.number))
    .limit(100)
    .all();
export const findDistrictBySlug = (db: ReadDb, bodyId: string, slug: string): District | undefined =>
  db
    .select()
    .from(districts)
    .where(and(eq(districts.bodyId, bodyId), eq(districts.slug, slug)))
    .get();
export const getDistrict = (db: ReadDb, districtId: string): District =>
  found(db.select().from(districts).where(eq(districts.id, districtId)).get());

export const listTerms = (db: ReadDb, bodyId: string): Term[] =>
  db.select().from(terms).where(eq(terms.bodyId, bodyId)).orderBy(asc(terms.startsOn)).limit(100).all();
export const findTerm = (db: ReadDb, bodyId: string, number: string): Term | undefined =>
  db
    .select()
    .from(terms)
    .where(and(eq(terms.bodyId, bodyId), eq(terms.number, number)))
    .get();
export const findTermById = (db: ReadDb, termId: string | null): Term | undefined =>
  termId ? db.select().from(terms).where(eq(terms.id, termId)).get() : undefined;
/** The body's term of office on a day. */
export const findTermOn = (db: ReadDb, bodyId: string, day: string): Term | undefined =>
  db
    .select()
    .from(terms)
    .where(
      and(
        eq(terms.bodyId, bodyId),
        or(isNull(terms.startsOn), lte(terms.startsOn, day)),
        or(isNull(terms.endsOn), gte(terms.endsOn, day)),
      ),
    )
    .orderBy(asc(terms.startsOn))
    .get();

export const listUnits = (db: ReadDb, bodyId: string): Unit[] =>
  db
    .select()
    .from(units)
    .where(and(eq(units.bodyId, bodyId), isNull(units.closedOn)))
    .orderBy(asc(units.name))
    .limit(500)
    .all();

export const findPerson = (db: ReadDb, personId: string) =>
  db.select().from(persons).where(eq(persons.id, personId)).get();
export const findPersonByName = (db: ReadDb, name: string) =>
  db.select().from(persons).where(eq(persons.name, name)).get();
export const listPersons = (db: ReadDb) =>
  db.select().from(persons).orderBy(asc(persons.name)).limit(1000).all();

const inForceOn = (day: string) =>
  and(lte(mandates.fromOn, day), or(isNull(mandates.untilOn), gte(mandates.untilOn, day)));

export type SeatHolder = {
  seatId: string;
  district: District | null;
  personId: string | null;
  name: string | null;
};

/** Every seat of the body, its district, and who holds it as chair on a day; a vacant seat has no name. The chair's seat comes first. */
export function listSeatHolders(db: ReadDb, bodyId: string, day: string): SeatHolder[] {
  const rows = db
    .select({ seatId: seats.id, district: districts, personId: persons.id, name: persons.name })
    .from(seats)
    .leftJoin(districts, eq(districts.id, seats.districtId))
    .leftJoin(mandates, and(eq(mandates.seatId, seats.id), eq(mandates.role, "chair"), inForceOn(day)))
    .leftJoin(persons, eq(persons.id, mandates.personId))
    .where(eq(seats.bodyId, bodyId))
    .orderBy(asc(districts.number))
    .limit(200)
    .all();
  const chair = findConventionChairOn(db, bodyId, day);
  return rows.map((row) =>
    row.district ? row : { ...row, personId: chair?.personId ?? null, name: chair?.name ?? null },
  );
}

/** Districts whose seat a person holds as chair on a day. */
export function listDistrictIdsHeldBy(db: ReadDb, personId: string, day: string): string[] {
  const held = db
    .select({ districtId: seats.districtId })
    .from(mandates)
    .innerJoin(seats, eq(seats.id, mandates.seatId))
    .where(and(eq(mandates.personId, personId), eq(mandates.role, "chair"), inForceOn(day)))
    .limit(50)
    .all();
  return held.flatMap((row) => (row.districtId ? [row.districtId] : []));
}

/** Who chairs the convention on a day, and by which office. */
export function findConventionChairOn(
  db: ReadDb,
  bodyId: string,
  day: string,
): { personId: string; name: string; office: string } | undefined {
  return db
    .select({ personId: persons.id, name: persons.name, office: officeHoldings.title })
    .from(officeHoldings)
    .innerJoin(persons, eq(persons.id, officeHoldings.personId))
    .where(
      and(
        eq(officeHoldings.bodyId, bodyId),
        eq(officeHoldings.isConventionChair, true),
        or(isNull(officeHoldings.fromOn), lte(officeHoldings.fromOn, day)),
        or(isNull(officeHoldings.untilOn), gte(officeHoldings.untilOn, day)),
      ),
    )
    .orderBy(asc(officeHoldings.fromOn))
    .get();
}

export const getTerm = (db: ReadDb, termId: string): Term => found(findTermById(db, termId));
export const getUnit = (db: ReadDb, unitId: string): Unit =>
  found(db.select().from(units).where(eq(units.id, unitId)).get());
export const getPerson = (db: ReadDb, personId: string): Person => found(findPerson(db, personId));
export const getSeat = (db: ReadDb, seatId: string): Seat =>
  found(db.select().from(seats).where(eq(seats.id, seatId)).get());

/** The seat of a district in a body; without a district, the seat of the body's chair. */
export const findSeatOf = (db: ReadDb, bodyId: string, districtId: string | null): Seat | undefined =>
  db
    .select()
    .from(seats)
    .where(
      and(
        eq(seats.bodyId, bodyId),
        districtId === null ? isNull(seats.districtId) : eq(seats.districtId, districtId),
      ),
    )
    .get();

export const getMandate = (db: ReadDb, mandateId: string): Mandate =>
  found(db.select().from(mandates).where(eq(mandates.id, mandateId)).get());

/** Everybody who has held a seat or stood in for it, the latest first. */
export const listMandates = (db: ReadDb, seatId: string) =>
  db
    .select({ mandate: mandates, name: persons.name })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(eq(mandates.seatId, seatId))
    .orderBy(desc(mandates.fromOn))
    .limit(500)
    .all();

export const getOfficeHolding = (db: ReadDb, holdingId: string): OfficeHolding =>
  found(db.select().from(officeHoldings).where(eq(officeHoldings.id, holdingId)).get());

/** Who has held which office of a body, the latest first. */
export const listOfficeHoldings = (db: ReadDb, bodyId: string) =>
  db
    .select({ holding: officeHoldings, name: persons.name })
    .from(officeHoldings)
    .innerJoin(persons, eq(persons.id, officeHoldings.personId))
    .where(eq(officeHoldings.bodyId, bodyId))
    .orderBy(desc(officeHoldings.fromOn))
    .limit(500)
    .all();
