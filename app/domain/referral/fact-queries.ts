import { inArray } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { files } from "#schema/presentations";
import { clockOf, findOpenPause, listExtensions, listPauses } from "./clock-queries.ts";
import { listReferralFiles, listReferrals } from "./queries.ts";
import type { Matter, Referral } from "./queries.ts";
import { daysLate, reckon } from "./rules.ts";

export type ReferralFacts = ReturnType<typeof factsOfReferrals>[number];

/** What pages say of each referral of a matter, in order, with its deadline's sum. No contact data is among it. */
export function factsOfReferrals(db: ReadDb, matter: Matter, today: string) {
  const all = listReferrals(db, matter);
  const attached = filesOf(
    db,
    all.map(({ id }) => id),
  );
  return all.map((referral) => {
    const { id, position, round, addressee, state, dayKind, ruleSource } = referral;
    const { receivedOn, acknowledgedOn, holdingReplyOn, holdingReply, answeredOn, endedOn } = referral;
    const sum = reckon(clockOf(db, referral));
    const ownPauses = listPauses(db, referral.clockId).filter(({ referralId }) => referralId === id);
    return {
      id,
      position,
      round,
      addressee,
      state,
      dayKind,
      ruleSource,
      receivedOn,
      acknowledgedOn,
      holdingReplyOn,
      holdingReply,
      answeredOn,
      endedOn,
      sum,
      late: lateBy(referral, sum, today),
      isStopped: state === "open" && findOpenPause(db, referral.clockId) !== undefined,
      pauses: ownPauses.map(({ askedOn, request, endedOn: repliedOn, reply }) => ({
        askedOn,
        request,
        repliedOn,
        reply,
      })),
      extensions: listExtensions(db, referral.clockId)
        .filter(({ referralId }) => referralId === id)
        .map(({ grantedOn, days, grantedBy, reason }) => ({
          grantedOn,
          days,
          grantedBy,
          reason,
        })),
      handedOverFrom: all.find((other) => other.id === referral.handedOverFromId)?.addressee ?? null,
      handedOverReason: referral.handedOverReason,
      handedOverTo: all.find((other) => other.handedOverFromId === id)?.addressee ?? null,
      files: attached.filter((file) => file.referralId === id && file.answerPosition !== null),
    };
  });
}

/** Only what is waited for, or was answered, can be late; what left the addressee is the next one's. */
const lateBy = ({ state, answeredOn }: Referral, sum: ReturnType<typeof reckon>, today: string): number =>
  state === "open" || state === "answered" ? daysLate(sum, answeredOn, today) : 0;

/** Files of referrals as pages link them. */
export function filesOf(db: ReadDb, referralIds: readonly string[]) {
  const attached = listReferralFiles(db, referralIds);
  const stored = db
    .select()
    .from(files)
    .where(
      inArray(
        files.hash,
        attached.map(({ fileHash }) => fileHash),
      ),
    )
    .limit(10_000)
    .all();
  return attached.flatMap(({ id, referralId, answerPosition, fileHash, fileName, authorWarning }) => {
    const file = stored.find(({ hash }) => hash === fileHash);
    if (!file) return [];
    const { extension, sizeBytes } = file;
    return [
      { id, referralId, answerPosition, hash: fileHash, fileName, extension, sizeBytes, authorWarning },
    ];
  });
}
