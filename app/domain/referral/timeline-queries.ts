import type { ReadDb } from "#db/client";
import { listExtensions, listPauses } from "./clock-queries.ts";
import { listReferralFiles, listReferrals } from "./queries.ts";
import type { Matter } from "./queries.ts";
import type { ReferralStory } from "./timeline-rules.ts";

/** Every referral of a matter with all that a timeline tells of it. */
export function listReferralStories(db: ReadDb, matter: Matter): ReferralStory[] {
  const all = listReferrals(db, matter);
  const files = listReferralFiles(
    db,
    all.map(({ id }) => id),
  );
  return all.map((referral) => {
    const isOwn = ({ referralId }: { referralId: string }) => referralId === referral.id;
    return {
      ...referral,
      pauses: listPauses(db, referral.clockId).filter(isOwn),
      extensions: listExtensions(db, referral.clockId).filter(isOwn),
      files: files.filter(isOwn).map(({ answerPosition, fileHash, fileName }) => ({
        answerPosition,
        link: { to: "file" as const, at: fileHash, name: fileName },
      })),
    };
  });
}
