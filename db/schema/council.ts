import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, flag, id } from "./columns.ts";

/** A body that meets: the installation's own convention, the city council, the district councils, others. */
export const bodies = sqliteTable(
  "bodies",
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    nameEn: text(),
    kind: text({ enum: ["convention", "city-council", "district-councils", "other"] }).notNull(),
    isOwn: flag().notNull(),
    isDemo: flag().notNull(),
    city: text(),
    publisher: text(),
    contact: text(),
    legalBasis: text(),
  },
  (body) => [uniqueIndex("bodies_slug").on(body.slug)],
);

/** A term of office of one body; those of the districts differ from the council's. */
export const terms = sqliteTable(
  "terms",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    number: text().notNull(),
    startsOn: day(),
    endsOn: day(),
  },
  (term) => [uniqueIndex("terms_number").on(term.bodyId, term.number)],
);

/** A district (jednostka pomocnicza) of the city. */
export const districts = sqliteTable(
  "districts",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    number: integer().notNull(),
    roman: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    address: text(),
    statute: text(),
    councillors: integer(),
    areaKm2: real(),
    population: integer(),
    /** Where it stands on the scheme of districts, as on a chessboard from the north-west: `C2`. */
    mapSquare: text(),
  },
  (district) => [uniqueIndex("districts_slug").on(district.bodyId, district.slug)],
);

/** A place in the body: one for each district, one (without a district) for the convention's chair. */
export const seats = sqliteTable(
  "seats",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    districtId: text().references(() => districts.id),
  },
  (seat) => [uniqueIndex("seats_district").on(seat.bodyId, seat.districtId)],
);

/** A person with an office in public life. Contact data lives with the account, never here. */
export const persons = sqliteTable(
  "persons",
  {
    id: id(),
    name: text().notNull(),
    gender: text({ enum: ["f", "m"] }),
    office: text(),
    organisation: text(),
  },
  (person) => [index("persons_name").on(person.name)],
);

/** A person holds a district's seat, as its chair or as a deputy who may stand in, for a span of days. */
export const mandates = sqliteTable(
  "mandates",
  {
    id: id(),
    seatId: text()
      .notNull()
      .references(() => seats.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    termId: text().references(() => terms.id),
    role: text({ enum: ["chair", "deputy"] }).notNull(),
    fromOn: day().notNull(),
    untilOn: day(),
  },
  (mandate) => [index("mandates_seat").on(mandate.seatId), index("mandates_person").on(mandate.personId)],
);

/** An office held for a span of days: the convention's chair has been a mayor, a vice-chair and a chair. */
export const officeHoldings = sqliteTable(
  "office_holdings",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    title: text().notNull(),
    isConventionChair: flag().notNull(),
    fromOn: day(),
    untilOn: day(),
  },
  (holding) => [index("office_holdings_body").on(holding.bodyId)],
);

/** A department or municipal unit that answers, presents or owns a promise. */
export const units = sqliteTable(
  "units",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    name: text().notNull(),
    shortName: text(),
    kind: text({ enum: ["department", "municipal-unit", "other"] }).notNull(),
    /** Its public office address, where letters to it go. */
    email: text(),
    closedOn: day(),
  },
  (unit) => [index("units_body").on(unit.bodyId)],
);
