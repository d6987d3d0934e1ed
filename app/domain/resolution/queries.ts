import { and, asc, count, desc, eq, inArray, isNotNull, max, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { districts } from "#schema/council";
import { resolutionIndications, resolutions } from "#schema/resolutions";
import { citation, readCitation } from "../kernel/citation.ts";
import { found } from "../kernel/refusal.ts";
import { replyStateOf } from "./rules.ts";

export type Resolution = typeof resolutions.$inferSelect;
export type Indication = { id: string; name: string; district: string | null; districtSlug: string | null };
/** The convention a resolution belongs to, as far as a link to it needs. */
export type ItsConvention = Pick<
  typeof conventions.$inferSelect,
  "id" | "address" | "state" | "title" | "titleEn" | "heldOn"
>;
/** A resolution with all that belongs to it. */
export type ResolutionDetail = Resolution & {
  citation: string;
  indications: Indication[];
  convention: ItsConvention;
  agendaItem: string | null;
  seatsToFill: number | null;
};

export const getResolution = (db: ReadDb, resolutionId: string): Resolution =>
  found(db.select().from(resolutions).where(eq(resolutions.id, resolutionId)).get());
export const getIndication = (db: ReadDb, indicationId: string) =>
  found(db.select().from(resolutionIndications).where(eq(resolutionIndications.id, indicationId)).get());
export const countIndications = (db: ReadDb, resolutionId: string): number =>
  db
    .select({ total: count() })
    .from(resolutionIndications)
    .where(eq(resolutionIndications.resolutionId, resolutionId))
    .get()?.total ?? 0;

/** The next number of a body in a year of the council's time. */
export function nextResolutionNumber(db: ReadDb, bodyId: string, year: number): number {
  const last = db
    .select({ number: max(resolutions.number) })
    .from(resolutions)
    .where(and(eq(resolutions.bodyId, bodyId), eq(resolutions.year, year)))
    .get();
  return (last?.number ?? 0) + 1;
}

const selectDetails = (db: ReadDb) =>
  db
    .select({
      resolution: resolutions,
      convention: {
        id: conventions.id,
        address: conventions.address,
        state: conventions.state,
        title: conventions.title,
        titleEn: conventions.titleEn,
        heldOn: conventions.heldOn,
      },
      agendaItem: agendaItems.title,
      seatsToFill: agendaItems.seatsToFill,
    })
    .from(resolutions)
    .innerJoin(conventions, eq(conventions.id, resolutions.conventionId))
    .leftJoin(agendaItems, eq(agendaItems.id, resolutions.agendaItemId));

type Selected = {
  resolution: Resolution;
  convention: ItsConvention;
  agendaItem: string | null;
  seatsToFill: number | null;
};

function withIndications(db: ReadDb, rows: Selected[]): ResolutionDetail[] {
  const ids = rows.map((row) => row.resolution.id);
  const indicated = db
    .select({
      resolutionId: resolutionIndications.resolutionId,
      id: resolutionIndications.id,
      name: resolutionIndications.name,
      district: districts.name,
      districtSlug: districts.slug,
    })
    .from(resolutionIndications)
    .leftJoin(districts, eq(districts.id, resolutionIndications.districtId))
    .where(inArray(resolutionIndications.resolutionId, ids))
    .orderBy(asc(resolutionIndications.position))
    .limit(1000)
    .all();
  return rows.map(({ resolution, ...around }) => ({
    ...resolution,
    ...around,
    citation: citation(resolution),
    indications: indicated
      .filter((one) => one.resolutionId === resolution.id)
      .map(({ id, name, district, districtSlug }) => ({ id, name, district, districtSlug })),
  }));
}

/** What everybody may read: a resolution becomes public together with its convention. */
const isPublic = (bodyId: string) =>
  and(eq(resolutions.bodyId, bodyId), ne(conventions.state, "planned"), isNotNull(conventions.address));

export const getResolutionDetail = (db: ReadDb, resolutionId: string): ResolutionDetail =>
  found(withIndications(db, selectDetails(db).where(eq(resolutions.id, resolutionId)).all())[0]);

/** The resolution at a public address, `2019-001`; refuses while its convention is only planned. */
export function getResolutionAt(db: ReadDb, bodyId: string, cited: string): ResolutionDetail {
  const { year, number } = found(readCitation(cited));
  return found(
    withIndications(
      db,
      selectDetails(db)
        .where(and(isPublic(bodyId), eq(resolutions.year, year), eq(resolutions.number, number)))
        .all(),
    )[0],
  );
}

export const resolutionsPerPage = 20;

/** The public register, newest first, one page of it; pages count from 1. */
export function listResolutions(
  db: ReadDb,
  bodyId: string,
  { year = null, page = 1 }: { year?: number | null; page?: number },
): { resolutions: ResolutionDetail[]; total: number } {
  const which = and(isPublic(bodyId), year === null ? undefined : eq(resolutions.year, year));
  const total =
    db
      .select({ total: count() })
      .from(resolutions)
      .innerJoin(conventions, eq(conventions.id, resolutions.conventionId))
      .where(which)
      .get()?.total ?? 0;
  const rows = selectDetails(db)
    .where(which)
    .orderBy(desc(resolutions.sortOn), desc(resolutions.year), desc(resolutions.number))
    .limit(resolutionsPerPage)
    .offset((page - 1) * resolutionsPerPage)
    .all();
  return { resolutions: withIndications(db, rows), total };
}

/** The identities of all public resolutions of a body, newest first. */
export const listResolutionIds = (db: ReadDb, bodyId: string): string[] =>
  db
    .select({ id: resolutions.id })
    .from(resolutions)
    .innerJoin(conventions, eq(conventions.id, resolutions.conventionId))
    .where(isPublic(bodyId))
    .orderBy(desc(resolutions.sortOn), desc(resolutions.year), desc(resolutions.number))
    .limit(100_000)
    .all()
    .map(({ id }) => id);

/** The years that have a public resolution, newest first. */
export const listResolutionYears = (db: ReadDb, bodyId: string): number[] =>
  db
    .selectDistinct({ year: resolutions.year })
    .from(resolutions)
    .innerJoin(conventions, eq(conventions.id, resolutions.conventionId))
    .where(isPublic(bodyId))
    .orderBy(desc(resolutions.year))
    .limit(200)
    .all()
    .map((row) => row.year);

/** Everything tabled at a convention, in the order of its numbers. */
export const listResolutionsOfConvention = (db: ReadDb, conventionId: string): ResolutionDetail[] =>
  withIndications(
    db,
    selectDetails(db)
      .where(eq(resolutions.conventionId, conventionId))
      .orderBy(asc(resolutions.year), asc(resolutions.number))
      .limit(200)
      .all(),
  );

/** Public resolutions that indicate somebody from a district, newest first. */
export function listResolutionsIndicating(db: ReadDb, districtId: string): ResolutionDetail[] {
  const indicating = db
    .select({ id: resolutionIndications.resolutionId })
    .from(resolutionIndications)
    .where(eq(resolutionIndications.districtId, districtId));
  const isShown = and(
    inArray(resolutions.id, indicating),
    ne(conventions.state, "planned"),
    isNotNull(conventions.address),
  );
  return withIndications(
    db,
    selectDetails(db)
      .where(isShown)
      .orderBy(desc(resolutions.sortOn), desc(resolutions.number))
      .limit(200)
      .all(),
  );
}

export type ResolutionFacts = ReturnType<typeof factsOf>;

/** All that a page may show of a resolution; `today` tells whether a reply is late. */
export function factsOf(r: ResolutionDetail, today: string) {
  return {
    id: r.id,
    citation: r.citation,
    kind: r.kind,
    kindWords: r.kindWords,
    subject: r.subject,
    subjectEn: r.subjectEn,
    text: r.text,
    state: r.state,
    addressee: r.addressee,
    voteMode: r.voteMode,
    votesFor: r.votesFor,
    votesAgainst: r.votesAgainst,
    votesAbstained: r.votesAbstained,
    votesNotCast: r.votesNotCast,
    presentThen: r.presentThen,
    compositionThen: r.compositionThen,
    quorumThen: r.quorumThen,
    ruleQuoted: r.ruleQuoted,
    decidedOn: r.decidedOn,
    isArchived: r.isArchived,
    replyState: replyStateOf(r, today),
    replyDueOn: r.replyDueOn,
    repliedOn: r.repliedOn,
    replyText: r.replyText,
    documentNumber: r.documentNumber,
    caseReference: r.caseReference,
    jrwaClass: r.jrwaClass,
    archivalCategory: r.archivalCategory,
    agendaItem: r.agendaItem,
    indications: r.indications,
    convention: r.convention,
  };
}
