import type { ReadDb } from "#db/client";
import { listActionItemsOfResolution } from "#domain/action-item/queries";
import { pick } from "#domain/kernel/pick";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import { factsOf } from "#domain/resolution/queries";
import type { ResolutionDetail } from "#domain/resolution/queries";
import { publicReferral } from "./public-question.ts";

export type PublicResolution = ReturnType<typeof publicResolution>;

/**
 * A resolution as everybody may read it, for machines. Council dates stay as certain as they are; promises are named by
 * their citations. `today` tells what is late.
 */
export function publicResolution(db: ReadDb, resolution: ResolutionDetail, today: string) {
  const { id, indications, convention, ...facts } = factsOf(resolution, today);
  return {
    ...facts,
    indications: indications.map((one) => pick(one, ["name", "district", "districtSlug"])),
    convention: pick(convention, ["address", "title", "titleEn", "heldOn"]),
    referrals: factsOfReferrals(db, { resolutionId: id }, today).map(publicReferral),
    promises: listActionItemsOfResolution(db, id).map(({ citation }) => citation),
  };
}
