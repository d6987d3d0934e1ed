import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { systemActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { keyIn } from "../sealing/key-file.ts";
import { react } from "../reactions.ts";
import { readSettings } from "../web/settings.ts";
import type { Settings } from "../web/settings.ts";
import { startTrouble } from "../web/start-trouble.ts";

/** Why a command cannot go on, in a plain sentence; it exits with 1. */
export class CommandFailed extends Error {}

/**
 * Runs a command of the command line over the installation's database, as `actor`, and closes it.
 * It takes turns with a server that is running. Says in one sentence when there is no installation yet, unless the
 * command `mayBegin` one.
 */
export async function withInstallation<T>(
  work: (ctx: Context, settings: Settings, database: OpenDatabase) => T | Promise<T>,
  actor: Actor = systemActor,
  { mayBegin = false } = {},
): Promise<T | undefined> {
  const settings = readSettings(process.env);
  try {
    if (mayBegin) mkdirSync(settings.filesFolder, { recursive: true, mode: 0o700 });
    else if (!existsSync(settings.databaseFile))
      throw new CommandFailed(
        "There is no installation here yet: run npm start first. / Nie ma tu jeszcze instalacji: najpierw npm start.",
      );
    const key = keyIn(settings);
    const database = openDatabase(settings.databaseFile);
    try {
      return await work(
        {
          db: database.db,
          actor,
          now: () => new Date(),
          newId: () => uuidv7(),
          newSecret: () => randomBytes(16).toString("base64url"),
          react,
          signer: key(),
        },
        settings,
        database,
      );
    } finally {
      database.close();
    }
  } catch (error) {
    const trouble = error instanceof CommandFailed ? error.message : startTrouble(error, settings);
    if (trouble === null) throw error;
    console.error(trouble);
    process.exitCode = 1;
    return undefined;
  }
}
