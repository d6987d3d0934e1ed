import { createHash } from "node:crypto";
import { ImapFlow } from "imapflow";
import type { FetchMessageObject } from "imapflow";
import type { Context } from "#domain/kernel/context";
import { letterLimits } from "../inbox/letter-limits.ts";
import { openReader } from "../inbox/open-reader.ts";
import type { Reader } from "../inbox/open-reader.ts";
import { roughHeaders } from "../inbox/rough-headers.ts";
import { takeLetter } from "../inbox/take-letter.ts";
import type { Arrived, Verdict } from "../inbox/take-letter.ts";
import { nowhere } from "./reach.ts";
import type { Reach } from "./reach.ts";

type World = Omit<Context, "actor">;
export type Inbox = {
  imapUrl: string;
  /** The address our letters come from; answers reach it with a secret after a plus sign. */
  ours: string;
  reach?: Reach;
  /** Told when the server stops: the letter under way is finished, no other begun. */
  signal?: AbortSignal;
};

/** How many letters one pass takes at most, and how long an IMAP server may stay silent, in milliseconds. */
const portion = 50;
const silence = 30_000;

/**
 * Reads the mailbox once: takes every unseen letter, the oldest first, and marks it seen afterwards; what was kept aside
 * is also flagged. Killed anywhere, a letter is read again and, by its hash, taken once. Gives how many letters it read.
 * @throws Error when the server cannot be reached or does not let us in.
 */
export async function readInbox(
  world: World,
  { imapUrl, ours, reach = nowhere, signal }: Inbox,
): Promise<number> {
  const { folder, ...options } = accessIn(imapUrl);
  const client = new ImapFlow({
    ...options,
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
  });
  client.on("error", () => undefined); // the command under way fails with it and says so
  const reader = openReader();
  try {
    await client.connect();
    const lock = await client.getMailboxLock(folder);
    try {
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      const turn = unseen.toSorted((one, other) => one - other).slice(0, portion);
      for (const uid of turn) {
        if (signal?.aborted) return 0;
        await takeOne(world, client, reader, { uid, ours, reach });
      }
      return turn.length;
    } finally {
      lock.release();
    }
  } finally {
    await reader.close();
    await client.logout().catch(() => client.close());
  }
}

type Turn = { uid: number; ours: string; reach: Reach };

/** One letter; whatever is wrong with it, the next one has its turn. */
async function takeOne(world: World, client: ImapFlow, reader: Reader, { uid, ours, reach }: Turn) {
  const arrived = await arrivedFrom(client, reader, uid, reach);
  if (!arrived) return; // somebody removed it meanwhile
  reach("inbox.read");
  const verdict = takenOrAside(world, ours, arrived, reach);
  reach("inbox.taken");
  const flags = verdict?.outcome === "aside" ? ["\\Seen", "\\Flagged"] : ["\\Seen"];
  await client.messageFlagsAdd(String(uid), flags, { uid: true });
  reach("inbox.marked");
}

/**
 * A letter that our own code stumbles over is kept aside, said on the console, and holds nobody up; one that the database
 * could not take just now stays unseen and is tried again.
 */
function takenOrAside(world: World, ours: string, arrived: Arrived, reach: Reach): Verdict | null {
  try {
    return takeLetter(world, ours, arrived, reach);
  } catch (error) {
    if (isOfDatabase(error)) throw error;
    console.error("read-inbox: a letter is kept aside:", error);
    const { contentHash, reading } = arrived;
    const { from, subject } = "letter" in reading ? reading.letter : reading;
    return takeLetter(world, ours, { contentHash, reading: { refused: "not-understood", from, subject } });
  }
}

/** SQLite's own errors, also inside the one that Drizzle puts around them. */
function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && String(error.code).startsWith("SQLITE_")) || isOfDatabase(error.cause);
}

/** Fetches a letter and reads it; of one that is too large only the headers ever leave the server. */
async function arrivedFrom(
  client: ImapFlow,
  reader: Reader,
  uid: number,
  reach: Reach,
): Promise<Arrived | null> {
  const found = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!found) return null;
  const isLarge = (found.size ?? 0) > letterLimits.bytes;
  const wanted = isLarge
    ? { source: { start: 0, maxLength: letterLimits.headerBytes } }
    : { source: true as const };
  const fetched: FetchMessageObject | false = await client.fetchOne(String(uid), wanted, { uid: true });
  if (!fetched || !fetched.source) return null;
  reach("inbox.fetched");
  const raw = fetched.source;
  const contentHash = createHash("sha256")
    .update(raw)
    .update(isLarge ? `…${found.size}` : "")
    .digest("hex");
  const reading = isLarge ? { refused: "too-large" as const, ...roughHeaders(raw) } : await reader.read(raw);
  return { contentHash, reading };
}

/** `imaps://user:password@host:993/INBOX` as imapflow takes it. Plain `imap://` is for a server on the same machine. */
export function accessIn(imapUrl: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(imapUrl);
  const secure = protocol === "imaps:";
  const host = hostname.replaceAll(/[[\]]/g, "");
  const isNear = ["localhost", "127.0.0.1", "::1"].includes(host);
  return {
    host,
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    ...(secure ? {} : { doSTARTTLS: !isNear }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.slice(1)) || "INBOX",
  };
}

/**
 * The same, kept going: a pass every time it is called, unless the server was not reached lately; then it waits 1, 2, 4 …
 * times as long, at most a quarter of an hour. Says on the console when the mailbox goes out of reach and when it is back.
 */
export function keepReading(world: World, inbox: Inbox): () => Promise<number> {
  let failures = 0;
  let restsUntil = 0;
  return async () => {
    if (world.now().getTime() < restsUntil) return 0;
    try {
      let read = 0;
      for (let last = portion; last === portion; read += last) last = await readInbox(world, inbox);
      if (failures > 0) console.error("read-inbox: the mailbox is back");
      failures = 0;
      return read;
    } catch (error) {
      failures++;
      restsUntil = world.now().getTime() + Math.min(30_000 * 2 ** (failures - 1), 15 * 60_000);
      if (failures === 1) console.error("read-inbox: the mailbox cannot be read:", sayingOf(error));
      return 0;
    }
  };
}

const sayingOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { responseText } = error as { responseText?: string }; // what imapflow adds: the server's own words
  return responseText ? `${error.message} (${responseText})` : error.message;
};
