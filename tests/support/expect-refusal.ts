import { expect } from "vitest";
import { Refusal } from "#domain/kernel/refusal";
import type { ReasonCode } from "#domain/kernel/reason-codes";

/** The deed is refused for exactly these reasons. */
export function expectRefusal(deed: () => unknown, ...codes: ReasonCode[]): void {
  let reasons: ReasonCode[] | "no refusal" = "no refusal";
  try {
    deed();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reasons = error.reasons.map((reason) => reason.code);
  }
  expect(reasons).toEqual(codes);
}
