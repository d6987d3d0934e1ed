import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { uuidv7 } from "uuidv7";
import { loadDemo } from "#archive/load-demo";
import { openDatabase } from "#db/client";
import { findReplySecret } from "#domain/attendance/address-queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { findNextConvention } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { change } from "#domain/kernel/change";
import { attendances } from "#schema/attendance";
import { openReader } from "../inbox/open-reader.ts";
import { takeLetter } from "../inbox/take-letter.ts";
import { react } from "../reactions.ts";

/*
 * A part of npm run bench, in a process of its own so that its memory can be read: answers from calendars to fifty
 * invitations, read in the reading thread and taken into the record (the mailbox itself left out), beside
 * bare mailparser reading the same letters and doing nothing with them.
 */
const ours = "biuro@example.org";
const tick = "2026-11-22T18:00:00Z"; // before the day of the demo's example, whenever this runs
const folder = mkdtempSync(join(tmpdir(), "konwent-replies-"));
const database = openDatabase(join(folder, "konwent.db"));
const world = {
  db: database.db,
  now: () => new Date(tick),
  newId: () => uuidv7(),
  newSecret: () => randomBytes(16).toString("base64url"),
  react,
};
loadDemo(world);
const letters = inviteFifty();
const megabytes = () => process.memoryUsage().rss / 1024 / 1024;
const atRest = megabytes();
let highest = atRest;
const watch = setInterval(() => (highest = Math.max(highest, megabytes())), 20);

const reader = openReader();
let taken = 0;
const ourRate = await perSecond(async () => {
  for (const letter of letters) {
    const contentHash = createHash("sha256").update(letter).digest("hex");
    const verdict = takeLetter(world, ours, { contentHash, reading: await reader.read(letter) });
    if (verdict?.reason === "answer-taken") taken++;
  }
});
await reader.close();
clearInterval(watch);
const bareRate = await perSecond(async () => {
  for (const letter of letters) await simpleParser(letter);
});
print(
  `${letters.length} replies read and taken (${letters.length - taken} not taken)`,
  ourRate,
  bareRate,
  "replies/s",
  "bare mailparser, the same letters",
);
print("memory while reading them", highest, atRest, "MB", "before");
database.close();
rmSync(folder, { recursive: true, force: true });

/** The demo's example with fifty guests, and the answers of each, who change their mind every minute. */
function inviteFifty(): Buffer[] {
  const clerk: Actor = { ...publicActor, id: "bench", kind: "person", roles: ["clerk"] };
  const ctx = { ...world, actor: clerk };
  const conventionId = findNextConvention(world.db, getOwnBody(world.db).id, tick.slice(0, 10))?.id ?? "";
  const ids = Array.from({ length: 50 }, () => ctx.newId());
  change(ctx, (tx, record) => {
    for (const [at, id] of ids.entries())
      tx.insert(attendances)
        .values({
          id,
          conventionId,
          name: `Gość ${at}`,
          email: `gosc-${at}@example.org`,
          salt: ctx.newSecret(),
          status: "invited",
          position: 1000 + at,
        })
        .run();
    record("attendance.guest-invited", conventionId);
  });
  sendInvitations(ctx, { conventionId, attendanceIds: [] });
  return Array.from({ length: 20 }, (_, minute) =>
    ids.map((id, at) =>
      replyOf(conventionId, `biuro+${findReplySecret(world.db, id) ?? ""}@example.org`, at, minute),
    ),
  ).flat();
}

function replyOf(conventionId: string, replyTo: string, at: number, minute: number): Buffer {
  const status = ["ACCEPTED", "DECLINED", "TENTATIVE"][(at + minute) % 3] ?? "ACCEPTED";
  const calendar = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//bench//bench//PL",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${conventionId}@example.org`,
    `DTSTAMP:20261122T17${String(minute).padStart(2, "0")}00Z`,
    "SEQUENCE:0",
    `ORGANIZER:mailto:${replyTo}`,
    `ATTENDEE;PARTSTAT=${status}:mailto:gosc-${at}@example.org`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  const lines = [
    `From: Gość <gosc-${at}@example.org>`,
    `To: ${replyTo}`,
    "Subject: Odpowiedź: Konwent",
    "MIME-Version: 1.0",
    "Content-Type: multipart/alternative; boundary=granica",
    "",
    "--granica",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Odpowiadam na zaproszenie.",
    "--granica",
    "Content-Type: text/calendar; charset=utf-8; method=REPLY",
    "",
    ...calendar,
    "--granica--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (letters.length * 1000) / (performance.now() - start);
}

function print(what: string, rate: number, baseline: number, unit: string, against: string): void {
  console.log(
    `${what}: ${rate.toFixed(0)} ${unit}; ${against}: ${baseline.toFixed(0)} ${unit}; ratio ${(rate / baseline).toFixed(3)}`,
  );
}
