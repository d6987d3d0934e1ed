import type { FileHandle } from "node:fs/promises";
import { fileKinds } from "#domain/presentation/rules";
import type { FileKind } from "#domain/presentation/rules";
import { namesIn } from "./author-names.ts";
import { damaged, notWhatItSays, sound } from "./file-finding.server.ts";
import type { Finding } from "./file-finding.server.ts";
import { readZipDirectory, readZipEntry } from "./zip-reader.server.ts";

/** No more of one entry is ever unpacked, whatever it says of itself. */
const largestEntry = 1024 * 1024;

/** The part every document of a kind is built around, by its content type; a kind with macros has another one. */
const mainParts: Partial<Record<FileKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
};

/** A DOCX, PPTX, ODT or ODP: a ZIP file whose entries say what it is. Locked ones and those broken off are damaged to us. */
export async function inspectOffice(handle: FileHandle, size: number, kind: FileKind): Promise<Finding> {
  const entries = await readZipDirectory(handle, size);
  if (!entries || entries.some((entry) => entry.isEncrypted)) return damaged;
  /** An entry's text; "" when there is none, null when it cannot be read. */
  const textOf = async (name: string): Promise<string | null> => {
    const entry = entries.find((candidate) => candidate.name === name);
    return entry ? ((await readZipEntry(handle, entry, largestEntry))?.toString("utf8") ?? null) : "";
  };
  const has = (name: string) => entries.some((entry) => entry.name === name);
  return mainParts[kind]
    ? inspectMicrosoft(textOf, has, mainParts[kind])
    : inspectOpenDocument(textOf, has, fileKinds[kind].mediaType);
}

type TextOf = (name: string) => Promise<string | null>;
type Has = (name: string) => boolean;

async function inspectMicrosoft(textOf: TextOf, has: Has, mainPart: string): Promise<Finding> {
  const types = await textOf("[Content_Types].xml");
  if (types === null) return damaged;
  const override = [...types.matchAll(/<(?:\w+:)?Override\s[^>]{0,600}>/g)].find(([element]) =>
    element.includes(`"${mainPart}"`),
  )?.[0];
  const part = override && /PartName="\/([^"]{1,300})"/.exec(override)?.[1];
  if (!part || !has(part) || has("word/vbaProject.bin") || has("ppt/vbaProject.bin")) return notWhatItSays;
  return withAuthors(await textOf("docProps/core.xml"), "dc:creator", "cp:lastModifiedBy");
}

async function inspectOpenDocument(textOf: TextOf, has: Has, mediaType: string): Promise<Finding> {
  const [type, manifest] = [await textOf("mimetype"), await textOf("META-INF/manifest.xml")];
  if (type === null || manifest === null || manifest.includes("encryption-data")) return damaged;
  if (type.trim() !== mediaType || !has("content.xml")) return notWhatItSays;
  return withAuthors(await textOf("meta.xml"), "meta:initial-creator", "dc:creator");
}

/** Author entries that cannot be read are a fault of the file; missing ones are not. */
const withAuthors = (xml: string | null, ...elements: string[]): Finding =>
  xml === null ? damaged : sound(namesIn(xml, ...elements).join(", ") || null);
