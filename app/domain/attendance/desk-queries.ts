import type { ReadDb } from "#db/client";
import type { Convention } from "../convention/queries.ts";
import { noticeShortBy } from "../convention/rules.ts";
import { addDays, polishDay } from "../kernel/polish-time.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { listAddressees } from "./address-queries.ts";
import { isOvertaken, obstaclesToAnswering, standingAnswer } from "./answer-rules.ts";
import { getForecast } from "./forecast-queries.ts";
import type { SeatForecast } from "./forecast-queries.ts";
import { listRoll } from "./queries.ts";
import type { RollEntry } from "./queries.ts";
import { obstaclesToSending } from "./rules.ts";
import { findAddressOfSitter, listRemindedOn, listSilent } from "./silence-queries.ts";

const placeOf = ({ districtName, districtRoman }: RollEntry) =>
  districtName && `${districtRoman} ${districtName}`;

/** Everything the office's page of invitations says. For the office alone: it names addresses. */
export function getInvitationDesk(db: ReadDb, convention: Convention, now: Date) {
  const today = polishDay(now);
  const roll = listRoll(db, convention.id);
  const lines = roll.map((entry) => lineOf(db, convention, entry));
  const mayBeSent = obstaclesToSending(convention, today).length === 0;
  const unsent = roll.filter((entry) => entry.invitedOn === null);
  const mayAnswer = obstaclesToAnswering(convention, { invitedOn: null, isByOffice: true, now }).length === 0;
  const reminderDays = findNumberOn(db, convention.bodyId, "reply-reminder-days", convention.sortOn);
  return {
    lines,
    counts: {
      all: roll.length,
      sent: roll.length - unsent.length,
      answered: lines.filter((line) => line.answer.said !== null).length,
      toSend: mayBeSent ? unsent.filter((entry) => listAddressees(db, entry).length > 0).length : 0,
      withoutAddress: lines.filter((line) => line.name !== null && line.address === null).length,
      toRemind: mayAnswer ? listSilent(db, convention, today).length : 0,
    },
    mayAnswer,
    isRemindedToday: listRemindedOn(db, convention.id, today).size > 0,
    remindsItselfFrom: mayAnswer ? (reminderDays?.value ?? null) : null,
    notice: noticeOf(db, convention, roll, today),
    forecast: forecastOn(db, convention),
  };
}

function lineOf(db: ReadDb, convention: Convention, entry: RollEntry) {
  const { id, seatId, name, office, organisation, substituteName, email, substituteEmail, invitedOn } = entry;
  const to = findAddressOfSitter(db, entry);
  return {
    id,
    isSeat: seatId !== null,
    place: placeOf(entry),
    name,
    office,
    organisation,
    substituteName,
    email,
    address: to?.address ?? null,
    isFromAccount: to !== null && to.address !== (substituteName === null ? email : substituteEmail),
    invitedOn,
    answer: {
      said: standingAnswer(entry, convention),
      before: isOvertaken(entry, convention) ? entry.answer : null,
      note: entry.answer === null ? null : entry.answerNote,
      way: entry.answeredBy,
      at: entry.answer === null ? null : entry.answerStamp,
    },
  };
}

/** The rule book's days of notice, the last day in time, and every invitation that broke it, with the days it was late by. */
function noticeOf(db: ReadDb, convention: Convention, roll: readonly RollEntry[], today: string) {
  const { heldOn, bodyId, sortOn } = convention;
  const rule = findNumberOn(db, bodyId, "notice-days", sortOn);
  if (!rule || heldOn.precision !== "day" || heldOn.value === null) return null;
  const shortOn = (day: string) => noticeShortBy(heldOn, rule.value, day) ?? 0;
  const sent = roll.flatMap((entry) => (entry.invitedOn === null ? [] : [{ ...entry, on: entry.invitedOn }]));
  return {
    needed: rule.value,
    source: rule.source,
    until: addDays(heldOn.value, -rule.value),
    lateNow: sent.length < roll.length ? shortOn(today) : 0,
    isAnySent: sent.length > 0,
    late: [...new Set(sent.map((entry) => shortOn(entry.on)))]
      .filter((days) => days > 0)
      .toSorted((a, b) => b - a)
      .map((days) => ({
        days,
        who: sent
          .filter((entry) => shortOn(entry.on) === days)
          .map((entry) => entry.name ?? entry.districtName ?? entry.office ?? "?"),
      })),
  };
}

function forecastOn(db: ReadDb, convention: Convention) {
  const { seats, calls, expected, needed, chance, source } = getForecast(db, convention);
  const seatFacts = ({ entry, past, chance: chanceOfSeat, isCounted }: SeatForecast) => ({
    id: entry.id,
    place: placeOf(entry),
    who: entry.substituteName ?? entry.name,
    said: standingAnswer(entry, convention),
    past,
    chance: chanceOfSeat,
    isCounted,
  });
  const told = seats.map(seatFacts);
  return {
    seats: told.filter((seat) => seat.isCounted),
    calls: calls.map(({ id, gain }) => ({ gain, seat: told.find((seat) => seat.id === id) ?? null })),
    expected,
    needed,
    chance,
    source,
  };
}

export type InvitationDesk = ReturnType<typeof getInvitationDesk>;
export type InvitationLine = InvitationDesk["lines"][number];
