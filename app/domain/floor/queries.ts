import { and, asc, count, eq, inArray, isNotNull, max, or, sql, sum } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems } from "#schema/agenda";
import { attendances } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import { districts, seats } from "#schema/council";
import { floorTurns } from "#schema/proceedings";
import type { Convention } from "../convention/queries.ts";
import { found } from "../kernel/refusal.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { ruleDayOf } from "../attendance/rules.ts";
import { limitRuleOf, secondsSpoken, suggestOrder } from "./rules.ts";
import type { FloorKind, SpokenSoFar } from "./rules.ts";

export type FloorTurn = typeof floorTurns.$inferSelect;
/** A turn with who has it: a district's seat, the chair's, or a guest; the substitute where one sits in the seat. */
export type TurnOfSpeaker = FloorTurn & {
  seatId: string | null;
  name: string | null;
  office: string | null;
  districtName: string | null;
  districtRoman: string | null;
  itemTitle: string | null;
};

export const getTurn = (db: ReadDb, turnId: string): FloorTurn =>
  found(db.select().from(floorTurns).where(eq(floorTurns.id, turnId)).get());

/** Every turn of a convention, in the order they were asked for. */
export const listTurns = (db: ReadDb, conventionId: string): TurnOfSpeaker[] =>
  readTurns(db, eq(floorTurns.conventionId, conventionId));

function readTurns(db: ReadDb, which: SQL | undefined): TurnOfSpeaker[] {
  const rows = db
    .select({
      turn: floorTurns,
      seatId: attendances.seatId,
      holder: attendances.name,
      substitute: attendances.substituteName,
      office: attendances.office,
      districtName: districts.name,
      districtRoman: districts.roman,
      itemTitle: agendaItems.title,
    })
    .from(floorTurns)
    .innerJoin(attendances, eq(attendances.id, floorTurns.attendanceId))
    .leftJoin(seats, eq(seats.id, attendances.seatId))
    .leftJoin(districts, eq(districts.id, seats.districtId))
    .leftJoin(agendaItems, eq(agendaItems.id, floorTurns.agendaItemId))
    .where(which)
    .orderBy(asc(floorTurns.askedAt), asc(floorTurns.id))
    .limit(2000)
    .all();
  return rows.map(({ turn, holder, substitute, ...who }) => ({
    ...turn,
    ...who,
    name: substitute ?? holder,
    office: substitute === null ? who.office : null,
  }));
}

/** Whoever has the floor, speaking or paused; nobody while it is free. */
export const findSpeaker = (db: ReadDb, conventionId: string): TurnOfSpeaker | undefined =>
  readTurns(
    db,
    and(eq(floorTurns.conventionId, conventionId), inArray(floorTurns.state, ["speaking", "paused"])),
  )[0];

export const listWaiting = (db: ReadDb, conventionId: string): TurnOfSpeaker[] =>
  readTurns(db, and(eq(floorTurns.conventionId, conventionId), eq(floorTurns.state, "waiting")));

type Spoken = SpokenSoFar & { speaker: string };
type InTerm = Pick<Convention, "termId"> & { id: string | null };

/** How long whoever has spoken had the floor: a seat in the whole term, a guest at one convention. Without an instant, what still runs is left out. */
function readSpoken(db: ReadDb, { termId, id }: InTerm, now: Date | null): Spoken[] {
  const speaker = sql<string>`coalesce(${attendances.seatId}, ${attendances.id})`;
  return db
    .select({
      speaker,
      turns: count(),
      spokenSeconds: sum(floorTurns.spokenSeconds).mapWith(Number),
      speakingSince: max(floorTurns.speakingSince),
    })
    .from(conventions)
    .innerJoin(floorTurns, eq(floorTurns.conventionId, conventions.id))
    .innerJoin(attendances, eq(attendances.id, floorTurns.attendanceId))
    .where(
      and(
        termId === null ? eq(conventions.id, id ?? "") : eq(conventions.termId, termId),
        isNotNull(floorTurns.startedAt),
        or(isNotNull(attendances.seatId), eq(conventions.id, id ?? "")),
      ),
    )
    .groupBy(speaker)
    .limit(1000)
    .all()
    .map(({ turns, ...clock }) => ({
      speaker: clock.speaker,
      turns,
      seconds: now === null ? clock.spokenSeconds : secondsSpoken(clock, now),
    }));
}

/** Who waits, in the order suggested to the chair, each with the reason. */
export function listQueue(db: ReadDb, convention: Pick<Convention, "id" | "termId">, now: Date) {
  const spoken = new Map(readSpoken(db, convention, now).map(({ speaker, ...so }) => [speaker, so]));
  const nothing: SpokenSoFar = { seconds: 0, turns: 0 };
  return suggestOrder(
    listWaiting(db, convention.id).map((turn) => ({
      ...turn,
      spoken: spoken.get(turn.seatId ?? turn.attendanceId) ?? nothing,
    })),
  );
}
export type QueuedTurn = ReturnType<typeof listQueue>[number];

export type SeatSpeech = SpokenSoFar & {
  seatId: string;
  districtId: string | null;
  districtName: string | null;
  districtRoman: string | null;
};

/** How long each seat of a body had the floor in a term, districts in their order, the chair's seat last. */
export function listTermSpeech(
  db: ReadDb,
  { bodyId, termId }: { bodyId: string; termId: string },
  now: Date | null,
): SeatSpeech[] {
  const spoken = new Map(readSpoken(db, { termId, id: null }, now).map((row) => [row.speaker, row]));
  return db
    .select({
      seatId: seats.id,
      districtId: seats.districtId,
      districtName: districts.name,
      districtRoman: districts.roman,
    })
    .from(seats)
    .leftJoin(districts, eq(districts.id, seats.districtId))
    .where(eq(seats.bodyId, bodyId))
    .orderBy(sql`${districts.number} is null`, asc(districts.number))
    .limit(200)
    .all()
    .map((seat) => ({
      ...seat,
      seconds: spoken.get(seat.seatId)?.seconds ?? 0,
      turns: spoken.get(seat.seatId)?.turns ?? 0,
    }));
}

/** Seconds a turn of this kind may last by the rule book of the convention's day; null where it sets none. */
export function findLimit(
  db: ReadDb,
  { bodyId, heldOn }: Pick<Convention, "bodyId" | "heldOn">,
  kind: FloorKind,
): number | null {
  const day = ruleDayOf(heldOn);
  const rule = day === null ? null : findNumberOn(db, bodyId, limitRuleOf(kind), day);
  return rule === null ? null : rule.value * 60;
}
