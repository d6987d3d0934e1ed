import { join } from "node:path";
import { expect } from "vitest";
import type { EditionShown } from "#ui/edition-document";
import { renderEditionFile } from "#web/edition-file.server";
import { toAkomaNtoso } from "../../app/formats/akoma-ntoso.ts";
import { toDocx } from "../../app/formats/docx.ts";
import { readManuscript } from "../../app/formats/manuscript.ts";
import { toPdf } from "../../app/formats/pdf.ts";
import {
  lettersOf,
  lettersOfPdf,
  runOver,
  standardsFolder,
  tableHeadsOf,
  textOfAkomaNtoso,
  textOfDocx,
  textOfHtml,
} from "./file-texts.ts";

/** All files of one edition, by the writers alone. */
export async function filesOf(edition: EditionShown) {
  const html = renderEditionFile(edition, { baseUrl: "https://konwent.example", isDemo: false });
  const manuscript = readManuscript(html);
  const { number, producedOn, producedBy, responsible } = edition.stamp;
  const imprint = { author: edition.publisher, madeOn: producedOn };
  return {
    html,
    manuscript,
    pdf: toPdf(manuscript, imprint),
    docx: await toDocx(manuscript, imprint),
    akn: toAkomaNtoso(manuscript, {
      address: "2026-04-12",
      heldOn: null,
      number,
      producedOn,
      producedBy,
      responsible,
      bodyName: edition.content.convention.bodyName,
      publisher: edition.publisher,
    }),
  };
}

/** Says where two long texts part instead of printing both. */
export function expectSame(text: string, said: string, format: string): void {
  let at = 0;
  while (at < said.length && text[at] === said[at]) at++;
  const around = (whole: string) => whole.slice(Math.max(0, at - 60), at + 60);
  expect(`${format}: …${around(text)}`).toBe(`${format}: …${around(said)}`);
}

export type Tools = { hasPdftotext: boolean; hasXmllint: boolean };

/** Holds every file of an edition against the words of its HTML, and its Akoma Ntoso against the standard's own schema. */
export async function expectSameText(edition: EditionShown, { hasPdftotext, hasXmllint }: Tools) {
  const { html, pdf, docx, akn } = await filesOf(edition);
  const said = textOfHtml(html);
  expectSame(textOfDocx(docx), said, "DOCX");
  expectSame(textOfAkomaNtoso(akn), said, "Akoma Ntoso");
  const letters = lettersOf(textOfHtml(html, { marks: true }));
  if (hasPdftotext) expectSame(lettersOfPdf(pdf, letters, tableHeadsOf(html)) ?? "", letters, "PDF");
  if (hasXmllint && standardsFolder !== null) {
    const schema = join(standardsFolder, "akoma-ntoso-3.0", "akomantoso30.xsd");
    const checked = runOver("xmllint", akn, (file) => ["--noout", "--nonet", "--schema", schema, file]);
    expect(checked?.status, checked?.complaints).toBe(0);
  }
}
