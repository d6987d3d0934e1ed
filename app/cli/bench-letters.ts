import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { uuidv7 } from "uuidv7";
import { loadDemo } from "#archive/load-demo";
import { openDatabase } from "#db/client";
import { listRoll } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { findNextConvention } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { change } from "#domain/kernel/change";
import type { Mail } from "#domain/mail/queries";
import { attendances } from "#schema/attendance";
import { mails } from "#schema/mail";
import { deliverMail } from "../jobs/deliver-mail.ts";
import { envelopeOf, openPost } from "../mail/post.ts";
import { react } from "../reactions.ts";

/*
 * A part of npm run bench, in a process of its own so that its memory can be read: invitations written from the record
 * and handed to a mail server of this machine, beside bare nodemailer handing over the same letters, ready made.
 * With --server it is that mail server: it takes everything and keeps nothing.
 */
const rounds = 3;
const head = { baseUrl: "http://127.0.0.1", mailFrom: { name: "Biuro", address: "biuro@example.org" } };
const tick = "2026-11-22T18:00:00.000Z"; // before the day of the demo's example, whenever this runs

await (process.argv.includes("--server") ? serve() : measure());

/** Listens until it is killed, and says where. */
function serve(): void {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData: (stream, _session, done) => {
      stream.on("end", () => done());
      stream.resume();
    },
  });
  server.on("error", () => undefined);
  server.listen(
    0,
    "127.0.0.1",
    () => console.log(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`), // listening on TCP, so it has a port
  );
}

async function measure(): Promise<void> {
  const server = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", fileURLToPath(import.meta.url), "--server"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const url = await new Promise<string>((resolve) =>
    server.stdout.once("data", (said: Buffer) => resolve(said.toString().trim())),
  );
  process.once("exit", () => server.kill());
  const folder = mkdtempSync(join(tmpdir(), "konwent-letters-"));
  const database = openDatabase(join(folder, "konwent.db"));
  const world = {
    db: database.db,
    now: () => new Date(tick),
    newId: () => uuidv7(),
    newSecret: () => randomBytes(16).toString("base64url"),
    react,
  };
  loadDemo(world);
  inviteFiveHundred(world);
  const all = () => database.db.select().from(mails).all();
  const count = all().length;
  const megabytes = () => process.memoryUsage().rss / 1024 / 1024;
  const atRest = megabytes();
  let highest = atRest;
  const watch = setInterval(() => (highest = Math.max(highest, megabytes())), 20);

  const post = openPost(url, head);
  const ours: number[] = [];
  const bare: number[] = [];
  let written: Mail[] = [];
  for (let round = 0; round < rounds; round++) {
    database.db.update(mails).set({ state: "waiting", subject: null, attempts: 0, dueAt: tick }).run();
    ours.push(
      await perSecond(count, async () => {
        while ((await deliverMail(world, head, post)) > 0);
      }),
    );
    written = all();
    const transport = createTransport({ url, pool: true, maxConnections: 3 });
    bare.push(
      await perSecond(count, () =>
        Promise.all(written.map((mail) => transport.sendMail(envelopeOf(mail, head)))),
      ),
    );
    transport.close();
  }
  clearInterval(watch);
  const lost = written.filter(({ state }) => state !== "sent").length;
  const mid = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  print(
    `${count} invitations written and handed over (${lost} not sent)`,
    mid(ours),
    mid(bare),
    "mails/s",
    "bare nodemailer, the same letters ready made",
  );
  print("memory while handing them over", highest, atRest, "MB", "before");
  post.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0); // the mail server goes with it
}

/** The demo's example with a roll of 500, everybody with an address. */
function inviteFiveHundred(world: Parameters<typeof loadDemo>[0]): void {
  const clerk: Actor = { ...publicActor, id: "bench", kind: "person", roles: ["clerk"] };
  const ctx = { ...world, actor: clerk };
  const conventionId = findNextConvention(world.db, getOwnBody(world.db).id, tick.slice(0, 10))?.id ?? "";
  const onRoll = listRoll(world.db, conventionId).length;
  change(ctx, (tx, record) => {
    for (let at = onRoll; at < 500; at++)
      tx.insert(attendances)
        .values({
          id: ctx.newId(),
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
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

function print(what: string, ours: number, baseline: number, unit: string, against: string): void {
  console.log(
    `${what}: ${ours.toFixed(0)} ${unit}; ${against}: ${baseline.toFixed(0)} ${unit}; ratio ${(ours / baseline).toFixed(3)}`,
  );
}
