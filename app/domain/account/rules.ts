import { z } from "zod";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** What can be granted. `district-chair` is never granted: it follows from a mandate. */
export const grantableRoles = ["clerk", "chair", "presenter", "admin"] as const;

/** Long passwords and no rules about their letters: NIST SP 800-63B, ASVS 6.2. */
export const passwordLength = { min: 15, max: 200 } as const;

const count = (password: string) => Array.from(password).length;

/** A new password, typed twice. Nothing is trimmed: a space is a character too. */
export const newPasswordFields = {
  password: z
    .string({ error: "required" })
    .min(1, "required")
    .refine((typed) => typed === "" || count(typed) >= passwordLength.min, "password-too-short")
    .max(passwordLength.max, "too-long"),
  passwordAgain: z.string({ error: "required" }).min(1, "required").max(passwordLength.max, "too-long"),
};

/** Refinement of a form with `newPasswordFields`: both must be the same. */
export const isSamePassword = (form: { password: string; passwordAgain: string }): boolean =>
  form.password === form.passwordAgain;
export const differentPasswords = { path: ["passwordAgain"], message: "passwords-differ" };

/** Letters besides invitations: as they come, gathered once a day, or none. */
export const mailPreferences = ["at-once", "daily", "invitations-only"] as const;

/** Failed sign-ins are counted for a quarter of an hour. */
export const attemptWindowMinutes = 15;
const attemptLimits = { account: 10, address: 50 } as const;

/** Too many tries for one e-mail from one address, or from one address at all: city hall shares one, hence the larger number. */
export function obstaclesToSignIn(attempts: { fromHereForEmail: number; fromHere: number }): Reason[] {
  const isTooOften =
    attempts.fromHereForEmail >= attemptLimits.account || attempts.fromHere >= attemptLimits.address;
  return isTooOften ? [because("too-many-attempts")] : [];
}

/** What cannot be taken back asks for a sign-in, or a password given again, within so many minutes. */
export const freshMinutes = 10;

/** `confirmedAt` is when whoever acts last proved who they are; nobody without a session ever did. */
export function obstaclesToFreshDeed(confirmedAt: string | null | undefined, now: Date): Reason[] {
  const isFresh =
    Boolean(confirmedAt) && now.getTime() - Date.parse(confirmedAt ?? "") <= freshMinutes * 60_000;
  return isFresh ? [] : [because("sign-in-not-fresh", { minutes: freshMinutes })];
}

/** A code mailed to a new browser: six digits, good for so long and for so many tries. OWASP ASVS 6.5. */
export const codeMinutes = 10;
export const codeTries = 5;
/** How long a browser that has shown a code is not asked for another. */
export const deviceDays = 365;
/** Letters of one kind that anybody can have sent to one mailbox within an hour, so that nobody floods it. */
export const lettersAnHour = { password: 3, "device-code": 5 } as const;

/** Six digits out of a secret's hash; 48 bits of it, so that no code is likelier than another. */
export const codeFrom = (hash: string): string =>
  String(Number.parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, "0");

/** Does a browser's device still count as known? */
export const isDeviceKnown = ({ knownSince }: { knownSince: string }, now: Date): boolean =>
  Date.parse(knownSince) + deviceDays * 86_400_000 > now.getTime();

/** Somebody must be left who can let others in. */
export const obstaclesToLosingAdmin = (isAdminNow: boolean, otherAdmins: number): Reason[] =>
  isAdminNow && otherAdmins === 0 ? [because("last-admin")] : [];
