import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createAccount } from "#domain/account/create-account";
import { persons } from "#schema/council";
import { mails } from "#schema/mail";
import { startMailServer } from "#tests/smtp-server";
import type { Mood } from "#tests/smtp-server";
import { aCouncil, admin } from "#tests/world";
import { readSettings } from "#web/settings";
import { runJobs } from "../../app/jobs/run-jobs.ts";
import { openPress } from "../../app/press/open-press.ts";

/** The jobs of a running server, with one letter to hand over to a mail server in this mood; stopped in its middle. */
async function stoppedInTheMiddle(mood: Mood, patience: number) {
  const council = aCouncil();
  const server = await startMailServer();
  await server.become(mood);
  council.db.insert(persons).values({ id: "olga", name: "Olga Nowa" }).run();
  createAccount(council.as(admin), { personId: "olga", email: "olga@example.org", roles: [] });
  const letter = () => council.db.select().from(mails).get();
  const stop = runJobs(council, readSettings({ SMTP_URL: server.url }), openPress(""), patience);
  for (let tries = 0; letter()?.subject === null && tries < 100; tries++) await wait(50);
  await wait(200);
  const underWay = letter();
  await stop();
  const copies = server.accepted.length;
  await server.stop();
  return { underWay, left: letter(), copies };
}

test("told to stop, the server finishes the letter under way and notes it", async () => {
  const { underWay, left, copies } = await stoppedInTheMiddle("slow", 5000);
  expect(underWay).toMatchObject({ state: "waiting", subject: expect.any(String) });
  expect([left?.state, copies]).toEqual(["sent", 1]);
});

test("a letter that takes too long is let go, and waits for the next start", async () => {
  const { left, copies } = await stoppedInTheMiddle("hang", 300);
  expect([left?.state, left?.attempts, copies]).toEqual(["waiting", 1, 0]);
});
