import type { WriteDb } from "#db/client";
import { referralReplyAddresses } from "#schema/housekeeping";
import type { Context, NotedEvent } from "../kernel/context.ts";
import type { EventType } from "../kernel/events.ts";
import type { LetterKind } from "../kernel/letters.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findHolder, findReferralAddress, getReferral } from "./queries.ts";

/** Which letter goes to the addressee after which event. */
const letters: Partial<Record<EventType, LetterKind>> = {
  "referral.sent": "referral",
  "referral.reopened": "referral",
  "referral.clarified": "referral-clarified",
  "referral.recalled": "referral-recalled",
  "referral.reminded": "referral-reminder",
};

/**
 * Queues the letter an event calls for, to whoever holds the matter on that clock; makes the address to which they may mail
 * their answer, once for each referral. Without an address nothing is sent: the office sees that.
 */
export function tellAddressee(ctx: Context, tx: WriteDb, { type, recordId }: NotedEvent): void {
  const kind = letters[type];
  if (!kind || ctx.actor.kind === "archive") return;
  const noted = getReferral(tx, recordId);
  const referral = type === "referral.clarified" ? (findHolder(tx, noted) ?? noted) : noted;
  const address = findReferralAddress(tx, referral);
  if (address === null) return;
  if (kind !== "referral-recalled")
    tx.insert(referralReplyAddresses)
      .values({ referralId: referral.id, secret: ctx.newSecret() })
      .onConflictDoNothing()
      .run();
  queueMail(ctx, tx, {
    kind,
    subjectId: referral.id,
    to: { address, name: referral.addressee },
    bundleKey: `${kind}:${referral.id}`,
  });
}
