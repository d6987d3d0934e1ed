import { and, eq, inArray, lt, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { attendances } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import type { Convention } from "../convention/queries.ts";
import { standingAnswer } from "./answer-rules.ts";
import { callOrder, chanceOf, forecastOf } from "./forecast-rules.ts";
import type { Past } from "./forecast-rules.ts";
import { getQuorum, listRoll, quorumRuleOf } from "./queries.ts";
import type { RollEntry } from "./queries.ts";

const nothingSeen: Past = { came: 0, counted: 0 };

/** How often each seat of a body was filled before a day: only where somebody wrote it down, line by line. */
export function listPast(db: ReadDb, bodyId: string, before: string): Map<string, Past> {
  const rows = db
    .select({ seatId: attendances.seatId, status: attendances.status })
    .from(attendances)
    .innerJoin(conventions, eq(conventions.id, attendances.conventionId))
    .where(
      and(
        eq(conventions.bodyId, bodyId),
        inArray(conventions.state, ["in-session", "closed"]),
        lt(conventions.sortOn, before),
        ne(attendances.status, "invited"),
      ),
    )
    .limit(20_000)
    .all();
  const past = new Map<string, Past>();
  for (const { seatId, status } of rows) {
    if (seatId === null) continue;
    const { came, counted } = past.get(seatId) ?? nothingSeen;
    past.set(seatId, { came: came + (status === "present" ? 1 : 0), counted: counted + 1 });
  }
  return past;
}

export type SeatForecast = { entry: RollEntry; past: Past; chance: number; isCounted: boolean };

/** What is to be expected of a convention: each seat's chance, how likely the quorum is, and whom to call first. */
export function getForecast(db: ReadDb, convention: Convention) {
  const past = listPast(db, convention.bodyId, convention.sortOn);
  const { includesChair } = quorumRuleOf(db, convention);
  const seats = listRoll(db, convention.id)
    .filter((entry) => entry.seatId !== null)
    .map((entry): SeatForecast => {
      const seen = past.get(entry.seatId ?? "") ?? nothingSeen;
      const chance = chanceOf({
        answer: standingAnswer(entry, convention),
        hasSubstitute: entry.substituteName !== null,
        isVacant: entry.name === null && entry.substituteName === null,
        past: seen,
      });
      return { entry, past: seen, chance, isCounted: includesChair || entry.districtId !== null };
    });
  const counted = seats.filter((seat) => seat.isCounted);
  const { needed, source } = getQuorum(db, convention);
  const callable = counted.map(({ entry, chance }) => ({
    id: entry.id,
    answer: standingAnswer(entry, convention),
    chance,
  }));
  return {
    seats,
    ...forecastOf(
      counted.map((seat) => seat.chance),
      needed,
    ),
    source,
    calls: callOrder(callable, needed),
  };
}
