import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { prepareEditionInput } from "#domain/edition/prepare-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { listOfferedFiles } from "#domain/edition/rendition-queries";
import { found } from "#domain/kernel/refusal";
import { listSections } from "#domain/minutes/queries";
import { hidePassage } from "#domain/redaction/hide-passage";
import { renderEditionFile } from "#web/edition-file.server";
import { pathOfStored } from "#web/file-store.server";
import { prepareEditionFile } from "#web/prepare-edition.server";
import { isInstalled, lettersOf, runOver } from "#tests/file-texts";
import { aMinutedConvention, write } from "#tests/minutes-world";
import { aCouncil, clerk } from "#tests/world";
import { printEdition } from "../../app/press/print-edition.ts";

const secret = "Zenobia Poufna";
const hasPdftotext = isInstalled("pdftotext");

/** Everything a file says, with what its package holds. */
function saidIn(fileName: string, bytes: Uint8Array): string[] {
  if (/\.(docx|zip)$/.test(fileName))
    return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => saidIn(name, inner));
  if (!fileName.endsWith(".pdf")) return [strFromU8(bytes)];
  const read = hasPdftotext ? runOver("pdftotext", bytes, (file) => ["-raw", file, "-"]) : null;
  return [strFromU8(bytes, true), read?.output ?? ""];
}

test("what the office hid stands in no file of the edition, and the office's own copy of it in none either", async () => {
  const filesFolder = mkdtempSync(join(tmpdir(), "konwent-hidden-"));
  try {
    const council = aCouncil();
    const { conventionId } = aMinutedConvention(council);
    write(
      council,
      listSections(council.db, conventionId)[1]?.id ?? "",
      `Skargę złożyła ${secret} z osiedla.`,
    );
    hidePassage(council.as(clerk), {
      conventionId,
      quote: secret,
      place: null,
      kind: "name",
      scope: "dane mieszkanki",
      legalBasis: "art. 5 ust. 2",
      excludedBy: "Anna Nowak",
      beneficiary: "osoba fizyczna",
    });
    const input = prepareEditionInput.parse({ conventionId, responsible: "Jan Przewodniczący" });
    const baseUrl = "https://konwent.example";
    await prepareEditionFile(council.as(clerk), input, {
      filesFolder,
      baseUrl,
      print: (order) => printEdition(order, filesFolder),
      render: (edition) => renderEditionFile(edition, { baseUrl, isDemo: false }),
    });
    const edition = found(findPreparedEdition(council.db, conventionId));
    expect(edition.internalContent).toContain(secret);
    const files = listOfferedFiles(council.db, edition, "2026-04-12");
    expect(files).toHaveLength(10);
    for (const { fileName, hash } of files) {
      const said = lettersOf(saidIn(fileName, readFileSync(pathOfStored(filesFolder, hash))).join(" "));
      // The words around what is hidden stand in every file but the agenda alone and the attendance list alone.
      const isWhole = fileName.startsWith("protokol-");
      if (!fileName.endsWith(".pdf") || hasPdftotext)
        expect(said.includes(lettersOf("z osiedla")), fileName).toBe(isWhole);
      expect(said).not.toContain("Zenobia");
      expect(said).not.toContain("Poufna");
    }
  } finally {
    rmSync(filesFolder, { recursive: true, force: true });
  }
});
