import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  displayName,
  fileKindOf,
  fileKinds,
  largestFile,
  largestFileMegabytes,
} from "#domain/presentation/rules";
import { because, Refusal } from "#domain/kernel/refusal";
import type { ReasonCode } from "#domain/kernel/reason-codes";
import { inspectFile } from "./file-inspection.server.ts";
import { settle } from "./file-store.server.ts";
import { addField } from "./form-values.ts";
import type { FormValues } from "./form-values.ts";
import { readMultipart } from "./multipart.server.ts";

/** Bytes that arrived whole and are what they claim to be; stored under their SHA-256. */
export type StoredUpload = {
  hash: string;
  mediaType: string;
  extension: string;
  sizeBytes: number;
  fileName: string;
  authorWarning: string | null;
};

/** Bytes of a form besides its file. */
const largestFields = 2_000_000;
const refused = (code: ReasonCode, facts?: Record<string, number>) => new Refusal([because(code, facts)]);
const tooLarge = () => refused("file-too-large", { limit: largestFileMegabytes });
const ownFields = new Set(["__proto__", "deed", "formId", "requestKey"]);

/**
 * Reads a form with a file. Fields go into `values` as they come; the file streams to disk, is checked by its content
 * and kept under its SHA-256. A field where no file was chosen gets no value.
 * Whatever is wrong is refused at once, without waiting for the rest of the bytes; the server takes care of those.
 * @throws Refusal file-too-large (over 50 MB), file-kind-not-allowed, file-empty, file-not-what-it-says, file-damaged.
 */
export async function receiveUpload(
  request: Request,
  filesFolder: string,
  values: FormValues,
): Promise<void> {
  const isSurelyTooLarge = Number(request.headers.get("content-length") ?? 0) > largestFile + largestFields;
  let fieldBytes = 0;
  await readMultipart(request, {
    onField: (name, value) => {
      fieldBytes += name.length + value.length;
      if (fieldBytes > largestFields) throw refused("file-too-large", { limit: 2 });
      addField(values, name, value);
    },
    onFile: async (name, stream, fileName) => {
      if (!fileName || ownFields.has(name)) return void stream.resume();
      if (isSurelyTooLarge) throw tooLarge();
      values[name] = await receiveFile(stream, displayName(fileName), filesFolder);
    },
  });
}

async function receiveFile(stream: Readable, fileName: string, filesFolder: string): Promise<StoredUpload> {
  const kind = fileKindOf(fileName);
  if (!kind) throw refused("file-kind-not-allowed");
  const incoming = join(filesFolder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = join(incoming, randomUUID());
  try {
    const { hash, sizeBytes } = await writeCounting(stream, temporary);
    if (sizeBytes === 0) throw refused("file-empty");
    const { problem, author } = await inspectFile(temporary, kind);
    if (problem) throw refused(problem);
    await settle(temporary, filesFolder, hash);
    return {
      hash,
      mediaType: fileKinds[kind].mediaType,
      extension: kind,
      sizeBytes,
      fileName,
      authorWarning: author,
    };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** To disk, and flushed there, while it is counted and hashed; stops at the first byte too many. */
async function writeCounting(stream: Readable, path: string): Promise<{ hash: string; sizeBytes: number }> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > largestFile) return done(tooLarge());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, counting, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return { hash: hash.digest("hex"), sizeBytes };
}
