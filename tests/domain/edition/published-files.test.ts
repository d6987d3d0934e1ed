import { expect, test } from "vitest";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { addPresentationFile } from "#domain/presentation/add-presentation-file";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { getNamedFile } from "#domain/presentation/file-queries";
import { removePresentation } from "#domain/presentation/remove-presentation";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare } from "#tests/minutes-world";
import { aCouncil, chair, clerk } from "#tests/world";

const pdf = {
  hash: "ab".repeat(32),
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 8,
  fileName: 'Koszty "A".pdf',
  authorWarning: null,
};

test("a file that a published edition lists can be had from it for good; one that was only prepared cannot", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const { id: presentationId } = attachPresentation(
    council.as(clerk),
    attachPresentationInput.parse({ conventionId, title: "Koszty" }),
  );
  addPresentationFile(council.as(clerk), { presentationId, file: pdf });
  const open = (fileName = pdf.fileName) =>
    getNamedFile(council.db, pdf.hash, fileName, { isPublicOnly: true }).hash;
  prepare(council, conventionId);
  const contentHash = findPreparedEdition(council.db, conventionId)?.contentHash ?? "";
  publishEdition(council.as(chair), { conventionId, contentHash });

  removePresentation(council.as(clerk), { presentationId });
  expect(open()).toBe(pdf.hash);
  expectRefusal(() => open("inna nazwa.pdf"), "not-found");
});

test("what was taken off before anything was published is gone", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const { id: presentationId } = attachPresentation(
    council.as(clerk),
    attachPresentationInput.parse({ conventionId, title: "Koszty" }),
  );
  addPresentationFile(council.as(clerk), { presentationId, file: pdf });
  prepare(council, conventionId);
  removePresentation(council.as(clerk), { presentationId });
  expectRefusal(() => getNamedFile(council.db, pdf.hash, pdf.fileName, { isPublicOnly: true }), "not-found");
});
