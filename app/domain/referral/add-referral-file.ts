import { z } from "zod";
import { referralFiles } from "#schema/referrals";
import type { Context } from "../kernel/context.ts";
import { identity, upload } from "../kernel/fields.ts";
import { storeFile } from "../kernel/store-file.ts";
import { stepReferral } from "./step-referral.ts";

export const addReferralFileInput = z.object({ referralId: identity(), file: upload() });

/** The addressee attaches a file, already checked and stored, to the answer they are about to give; public only with it. */
export const addReferralFile = (
  ctx: Context,
  { referralId, file }: z.output<typeof addReferralFileInput>,
): { id: string } =>
  stepReferral(ctx, referralId, (tx, _referral, record) => {
    storeFile(tx, record, file);
    const { hash: fileHash, fileName, authorWarning } = file;
    tx.insert(referralFiles).values({ id: ctx.newId(), referralId, fileHash, fileName, authorWarning }).run();
    return { to: {}, event: "referral.file-added", details: { fileName, hash: fileHash } };
  });
