import { z } from "zod";
import type { CouncilDate } from "./council-date.ts";
import { polishDay } from "./polish-time.ts";
import { because } from "./refusal.ts";
import type { Reason } from "./refusal.ts";

/** By how much a clerk's computer may be ahead of the server without anybody minding. */
const skewMinutes = 5;

/** When something happened in the room, as the computer that waited for the network says; without it, now. */
export const heldAt = () =>
  z
    .preprocess(
      (value) => (value === "" ? null : value),
      z.iso
        .datetime({ error: "not-a-time" })
        .transform((typed) => new Date(typed).toISOString())
        .nullable(),
    )
    .optional()
    .default(null);

/** The instant a fact of the room is written down for: the claimed one, but never later than now. */
export function instantHeld(now: Date, claimed: string | null): string {
  const latest = now.toISOString();
  return claimed === null || claimed > latest ? latest : claimed;
}

/** Nothing is written down before it happened, nor before the convention's own day. */
export function obstaclesToHolding(
  claimed: string | null,
  now: Date,
  { heldOn }: { heldOn: CouncilDate },
): Reason[] {
  if (claimed === null) return [];
  if (new Date(claimed).getTime() > now.getTime() + skewMinutes * 60_000) return [because("held-in-future")];
  const isBefore = heldOn.earliest !== null && polishDay(new Date(claimed)) < heldOn.earliest;
  return isBefore ? [because("held-before-session")] : [];
}
