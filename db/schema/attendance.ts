import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, flag, id, list } from "./columns.ts";
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
    position: integer().notNull(),
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
