import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { findEditionFile, isKept } from "#domain/edition/file-queries";
import { eachPublishedEdition, listEditionsWithHash } from "#domain/edition/manifest-queries";
import { placesOfHash } from "#domain/edition/manifest-rules";
import { readManifest } from "#domain/edition/edition-manifest";
import { findLatestEdition } from "#domain/edition/queries";
import {
  findIncompleteEdition,
  listOfferedFiles,
  listRenditions,
  listSupplements,
} from "#domain/edition/rendition-queries";
import { editionFileName } from "#domain/edition/rules";
import { supplementEdition } from "#domain/edition/supplement-edition";
import { withdrawEdition } from "#domain/edition/withdraw-edition";
import { systemActor } from "#domain/kernel/actor";
import { found } from "#domain/kernel/refusal";
import { introduceSigningKey } from "#domain/signing-key/introduce-signing-key";
import { editionFiles } from "#schema/editions";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, publish } from "#tests/minutes-world";
import { testKey } from "#tests/test-key";
import { aCouncil, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";
import { isSignedBy } from "../../../app/sealing/signature.ts";
import { verifyEditions } from "../../../app/sealing/verify-editions.ts";

const pdf = { format: "pdf" as const, hash: "cd".repeat(32), sizeBytes: 4 };
const docx = { format: "docx" as const, hash: "ef".repeat(32), sizeBytes: 5 };

function aPublishedEdition() {
  const council = aCouncil();
  introduceSigningKey(council.as(systemActor), { key: testKey, endorsedBy: null });
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  return { council, conventionId, edition: found(findLatestEdition(council.db, conventionId)) };
}

const supplement = (council: Council, conventionId: string, ...files: (typeof pdf | typeof docx)[]) =>
  supplementEdition(council.as(systemActor), { conventionId, number: 1 }, files);

test("a published edition gets a format it lacked, and stays with its manifest as it was", () => {
  const { council, conventionId, edition } = aPublishedEdition();
  expect(findIncompleteEdition(council.db, ["pdf", "docx"])?.edition.id).toBe(edition.id);
  expect(supplement(council, conventionId, pdf, docx)).toEqual({ conventionId, number: 1 });
  expect(findIncompleteEdition(council.db, ["pdf", "docx"])).toBeUndefined();
  expect(findLatestEdition(council.db, conventionId)).toEqual(edition);
  expect(listOfferedFiles(council.db, edition, "2026-04-12").map(({ fileName }) => fileName)).toEqual([
    "protokol-2026-04-12-wydanie-1.html",
    "protokol-2026-04-12-wydanie-1.pdf",
    "protokol-2026-04-12-wydanie-1.docx",
  ]);
  expect(listEventsOf(council.db, "edition", conventionId).at(-1)).toMatchObject({
    type: "edition.supplemented",
    details: { number: 1, formats: "pdf, docx" },
  });
});

test("what is added has a signed manifest of its own, and anybody finds the edition by the file's hash", () => {
  const { council, conventionId, edition } = aPublishedEdition();
  supplement(council, conventionId, pdf);
  const [added] = listSupplements(council.db, edition.id);
  expect(JSON.parse(added?.manifest ?? "")).toMatchObject({
    kind: "edition-supplement",
    convention: "2026-04-12",
    number: 1,
    content: edition.contentHash,
    renditions: { pdf: pdf.hash },
  });
  expect(isSignedBy(testKey.publicKey, added?.manifest ?? "", added?.signature ?? "")).toBe(true);
  const [here] = listEditionsWithHash(council.db, pdf.hash);
  expect(placesOfHash(readManifest(here?.manifest ?? "{}"), pdf.hash, here?.renditions)).toEqual([
    { what: "rendition", format: "pdf" },
  ]);
});

test("a file of a supplement that is not the one that was signed is found", () => {
  const { council, conventionId, edition } = aPublishedEdition();
  supplement(council, conventionId, pdf);
  const known = new Map([[testKey.keyId, testKey.publicKey]]);
  const [whole] = [...eachPublishedEdition(council.db)];
  expect([...verifyEditions([found(whole)], known)]).toEqual([]);
  const renditions = listRenditions(council.db, edition.id).map((file) => ({ ...file, fileHash: docx.hash }));
  expect([...verifyEditions([{ ...found(whole), renditions }], known)]).toEqual([
    { sequence: 0, what: "manifest", record: `edition ${conventionId}` },
  ]);
});

test("each format is added once, to an edition that can be read, and by nobody's hand", () => {
  const { council, conventionId } = aPublishedEdition();
  supplement(council, conventionId, pdf);
  expectRefusal(() => supplement(council, conventionId, pdf), "edition-has-format");
  expectRefusal(() => supplement(council, conventionId), "edition-has-format");
  for (const actor of [clerk, chair])
    expectRefusal(
      () => supplementEdition(council.as(actor), { conventionId, number: 1 }, [docx]),
      "not-permitted",
    );
  withdrawEdition(council.as(chair), { conventionId, number: 1, reason: "Dane mieszkanki" });
  expectRefusal(() => supplement(council, conventionId, docx), "edition-already-withdrawn");
});

test("the files of a withdrawn edition are nobody's any more", () => {
  const { council, conventionId } = aPublishedEdition();
  supplement(council, conventionId, pdf);
  const open = () =>
    findEditionFile(council.db, pdf.hash, editionFileName("2026-04-12", 1, "pdf"), { isPublicOnly: true });
  expect(open()).toMatchObject({ hash: pdf.hash, mediaType: "application/pdf" });
  const { hashes } = withdrawEdition(council.as(chair), {
    conventionId,
    number: 1,
    reason: "Dane mieszkanki",
  });
  expect(hashes).toContain(pdf.hash);
  expectRefusal(open, "edition-withdrawn");
  expect(isKept(council.db, pdf.hash)).toBe(false);
});

test("the database itself lets nobody change a file of a published edition or slip one in", () => {
  const { council, conventionId, edition } = aPublishedEdition();
  supplement(council, conventionId, pdf);
  const row = { editionId: edition.id, conventionId, fileHash: pdf.hash, supplementId: null };
  const told = (work: () => unknown) => {
    try {
      work();
      return "done";
    } catch (error) {
      return String(error instanceof Error && error.cause ? error.cause : error);
    }
  };
  expect(
    told(() =>
      council.db
        .insert(editionFiles)
        .values({ ...row, format: "akn" })
        .run(),
    ),
  ).toContain("only by a supplement");
  expect(told(() => council.db.delete(editionFiles).where(eq(editionFiles.format, "pdf")).run())).toContain(
    "never deleted",
  );
});
