import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { noteDepartures, noteDeparturesInput } from "#domain/attendance/note-departures";
import { mayKeepAttendance } from "#domain/attendance/policy";
import { inRoomAt, spansOf } from "#domain/attendance/presence-rules";
import { getQuorum, listPresence, listRoll } from "#domain/attendance/queries";
import { isOccupied } from "#domain/attendance/rules";
import { strikePresence, strikePresenceInput } from "#domain/attendance/strike-presence";
import type { Convention } from "#domain/convention/queries";
import type { Context } from "#domain/kernel/context";
import { polishTime } from "#domain/kernel/polish-time";
import { rollLine } from "#ui/roll-view";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";
import { hourOf, typedHour } from "./typed-hour.ts";

type Next = (result: { conventionId: string }, page: DeedRequest) => string;

/** What the wall clock of the room shows at an instant, `16:05`. */
export const wallClock = (instant: string): string => polishTime(instant).slice(0, 5);

/** Who is in the room, since when, and whether that is enough. */
export function loadRoom({ db, now, actor }: Context, convention: Convention) {
  const instant = now().toISOString();
  const roll = listRoll(db, convention.id);
  const changes = listPresence(db, convention.id);
  const present = inRoomAt(changes, instant);
  const nameOf = new Map(roll.map((entry) => [entry.id, rollLine(entry)]));
  return {
    conventionId: convention.id,
    mayKeep: mayKeepAttendance(actor),
    quorum: getQuorum(db, convention),
    isKept: changes.some(({ isStruck }) => !isStruck),
    isAnybodyMissing: roll.some((entry) => isOccupied(entry) && !present.has(entry.id)),
    lines: roll.map((entry) => {
      const last = spansOf(changes, entry.id).at(-1);
      return {
        ...rollLine(entry),
        isInRoom: present.has(entry.id),
        since: present.has(entry.id) && last ? wallClock(last.from) : null,
        until: !present.has(entry.id) && last?.to ? wallClock(last.to) : null,
      };
    }),
    changes: changes.toReversed().flatMap(({ id, attendanceId, kind, heldAt, isStruck }) => {
      const who = nameOf.get(attendanceId);
      return who ? [{ id, kind, isStruck, time: wallClock(heldAt), who }] : [];
    }),
  };
}

/** One tap per seat, everybody at once, an hour of one's own, and taking back. */
export const roomDeeds = (next: Next) => ({
  noteArrivals: deed(
    noteArrivalsInput.extend(typedHour),
    (ctx, { time, ...input }) =>
      noteArrivals(ctx, { ...input, heldAt: hourOf(ctx, { heldAt: input.heldAt, time }) }),
    next,
  ),
  noteDepartures: deed(
    noteDeparturesInput.extend(typedHour),
    (ctx, { time, ...input }) =>
      noteDepartures(ctx, { ...input, heldAt: hourOf(ctx, { heldAt: input.heldAt, time }) }),
    next,
  ),
  strikePresence: deed(strikePresenceInput, strikePresence, next),
});
