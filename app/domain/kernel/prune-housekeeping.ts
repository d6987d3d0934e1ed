import { and, eq, inArray, isNull, lt, ne, or } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { attendances } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import {
  accessLinks,
  deviceCodes,
  knownDevices,
  questionDrafts,
  referralReplyAddresses,
  requestKeys,
  sessions,
  signInAttempts,
} from "#schema/housekeeping";
import { referrals } from "#schema/referrals";
import { incomingMails, mails, paperReadings, replyAddresses, subscriptions } from "#schema/mail";
import { checkInCodes, checkIns, lateDeeds, privateNotes } from "#schema/proceedings";
import { autosaves, deviceKeys, draftReadings, minutesPresences } from "#schema/writing";
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
  knownDevices: 365,
  deviceCodes: 1,
  /** After a letter has settled: one still waiting stays. */
  mails: 90,
  incomingMails: 90,
  /** Unconfirmed only: one confirmed ends when its reader ends it. */
  subscriptions: 7,
  /** After the convention's day: no answer to its invitation matters any more. */
  replyAddresses: 365,
  paperReadings: 365,
  /** After so long the same save of the editor is not sent again. */
  autosaves: 7,
  minutesPresences: 1,
  /** After the browser was last seen. */
  deviceKeys: 365,
  draftReadings: 365,
  /** After they were last written. */
  privateNotes: 365,
  checkIns: 1,
  checkInCodes: 1,
  /** After the clerk has settled it: one still waiting stays. */
  lateDeeds: 90,
};

/**
 * Forgets what nobody needs any more: sessions that ended, tries to sign in, keys of forms sent, drafts left alone,
 * one-time addresses long out of date, letters long settled, reply addresses of matters long ended. Set-up addresses stay:
 * they tell how the installation was begun.
 * The server does it when it starts and once a day.
 */
export function pruneHousekeeping(ctx: Context): void {
  permit(ctx.actor.kind === "system");
  const now = ctx.now().getTime();
  const before: Before = (days) => new Date(now - days * 86_400_000).toISOString();
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
    tx.delete(knownDevices)
      .where(lt(knownDevices.lastSeenAt, before(retentionDays.knownDevices)))
      .run();
    tx.delete(deviceCodes)
      .where(lt(deviceCodes.expiresAt, before(retentionDays.deviceCodes)))
      .run();
    pruneLetters(tx, before);
    pruneWriting(tx, before);
    pruneSession(tx, before);
  });
}

/** The instant so many days ago. */
type Before = (days: number) => string;

/** What came and went by mail. */
function pruneLetters(tx: WriteDb, before: Before): void {
  tx.delete(mails)
    .where(and(ne(mails.state, "waiting"), lt(mails.settledAt, before(retentionDays.mails))))
    .run();
  tx.delete(incomingMails)
    .where(lt(incomingMails.receivedAt, before(retentionDays.incomingMails)))
    .run();
  tx.delete(subscriptions)
    .where(
      and(
        isNull(subscriptions.confirmedAt),
        lt(subscriptions.createdAt, before(retentionDays.subscriptions)),
      ),
    )
    .run();
  tx.delete(paperReadings)
    .where(lt(paperReadings.lastOpenedAt, before(retentionDays.paperReadings)))
    .run();
  const longOver = tx
    .select({ id: attendances.id })
    .from(attendances)
    .innerJoin(conventions, eq(conventions.id, attendances.conventionId))
    .where(lt(conventions.sortOn, before(retentionDays.replyAddresses).slice(0, 10)));
  tx.delete(replyAddresses).where(inArray(replyAddresses.attendanceId, longOver)).run();
}

/** What writing and reading minutes left behind. Drafts are not among it: they become facts. */
function pruneWriting(tx: WriteDb, before: Before): void {
  tx.delete(autosaves)
    .where(lt(autosaves.storedAt, before(retentionDays.autosaves)))
    .run();
  tx.delete(minutesPresences)
    .where(lt(minutesPresences.seenAt, before(retentionDays.minutesPresences)))
    .run();
  tx.delete(deviceKeys)
    .where(lt(deviceKeys.lastSeenAt, before(retentionDays.deviceKeys)))
    .run();
  tx.delete(draftReadings)
    .where(lt(draftReadings.lastOpenedAt, before(retentionDays.draftReadings)))
    .run();
}

/** What a convention in session left beside its facts. */
function pruneSession(tx: WriteDb, before: Before): void {
  tx.delete(privateNotes)
    .where(lt(privateNotes.storedAt, before(retentionDays.privateNotes)))
    .run();
  tx.delete(checkIns)
    .where(lt(checkIns.claimedAt, before(retentionDays.checkIns)))
    .run();
  tx.delete(checkInCodes)
    .where(lt(checkInCodes.madeAt, before(retentionDays.checkInCodes)))
    .run();
  tx.delete(lateDeeds)
    .where(lt(lateDeeds.settledAt, before(retentionDays.lateDeeds)))
    .run();
}
