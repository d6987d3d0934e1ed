import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { Mail } from "./queries.ts";

const minute = 60_000;
const patience = 24 * 60 * minute;

/**
 * When a letter that could not be handed over is tried again: after 1, 2, 4 … minutes, at most every four hours, and for
 * the last time a day after its first try. Null when it is given up.
 */
export function nextAttempt(attempts: number, firstAttemptAt: Date, now: Date): Date | null {
  const end = firstAttemptAt.getTime() + patience;
  if (now.getTime() >= end) return null;
  return new Date(Math.min(now.getTime() + Math.min(2 ** (attempts - 1), 240) * minute, end));
}

/** A letter may be sent again by hand once nothing more happens to it by itself. */
export const mayBeSentAgain = ({ state }: Pick<Mail, "state">): boolean =>
  ["sent", "failed", "kept"].includes(state);

/** A dropped letter has nothing to say, and one carried by a digest goes again with its digest. */
export const obstaclesToResending = (mail: Pick<Mail, "state">): Reason[] =>
  mayBeSentAgain(mail) ? [] : [because("mail-not-to-resend")];

/** Did the reader surely not get it: given up, or come back? */
export const hasMissedReader = ({ state, bouncedAt }: Pick<Mail, "state" | "bouncedAt">): boolean =>
  state === "failed" || bouncedAt !== null;

/** How a letter stands, in one word: its state, told apart where people would ask. */
export const standingOf = ({ state, bouncedAt, attempts }: Pick<Mail, "state" | "bouncedAt" | "attempts">) =>
  bouncedAt !== null
    ? ("bounced" as const)
    : state === "waiting" && attempts > 0
      ? ("tried-again" as const)
      : state;
export type MailStanding = ReturnType<typeof standingOf>;

/** The addresses in a letter, in their order. */
export const addressesIn = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** The text without the secrets that open records: what remains once the letter has left. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.filter(Boolean).reduce((left, secret) => left.replaceAll(secret, "…"), text);

/** `<abc@example.org>` → `abc`: the part of a Message-ID that names the letter. */
export const letterIn = (messageId: string): string => messageId.trim().replaceAll(/^<|>$|@.*$/g, "");
