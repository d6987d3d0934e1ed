import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { RenditionFormat } from "#domain/edition/rules";
import { sha256 } from "#domain/kernel/seal";
import { renditionFormats } from "#schema/editions";
import { keepBytes, pathOfStored, settle } from "#web/file-store.server";
import { toAkomaNtoso } from "../formats/akoma-ntoso.ts";
import { attachmentPath, packagedPage, packageMetadata, packageSums } from "../formats/bip-package.ts";
import type { PackedFile } from "../formats/bip-package.ts";
import { excerptOf } from "../formats/excerpt.ts";
import { toDocx } from "../formats/docx.ts";
import { readManuscript } from "../formats/manuscript.ts";
import type { Manuscript } from "../formats/manuscript.ts";
import { toPdf } from "../formats/pdf.ts";
import type { PressOrder, Printed } from "./order.ts";
import { writeZip } from "./write-zip.ts";

/**
 * Writes an edition in all formats that were ordered and keeps each by its hash. An attachment whose bytes are missing is
 * left out of the package: what is attached can be had by its own address.
 */
export async function printEdition(order: PressOrder, filesFolder: string): Promise<Printed[]> {
  const manuscript = readManuscript(order.html);
  const written = new Map<RenditionFormat, Uint8Array>();
  const printed: Printed[] = [];
  // The package holds every other format, whether or not it was ordered.
  const isPacked = order.formats.includes("bip");
  for (const format of renditionFormats) {
    if (format === "bip") continue; // packed last
    if (!isPacked && !order.formats.includes(format)) continue;
    const bytes = await write(format, manuscript, order);
    written.set(format, bytes);
    if (order.formats.includes(format)) printed.push({ format, ...(await keepBytes(bytes, filesFolder)) });
  }
  if (isPacked) printed.push({ format: "bip", ...(await pack(order, manuscript, written, filesFolder)) });
  return printed;
}

async function write(
  format: Exclude<RenditionFormat, "bip">,
  manuscript: Manuscript,
  order: PressOrder,
): Promise<Uint8Array> {
  const { json, imprint, debate, excerpts } = order;
  switch (format) {
    case "pdf":
      return toPdf(manuscript, imprint);
    case "docx":
      return toDocx(manuscript, imprint);
    case "akn":
      return Buffer.from(toAkomaNtoso(manuscript, debate));
    case "json":
      return Buffer.from(`${json}\n`);
    case "agenda-pdf":
      return write("pdf", excerptOf(manuscript, "agenda", excerpts.agenda), order);
    case "agenda-docx":
      return write("docx", excerptOf(manuscript, "agenda", excerpts.agenda), order);
    case "attendance-pdf":
      return write("pdf", excerptOf(manuscript, "attendance", excerpts.attendance), order);
    case "attendance-docx":
      return write("docx", excerptOf(manuscript, "attendance", excerpts.attendance), order);
  }
}

async function pack(
  order: PressOrder,
  manuscript: Manuscript,
  written: Map<RenditionFormat, Uint8Array>,
  filesFolder: string,
) {
  const { html, attachments, names, imprint, debate, home } = order;
  const texts = new Map<string, Uint8Array>([["index.html", Buffer.from(packagedPage(html, attachments))]]);
  for (const [format, bytes] of written) texts.set(names[format], bytes);
  const attached = attachments
    .filter(({ hash }) => existsSync(pathOfStored(filesFolder, hash)))
    .map(({ fileName, hash }) => ({ path: attachmentPath(fileName, hash), hash, bytes: null }));
  const files: PackedFile[] = [
    ...[...texts].map(([path, bytes]) => ({ path, hash: sha256(bytes), bytes })),
    ...attached,
  ];
  const { author: publisher } = imprint;
  const metadata = Buffer.from(
    packageMetadata({ ...debate, title: manuscript.title, publisher, home }, files),
  );
  const described = [{ path: "metadane.json", hash: sha256(metadata), bytes: metadata }, ...files];
  const folder = names.bip.replace(/\.bip\.zip$/, "");
  const entries = [
    ...described.map(({ path, hash, bytes }) =>
      bytes === null
        ? { path: `${folder}/${path}`, from: pathOfStored(filesFolder, hash) }
        : { path: `${folder}/${path}`, bytes },
    ),
    { path: `${folder}/SHA256SUMS`, bytes: Buffer.from(packageSums(described)) },
  ];
  const incoming = join(filesFolder, "incoming");
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const temporary = join(incoming, randomUUID());
  const { hash, sizeBytes } = writeZip(entries, temporary, imprint.madeOn);
  await settle(temporary, filesFolder, hash);
  return { hash, sizeBytes };
}
