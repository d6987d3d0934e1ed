import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { editionNumberIn } from "#domain/edition/manifest-rules";
import { getRegistered } from "#domain/edition/queries";
import { found } from "#domain/kernel/refusal";
import { listSigningKeys } from "#domain/signing-key/queries";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";

/** The signed hashes of one edition, with the keys that vouch for the signature; also of one that was withdrawn, whose hashes stay. */
export const loader = pageLoader("anyone", ({ db }, { params }) =>
  jsonMatter(() => {
    const convention = getConventionAt(db, getOwnBody(db).id, found(params["address"]));
    const number = found(editionNumberIn(found(params["edition"])));
    const { manifest, signature, keyId, withdrawal } = getRegistered(db, convention.id, number);
    return {
      manifest: found(manifest),
      signature,
      keyId,
      isWithdrawn: withdrawal !== null,
      keys: listSigningKeys(db),
    };
  }),
);
