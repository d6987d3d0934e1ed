import { z } from "zod";
import { editionSupplements } from "#schema/editions";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit, refuseOn } from "../kernel/refusal.ts";
import { signedManifestOf, supplementManifestOf } from "./edition-manifest.ts";
import { keepRenditions } from "./keep-renditions.ts";
import type { RenditionStored } from "./keep-renditions.ts";
import { maySupplementEdition } from "./policy.ts";
import { getRegistered } from "./queries.ts";
import { listRenditions } from "./rendition-queries.ts";
import { obstaclesToSupplement } from "./rules.ts";

export const supplementEditionInput = z.object({
  conventionId: identity(),
  number: z.coerce.number<unknown>().int().positive(),
});

/**
 * A published edition gets formats that were not there when it appeared. It stays as it is, with its manifest and signature:
 * the new files get a signed manifest of their own. Refuses a format it has already, and a withdrawn edition.
 */
export function supplementEdition(
  ctx: Context,
  { conventionId, number }: z.output<typeof supplementEditionInput>,
  renditions: RenditionStored[],
): { conventionId: string; number: number } {
  return change(ctx, (tx, record) => {
    permit(maySupplementEdition(ctx.actor));
    const edition = getRegistered(tx, conventionId, number);
    const formats = renditions.map(({ format }) => format);
    const has = listRenditions(tx, edition.id).map(({ format }) => format);
    refuseOn(obstaclesToSupplement(formats, has, edition.withdrawal !== null));

    const supplementId = ctx.newId();
    const addedAt = ctx.now().toISOString();
    const address = found(getConvention(tx, conventionId).address);
    const hashes = renditions.map(({ format, hash }) => ({ format, fileHash: hash }));
    const manifest = supplementManifestOf(edition, address, addedAt, hashes);
    const sealed = ctx.signer ? signedManifestOf(manifest, ctx.signer) : {};
    tx.insert(editionSupplements)
      .values({ id: supplementId, editionId: edition.id, conventionId, addedAt, ...sealed })
      .run();
    keepRenditions(tx, record, { editionId: edition.id, conventionId, supplementId }, renditions);
    record("edition.supplemented", conventionId, { number, formats: formats.join(", ") });
    return { conventionId, number };
  });
}
