import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, flag, id, instant, list } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { persons, seats } from "./council.ts";

/** A seat or a guest at a convention: invited, then present, excused or absent, perhaps through a substitute. */
export const attendances = sqliteTable(
  "attendances",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    seatId: text().references(() => seats.id),
    personId: text().references(() => persons.id),
    /** Who is invited: the seat's holder that day, or the guest. Null while a seat is vacant. */
    name: text(),
    office: text(),
    organisation: text(),
    guestRole: text(),
    status: text({ enum: ["invited", "present", "excused", "absent"] }).notNull(),
    substituteName: text(),
    substitutePersonId: text().references(() => persons.id),
    /** Where the substitute is written to; without one, to that person's account. */
    substituteEmail: text(),
    position: integer().notNull(),
    /** Where the invitation goes; without one, to the person's account. */
    email: text(),
    salt: text(),
    /** What the occupant of the seat, or the guest, answered to the invitation. */
    answer: text({ enum: ["coming", "not-coming", "not-sure"] }),
    answerNote: text(),
    answeredBy: text({ enum: ["page", "calendar", "office"] }),
    /** The instant the answer was given, as the answer itself claims it: a staler one never overwrites it. */
    answerStamp: instant(),
    /** The calendar sequence the answer speaks of: one given before the convention moved no longer counts. */
    answerSequence: integer(),
    /** The day the invitation was first sent; null while nothing was. */
    invitedOn: day(),
  },
  (attendance) => [
    uniqueIndex("attendances_seat").on(attendance.conventionId, attendance.seatId),
    index("attendances_convention").on(attendance.conventionId, attendance.position),
  ],
);

/** Attendance as a source or the clerk states it, one row per day; nulls are what nobody said. */
export const attendanceTotals = sqliteTable(
  "attendance_totals",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    day: day(),
    membersTotal: integer(),
    membersPresent: integer(),
    quorumNeeded: integer(),
    hasQuorum: flag(),
    participantsApprox: integer(),
    listAttached: text(),
    temporarilyAbsent: list().notNull(),
  },
  (total) => [index("attendance_totals_convention").on(total.conventionId)],
);

/** That somebody was told something about a convention, and what: never deleted, whatever became of the letter. */
export const notices = sqliteTable(
  "notices",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    /** A line of the roll, a presenter, or nobody on a list. */
    attendanceId: text(),
    presenterId: text(),
    name: text().notNull(),
    matter: text({
      enum: ["invitation", "change", "cancellation", "reminder", "agenda", "papers", "slot", "slides"],
    }).notNull(),
    /** The version of the agenda, the calendar's sequence, or the hour that was told. */
    version: text(),
    toldOn: day().notNull(),
    /** The letter, as long as it is kept. */
    mailId: text(),
  },
  (notice) => [
    index("notices_convention").on(notice.conventionId, notice.matter),
    index("notices_presenter").on(notice.presenterId),
  ],
);
