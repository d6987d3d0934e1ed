import { editionManifestOf, supplementManifestOf } from "#domain/edition/edition-manifest";
import type { SealedEdition } from "#domain/edition/manifest-queries";
import type { Supplement } from "#domain/edition/rendition-queries";
import type { Flaw } from "#domain/audit/rules";
import { canonicalJson, sha256 } from "#domain/kernel/seal";
import { isSignedBy } from "./signature.ts";

/** Holds each published edition against its manifest, and the manifest against its signature. Those of before there were manifests pass. */
export function* verifyEditions(
  editions: Iterable<SealedEdition>,
  known: ReadonlyMap<string, string>,
): Generator<Flaw> {
  let previous: SealedEdition | null = null;
  for (const edition of editions) {
    const before = previous?.conventionId === edition.conventionId ? previous.manifest : null;
    previous = edition;
    const record = `edition ${edition.conventionId}`;
    const { manifest, signature, keyId } = edition;
    if (!isWhole(edition, before)) yield { sequence: 0, what: "manifest", record };
    if (manifest !== null && !isSignedBy(known.get(keyId ?? "") ?? "", manifest, signature ?? ""))
      yield { sequence: 0, what: "manifest-signature", record };
    for (const supplement of edition.supplements) {
      const { manifest: added, signature: under, keyId: by } = supplement;
      if (!isSupplementWhole(edition, supplement)) yield { sequence: 0, what: "manifest", record };
      if (added !== null && !isSignedBy(known.get(by ?? "") ?? "", added, under ?? ""))
        yield { sequence: 0, what: "manifest-signature", record };
    }
  }
}

/** A withdrawn edition keeps its hashes, and has no words left to compare them with. */
function isWhole(edition: SealedEdition, before: string | null): boolean {
  const { content, contentHash, manifest, address, isWithdrawn } = edition;
  if (isWithdrawn && content === "") return true;
  if (sha256(content) !== contentHash) return false;
  if (manifest === null) return true;
  try {
    return (
      canonicalJson(editionManifestOf(edition, address ?? "", before, filesOf(edition, null))) === manifest
    );
  } catch {
    return false;
  }
}

/** What was added names exactly the files that came with it. */
function isSupplementWhole(edition: SealedEdition, { id, addedAt, manifest }: Supplement): boolean {
  if (manifest === null) return true;
  const said = supplementManifestOf(edition, edition.address ?? "", addedAt, filesOf(edition, id));
  return canonicalJson(said) === manifest;
}

/** The files that were made with the edition, or came with a supplement. */
const filesOf = ({ renditions }: SealedEdition, supplementId: string | null) =>
  renditions.filter((file) => file.supplementId === supplementId);
