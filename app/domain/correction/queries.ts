import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { minutesCorrections, minutesReaders, minutesReviews } from "#schema/corrections";
import { getConvention } from "../convention/queries.ts";
import { found } from "../kernel/refusal.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import type { CorrectionRule } from "./rules.ts";

export type Review = typeof minutesReviews.$inferSelect;
export type Correction = typeof minutesCorrections.$inferSelect;
/** A correction with the name and the capacity of whoever proposed it. */
export type NamedCorrection = Correction & { name: string; capacity: string | null };

export const getReview = (db: ReadDb, reviewId: string): Review =>
  found(db.select().from(minutesReviews).where(eq(minutesReviews.id, reviewId)).get());

/** The rounds of a convention's minutes, the latest first. */
export const listReviews = (db: ReadDb, conventionId: string): Review[] =>
  db
    .select()
    .from(minutesReviews)
    .where(eq(minutesReviews.conventionId, conventionId))
    .orderBy(desc(minutesReviews.number))
    .limit(100)
    .all();

/** Every round that still runs, whatever its day. */
export const listOpenReviews = (db: ReadDb): Review[] =>
  db.select().from(minutesReviews).where(eq(minutesReviews.state, "open")).limit(500).all();

export const getCorrection = (db: ReadDb, correctionId: string): Correction =>
  found(db.select().from(minutesCorrections).where(eq(minutesCorrections.id, correctionId)).get());

/** All that was proposed in some rounds, sentence by sentence as the text runs. */
function readCorrections(db: ReadDb, reviews: readonly Review[]): NamedCorrection[] {
  const ids = reviews.map(({ id }) => id);
  const rows = db
    .select({ correction: minutesCorrections, name: minutesReaders.name, capacity: minutesReaders.capacity })
    .from(minutesCorrections)
    .innerJoin(minutesReaders, eq(minutesReaders.id, minutesCorrections.readerId))
    .where(inArray(minutesCorrections.reviewId, ids))
    .orderBy(asc(minutesCorrections.sentenceAt), asc(minutesCorrections.id))
    .limit(10_000)
    .all();
  const places = reviews.flatMap(({ id, sections }) => sections.map(({ sectionId }) => `${id} ${sectionId}`));
  const place = ({ reviewId, sectionId }: Correction) => places.indexOf(`${reviewId} ${sectionId}`);
  return rows
    .map(({ correction, ...by }) => ({ ...correction, ...by }))
    .toSorted((a, b) => place(a) - place(b));
}

export const listCorrections = (db: ReadDb, review: Review): NamedCorrection[] =>
  readCorrections(db, [review]);

/** What stays contested of a convention's minutes after its rounds: refused, and not let go. In the order of the rounds. */
export const listContested = (db: ReadDb, conventionId: string): NamedCorrection[] =>
  readCorrections(
    db,
    listReviews(db, conventionId)
      .filter(({ state }) => state === "closed")
      .toReversed(),
  ).filter(({ state }) => state === "refused");

/** What one reader proposed to one sentence and still stands; a correction let go is as if never made. */
export const findOwnCorrection = (
  db: ReadDb,
  { readerId, sectionId, sentenceAt }: Pick<Correction, "readerId" | "sectionId" | "sentenceAt">,
): Correction | undefined =>
  db
    .select()
    .from(minutesCorrections)
    .where(
      and(
        eq(minutesCorrections.readerId, readerId),
        eq(minutesCorrections.sectionId, sectionId),
        eq(minutesCorrections.sentenceAt, sentenceAt),
        inArray(minutesCorrections.state, ["proposed", "taken", "refused"]),
      ),
    )
    .get();

/** Conventions that are over, of which a round has closed: their minutes come before the next convention. */
export const listReviewedConventions = (db: ReadDb): string[] =>
  db
    .selectDistinct({ id: minutesReviews.conventionId })
    .from(minutesReviews)
    .where(eq(minutesReviews.state, "closed"))
    .limit(10_000)
    .all()
    .map(({ id }) => id);

/** How many days there are for corrections, by the rule in force on the day a draft is sent. */
export const findCorrectionRule = (db: ReadDb, conventionId: string, sentOn: string): CorrectionRule =>
  findNumberOn(db, getConvention(db, conventionId).bodyId, "correction-days", sentOn);
