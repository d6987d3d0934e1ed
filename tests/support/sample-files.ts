import { strToU8, zipSync } from "fflate";

/** The smallest PDF that readers open, with an author unless null. */
export function aPdf(author: string | null = null): Buffer {
  const info = author === null ? "" : `4 0 obj\n<< /Author (${author}) >>\nendobj\n`;
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${info}trailer\n<< /Root 1 0 R${author === null ? "" : " /Info 4 0 R"} >>\n%%EOF\n`,
    "latin1",
  );
}

type Parts = Record<string, string>;
const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        [strToU8(text), { level: name === "mimetype" ? 0 : 6 }],
      ]),
    ),
  );

const main = {
  docx: {
    part: "word/document.xml",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  },
  pptx: {
    part: "ppt/presentation.xml",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  },
};

/** A Word or PowerPoint document with its author and last editor. */
export function anOfficeDocument(
  kind: "docx" | "pptx",
  authors: { creator?: string; lastModifiedBy?: string } = {},
  more: Parts = {},
): Uint8Array {
  const { part, type } = main[kind];
  const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${authors.creator ?? ""}</dc:creator><cp:lastModifiedBy>${authors.lastModifiedBy ?? ""}</cp:lastModifiedBy></cp:coreProperties>`;
  return zipped({
    "[Content_Types].xml": `<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    "_rels/.rels": "<Relationships/>",
    [part]: "<document/>",
    "docProps/core.xml": core,
    ...more,
  });
}

/** An OpenDocument text or presentation. */
export const anOpenDocument = (
  kind: "text" | "presentation",
  { author = "", manifest = "<manifest/>" } = {},
): Uint8Array =>
  zipped({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": "<office:document-content/>",
    "meta.xml": `<office:meta><meta:initial-creator>${author}</meta:initial-creator><dc:creator>${author}</dc:creator></office:meta>`,
    "META-INF/manifest.xml": manifest,
  });

export const aZip = zipped;

export const aPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** The beginning and the end of a JPEG, which is all that is looked at. */
export const aJpeg = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.alloc(64),
  Buffer.from("ffd9", "hex"),
]);
/** How a Windows program begins. */
export const anExe = Buffer.concat([
  Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000", "latin1"),
  Buffer.alloc(56),
  Buffer.from("PE\u0000\u0000", "latin1"),
  Buffer.alloc(2000),
]);
