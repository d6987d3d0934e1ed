/** One pass over a mailbox by a process that may be killed: `node read-mailbox.ts DATABASE IMAP_URL`, with KONWENT_KILL_AT. */
import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import { reachFrom } from "../../app/jobs/reach.ts";
import { readInbox } from "../../app/jobs/read-inbox.ts";
import { react } from "../../app/reactions.ts";

const [file = "", imapUrl = "", ours = ""] = process.argv.slice(2);
const { db, close } = openDatabase(file);
const world = {
  db,
  now: () => new Date("2026-03-02T11:00:00Z"),
  newId: () => uuidv7(),
  newSecret: () => randomBytes(16).toString("base64url"),
  react,
};
console.log(await readInbox(world, { imapUrl, ours, reach: reachFrom(process.env) }));
close();
