import type { Context } from "#domain/kernel/context";
import { Refusal } from "#domain/kernel/refusal";
import { noteBounce, noteBounceInput } from "#domain/mail/note-bounce";
import type { Letter } from "./read-letter.ts";
import type { Verdict } from "./take-letter.ts";

/** A letter of ours came back: noted on the letter, found by its Message-ID. One that names none of ours changes nothing. */
export function noteUndelivered(ctx: Context, bounce: NonNullable<Letter["bounce"]>): Verdict {
  const excerpt = bounce.problem || null;
  const isOurs = bounce.messageIds.some((messageId) => {
    try {
      noteBounce(ctx, noteBounceInput.parse({ messageId, diagnosis: bounce.problem || "?" }));
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  });
  return { outcome: "bounce", reason: isOurs ? "undelivered" : "undelivered-unknown", excerpt };
}
