import { copyFileSync, createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { getTableName } from "drizzle-orm";
import { schemaVersion } from "#db/client";
import type { ReadDb } from "#db/client";
import { findHead } from "#domain/checkpoint/queries";
import { eachKeptHash } from "#domain/edition/file-queries";
import { eachPublishedEdition } from "#domain/edition/manifest-queries";
import type { SealedEdition } from "#domain/edition/manifest-queries";
import { editionFileName } from "#domain/edition/rules";
import { listSigningKeys } from "#domain/signing-key/queries";
import type { Answer } from "#web/answer";
import { pathOfStored } from "#web/file-store.server";
import { publicKeyPem } from "../formats/public-key.ts";
import { appendCheckpoints } from "../sealing/checkpoints-file.ts";
import { dictionary } from "./dictionary.ts";
import { eachPublicFile } from "./site-copy.ts";
import { writeSums } from "./sums.ts";
import { eachRow, fileOfTable, movingTables } from "./tables.ts";

/** Which kind of export this is; a newer one that reads differently counts one up. */
export const exportFormat = "konwent-export-1";
export const headerFile = "konwent.json";

type Leaving = {
  /** The installation as it was at one moment: nobody writes to it. */
  db: ReadDb;
  filesFolder: string;
  answer: Answer;
  baseUrl: string;
  now: Date;
  readMe: string;
};

/** What an export is made of, in the order in which it is written. */
export type Stage = "data" | "files" | "editions" | "keys" | "site";

/**
 * Writes everything an installation holds into an empty folder as open formats, with a static copy of the public site
 * (docs/export-format.md). The private key is the one thing that stays. Tells how many files each stage wrote.
 */
export async function exportAll(
  leaving: Leaving,
  folder: string,
  tell: (stage: Stage, files: number) => void,
): Promise<void> {
  const { db, now, baseUrl } = leaving;
  const written: string[] = [];
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), content, { mode: 0o600 });
    written.push(path);
  };
  const copy = (path: string, hash: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    copyFileSync(pathOfStored(leaving.filesFolder, hash), join(folder, path));
    written.push(path);
  };
  let before = 0;
  const tellOf = (stage: Stage) => {
    tell(stage, written.length - before);
    before = written.length;
  };

  const rows: Record<string, number> = {};
  for (const table of movingTables) {
    const file = fileOfTable(table);
    put(file, "");
    rows[getTableName(table)] = await writeLines(join(folder, file), eachRow(db, table));
  }
  put("data/dictionary.json", asJson(dictionary()));
  tellOf("data");

  mkdirSync(join(folder, "files"), { mode: 0o700 });
  for (const hash of eachKeptHash(db)) copy(`files/${hash.slice(0, 2)}/${hash}`, hash);
  tellOf("files");

  for (const edition of eachPublishedEdition(db)) putEdition(edition, put, copy);
  tellOf("editions");

  const keys = listSigningKeys(db);
  for (const { id, publicKey } of keys) put(`keys/${id}.pem`, `${publicKeyPem(publicKey)}\n`);
  put("keys/keys.json", asJson(keys));
  put("checkpoints.jsonl", "");
  appendCheckpoints(db, join(folder, "checkpoints.jsonl"));
  tellOf("keys");

  for await (const { path, bytes } of eachPublicFile(leaving.answer, baseUrl)) put(`site/${path}`, bytes);
  tellOf("site");

  const head = findHead(db);
  put(
    headerFile,
    asJson({ format: exportFormat, madeAt: now.toISOString(), baseUrl, schema: schemaVersion(), head, rows }),
  );
  put("README.md", leaving.readMe);
  writeSums(folder, written);
}

/** One edition by names that people can read: its files, and the list of hashes that was signed. A withdrawn one has only the latter. */
function putEdition(
  edition: SealedEdition,
  put: (path: string, content: string) => void,
  copy: (path: string, hash: string) => void,
): void {
  const { address, number, manifest, signature, keyId, fileHash, renditions, supplements } = edition;
  const place = `editions/${address ?? edition.conventionId}/${number}`;
  put(
    `${place}/seal.json`,
    asJson({ manifest: JSON.parse(manifest ?? "null"), signature, keyId, supplements }),
  );
  if (edition.isWithdrawn) return;
  const nameOf = (format: Parameters<typeof editionFileName>[2]) =>
    `${place}/${editionFileName(address ?? "", number, format)}`;
  if (fileHash) copy(nameOf("html"), fileHash);
  for (const { format, fileHash: hash } of renditions) copy(nameOf(format), hash);
}

async function writeLines(path: string, rows: Iterable<object>): Promise<number> {
  let count = 0;
  const lines = function* () {
    for (const row of rows) {
      count += 1;
      yield `${JSON.stringify(row)}\n`;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
  return count;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
