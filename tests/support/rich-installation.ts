import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { loadDemo } from "#archive/load-demo";
import { openCopy, openDatabase } from "#db/client";
import { findActor, listAccounts } from "#domain/account/queries";
import type { Actor } from "#domain/kernel/actor";
import { systemActor } from "#domain/kernel/actor";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { aSceneIn } from "#tests/scene";
import { readSettings } from "#web/settings";
import { react } from "../../app/reactions.ts";
import { beginSealing } from "../../app/sealing/begin-sealing.ts";
import { readWitness } from "../../app/sealing/checkpoints-file.ts";
import { keyIn, readKey } from "../../app/sealing/key-file.ts";
import { sealNow } from "../../app/sealing/seal-now.ts";
import { verifyInstallation } from "../../app/sealing/verify-installation.ts";

export type RichInstallation = Awaited<ReturnType<typeof aRichInstallation>>;

/** The demo and the scene beside it, sealed by three checkpoints: made once, then copied for each trial. */
export async function aRichInstallation() {
  const dataFolder = join(mkdtempSync(join(tmpdir(), "konwent-rich-")), "storage");
  mkdirSync(dataFolder);
  const places = readSettings({ KONWENT_DATA: dataFolder });
  const database = openDatabase(":memory:");
  const { db } = database;
  const key = keyIn(places);
  let secrets = 0;
  const world = {
    db,
    now: () => new Date(),
    newId: () => uuidv7(),
    newSecret: () => `secret-${String(++secrets).padStart(15, "0")}`,
    react,
    get signer() {
      return key();
    },
  };
  loadDemo(world);
  beginSealing(world, places);
  const actorOf = (accountId: string) => found(findActor(db, accountId, polishDay(world.now())));
  await aSceneIn({
    database,
    dataFolder,
    as: (actor: Actor) => ({ ...world, actor, confirmedAt: world.now().toISOString() }),
    accounts: () =>
      listAccounts(db).map(({ account }) => ({ email: account.email, actor: actorOf(account.id) })),
  });
  sealNow({ ...world, actor: systemActor }, places.checkpointsFile);
  const bytes = database.bytes();
  database.close();
  const witness = readWitness(readFileSync(places.checkpointsFile, "utf8"));
  const { publicKey } = readKey(places);
  return {
    bytes,
    witness,
    publicKey,
    filesFolder: places.filesFolder,
    /** A copy that an intruder has: no trigger and no reference holds it together any more. */
    copy: () => openCopy(bytes),
    verify: (
      copy: ReturnType<typeof openCopy>,
      evidence: Partial<Parameters<typeof verifyInstallation>[1]> = {},
    ) => verifyInstallation(copy.db, { filesFolder: null, publicKey, witness, ...evidence }),
  };
}
