import { eq } from "drizzle-orm";
import { z } from "zod";
import { referralFiles } from "#schema/referrals";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found } from "../kernel/refusal.ts";
import { getReferralFile } from "./queries.ts";
import { stepReferral } from "./step-referral.ts";

export const removeReferralFileInput = z.object({ referralId: identity(), fileId: identity() });

/** Takes a file off before the answer is given. A file of a given answer stays: it is public, and not found here. */
export const removeReferralFile = (
  ctx: Context,
  { referralId, fileId }: z.output<typeof removeReferralFileInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (tx) => {
    const file = getReferralFile(tx, fileId);
    found(file.referralId === referralId && file.answerPosition === null ? file : null);

    tx.delete(referralFiles).where(eq(referralFiles.id, fileId)).run();
    return {
      to: {},
      event: "referral.file-removed",
      details: { fileName: file.fileName, hash: file.fileHash },
    };
  });
