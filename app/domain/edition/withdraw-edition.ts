import { eq } from "drizzle-orm";
import { z } from "zod";
import { editions, editionWithdrawals } from "#schema/editions";
import { obstaclesToFreshDeed } from "../account/rules.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity, paragraph } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayWithdrawEdition } from "./policy.ts";
import { getRegistered } from "./queries.ts";
import { listRenditions } from "./rendition-queries.ts";

/** `reason` is public: it stands where the edition stood. */
export const withdrawEditionInput = z.object({
  conventionId: identity(),
  number: z.coerce.number<unknown>().int().positive(),
  reason: paragraph(),
});

/**
 * The chair takes a published edition out of the public's reach: its words go, its number, hash, signature and names stay,
 * with the reason. Other editions stay as they are. Gives the hashes of its files, whose bytes go after the commit.
 */
export function withdrawEdition(
  ctx: Context,
  { conventionId, number, reason }: z.output<typeof withdrawEditionInput>,
): { conventionId: string; number: number; hashes: string[] } {
  return change(ctx, (tx, record) => {
    permit(mayWithdrawEdition(ctx.actor));
    refuseOn(obstaclesToFreshDeed(ctx.confirmedAt, ctx.now()));
    const { id, contentHash, fileHash, withdrawal } = getRegistered(tx, conventionId, number);
    refuseOn(withdrawal ? [because("edition-already-withdrawn")] : []);

    const said = { reason, withdrawnBy: ctx.actor.name, withdrawnOn: polishDay(ctx.now()) };
    tx.insert(editionWithdrawals)
      .values({ editionId: id, conventionId, ...said })
      .run();
    tx.update(editions)
      .set({ content: "", internalContent: null, salt: null })
      .where(eq(editions.id, id))
      .run();
    record("edition.withdrawn", conventionId, { number, contentHash, reason });
    const renditions = listRenditions(tx, id).map((rendition) => rendition.fileHash);
    return { conventionId, number, hashes: [...(fileHash === null ? [] : [fileHash]), ...renditions] };
  });
}
