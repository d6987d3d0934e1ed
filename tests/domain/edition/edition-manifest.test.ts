import { expect, test } from "vitest";
import { editionManifestOf, readManifest, signedManifestOf } from "#domain/edition/edition-manifest";
import { readContent } from "#domain/edition/edition-content";
import { findPreparedEdition } from "#domain/edition/queries";
import { canonicalJson, sha256 } from "#domain/kernel/seal";
import { found } from "#domain/kernel/refusal";
import { aMinutedConvention, prepare } from "#tests/minutes-world";
import { testKey } from "#tests/test-key";
import { aCouncil } from "#tests/world";
import { isSignedBy } from "../../../app/sealing/signature.ts";

function aPreparedEdition() {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  return { ...found(findPreparedEdition(council.db, conventionId)), publishedAt: "2026-04-20T08:30:00.000Z" };
}

test("a manifest names the hash of the whole edition and of each of its parts", () => {
  const edition = aPreparedEdition();
  const manifest = editionManifestOf(edition, "2026-04-12", null);
  const { lead, leadEn, resolutions } = readContent(edition);
  expect(manifest).toMatchObject({ kind: "edition", convention: "2026-04-12", number: 1, previous: null });
  expect(manifest.content).toBe(sha256(edition.content));
  expect(manifest.parts.summary).toBe(sha256(canonicalJson({ lead, leadEn })));
  expect(manifest.parts.votes).toBe(sha256(canonicalJson({ resolutions })));
  expect(Object.values(manifest.parts).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});

test("one changed word changes its own part and no other", () => {
  const edition = aPreparedEdition();
  const content = canonicalJson({ ...readContent(edition), lead: "Coś innego." });
  const before = editionManifestOf(edition, "2026-04-12", null);
  const after = editionManifestOf({ ...edition, content, contentHash: sha256(content) }, "2026-04-12", null);
  const changed = Object.entries(after.parts).filter(([part, hash]) => ({ ...before.parts })[part] !== hash);
  expect(changed.map(([part]) => part)).toEqual(["summary"]);
  expect(after.content).not.toBe(before.content);
});

test("a manifest is signed as it is kept, and the next one names it", () => {
  const edition = aPreparedEdition();
  const first = signedManifestOf(editionManifestOf(edition, "2026-04-12", null), testKey);
  expect(first.keyId).toBe(testKey.keyId);
  expect(isSignedBy(testKey.publicKey, first.manifest, first.signature)).toBe(true);
  const second = editionManifestOf({ ...edition, number: 2 }, "2026-04-12", first.manifest);
  expect(second.previous).toBe(sha256(first.manifest));
  expect(readManifest(first.manifest)).toEqual(editionManifestOf(edition, "2026-04-12", null));
});
