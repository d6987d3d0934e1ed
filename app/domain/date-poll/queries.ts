import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { accounts } from "#schema/accounts";
import { conventions } from "#schema/conventions";
import { seats } from "#schema/council";
import { datePollAnswers, datePollDates, datePollParticipants, datePolls } from "#schema/date-polls";
import { listEventsOf } from "../audit/queries.ts";
import type { Actor } from "../kernel/actor.ts";
import type { MailPreference } from "../kernel/letters.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { found } from "../kernel/refusal.ts";
import { isSilent } from "./rules.ts";

export type DatePoll = typeof datePolls.$inferSelect;
export type DatePollDate = typeof datePollDates.$inferSelect;
export type DatePollParticipant = typeof datePollParticipants.$inferSelect;
export type DatePollAnswer = typeof datePollAnswers.$inferSelect;

export const getDatePoll = (db: ReadDb, pollId: string): DatePoll =>
  found(db.select().from(datePolls).where(eq(datePolls.id, pollId)).get());

/** The poll a convention has open, if any; there is one at most. */
export const findOpenPollOf = (db: ReadDb, conventionId: string): DatePoll | undefined =>
  db
    .select()
    .from(datePolls)
    .where(and(eq(datePolls.conventionId, conventionId), eq(datePolls.state, "open")))
    .get();

/** Every poll about a convention's day, the latest first. */
export const listPollsOf = (db: ReadDb, conventionId: string): DatePoll[] =>
  db
    .select()
    .from(datePolls)
    .where(eq(datePolls.conventionId, conventionId))
    .orderBy(desc(datePolls.id))
    .limit(50)
    .all();

/** The days on offer, in the order of the calendar. */
export const listPollDates = (db: ReadDb, pollId: string): DatePollDate[] =>
  db
    .select()
    .from(datePollDates)
    .where(eq(datePollDates.pollId, pollId))
    .orderBy(asc(datePollDates.day), asc(datePollDates.startsAt), asc(datePollDates.position))
    .limit(100)
    .all();
export const findPollDate = (db: ReadDb, dateId: string | null): DatePollDate | undefined =>
  dateId === null ? undefined : db.select().from(datePollDates).where(eq(datePollDates.id, dateId)).get();

/** Everybody who is asked. */
export const listParticipants = (db: ReadDb, pollId: string): DatePollParticipant[] =>
  db
    .select()
    .from(datePollParticipants)
    .where(eq(datePollParticipants.pollId, pollId))
    .orderBy(asc(datePollParticipants.position))
    .limit(500)
    .all();
export const findParticipant = (db: ReadDb, participantId: string): DatePollParticipant | undefined =>
  db.select().from(datePollParticipants).where(eq(datePollParticipants.id, participantId)).get();
export const getParticipant = (db: ReadDb, participantId: string): DatePollParticipant =>
  found(findParticipant(db, participantId));

/** The district whose seat was asked; null for the chair's seat and for guests. */
export const findDistrictIdOf = (db: ReadDb, participant: Pick<DatePollParticipant, "seatId">) =>
  participant.seatId === null
    ? null
    : (db.select({ districtId: seats.districtId }).from(seats).where(eq(seats.id, participant.seatId)).get()
        ?.districtId ?? null);

/** Everything that was answered. */
export const listPollAnswers = (db: ReadDb, pollId: string): DatePollAnswer[] =>
  db.select().from(datePollAnswers).where(eq(datePollAnswers.pollId, pollId)).limit(10_000).all();

/** Those who have not yet said something of every day on offer. */
export function listSilent(db: ReadDb, pollId: string): DatePollParticipant[] {
  const [dates, answers] = [listPollDates(db, pollId), listPollAnswers(db, pollId)];
  return listParticipants(db, pollId).filter(({ id }) => isSilent(id, dates, answers));
}

/** Does this participant still owe an answer? */
export function isSilentIn(db: ReadDb, participantId: string): boolean {
  const participant = findParticipant(db, participantId);
  if (!participant) return false;
  const { pollId } = participant;
  return isSilent(participantId, listPollDates(db, pollId), listPollAnswers(db, pollId));
}

export type Contact = { address: string; language: "pl" | "en" | null; preference: MailPreference | null };

/** Where to write to a participant: the address of their own line, else that of the person's open account; null when neither is known. */
export function findContact(
  db: ReadDb,
  { email, personId }: Pick<DatePollParticipant, "email" | "personId">,
): Contact | null {
  const account =
    personId === null ? undefined : db.select().from(accounts).where(eq(accounts.personId, personId)).get();
  const open = account?.closedOn === null ? account : undefined;
  const address = email ?? open?.email;
  return address
    ? { address, language: open?.mailLanguage ?? null, preference: open?.mailPreference ?? null }
    : null;
}

/** The day, in Warsaw, on which we last wrote to the participants as a whole; null before the first time. */
export function findLastToldOn(db: ReadDb, pollId: string): string | null {
  const told = ["date-poll.opened", "date-poll.dates-changed", "date-poll.reminded"];
  const last = listEventsOf(db, "date-poll", pollId).findLast(({ type }) => told.includes(type));
  return last ? polishDay(new Date(last.recordedAt)) : null;
}

/** Open polls that wait for an answer of this person, or of a district whose seat they hold today. */
export function listPollsAwaiting(
  db: ReadDb,
  { personId, districtIds }: Pick<Actor, "personId" | "districtIds">,
  today: string,
) {
  const rows = db
    .select({ participant: datePollParticipants, poll: datePolls, convention: conventions })
    .from(datePollParticipants)
    .innerJoin(datePolls, eq(datePolls.id, datePollParticipants.pollId))
    .innerJoin(conventions, eq(conventions.id, datePolls.conventionId))
    .leftJoin(seats, eq(seats.id, datePollParticipants.seatId))
    .where(
      and(
        eq(datePolls.state, "open"),
        or(inArray(seats.districtId, [...districtIds]), eq(datePollParticipants.personId, personId ?? "")),
      ),
    )
    .orderBy(asc(datePolls.id))
    .limit(100)
    .all();
  return rows
    .filter(({ poll }) => poll.closesOn === null || poll.closesOn >= today)
    .map((row) => ({
      ...row,
      isSilent: isSilent(
        row.participant.id,
        listPollDates(db, row.poll.id),
        listPollAnswers(db, row.poll.id),
      ),
    }));
}
