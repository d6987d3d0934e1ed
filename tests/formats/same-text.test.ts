import { beforeAll, expect, test } from "vitest";
import type { EditionContent } from "#domain/edition/edition-content";
import { chanceOf } from "#tests/chance";
import { demoContents } from "#tests/demo-contents";
import { isInstalled, runOver, standardsFolder } from "#tests/file-texts";
import { generatedEdition, shownAs } from "#tests/generated-edition";
import { expectSameText, filesOf } from "#tests/same-text";

const tools = { hasPdftotext: isInstalled("pdftotext"), hasXmllint: isInstalled("xmllint") };
if (standardsFolder === null)
  console.warn("KONWENT_STANDARDS is not set: Akoma Ntoso is not held against its schema.");

let contents: EditionContent[];
beforeAll(() => {
  contents = demoContents();
});

test("the files of every convention of the demo say the same, word for word", async () => {
  expect(contents).toHaveLength(4);
  for (const content of contents) await expectSameText(shownAs(content), tools);
});

test("so do those of records made up by chance, with signs that other formats read as orders", async () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const chance = chanceOf(seed);
  for (let round = 0; round < 3; round++) {
    const base = contents[round];
    if (!base) throw new Error("The demo has lost a convention");
    await expectSameText(generatedEdition(base, chance), tools).catch((error: unknown) => {
      throw new Error(`seed ${seed}, round ${round}`, { cause: error });
    });
  }
});

test("a PDF is tagged and says its language, its title and its headings; the same edition gives the same bytes", async () => {
  const edition = shownAs(contents[1] ?? contents[0]!);
  const { pdf, html } = await filesOf(edition);
  expect(pdf.toString("latin1")).toMatch(/\/Lang \(pl\)/);
  expect((await filesOf(edition)).pdf.equals(pdf)).toBe(true);
  if (!tools.hasPdftotext) return;
  const info = runOver("pdfinfo", pdf, (file) => [file])?.output ?? "";
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toContain(/<title>([^<]*)</.exec(html)?.[1]);
  const structure = runOver("pdfinfo", pdf, (file) => ["-struct-text", file])?.output ?? "";
  for (const element of ["H1", "H2", "H3", "L ", "LI", "Table", "TH", "TD", "P", "Link"])
    expect(structure).toMatch(new RegExp(`^ *${element}`, "m"));
  if (isInstalled("qpdf")) expect(runOver("qpdf", pdf, (file) => ["--check", file])?.status).toBe(0);
});
