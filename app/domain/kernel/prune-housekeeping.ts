import { and, inArray, lt, ne, or } from "drizzle-orm";
import {
  accessLinks,
  questionDrafts,
  referralReplyAddresses,
  requestKeys,
  sessions,
  signInAttempts,
} from "#schema/housekeeping";
import { referrals } from "#schema/referrals";
import { keep } from "./change.ts";
import type { Context } from "./context.ts";
import { permit } from "./refusal.ts";

/** How many days each kind of housekeeping is kept after its time. Facts are never pruned. */
export const retentionDays = {
  sessions: 0,
  signInAttempts: 1,
  requestKeys: 7,
  questionDrafts: 30,
  accessLinks: 30,
  referralReplyAddresses: 365,
};

/**
 * Forgets what nobody needs any more: sessions that ended, tries to sign in, keys of forms sent, drafts left alone,
 * one-time addresses long out of date, reply addresses of matters long ended. Set-up addresses stay: they tell how the installation was begun.
 * The server does it when it starts and once a day.
 */
export function pruneHousekeeping(ctx: Context): void {
  permit(ctx.actor.kind === "system");
  const now = ctx.now().getTime();
  const before = (days: number) => new Date(now - days * 86_400_000).toISOString();
  keep(ctx, (tx) => {
    const ended = before(retentionDays.sessions);
    tx.delete(sessions)
      .where(or(lt(sessions.expiresAt, ended), lt(sessions.endsAt, ended)))
      .run();
    tx.delete(signInAttempts)
      .where(lt(signInAttempts.attemptedAt, before(retentionDays.signInAttempts)))
      .run();
    tx.delete(requestKeys)
      .where(lt(requestKeys.storedAt, before(retentionDays.requestKeys)))
      .run();
    tx.delete(questionDrafts)
      .where(lt(questionDrafts.storedAt, before(retentionDays.questionDrafts)))
      .run();
    tx.delete(accessLinks)
      .where(
        and(lt(accessLinks.expiresAt, before(retentionDays.accessLinks)), ne(accessLinks.purpose, "set-up")),
      )
      .run();
    const longEnded = tx
      .select({ id: referrals.id })
      .from(referrals)
      .where(lt(referrals.endedOn, before(retentionDays.referralReplyAddresses).slice(0, 10)));
    tx.delete(referralReplyAddresses).where(inArray(referralReplyAddresses.referralId, longEnded)).run();
  });
}
