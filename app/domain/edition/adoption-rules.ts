import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export const adoptionOutcomes = ["adopted", "adopted-with-changes", "not-adopted"] as const;
export type AdoptionOutcome = (typeof adoptionOutcomes)[number];

/** Did the convention adopt the minutes? Refusing to leaves the matter open. */
export const isFinal = ({ outcome }: { outcome: AdoptionOutcome }): boolean => outcome !== "not-adopted";

type Held = { id: string; sortOn: string; state: string; kind: string };

/** Minutes are decided about at a later convention, while it sits or once it is over. */
export const isAdoptingAt = (at: Held, of: Held): boolean =>
  at.id !== of.id &&
  at.kind === "convention" &&
  at.sortOn > of.sortOn &&
  (at.state === "in-session" || at.state === "closed");

export const obstaclesToAdopting = (at: Held, of: Held, isAdopted: boolean): Reason[] => [
  ...(of.state === "closed" ? [] : [because("convention-not-closed")]),
  ...(isAdoptingAt(at, of) ? [] : [because("adopted-at-later-convention")]),
  ...(isAdopted ? [because("minutes-adopted")] : []),
];
