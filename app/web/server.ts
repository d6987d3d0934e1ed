import { mkdirSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { uuidv7 } from "uuidv7";
import { openDatabase, watchDatabase } from "#db/client";
import { systemActor } from "#domain/kernel/actor";
import { polishDay } from "#domain/kernel/polish-time";
import { pruneHousekeeping } from "#domain/kernel/prune-housekeeping";
import { findOwnBody } from "#domain/council/queries";
import { isKept } from "#domain/edition/file-queries";
import { runJobs } from "../jobs/run-jobs.ts";
import { beginSealing } from "../sealing/begin-sealing.ts";
import { keyIn } from "../sealing/key-file.ts";
import { openPress } from "../press/open-press.ts";
import { react } from "../reactions.ts";
import { readSettings } from "./settings.ts";
import { startTrouble } from "./start-trouble.ts";
import { sweepFiles } from "./file-sweep.server.ts";
import { prepareData } from "./first-start.ts";
import { answering } from "./answer.ts";
import { openPageStore } from "./page-store.ts";
import type { PageStore } from "./page-store.ts";
import { drainUnreadBody } from "./unread-body.ts";
import { serveLive } from "./live.server.ts";

const settings = readSettings(process.env, process.argv.slice(2));
process.on("uncaughtException", giveUp);

mkdirSync(settings.filesFolder, { recursive: true, mode: 0o700 });
const database = openDatabase(settings.databaseFile);
const key = keyIn(settings);
const press = openPress(settings.filesFolder);
const watch = watchDatabase(settings.databaseFile);
const live = serveLive({
  page: (path) => answer(new Request(settings.baseUrl + path)),
  version: watch.version,
});
let store: PageStore | undefined; // what happens before anybody can ask drops no page
const world = {
  db: database.db,
  now: () => new Date(),
  newId: () => uuidv7(),
  newSecret: () => randomBytes(16).toString("base64url"),
  react: (...happened: Parameters<typeof react>) => {
    react(...happened);
    store?.mark(happened[2].type);
    live.mark();
  },
  /** Whoever takes the world takes the key that is in use just then. */
  get signer() {
    return key();
  },
};
const lines = [...(await prepareData(world, settings)), ...beginSealing(world, settings)];
const isDemo = findOwnBody(database.db)?.isDemo ?? false;
if (isDemo && !settings.isLoopback) {
  console.error(
    "The demo is loaded: HOST must be a loopback address (127.0.0.1). / Dane przykładowe: HOST musi być adresem lokalnym.",
  );
  process.exit(1);
}

keepHouse();
sweepFiles(settings.filesFolder, (hash) => isKept(database.db, hash), world.now());
setInterval(keepHouse, 86_400_000).unref();

const answer = await answering({ database, world, settings, print: press.print, isDemo });

const day = () => polishDay(world.now());
const pages = openPageStore({
  answer,
  baseUrl: settings.baseUrl,
  day,
  writtenByOthers: database.writtenByOthers,
});
store = pages;
const listener = getRequestListener(answer, { overrideGlobalObjects: false, autoCleanupIncoming: false });
const server = createServer(
  { requestTimeout: 300_000, headersTimeout: 20_000, keepAliveTimeout: 75_000 },
  (incoming, outgoing) => {
    if (live.answers(incoming, outgoing) || pages.answers(incoming, outgoing)) return;
    drainUnreadBody(incoming, outgoing);
    void listener(incoming, outgoing);
  },
);

server.listen(settings.port, settings.host, () => {
  writeFileSync(settings.addressFile, settings.baseUrl);
  for (const line of lines) console.log(line);
});
const stopJobs = runJobs(world, settings, press);

/** What cannot begin says so in a sentence; anything else is a bug and shows where. */
function giveUp(error: unknown): void {
  console.error(startTrouble(error, settings) ?? error);
  process.exit(1);
}

function keepHouse(): void {
  pruneHousekeeping({ ...world, actor: systemActor });
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);

let isStopping = false;

/** Lets the requests in flight and a letter under way finish, then closes the database. A terminal may send its signal twice. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  const jobsEnded = stopJobs();
  live.close();
  server.close(() => {
    void jobsEnded.finally(() => {
      watch.close();
      database.close();
      process.exit(0);
    });
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
}
