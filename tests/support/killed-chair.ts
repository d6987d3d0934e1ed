import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { listEventsOf } from "#domain/audit/queries";
import { eachKeptHash, isKept } from "#domain/edition/file-queries";
import { findPreparedEdition, listRegister } from "#domain/edition/queries";
import { listRenditions } from "#domain/edition/rendition-queries";
import { systemActor } from "#domain/kernel/actor";
import { sha256 } from "#domain/kernel/seal";
import { introduceSigningKey } from "#domain/signing-key/introduce-signing-key";
import { mails } from "#schema/mail";
import { sweepFiles } from "#web/file-sweep.server";
import { aMinutedConvention } from "#tests/minutes-world";
import { aProgram } from "#tests/program";
import { root } from "#tests/sources";
import { aFollower } from "#tests/subscriptions";
import { testKey } from "#tests/test-key";
import { aCouncil } from "#tests/world";
import { readWitness } from "../../app/sealing/checkpoints-file.ts";
import { verifyInstallation } from "../../app/sealing/verify-installation.ts";

/** Where somebody may be killed, and whether the edition is there afterwards: not even prepared, prepared, or published. */
export const killPoints: Record<string, "absent" | "prepared" | "published"> = {
  "prepare.begun": "absent",
  "prepare.asked": "absent",
  "prepare.assembled": "absent",
  "prepare.rendered": "absent",
  "file.opened": "absent",
  "file.written": "absent",
  "file.flushed": "absent",
  "file.renamed": "absent",
  "file.kept": "absent",
  "prepare.file-printed": "absent",
  "prepare.printed": "absent",
  "prepare.file-noted": "absent",
  "prepare.row-inserted": "absent",
  "prepare.followed": "absent",
  "prepare.chaining": "absent",
  "prepare.half-chained": "absent",
  "prepare.committed": "prepared",
  "publish.begun": "prepared",
  "publish.entered": "prepared",
  "publish.checked": "prepared",
  "publish.signing": "prepared",
  "publish.signed": "prepared",
  "publish.row-updated": "prepared",
  "publish.letter-queueing": "prepared",
  "publish.letter-queued": "prepared",
  "publish.followed": "prepared",
  "publish.chaining": "prepared",
  "publish.committed": "published",
  "seal.signing": "published",
  "seal.written": "published",
};

const followers = ["maria@example.org", "jan@example.org"];

/** A convention whose minutes are written, with two followers, to be copied for one trial after another. */
export function aChairRoom() {
  const folder = mkdtempSync(join(tmpdir(), "konwent-chair-"));
  const council = aCouncil();
  introduceSigningKey(council.as(systemActor), { key: testKey, endorsedBy: null });
  const { conventionId } = aMinutedConvention(council);
  for (const email of followers) aFollower(council, { email });
  council.db.delete(mails).run();
  const template = council.bytes();
  let trials = 0;
  return {
    conventionId,
    copy: () => {
      const place = join(folder, String(++trials));
      mkdirSync(join(place, "files"), { recursive: true });
      writeFileSync(join(place, "konwent.db"), template);
      return place;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lets the process work in a place until it is killed at a point or is done; gives what it had acknowledged. */
export async function workIn(place: string, conventionId: string, killAt = "") {
  const paths = [join(place, "konwent.db"), join(place, "files"), join(place, "checkpoints")];
  const child = spawn(
    join(root, "node_modules/.bin/node"),
    ["--disable-warning=ExperimentalWarning", await aProgram("restless-chair"), ...paths, conventionId],
    { cwd: root, env: { ...process.env, KONWENT_KILL_AT: killAt }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  let complaints = "";
  child.stdout.on("data", (text: Buffer) => (said += text.toString()));
  child.stderr.on("data", (text: Buffer) => (complaints += text.toString()));
  const signal = await new Promise<string | null>((resolve) =>
    child.once("close", (_code, ended) => resolve(ended)),
  );
  return { signal, complaints, said: said.split("\n").filter(Boolean) };
}

/** How the edition stands after a restart; whatever it is, it is whole, and nothing lies about. */
export function wholeState(place: string, conventionId: string): "absent" | "prepared" | "published" {
  const files = join(place, "files");
  const database = openDatabase(join(place, "konwent.db"));
  const { db } = database;
  sweepFiles(files, (hash) => isKept(db, hash), new Date(Date.now() + 2 * 86_400_000));
  const [published, ...others] = listRegister(db, conventionId);
  const prepared = findPreparedEdition(db, conventionId);
  expect(others).toEqual([]);
  expect(published && prepared).toBeUndefined();

  const lying = readdirSync(files).flatMap((name) => readdirSync(join(files, name)));
  expect(lying).toEqual([...eachKeptHash(db)]);
  const edition = published ?? prepared;
  const renditions = edition ? listRenditions(db, edition.id).map(({ fileHash }) => fileHash) : [];
  expect(renditions).toHaveLength(edition ? 1 : 0);
  expect(lying).toEqual(edition ? [edition.fileHash ?? "", ...renditions].toSorted() : []);
  if (edition)
    expect(readFileSync(pathIn(files, edition.fileHash ?? "")).includes(edition.contentHash)).toBe(true);
  expect(edition ? sha256(edition.content) : undefined).toBe(edition?.contentHash);

  const told = db.select({ to: mails.toAddress }).from(mails).all();
  expect(told.map(({ to }) => to).toSorted()).toEqual(published ? followers.toSorted() : []);
  const facts = listEventsOf(db, "edition", conventionId).map(({ type }) => type);
  expect(facts).toEqual(
    published ? ["edition.prepared", "edition.published"] : prepared ? ["edition.prepared"] : [],
  );
  if (published)
    expect(published).toMatchObject({ manifest: expect.any(String), signature: expect.any(String) });
  expect(flawsIn(database, place)).toEqual([]);
  database.close();
  return published ? "published" : prepared ? "prepared" : "absent";
}

const pathIn = (files: string, hash: string) => join(files, hash.slice(0, 2), hash);

function flawsIn({ db }: OpenDatabase, place: string) {
  const outside = join(place, "checkpoints");
  const witness = existsSync(outside) ? readWitness(readFileSync(outside, "utf8")) : null;
  const { flaws } = verifyInstallation(db, { filesFolder: join(place, "files"), publicKey: null, witness });
  return flaws.filter(({ what }) => what !== "record-unknown"); // what the council was furnished with has no events
}
