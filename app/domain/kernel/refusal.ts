import type { ReasonCode } from "./reason-codes.ts";

/** One reason to say no, with the facts its sentence needs and the rule it quotes. */
export type Reason = { code: ReasonCode; facts?: Record<string, string | number>; rule?: string | null };

/** An expected no. Thrown, because only a throw rolls the transaction back. */
export class Refusal extends Error {
  readonly reasons: Reason[];
  constructor(reasons: Reason[]) {
    super(reasons.map((reason) => reason.code).join(", "));
    this.reasons = reasons;
  }
}

export const because = (code: ReasonCode, facts?: Reason["facts"], rule?: string | null): Reason => ({
  code,
  ...(facts ? { facts } : {}),
  ...(rule ? { rule } : {}),
});

/** Refuses when the policy says no. */
export function permit(allowed: boolean): void {
  if (!allowed) throw new Refusal([because("not-permitted")]);
}

/** Refuses when there is any obstacle, and lists them all. */
export function refuseOn(obstacles: Reason[]): void {
  if (obstacles.length > 0) throw new Refusal(obstacles);
}

/** The value, or the refusal that there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Refusal([because("not-found")]);
  return value;
}
