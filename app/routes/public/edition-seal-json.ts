import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { editionNumberIn } from "#domain/edition/manifest-rules";
import { getRegistered } from "#domain/edition/queries";
import { listRenditions, listSupplements } from "#domain/edition/rendition-queries";
import { pick } from "#domain/kernel/pick";
import { found } from "#domain/kernel/refusal";
import { listSigningKeys } from "#domain/signing-key/queries";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";

/**
 * The signed hashes of one edition, with the keys that vouch for the signature; also of one that was withdrawn, whose hashes
 * stay. With `?skrot=` of a file that was added later, the signed hashes it was added with.
 */
export const loader = pageLoader("anyone", ({ db }, { params, url }) =>
  jsonMatter(() => {
    const convention = getConventionAt(db, getOwnBody(db).id, found(params["address"]));
    const number = found(editionNumberIn(found(params["edition"])));
    const { id, withdrawal, ...edition } = getRegistered(db, convention.id, number);
    const asked = url.searchParams.get("skrot");
    const added = listRenditions(db, id).find(({ fileHash }) => fileHash === asked)?.supplementId;
    const supplements = listSupplements(db, id);
    const sealed = supplements.find((one) => one.id === added) ?? edition;
    return {
      manifest: found(sealed.manifest),
      signature: sealed.signature,
      keyId: sealed.keyId,
      supplements: supplements.map((one) => pick(one, ["addedAt", "manifest", "signature", "keyId"])),
      isWithdrawn: withdrawal !== null,
      keys: listSigningKeys(db),
    };
  }),
);
