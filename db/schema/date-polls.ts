import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, wallTime } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { persons, seats } from "./council.ts";

/** The office asks which day suits: several days, three answers, in Warsaw's time. */
export const datePolls = sqliteTable(
  "date_polls",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    state: text({ enum: ["open", "closed", "withdrawn"] }).notNull(),
    message: text(),
    /** The last day to answer. */
    closesOn: day(),
    chosenDateId: text(),
  },
  (poll) => [index("date_polls_convention").on(poll.conventionId)],
);

/** A day on offer. */
export const datePollDates = sqliteTable(
  "date_poll_dates",
  {
    id: id(),
    pollId: text()
      .notNull()
      .references(() => datePolls.id),
    position: integer().notNull(),
    day: day().notNull(),
    startsAt: wallTime(),
    endsAt: wallTime(),
  },
  (date) => [index("date_poll_dates_poll").on(date.pollId, date.position)],
);

/** Somebody who is asked. */
export const datePollParticipants = sqliteTable(
  "date_poll_participants",
  {
    id: id(),
    pollId: text()
      .notNull()
      .references(() => datePolls.id),
    position: integer().notNull(),
    seatId: text().references(() => seats.id),
    personId: text().references(() => persons.id),
    name: text().notNull(),
    email: text(),
    salt: text().notNull(),
    comment: text(),
  },
  (participant) => [index("date_poll_participants_poll").on(participant.pollId, participant.position)],
);

/** What somebody said of a day. */
export const datePollAnswers = sqliteTable(
  "date_poll_answers",
  {
    id: id(),
    pollId: text()
      .notNull()
      .references(() => datePolls.id),
    participantId: text()
      .notNull()
      .references(() => datePollParticipants.id),
    dateId: text()
      .notNull()
      .references(() => datePollDates.id),
    answer: text({ enum: ["yes", "if-need-be", "no"] }).notNull(),
  },
  (answer) => [
    uniqueIndex("date_poll_answers_one").on(answer.participantId, answer.dateId),
    index("date_poll_answers_poll").on(answer.pollId),
  ],
);
