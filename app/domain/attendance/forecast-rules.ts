import type { InvitationAnswer } from "./answer-rules.ts";

/** How often a seat was filled at earlier conventions whose roll somebody wrote down. */
export type Past = { came: number; counted: number };

/** What is assumed of a seat nobody has seen yet: it comes to three conventions of four. */
export const usualRate = 0.75;
/** As many conventions as the assumption weighs: after a few real ones, they decide. */
const weightOfUsual = 2;

/** A seat's rate of attendance, between what was seen and what is usual. */
export const rateOf = ({ came, counted }: Past): number =>
  (came + usualRate * weightOfUsual) / (counted + weightOfUsual);

export type SeatOutlook = {
  /** The answer that still counts; null is silence. */
  answer: InvitationAnswer | null;
  hasSubstitute: boolean;
  /** Nobody holds the seat and nobody stands in. */
  isVacant: boolean;
  past: Past;
};

/** Lowest chance, and how much of the seat's own rate is added to it. An answer weighs more than any habit. */
const chances: Record<InvitationAnswer | "silent" | "substitute-silent", [least: number, ofRate: number]> = {
  coming: [0.95, 0.05],
  "not-coming": [0, 0.05],
  "not-sure": [0.2, 0.5],
  silent: [0.1, 0.75],
  "substitute-silent": [0.3, 0.6],
};

/** How likely somebody sits in a seat, 0 to 1. */
export function chanceOf({ answer, hasSubstitute, isVacant, past }: SeatOutlook): number {
  if (isVacant) return 0;
  const [least, ofRate] = chances[answer ?? (hasSubstitute ? "substitute-silent" : "silent")];
  return least + ofRate * rateOf(past);
}

/** How likely exactly 0, 1, 2 … of them come, each by their own chance (the Poisson binomial distribution). */
export function distributionOf(chancesOfSeats: readonly number[]): number[] {
  let distribution = [1];
  for (const chance of chancesOfSeats)
    distribution = Array.from(
      { length: distribution.length + 1 },
      (_, count) => (distribution[count] ?? 0) * (1 - chance) + (distribution[count - 1] ?? 0) * chance,
    );
  return distribution;
}

/** How likely at least so many come. */
export const chanceOfAtLeast = (distribution: readonly number[], needed: number): number =>
  Math.min(
    1,
    distribution.slice(Math.max(0, needed)).reduce((sum, chance) => sum + chance, 0),
  );

export type Forecast = {
  expected: number;
  needed: number | null;
  /** Null when no rule says how many are needed. */
  chance: number | null;
};

/** Of the seats that count: how many are expected, and how likely it is enough. */
export function forecastOf(chancesOfSeats: readonly number[], needed: number | null): Forecast {
  return {
    expected: chancesOfSeats.reduce((sum, chance) => sum + chance, 0),
    needed,
    chance: needed === null ? null : chanceOfAtLeast(distributionOf(chancesOfSeats), needed),
  };
}

export type Callable = { id: string; answer: InvitationAnswer | null; chance: number };
export type Call = { id: string; gain: number };

/**
 * Whom to call first: the silent, then the unsure; among them those whose coming makes the quorum most likely (or, without
 * a rule, those least likely to come anyway). Who has said yes or no is left in peace.
 */
export function callOrder(seats: readonly Callable[], needed: number | null): Call[] {
  const gainOf = (seat: Callable): number => {
    if (needed === null) return 1 - seat.chance;
    const others = seats.filter((other) => other !== seat).map((other) => other.chance);
    return (
      chanceOfAtLeast(distributionOf([...others, 1]), needed) -
      chanceOfAtLeast(distributionOf([...others, seat.chance]), needed)
    );
  };
  return seats
    .filter(({ answer, chance }) => chance > 0 && (answer === null || answer === "not-sure"))
    .map((seat) => ({ id: seat.id, isUnsure: seat.answer !== null, gain: gainOf(seat) }))
    .toSorted((a, b) => Number(a.isUnsure) - Number(b.isUnsure) || b.gain - a.gain)
    .map(({ id, gain }) => ({ id, gain }));
}
