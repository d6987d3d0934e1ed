/*
 * Lets the clocks of a page run (app/ui/clock.tsx makes them). How far the browser's clock is off is found when a clock is
 * first seen: it carries the server's instant.
 */
import { clockFace } from "#domain/kernel/clock-face";

const offs = new WeakMap<HTMLElement, number>();

function show(clock: HTMLElement): void {
  const { since, now, spoken, limit } = clock.dataset;
  if (!offs.has(clock)) offs.set(clock, Date.parse(now ?? "") - Date.now());
  const server = Date.now() + (offs.get(clock) ?? 0);
  const seconds = Number(spoken) + Math.max(0, Math.floor((server - Date.parse(since ?? "")) / 1000));
  const shown = limit === undefined ? seconds : Number(limit) - seconds;
  const face = clockFace(shown);
  if (clock.textContent !== face) clock.textContent = face;
  clock.classList.toggle("clock-over", shown < 0);
}

/** Counts every running clock of the page, whatever is put into it later. */
export function runClocks(): void {
  const tick = () => {
    for (const clock of document.querySelectorAll<HTMLElement>(".clock[data-since]")) show(clock);
  };
  tick();
  setInterval(tick, 250);
}
