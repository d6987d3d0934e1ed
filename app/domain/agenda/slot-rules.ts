import type { Convention } from "../convention/queries.ts";
import { addDays } from "../kernel/polish-time.ts";
import { minuteOf } from "./time-rules.ts";

type Slotted = { time: string | null; state: "planned" | "withdrawn" };

/** A presenter's slot in one word, as it is told: `2026-03-30T16:20`, `2026-03-30` without an hour, `withdrawn`. */
export const slotOf = (heldOn: Convention["heldOn"], item: Slotted): string =>
  item.state === "withdrawn"
    ? "withdrawn"
    : [heldOn.precision === "day" ? heldOn.value : null, item.time].filter(Boolean).join("T");

/** A slot taken apart again: the day and the hour, each null when it is not known. */
export function partsOfSlot(slot: string): {
  day: string | null;
  time: string | null;
} {
  const [first = "", second = null] = slot.split("T");
  return first.includes(":") ? { day: null, time: first } : { day: first || null, time: second };
}

/**
 * Has a slot moved so far from what was told that its presenter must hear of it? Another day, a withdrawal and a return
 * always; within a day more than `minutes` of the rule book, and never without that rule.
 */
export function isShifted(told: string, now: string, minutes: number | null): boolean {
  if (told === now) return false;
  if (told === "withdrawn" || now === "withdrawn") return true;
  const [before, after] = [partsOfSlot(told), partsOfSlot(now)];
  if (before.day !== after.day) return true;
  if (minutes === null) return false;
  if (before.time === null || after.time === null) return true;
  return Math.abs(minuteOf(before.time) - minuteOf(after.time)) > minutes;
}

/** The first day on which presenters without slides are reminded; null when no rule or no day says. */
export const slidesDueOn = (heldOn: Convention["heldOn"], dueDays: number | null): string | null =>
  heldOn.precision === "day" && heldOn.value && dueDays !== null ? addDays(heldOn.value, -dueDays) : null;
