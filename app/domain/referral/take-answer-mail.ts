import type { Context } from "../kernel/context.ts";
import { bringDraft, bringDraftInput } from "./bring-draft.ts";
import { findReferralBySecret } from "./queries.ts";

/** A letter that the mailbox reader found to be sent to a secret address of ours. */
export type AnswerMail = { secret: string; from: string | null; text: string };

/**
 * What the mailbox reader calls for a letter whose recipient carries a secret: when it is the reply address of a referral,
 * the letter becomes a draft answer for the clerk. Null when the secret is none of ours, or nothing was written.
 */
export function takeAnswerMail(ctx: Context, { secret, from, text }: AnswerMail): { draftId: string } | null {
  const referralId = findReferralBySecret(ctx.db, secret);
  const said = tidy(text);
  if (referralId === undefined || said === "") return null;
  const input = bringDraftInput.parse({ referralId, from: from?.slice(0, 254) ?? null, text: said });
  return { draftId: bringDraft(ctx, input).id };
}

const longest = 60_000;

/** A letter's text fit for the record: no control characters, no marks that turn the reading direction. */
const tidy = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, " ")
    .trim()
    .slice(0, longest)
    .trim();
