import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { findAccountByEmail, findActor, listAccounts } from "#domain/account/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { readSettings } from "#web/settings";
import { sessionsOver } from "#web/session.server";
import { root } from "#tests/sources";
import { server as built } from "../../app/cli/bootstrap.mjs";
import { supplementing } from "../../app/jobs/supplement-editions.ts";
import { openPress } from "../../app/press/open-press.ts";
import { sealNow } from "../../app/sealing/seal-now.ts";
import { keyIn } from "../../app/sealing/key-file.ts";
import { react } from "../../app/reactions.ts";
import { freePort } from "#tests/free-port";

/** The real server over a data folder of its own, and a second hand on its database, as the command line has one. */
export type Installation = Awaited<ReturnType<typeof startServer>>;

const node = join(root, "node_modules/.bin/node");

/** Starts the server that was built, with the demo or empty, on a free port. Stop it when the story is told. */
export async function startServer({
  isEmpty = false,
  settings = {},
}: {
  isEmpty?: boolean;
  /** More of the environment, e.g. `SMTP_URL`. */
  settings?: Record<string, string>;
} = {}) {
  const folder = join(root, "test-results", "data");
  mkdirSync(folder, { recursive: true });
  const dataFolder = settings["KONWENT_DATA"] ?? mkdtempSync(join(folder, "konwent-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production",
    KONWENT_DATA: dataFolder,
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: "",
    ...settings,
  };
  if (!settings["BASE_URL"]) Reflect.deleteProperty(env, "BASE_URL");
  let printed = "";
  let complaints = "";
  const launch = () => {
    const program = spawn(
      node,
      [
        "--disable-warning=ExperimentalWarning",
        "--enable-source-maps",
        built,
        ...(isEmpty ? ["--empty"] : []),
      ],
      { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] },
    );
    program.stdout.on("data", (text: Buffer) => void (printed += text.toString()));
    program.stderr.on("data", (text: Buffer) => void (complaints += text.toString()));
    return program;
  };
  let server = launch();
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    const program = server; // another may have begun before its patience has passed
    if (program.exitCode !== null || program.signalCode !== null) return;
    const gone = new Promise((resolve) => program.once("exit", resolve));
    program.kill(signal);
    await Promise.race([gone, wait(3000).then(() => program.kill("SIGKILL"))]);
  };
  const stop = async () => {
    await end("SIGTERM");
    database?.close();
    for (const ending of ["", ".key", ".checkpoints"])
      rmSync(dataFolder + ending, { recursive: true, force: true });
  };

  let database: OpenDatabase | undefined;
  const answers = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  const begin = async () => {
    for (let tries = 0; !(await answers()); tries++) {
      if (server.exitCode !== null || server.signalCode !== null || tries > 900) {
        await stop();
        throw new Error(`The server did not start.\n${printed}\n${complaints}`);
      }
      await wait(100);
    }
  };
  await begin();
  database = openDatabase(join(dataFolder, "konwent.db"));
  const { db } = database;
  const key = keyIn(readSettings(env));
  const world = {
    db,
    now: () => new Date(),
    newId: () => uuidv7(),
    newSecret: () => randomBytes(16).toString("base64url"),
    react,
    get signer() {
      return key();
    },
  };
  const actorOf = (email: string): Actor => {
    const account = findAccountByEmail(db, email);
    const actor = account && findActor(db, account.id, polishDay(world.now()));
    if (!actor) throw new Error(`Nobody has the e-mail ${email}`);
    return actor;
  };

  return {
    url,
    dataFolder,
    database,
    /** What the server has printed, and what it complained of. */
    printed: () => printed,
    complaints: () => complaints,
    /** The world as an actor sees it, for telling what happened before the story begins. */
    as: (actor: Actor): Context => ({ ...world, actor, confirmedAt: world.now().toISOString() }),
    actorOf,
    /** Open accounts with what they hold today. */
    accounts: () =>
      listAccounts(db)
        .filter(({ account }) => account.closedOn === null)
        .map(({ account }) => ({ email: account.email, actor: actorOf(account.email) })),
    /** The cookie of a browser that has just signed in. */
    cookieOf: async (email: string): Promise<string> => {
      const session = await sessionsOver(world, false).createSession(actorOf(email).accountId ?? "", {
        device: null,
      });
      return `sesja=${session.id}`;
    },
    /** A command of the command line, run for real; its last line is what it is for. */
    command: async (name: string, ...typed: (string | Record<string, string>)[]): Promise<string[]> => {
      const args = typed.filter((one) => typeof one === "string");
      const settingsToo = Object.assign({}, ...typed.filter((one) => typeof one === "object"));
      const { stdout } = await promisify(execFile)(
        node,
        ["--disable-warning=ExperimentalWarning", `app/cli/${name}.ts`, ...args],
        { cwd: root, env: { ...env, ...settingsToo } },
      );
      return stdout.trim().split("\n");
    },
    /** Does now what the server does by itself within its first minute: files of editions, and the seal on them. */
    doOwnWork: async (): Promise<void> => {
      const { filesFolder, checkpointsFile } = readSettings(env);
      const press = openPress(filesFolder);
      await supplementing(world, { filesFolder, baseUrl: url }, press)();
      await press.close();
      sealNow({ ...world, actor: systemActor }, checkpointsFile);
    },
    stop,
    /** Ends the server as a fault would, or as its keeper; the data and the address stay. */
    end,
    /** Starts it again where it stood. */
    again: async () => {
      server = launch();
      await begin();
    },
  };
}
