import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { findFlaws, listEventsOf } from "#domain/audit/queries";
import { getRollEntry } from "#domain/attendance/queries";
import { incomingMails } from "#schema/mail";
import { startImapServer, whyNoImapServer } from "#tests/imap-server";
import { letterFrom } from "#tests/fixture-letters";
import { aMailbox, ours } from "#tests/mailbox";
import { aProgram } from "#tests/program";
import { root } from "#tests/sources";

/*
 * kill -9 of the real process at every named point of a letter's way in, at the first letter or at the second.
 * Read again afterwards, every letter has had its effect, once.
 */
const points = [
  "inbox.fetched",
  "inbox.read:2",
  "inbox.obeyed",
  "inbox.noted:2",
  "inbox.taken",
  "inbox.marked:2",
];

describe.skipIf(whyNoImapServer !== null)("killed while reading the mailbox", () => {
  let server: Awaited<ReturnType<typeof startImapServer>>;
  let folder = "";
  beforeAll(async () => void (server = await startImapServer()));
  afterAll(() => server.stop());
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const pass = async (file: string, killAt = "") => {
    const program = await aProgram("read-mailbox");
    return new Promise<string | null>((resolve) => {
      const args = ["--disable-warning=ExperimentalWarning", program, file, server.url, ours];
      const env = { ...process.env, KONWENT_KILL_AT: killAt };
      const child = execFile(join(root, "node_modules/.bin/node"), args, { cwd: root, env });
      child.once("exit", (_code, signal) => resolve(signal));
    });
  };

  test.each(points)(
    "at %s nothing is lost and nothing done twice",
    async (point) => {
      const box = await aMailbox();
      folder = mkdtempSync(join(tmpdir(), "konwent-killed-"));
      const file = join(folder, "konwent.db");
      box.council.db.run(sql`vacuum into ${file}`);
      await server.empty();
      await server.deliver(
        letterFrom("apple-accepted.eml", box.blanks),
        letterFrom("thunderbird-delegated.eml", { ...box.blanks, STAMP: "20260302T094500Z" }),
      );
      expect(await pass(file, point)).toBe("SIGKILL");
      expect(await pass(file)).toBeNull();

      const { db, close } = openDatabase(file);
      const events = listEventsOf(db, "attendance", box.conventionId).map(({ type }) => type);
      expect(events.filter((type) => type === "attendance.answered")).toHaveLength(1);
      expect(events.filter((type) => type === "attendance.substitute-named")).toHaveLength(1);
      expect(getRollEntry(db, box.seatId).substitutePersonId).toBe("person-deputy");
      expect(db.select().from(incomingMails).all()).toHaveLength(2);
      expect(findFlaws(db)).toEqual([]);
      close();
      expect(await server.flags()).toEqual([["\\Seen"], ["\\Seen"]]);
    },
    60_000,
  );
});
