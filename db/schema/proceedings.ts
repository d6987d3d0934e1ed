import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agendaItems } from "./agenda.ts";
import { attendances } from "./attendance.ts";
import { accounts } from "./accounts.ts";
import { day, flag, id, instant } from "./columns.ts";
import { conventions } from "./conventions.ts";

/*
 * What happens in the room. These facts have an hour: `heldAt` is when it happened, `enteredAt` when the record heard of
 * it; they differ where the network was gone.
 */

/** Somebody came or left. Who is in the room at an instant is whoever's last change until then says so. */
export const presenceChanges = sqliteTable(
  "presence_changes",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    attendanceId: text()
      .notNull()
      .references(() => attendances.id),
    kind: text({ enum: ["arrived", "left"] }).notNull(),
    heldAt: instant().notNull(),
    enteredAt: instant().notNull(),
    /** A wrong tap, taken back: it stays in the record and counts for nothing. */
    isStruck: flag().notNull(),
  },
  (change) => [
    index("presence_changes_convention").on(change.conventionId, change.heldAt),
    index("presence_changes_attendance").on(change.attendanceId),
  ],
);

/** The course of the proceedings: an item begins, a pause begins or ends, the day ends and another begins. */
export const proceedingsSteps = sqliteTable(
  "proceedings_steps",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    kind: text({ enum: ["item", "pause", "resumption", "adjournment", "end"] }).notNull(),
    /** The item that begins; null for the others, which go on with the item before. */
    agendaItemId: text().references(() => agendaItems.id),
    heldAt: instant().notNull(),
    enteredAt: instant().notNull(),
  },
  (step) => [index("proceedings_steps_convention").on(step.conventionId, step.heldAt)],
);

/** Who asks for the floor, and how long they had it. */
export const floorTurns = sqliteTable(
  "floor_turns",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text().references(() => agendaItems.id),
    attendanceId: text()
      .notNull()
      .references(() => attendances.id),
    kind: text({ enum: ["normal", "ad-vocem", "formal-motion"] }).notNull(),
    state: text({ enum: ["waiting", "speaking", "paused", "over", "withdrawn"] }).notNull(),
    askedAt: instant().notNull(),
    /** When they first got the floor, and when they gave it back. */
    startedAt: instant(),
    endedAt: instant(),
    /** Since when they speak without a pause; null while they do not. */
    speakingSince: instant(),
    /** Seconds spoken before `speakingSince`. */
    spokenSeconds: integer().notNull(),
    /** Seconds they may speak, by the rule book of the day; null where it sets none. */
    limitSeconds: integer(),
  },
  (turn) => [
    index("floor_turns_convention").on(turn.conventionId, turn.askedAt),
    index("floor_turns_attendance").on(turn.attendanceId),
  ],
);

/** A recording or a broadcast, kept elsewhere and linked. Captions are due 14 days after the end (see recording/rules.ts). */
export const recordings = sqliteTable(
  "recordings",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    kind: text({ enum: ["live", "recording"] }).notNull(),
    medium: text({ enum: ["sound", "video"] }).notNull(),
    title: text().notNull(),
    url: text().notNull(),
    captionsUrl: text(),
    captionedOn: day(),
    /** The day captions are announced for, where they cannot come in time. */
    captionsAnnouncedFor: day(),
    removedOn: day(),
    removedReason: text(),
  },
  (recording) => [index("recordings_convention").on(recording.conventionId)],
);

/** What the chair notes for themselves under an item; nobody else reads it. Housekeeping. */
export const privateNotes = sqliteTable(
  "private_notes",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    agendaItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    text: text().notNull(),
    storedAt: instant().notNull(),
  },
  (note) => [
    index("private_notes_account").on(note.accountId, note.agendaItemId),
    index("private_notes_age").on(note.storedAt),
  ],
);

/** Somebody says with the code on the screen that they are here; the clerk makes it a fact or not. Housekeeping. */
export const checkIns = sqliteTable(
  "check_ins",
  {
    attendanceId: id().references(() => attendances.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    claimedAt: instant().notNull(),
  },
  (claim) => [
    index("check_ins_convention").on(claim.conventionId),
    index("check_ins_age").on(claim.claimedAt),
  ],
);

/** The code on the screen of one day's room; whoever is in the room can read it. Housekeeping. */
export const checkInCodes = sqliteTable(
  "check_in_codes",
  {
    conventionId: id().references(() => conventions.id),
    code: text().notNull(),
    madeAt: instant().notNull(),
  },
  (code) => [index("check_in_codes_age").on(code.madeAt)],
);

/**
 * A deed done without network that a rule refused when it arrived: kept until the clerk has settled it. Housekeeping, but
 * pruned only once settled.
 */
export const lateDeeds = sqliteTable(
  "late_deeds",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    deed: text().notNull(),
    requestKey: text().notNull(),
    fields: text({ mode: "json" }).$type<Record<string, string | string[]>>().notNull(),
    reasons: text({ mode: "json" })
      .$type<{ code: string; values: Record<string, string | number>; source?: string | null }[]>()
      .notNull(),
    heldAt: instant().notNull(),
    arrivedAt: instant().notNull(),
    settledAt: instant(),
  },
  (deed) => [
    index("late_deeds_convention").on(deed.conventionId, deed.settledAt),
    index("late_deeds_age").on(deed.settledAt),
  ],
);
