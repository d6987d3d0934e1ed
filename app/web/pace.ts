import { because, refuseOn } from "#domain/kernel/refusal";

const minute = 60_000;
const mostKept = 10_000;
const asked = new Map<string, number[]>();

/**
 * Lets somebody ask for something so many times a minute. Counted in memory: reading writes nothing.
 * @throws Refusal `too-many-attempts` beyond that.
 */
export function keepPace(what: string, who: string, now: Date, most: number): void {
  const key = `${what} ${who}`;
  const recent = (asked.get(key) ?? []).filter((moment) => now.getTime() - moment < minute);
  refuseOn(recent.length >= most ? [because("too-many-attempts")] : []);
  if (asked.size >= mostKept) asked.clear();
  asked.set(key, [...recent, now.getTime()]);
}
