import { listUnits } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import { mayAnswerReferral, mayRefer } from "#domain/referral/policy";
import { findReferralAddress, getReferral, listWaitingDrafts } from "#domain/referral/queries";
import type { Matter } from "#domain/referral/queries";

/** What the office's pages of a question and of a resolution load of its referrals. */
export function loadReferralOffice(
  { db, actor, now }: Context,
  matter: Matter,
  { bodyId, isSendable }: { bodyId: string; isSendable: boolean },
) {
  const drafts = listWaitingDrafts(db);
  return {
    referrals: factsOfReferrals(db, matter, polishDay(now())).map((referral) => ({
      ...referral,
      address: findReferralAddress(db, getReferral(db, referral.id)),
      drafts: drafts
        .filter(({ referralId }) => referralId === referral.id)
        .map(({ id, receivedOn, fromAddress, text }) => ({ id, receivedOn, fromAddress, text })),
    })),
    units: listUnits(db, bodyId).map(({ id, name, email }) => ({ id, name, hasAddress: email !== null })),
    maySend: isSendable && mayRefer(actor),
    mayRecall: mayRefer(actor),
    mayAnswer: mayAnswerReferral(actor, ""),
  };
}
