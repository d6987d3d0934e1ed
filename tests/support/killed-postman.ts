import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { findAccount } from "#domain/account/queries";
import { findFlaws } from "#domain/audit/queries";
import { letterKinds } from "#domain/kernel/letters";
import { accounts } from "#schema/accounts";
import { persons } from "#schema/council";
import { mails } from "#schema/mail";
import { clerk, furnish } from "#tests/council";
import { aProgram } from "#tests/program";
import { root } from "#tests/sources";
import type { MailServer } from "#tests/smtp-server";
import { deliverMail } from "../../app/jobs/deliver-mail.ts";
import { openPost } from "../../app/mail/post.ts";
import { react } from "../../app/reactions.ts";

const node = join(root, "node_modules/.bin/node");
const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Biuro", address: "biuro@example.org" },
};
const longAgo = "2026-03-02T11:00:00.000Z";

/** Letters already there: one to be sent again that never left, one that did, two of a digest, one with nothing to say. */
const letters = ["failed", "left", "digest-1", "digest-2", "empty"] as const;

/** A folder with a database to copy from, for one trial after another. */
export function aPostRoom(people = 1) {
  const folder = mkdtempSync(join(tmpdir(), "konwent-post-"));
  const template = join(folder, "template.db");
  const database = openDatabase(template);
  furnish(database);
  const { db } = database;
  for (let at = 0; at < people; at++)
    db.insert(persons)
      .values({ id: `olga-${at}`, name: "Olga Nowa" })
      .run();
  db.insert(accounts).values({ id: "there", personId: clerk.id, email: "a@example.org", salt: "s" }).run();
  for (const id of letters)
    db.insert(mails)
      .values({
        id,
        kind: "account-invitation" satisfies keyof typeof letterKinds,
        subjectId: id === "empty" ? "nobody" : "there",
        toAddress: id.startsWith("digest") ? "digest@example.org" : `${id}@example.org`,
        language: "pl",
        state: id === "failed" ? "failed" : id === "left" ? "sent" : "waiting",
        queuedAt: longAgo,
        dueAt: longAgo,
        isForDigest: id.startsWith("digest"),
        messageId: `stands-${id}`,
        secrets: [],
        settledAt: ["failed", "left"].includes(id) ? longAgo : null,
      })
      .run();
  database.close();
  let trials = 0;
  return {
    /** A fresh database as it was before anybody was killed. */
    copy: () => {
      const file = join(folder, `trial-${++trials}.db`);
      copyFileSync(template, file);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lets the real process work on a database until it is killed or done. Gives what it had acknowledged, and how it ended. */
export async function work(
  file: string,
  smtpUrl: string,
  { killAt = "", accounts: count = 1, lanes = 1, again = ["failed", "left"], killAfter = 0 } = {},
) {
  const child = spawn(
    node,
    [
      "--disable-warning=ExperimentalWarning",
      await aProgram("restless-postman"),
      file,
      smtpUrl,
      String(count),
      String(lanes),
      ...again,
    ],
    { cwd: root, env: { ...process.env, KONWENT_KILL_AT: killAt }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  let complaints = "";
  child.stdout.on("data", (text: Buffer) => {
    if (said === "" && killAfter > 0) setTimeout(() => child.kill("SIGKILL"), killAfter);
    said += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => (complaints += text.toString()));
  const signal = await new Promise<string | null>((resolve) =>
    child.once("close", (_code, ended) => resolve(ended)),
  );
  const lines = said.slice(0, said.lastIndexOf("\n") + 1).split("\n");
  const saidOf = (what: string) =>
    lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));
  return { signal, complaints, accounts: saidOf("account"), letters: saidOf("letter") };
}

/** Carries on after the kill, with the clock moved past every retry, until nothing waits. */
export async function recover({ db }: OpenDatabase, server: MailServer) {
  let now = Date.now();
  let ids = 0;
  const world = {
    db,
    now: () => new Date(now),
    newId: () => `after-${++ids}`,
    newSecret: () => `after-secret-${now}-${++ids}`,
    react,
  };
  const post = openPost(server.url, head, { patience: { connect: 2000, answer: 2000 } });
  const waits = () =>
    db
      .select()
      .from(mails)
      .all()
      .some(({ state }) => state === "waiting");
  for (let round = 0; waits() && round < 50; round++) {
    await deliverMail(world, head, post, { lanes: 1 });
    now += 5 * 60_000;
  }
  post.close();
}

/**
 * What must hold after the recovery: all that was acknowledged is there, each account with its letter; nothing waits; the
 * server has taken every letter that counts as sent, and no other. Gives how many copies came besides.
 */
export function extraCopies(
  { db }: OpenDatabase,
  server: MailServer,
  acknowledged: { accounts: string[]; letters: string[] },
): number {
  const rows = db.select().from(mails).all();
  for (const id of acknowledged.accounts) expect(findAccount(db, id)?.id).toBe(id);
  for (const id of acknowledged.letters) expect(rows.map((row) => row.id)).toContain(id);
  const opened = db
    .select({ id: accounts.id })
    .from(accounts)
    .all()
    .filter(({ id }) => id !== "there");
  for (const { id } of opened) expect(rows.filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  expect(rows.filter(({ state }) => state === "waiting")).toEqual([]);

  const sent = rows.filter(({ state, id }) => state === "sent" && id !== "left");
  const taken = server.accepted.map(({ messageId }) => messageId);
  expect([...new Set(taken)].toSorted()).toEqual(
    sent.map(({ messageId }) => `<${messageId}@example.org>`).toSorted(),
  );
  expect(findFlaws(db)).toEqual([]);
  return taken.length - new Set(taken).size;
}
