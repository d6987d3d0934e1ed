import { eq } from "drizzle-orm";
import { z } from "zod";
import { editions } from "#schema/editions";
import { getConvention } from "../convention/queries.ts";
import { obstaclesToFreshDeed } from "../account/rules.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { because, found, permit, refuseOn } from "../kernel/refusal.ts";
import { mayPublishEdition } from "./policy.ts";
import { editionManifestOf, signedManifestOf } from "./edition-manifest.ts";
import { findLatestEdition, findPreparedEdition, listRegister, readPublishingState } from "./queries.ts";
import { listRenditions } from "./rendition-queries.ts";
import { obstaclesToPublishing, obstaclesToReleasing } from "./rules.ts";

/** `contentHash` is that of the edition the chair looked at. */
export const publishEditionInput = z.object({ conventionId: identity(), contentHash: identity() });

/**
 * The chair makes a prepared edition public, for good. Refuses when it is not the one that was looked at, or when the record
 * has changed since it was prepared: then it has to be prepared again. Needs a fresh sign-in. All its hashes are signed with it.
 */
export function publishEdition(
  ctx: Context,
  { conventionId, contentHash }: z.output<typeof publishEditionInput>,
): { conventionId: string; number: number } {
  return change(ctx, (tx, record) => {
    permit(mayPublishEdition(ctx.actor));
    refuseOn(obstaclesToFreshDeed(ctx.confirmedAt, ctx.now()));
    const latest = findLatestEdition(tx, conventionId);
    const prepared = findPreparedEdition(tx, conventionId);
    if (!prepared && latest?.contentHash === contentHash) refuseOn([because("edition-published")]);
    const edition = found(prepared);
    const { id, number, reason, contentHash: preparedHash } = edition;
    const state = readPublishingState(tx, conventionId);
    const changed = obstaclesToReleasing(contentHash, preparedHash, state.contentHash);
    refuseOn(changed.length > 0 ? changed : obstaclesToPublishing(state, reason));

    const publishedAt = ctx.now().toISOString();
    const address = found(getConvention(tx, conventionId).address);
    const previous = listRegister(tx, conventionId)[0]?.manifest ?? null;
    const renditions = listRenditions(tx, id);
    const manifest = editionManifestOf({ ...edition, publishedAt }, address, previous, renditions);
    const sealed = ctx.signer ? signedManifestOf(manifest, ctx.signer) : {};
    tx.update(editions)
      .set({ publishedBy: ctx.actor.name, publishedAt, ...sealed })
      .where(eq(editions.id, id))
      .run();
    record("edition.published", conventionId, { number, contentHash });
    return { conventionId, number };
  });
}
