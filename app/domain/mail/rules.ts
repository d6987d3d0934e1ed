import type { Mail } from "./queries.ts";

const minute = 60_000;
const patience = 24 * 60 * minute;

/**
 * When a letter that could not be handed over is tried again: after 1, 2, 4 … minutes, at most every four hours, for a
 * day from its first try. Null when it is given up.
 */
export function nextAttempt(attempts: number, firstAttemptAt: Date, now: Date): Date | null {
  const next = new Date(now.getTime() + Math.min(2 ** (attempts - 1), 240) * minute);
  return next.getTime() - firstAttemptAt.getTime() > patience ? null : next;
}

/** A letter may be sent again by hand once nothing more happens to it by itself. */
export const mayBeSentAgain = ({ state }: Pick<Mail, "state">): boolean =>
  ["sent", "failed", "kept"].includes(state);

/** The text without the secrets that open records: what remains once the letter has left. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((left, secret) => left.replaceAll(secret, "…"), text);
