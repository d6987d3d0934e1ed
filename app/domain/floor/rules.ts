import type { Reason } from "../kernel/refusal.ts";
import { because } from "../kernel/refusal.ts";
import type { FloorTurn } from "./queries.ts";

export const floorKinds = ["normal", "ad-vocem", "formal-motion"] as const;
export type FloorKind = (typeof floorKinds)[number];

type Clock = Pick<FloorTurn, "spokenSeconds" | "speakingSince" | "limitSeconds">;

/** Whole seconds somebody has spoken until an instant, pauses left out. */
export const secondsSpoken = (
  { spokenSeconds, speakingSince }: Omit<Clock, "limitSeconds">,
  now: Date,
): number =>
  spokenSeconds +
  (speakingSince === null
    ? 0
    : Math.max(0, Math.floor((now.getTime() - new Date(speakingSince).getTime()) / 1000)));

/** Seconds they still have; below zero once they speak too long, null where the rule book sets no limit. */
export const secondsLeft = (clock: Clock, now: Date): number | null =>
  clock.limitSeconds === null ? null : clock.limitSeconds - secondsSpoken(clock, now);

/** The rule that limits a turn: an answer to the last speaker has a time of its own. */
export const limitRuleOf = (kind: FloorKind): "ad-vocem-minutes" | "speech-minutes" =>
  kind === "ad-vocem" ? "ad-vocem-minutes" : "speech-minutes";

/** How long one speaker had the floor this term: a seat in the whole term, a guest at this convention. */
export type SpokenSoFar = { seconds: number; turns: number };
export const minutesOf = (seconds: number): number => Math.floor(seconds / 60);

type Asking = Pick<FloorTurn, "id" | "kind" | "askedAt"> & { spoken: SpokenSoFar };
/** Why somebody stands where they stand in the queue. Minutes are whole, of this term. */
export type OrderReason = {
  code: "formal-motion" | "ad-vocem" | "first-time" | "fewer-minutes" | "asked-first";
  minutes: number;
};

const rankOf = { "formal-motion": 0, "ad-vocem": 1, normal: 2 } as const;

/** Of two normal requests: fewer whole minutes this term, then who has not spoken in it at all. */
function compareSpoken(a: SpokenSoFar, b: SpokenSoFar): number {
  const byMinutes = minutesOf(a.seconds) - minutesOf(b.seconds);
  return byMinutes === 0 ? Math.min(a.turns, 1) - Math.min(b.turns, 1) : byMinutes;
}

function compareAsking(a: Asking, b: Asking): number {
  const byKind = rankOf[a.kind] - rankOf[b.kind];
  const bySpoken = a.kind === "normal" && b.kind === "normal" ? compareSpoken(a.spoken, b.spoken) : 0;
  return byKind || bySpoken || a.askedAt.localeCompare(b.askedAt) || a.id.localeCompare(b.id);
}

/**
 * Who should speak next, and why: formal motions first, then answers to the last speaker, both as they asked; then whoever
 * spoke least this term in whole minutes, those who have not spoken in it before others, then who asked first.
 * Only a suggestion: the chair gives the floor to anyone.
 */
export function suggestOrder<Turn extends Asking>(
  waiting: readonly Turn[],
): (Turn & { reason: OrderReason })[] {
  return waiting.toSorted(compareAsking).map((turn, at, queue) => {
    const next = queue[at + 1];
    const isTied = next?.kind === "normal" && compareSpoken(turn.spoken, next.spoken) === 0;
    return { ...turn, reason: reasonOf(turn, isTied) };
  });
}

function reasonOf({ kind, spoken }: Asking, isTied: boolean): OrderReason {
  const minutes = minutesOf(spoken.seconds);
  if (kind !== "normal") return { code: kind, minutes };
  if (spoken.turns === 0) return { code: "first-time", minutes };
  return { code: isTied ? "asked-first" : "fewer-minutes", minutes };
}

/** The floor is asked for and given while the convention sits. */
export const obstaclesToFloor = (convention: { state: string; isArchived: boolean }): Reason[] =>
  convention.state === "in-session" && !convention.isArchived
    ? []
    : [because("convention-wrong-state", { state: convention.state })];

/** A member asks only while in the room; guests are invited in for what they say, so nobody counts them. */
export const obstaclesToAsking = (
  entry: { seatId: string | null },
  { isInRoom, isWaiting }: { isInRoom: boolean; isWaiting: boolean },
): Reason[] => [
  ...(entry.seatId === null || isInRoom ? [] : [because("not-in-room")]),
  ...(isWaiting ? [because("floor-already-asked")] : []),
];

/** What can be done with a turn follows from its state alone. */
export const obstaclesToTurn = (
  turn: Pick<FloorTurn, "state">,
  ...states: readonly FloorTurn["state"][]
): Reason[] =>
  states.includes(turn.state) ? [] : [because("floor-turn-wrong-state", { state: turn.state })];
