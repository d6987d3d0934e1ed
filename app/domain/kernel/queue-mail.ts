import { and, eq, isNull } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { mails } from "#schema/mail";
import type { Context } from "./context.ts";
import { letterKinds } from "./letters.ts";
import type { LetterKind, MailPreference } from "./letters.ts";
import { nextDigest } from "./polish-time.ts";

export type QueuedLetter = {
  kind: LetterKind;
  /** The record the letter speaks of. */
  subjectId: string;
  conventionId?: string | null;
  to: {
    address: string;
    name: string | null;
    language?: "pl" | "en" | null;
    preference?: MailPreference | null;
  };
  /** Letters with one key that still wait are one letter. */
  bundleKey?: string | null;
};

/**
 * Queues a letter in the transaction of its cause; a reaction's way to tell somebody. The letter itself is written when
 * its turn comes, so edits made meanwhile are in it. Gives its identity; null when the reader wants no such letters, and
 * while an example is loaded.
 */
export function queueMail(ctx: Context, tx: WriteDb, letter: QueuedLetter): string | null {
  const { kind, subjectId, conventionId = null, to, bundleKey = null } = letter;
  const { essential, waits } = letterKinds[kind];
  const preference = essential ? "at-once" : (to.preference ?? "at-once");
  if (ctx.isSilent || preference === "invitations-only") return null;

  const waiting = bundleKey
    ? tx
        .select({ id: mails.id })
        .from(mails)
        .where(
          and(
            eq(mails.bundleKey, bundleKey),
            eq(mails.state, "waiting"),
            isNull(mails.subject), // one that is written is on its way: what changes now needs another
            eq(mails.toAddress, to.address),
          ),
        )
        .get()
    : undefined;
  if (waiting) return waiting.id;

  const id = ctx.newId();
  const now = ctx.now();
  const isForDigest = preference === "daily";
  tx.insert(mails)
    .values({
      id,
      kind,
      subjectId,
      conventionId,
      toAddress: to.address,
      toName: to.name,
      language: to.language ?? "pl",
      state: "waiting",
      bundleKey,
      queuedAt: now.toISOString(),
      dueAt: (isForDigest ? nextDigest(now) : new Date(now.getTime() + waits * 60_000)).toISOString(),
      isForDigest,
      messageId: ctx.newSecret(),
      secrets: [],
    })
    .run();
  return id;
}
