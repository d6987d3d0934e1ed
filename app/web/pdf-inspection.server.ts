import type { FileHandle } from "node:fs/promises";
import { damaged, pieces, readAt, sound } from "./file-finding.server.ts";
import type { Finding } from "./file-finding.server.ts";
import { namesIn, tidyName } from "./author-names.ts";

/** A whole PDF ends with its end mark and is not locked. Authors are looked for in plain view: in Info, and in XMP. */
export async function inspectPdf(handle: FileHandle, size: number): Promise<Finding> {
  const tail = await readAt(handle, Math.max(0, size - 2048), 2048);
  if (!tail.toString("latin1").includes("%%EOF")) return damaged;
  const authors = new Set<string>();
  for await (const piece of pieces(handle, size)) {
    if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(piece)) return damaged;
    for (const [, literal, hex] of piece.matchAll(
      /\/Author\s*(?:\(((?:\\[^]|[^\\()]){0,500})\)|<([0-9a-fA-F\s]{0,2000})>)/g,
    ))
      authors.add(tidyName(literal === undefined ? readHex(hex ?? "") : readLiteral(literal)));
    const xmp = /<dc:creator>[^]{0,2000}?<\/dc:creator>/.exec(piece)?.[0];
    if (xmp)
      for (const name of namesIn(Buffer.from(xmp, "latin1").toString("utf8"), "rdf:li")) authors.add(name);
  }
  authors.delete("");
  return sound([...authors].slice(0, 5).join(", ") || null);
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A PDF string in parentheses, as bytes. */
function readLiteral(literal: string): string {
  const bytes = literal.replaceAll(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 255) : (escapes[code] ?? code),
  );
  return asText(Buffer.from(bytes, "latin1"));
}

const readHex = (hex: string): string => asText(Buffer.from(hex.replaceAll(/\s/g, ""), "hex"));

/** PDF text is UTF-16 or UTF-8 when it says so by its mark, else nearly Latin-1. */
function asText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString("utf8");
  return bytes.toString("latin1");
}
