import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { NamedFile } from "#domain/presentation/file-queries";
import { Refusal } from "#domain/kernel/refusal";
import type { Reason } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { isKnown } from "./entity-tag.ts";
import { pathOfStored } from "./file-store.server.ts";
import type { PageRequest } from "./page-loader.ts";
import { statusOf } from "./refusal-status.ts";
import { fileHeaders } from "./security-headers.ts";

/**
 * A stored file, streamed, as something to save and never to show inside our pages. Its hash is its version: it never
 * changes. A file nobody may have, or whose bytes are missing, is answered in words: this address has no page.
 */
export async function fileResponse(
  { shell, request, language }: PageRequest,
  find: () => NamedFile,
  caching: "public" | "private",
): Promise<Response> {
  const missing = (status: number, reasons: Reason[] = []) =>
    new Response(
      `${[messages[language].presentation.notServed, ...reasons.filter(isWithdrawal).map(({ code, facts = {} }) => messages[language].refusals[code](facts))].join("\n")}\n`,
      {
        status,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
      },
    );
  let file: NamedFile;
  try {
    file = find();
  } catch (error) {
    if (error instanceof Refusal) return missing(statusOf(error.reasons), error.reasons);
    throw error;
  }
  const path = pathOfStored(shell.filesFolder, file.hash);
  const stored = await stat(path).catch(() => null);
  if (!stored) return missing(404);
  const etag = `"${file.hash}"`;
  const headers = {
    ...fileHeaders,
    "Content-Disposition": attachmentNamed(file.fileName),
    "Content-Type": file.mediaType,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": caching === "public" ? "public, max-age=31536000, immutable" : "private, no-cache",
    ETag: etag,
  };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const sized = { ...headers, "Content-Length": String(stored.size) };
  if (request.method === "HEAD") return new Response(null, { headers: sized });
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers: sized }); // Node's and the DOM's stream types differ only in name
}

const isWithdrawal = ({ code }: Reason): boolean => code === "edition-withdrawn";

/** `attachment` with a name every browser understands: RFC 6266, the plain one without letters that old ones garble. */
export function attachmentNamed(fileName: string): string {
  const plain = fileName
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[łŁ]/g, (letter) => (letter === "ł" ? "l" : "L"))
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
