import { expect, test } from "vitest";
import { suggestOrder } from "#domain/floor/rules";
import { chanceOf } from "#tests/chance";

/*
 * A term of forty conventions, played with the real order of speakers. Some districts always ask and talk long, some
 * seldom; each item has time for a few. Who asked later than the time allows does not speak, as in life.
 */
type Request = { id: string; kind: "normal"; askedAt: string; district: number };
type Order = (waiting: Request[], spoken: readonly { seconds: number; turns: number }[]) => Request[];

const districts = 18;
const firstCome: Order = (waiting) => waiting;
const suggested: Order = (waiting, spoken) =>
  suggestOrder(
    waiting.map((request) => ({ ...request, spoken: spoken[request.district] ?? { seconds: 0, turns: 0 } })),
  );

/** Seconds of each district after a term in which everybody asks by the same seed, whatever the order. */
function playTerm(seed: number, order: Order): number[] {
  const chance = chanceOf(seed);
  const habits = Array.from({ length: districts }, () => ({
    eager: 0.1 + 0.8 * chance(),
    seconds: 60 + 240 * chance(),
  }));
  const spoken = Array.from({ length: districts }, () => ({ seconds: 0, turns: 0 }));
  for (let item = 0; item < 40 * 6; item++) {
    const waiting = habits
      .map(({ eager }, district) => ({ district, isAsking: chance() < eager, haste: chance() / eager }))
      .filter(({ isAsking }) => isAsking)
      .toSorted((a, b) => a.haste - b.haste) // who likes to speak is also quick to ask
      .map(({ district }, at) => ({
        id: `${item}-${district}`,
        kind: "normal" as const,
        askedAt: `2026-03-12T15:00:${String(at).padStart(2, "0")}.000Z`,
        district,
      }));
    let left = 12 * 60;
    while (left > 0 && waiting.length > 0) {
      const [next] = order(waiting, spoken);
      if (!next) break;
      waiting.splice(
        waiting.findIndex(({ id }) => id === next.id),
        1,
      );
      const seconds = Math.min(left, Math.round(habits[next.district]?.seconds ?? 0));
      const had = spoken[next.district];
      if (had) Object.assign(had, { seconds: had.seconds + seconds, turns: had.turns + 1 });
      left -= seconds;
    }
  }
  return spoken.map(({ seconds }) => seconds);
}

/** How unevenly something is spread: 0 when all have the same, near 1 when one has all. */
function gini(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const total = inOrder.reduce((sum, value) => sum + value, 0);
  const weighted = inOrder.reduce((sum, value, at) => sum + value * (at + 1), 0);
  return (2 * weighted) / (values.length * total) - (values.length + 1) / values.length;
}

test("over a term the suggested order spreads the minutes more evenly than first come, first served, in every term played", () => {
  const terms = Array.from({ length: 20 }, (_, at) => {
    const seed = 6_000 + at;
    return { seed, fair: gini(playTerm(seed, suggested)), first: gini(playTerm(seed, firstCome)) };
  });
  const mean = (pick: (term: (typeof terms)[number]) => number) =>
    (terms.reduce((sum, term) => sum + pick(term), 0) / terms.length).toFixed(3);
  console.log(
    `minutes per district over a term, Gini: ${mean(({ fair }) => fair)} in the suggested order, ` +
      `${mean(({ first }) => first)} first come, first served (${terms.length} terms, seeds from ${terms[0]?.seed})`,
  );
  expect(terms.filter(({ fair, first }) => fair >= first)).toEqual([]);
});
