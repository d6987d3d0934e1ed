import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { minutesReaders, minutesReviews } from "#schema/corrections";
import { events } from "#schema/events";
import { draftReadings } from "#schema/writing";
import { listPresenters } from "../agenda/queries.ts";
import { findAddressOfSitter } from "../attendance/silence-queries.ts";
import { getRollEntry, listRoll } from "../attendance/queries.ts";
import type { RollEntry } from "../attendance/queries.ts";
import type { Addressee } from "../attendance/address-queries.ts";
import type { Actor } from "../kernel/actor.ts";
import { found } from "../kernel/refusal.ts";
import { mayReadDraft } from "./policy.ts";
import type { DraftReader } from "./policy.ts";
import type { Review } from "./queries.ts";

type Row = typeof minutesReaders.$inferSelect;
/** Somebody who was sent the draft, and where they are written to; null when no address is known. */
export type Reader = Row & DraftReader & { to: Addressee | null };

export type Reading = typeof draftReadings.$inferSelect;

/** A reader by identity; refuses when there is none. */
export const getReader = (db: ReadDb, readerId: string): Reader =>
  inFull(db, found(db.select().from(minutesReaders).where(eq(minutesReaders.id, readerId)).get()));

/** Everybody who was sent the draft in one round, as the roll lists them. */
export const listReaders = (db: ReadDb, reviewId: string): Reader[] =>
  db
    .select()
    .from(minutesReaders)
    .where(eq(minutesReaders.reviewId, reviewId))
    .orderBy(asc(minutesReaders.id))
    .limit(500)
    .all()
    .map((row) => inFull(db, row));

function inFull(db: ReadDb, row: Row): Reader {
  const entry = getRollEntry(db, row.attendanceId);
  const isSubstitute = entry.substituteName !== null;
  return {
    ...row,
    personId: isSubstitute ? entry.substitutePersonId : entry.personId,
    districtId: entry.districtId,
    isSubstitute,
    to: findAddressOfSitter(db, entry),
  };
}

/** Who was there, by the roll: whoever sat in each seat, and the guests who presented. Each with the name and in what capacity. */
export function listPresent(
  db: ReadDb,
  conventionId: string,
): { attendanceId: string; name: string; capacity: string | null }[] {
  const presenters = listPresenters(db, conventionId);
  const presented = ({ personId, name }: RollEntry) =>
    presenters.some((one) => (personId !== null && one.personId === personId) || one.name === name);
  return listRoll(db, conventionId)
    .filter((entry) => entry.status === "present" && (entry.seatId !== null || presented(entry)))
    .flatMap((entry) => {
      const name = entry.substituteName ?? entry.name;
      const { id: attendanceId, districtRoman, districtName, office, organisation } = entry;
      const capacity = districtName
        ? [districtRoman, districtName].filter(Boolean).join(" ")
        : (office ?? organisation);
      return name ? [{ attendanceId, name, capacity }] : [];
    });
}

/** Who opened the draft of a convention's minutes, first and last. */
export const listReadings = (db: ReadDb, conventionId: string): Reading[] =>
  db.select().from(draftReadings).where(eq(draftReadings.conventionId, conventionId)).limit(1000).all();

export const findReading = (db: ReadDb, readerId: string): Reading | undefined =>
  db.select().from(draftReadings).where(eq(draftReadings.readerId, readerId)).get();

/** Readers of a round who have not opened the draft and have an address. */
export const listUnopened = (db: ReadDb, reviewId: string): Reader[] =>
  listReaders(db, reviewId).filter(({ id, to }) => to !== null && !findReading(db, id));

/** Were those who had not opened the draft reminded in this round? */
export const wasReminded = (db: ReadDb, reviewId: string): boolean =>
  db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.recordKind, "minutes-review"),
        eq(events.recordId, reviewId),
        eq(events.type, "minutes-review.reminded"),
      ),
    )
    .get() !== undefined;

/** Drafts that somebody signed in may read and correct now, the latest first. */
export const listDraftsFor = (db: ReadDb, actor: Actor): { reader: Reader; review: Review }[] =>
  db
    .select({ row: minutesReaders, review: minutesReviews })
    .from(minutesReaders)
    .innerJoin(minutesReviews, eq(minutesReviews.id, minutesReaders.reviewId))
    .where(and(eq(minutesReviews.state, "open"), isNull(minutesReviews.closedOn)))
    .orderBy(desc(minutesReviews.sentOn))
    .limit(500)
    .all()
    .map(({ row, review }) => ({ reader: inFull(db, row), review }))
    .filter(({ reader }) => mayReadDraft(actor, reader));
