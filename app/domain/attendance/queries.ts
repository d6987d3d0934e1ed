import { and, asc, count, eq, gte, inArray, isNull, lte, max, or } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { attendances, attendanceTotals } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import { districts, mandates, persons, seats } from "#schema/council";
import { paperReadings } from "#schema/mail";
import { presenceChanges } from "#schema/proceedings";
import type { Convention } from "../convention/queries.ts";
import type { Substitution } from "../kernel/actor.ts";
import { found } from "../kernel/refusal.ts";
import { findNumberOn, findRuleOn } from "../rule-book/queries.ts";
import { inRoomAt } from "./presence-rules.ts";
import type { PresenceChange } from "./presence-rules.ts";
import { countPresent, countSeats, doesChairCount, measureQuorum, ruleDayOf, statedQuorum } from "./rules.ts";
import type { Quorum } from "./rules.ts";

export type Attendance = typeof attendances.$inferSelect;
export type AttendanceTotal = typeof attendanceTotals.$inferSelect;
/** One line of the roll: a seat (the chair's has no district) or a guest. */
export type RollEntry = Attendance & {
  districtId: string | null;
  districtName: string | null;
  districtRoman: string | null;
};

export const getAttendance = (db: ReadDb, attendanceId: string): Attendance =>
  found(db.select().from(attendances).where(eq(attendances.id, attendanceId)).get());

/** One line of the roll with the district of its seat. */
export const findRollEntry = (db: ReadDb, attendanceId: string): RollEntry | undefined =>
  readRoll(db, eq(attendances.id, attendanceId))[0];
export const getRollEntry = (db: ReadDb, attendanceId: string): RollEntry =>
  found(findRollEntry(db, attendanceId));

/** Everybody invited: the chair, the districts in their order, then the guests. */
export const listRoll = (db: ReadDb, conventionId: string): RollEntry[] =>
  readRoll(db, eq(attendances.conventionId, conventionId));

function readRoll(db: ReadDb, which: SQL): RollEntry[] {
  const rows = db
    .select({
      entry: attendances,
      districtId: districts.id,
      districtName: districts.name,
      districtRoman: districts.roman,
    })
    .from(attendances)
    .leftJoin(seats, eq(seats.id, attendances.seatId))
    .leftJoin(districts, eq(districts.id, seats.districtId))
    .where(which)
    .orderBy(asc(attendances.position))
    .limit(500)
    .all();
  return rows.map(({ entry, ...district }) => ({ ...entry, ...district }));
}

/** Where a person sits in a district's stead: conventions announced and not over yet. */
export function listSubstitutions(db: ReadDb, personId: string): Substitution[] {
  const rows = db
    .select({
      attendanceId: attendances.id,
      conventionId: attendances.conventionId,
      districtId: seats.districtId,
    })
    .from(attendances)
    .innerJoin(seats, eq(seats.id, attendances.seatId))
    .innerJoin(conventions, eq(conventions.id, attendances.conventionId))
    .where(
      and(
        eq(attendances.substitutePersonId, personId),
        inArray(conventions.state, ["convened", "in-session"]),
        eq(conventions.isArchived, false),
      ),
    )
    .limit(50)
    .all();
  return rows.flatMap(({ districtId, ...row }) => (districtId === null ? [] : [{ ...row, districtId }]));
}

/** What a source or the clerk states of the attendance, day by day. */
export const listAttendanceTotals = (db: ReadDb, conventionId: string): AttendanceTotal[] =>
  db
    .select()
    .from(attendanceTotals)
    .where(eq(attendanceTotals.conventionId, conventionId))
    .orderBy(asc(attendanceTotals.day))
    .limit(50)
    .all();

type Measured = Pick<Convention, "id" | "bodyId" | "heldOn" | "state">;

/**
 * The quorum of a convention by the rules of its own day. In session, and at any instant `at`, those who are in the room
 * count, where arrivals are kept; of the whole convention, the roll once it is written, else stated totals.
 */
export function getQuorum(db: ReadDb, convention: Measured, at?: string): Quorum {
  const rule = quorumRuleOf(db, convention);
  const present = countMembers(db, convention, rule.includesChair, at);
  const stated = listAttendanceTotals(db, convention.id)[0];
  return present === null && stated ? statedQuorum(stated, rule) : measureQuorum(present, rule);
}

function countMembers(db: ReadDb, convention: Measured, includesChair: boolean, at?: string): number | null {
  const roll = listRoll(db, convention.id);
  const changes = listPresence(db, convention.id);
  const isKept = changes.some(({ isStruck }) => !isStruck);
  if (!isKept || (at === undefined && convention.state !== "in-session"))
    return countPresent(roll, includesChair);
  const present = inRoomAt(changes, at);
  return countSeats(
    roll.filter(({ id }) => present.has(id)),
    includesChair,
  );
}

/** How many may cast a vote: the seats present, the chair's among them when the rule gives the chair a vote. Null when not known. */
export function countVoters(db: ReadDb, convention: Measured, at?: string): number | null {
  const { includesChair, chairVotes } = quorumRuleOf(db, convention);
  const stated = listAttendanceTotals(db, convention.id)[0]?.membersPresent ?? null;
  return (
    countMembers(db, convention, chairVotes === null ? includesChair : chairVotes === "yes", at) ?? stated
  );
}

/** What the rule book says of the quorum on a convention's day, and whether the chair counts. */
export function quorumRuleOf(db: ReadDb, { bodyId, heldOn }: Measured) {
  const day = ruleDayOf(heldOn);
  const base = day ? findNumberOn(db, bodyId, "quorum-base", day) : null;
  const fraction = day ? findRuleOn(db, bodyId, "quorum-fraction", day) : undefined;
  const chairVotes = (day ? findRuleOn(db, bodyId, "chair-votes", day)?.value : null) ?? null;
  const districtSeats =
    db
      .select({ total: count(seats.districtId) })
      .from(seats)
      .where(eq(seats.bodyId, bodyId))
      .get()?.total ?? 0;
  const source = [...new Set([base?.source, fraction?.source])].filter(Boolean).join("; ") || null;
  return {
    base: base?.value ?? null,
    fraction: fraction?.value ?? null,
    source,
    chairVotes,
    includesChair: doesChairCount(base?.value ?? null, districtSeats, chairVotes),
  };
}

/** Every arrival and departure of a convention, those taken back among them, as they happened. */
export const listPresence = (db: ReadDb, conventionId: string): PresenceChange[] =>
  db
    .select()
    .from(presenceChanges)
    .where(eq(presenceChanges.conventionId, conventionId))
    .orderBy(asc(presenceChanges.heldAt), asc(presenceChanges.enteredAt))
    .limit(5000)
    .all();

export type Deputy = { seatId: string; personId: string; name: string };

/** Persons who may stand in for a seat's holder on a day, because they hold a deputy's mandate of that seat. */
export const listDeputies = (db: ReadDb, bodyId: string, day: string): Deputy[] =>
  db
    .select({ seatId: mandates.seatId, personId: persons.id, name: persons.name })
    .from(mandates)
    .innerJoin(seats, eq(seats.id, mandates.seatId))
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(
      and(
        eq(seats.bodyId, bodyId),
        eq(mandates.role, "deputy"),
        lte(mandates.fromOn, day),
        or(isNull(mandates.untilOn), gte(mandates.untilOn, day)),
      ),
    )
    .orderBy(asc(persons.name))
    .limit(500)
    .all();

/** Where the next guest stands on the roll; seats stand before all guests. */
export function nextGuestPosition(db: ReadDb, conventionId: string): number {
  const last = db
    .select({ position: max(attendances.position) })
    .from(attendances)
    .where(eq(attendances.conventionId, conventionId))
    .get();
  return Math.max(last?.position ?? 0, 999) + 1;
}

export type PaperReading = typeof paperReadings.$inferSelect;

/** Who opened a convention's papers, and when first and last. */
export const listPaperReadings = (db: ReadDb, conventionId: string): PaperReading[] =>
  db.select().from(paperReadings).where(eq(paperReadings.conventionId, conventionId)).limit(1000).all();

/** When whoever is invited opened the papers; undefined while they have not. */
export const findPaperReading = (db: ReadDb, attendanceId: string): PaperReading | undefined =>
  db.select().from(paperReadings).where(eq(paperReadings.attendanceId, attendanceId)).get();
