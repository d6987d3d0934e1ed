import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { mails } from "#schema/mail";
import { aPostRoom, extraCopies, recover, work } from "#tests/killed-postman";
import { startMailServer } from "#tests/smtp-server";
import type { Mood } from "#tests/smtp-server";

/*
 * kill -9 of the real process at every named point of a letter's way, once each. A second copy may leave only between the
 * mail server's word and our commit, and carries the same Message-ID. The inbox has points of its own (inbox.*).
 */
const points: Record<string, Mood | "no server"> = {
  "mail.queueing": "accept",
  "mail.queued-uncommitted": "accept",
  "mail.queued": "accept",
  "mail.resending": "accept",
  "mail.resent": "accept",
  "mail.picked": "accept",
  "mail.composed": "accept",
  "mail.stored": "accept",
  "mail.digest-stored": "accept",
  "mail.dropping": "accept",
  "mail.written": "accept",
  "mail.handing-over": "accept",
  "mail.half-handed": "accept",
  "mail.nearly-handed": "accept",
  "mail.accepted": "accept",
  "mail.noting-sent": "accept",
  "mail.noted": "accept",
  "mail.not-reached": "4xx",
  "mail.noting-not-reached": "4xx",
  "mail.refused": "5xx",
  "mail.noting-refused": "5xx",
  "mail.unreachable": "refuse",
  "mail.noting-unreachable": "refuse",
  "mail.noting-kept": "no server",
};
/** The server has taken the letter, and we have not committed that it did. */
const betweenWordAndCommit = ["mail.accepted", "mail.noting-sent"];

let room: ReturnType<typeof aPostRoom>;
beforeAll(() => {
  room = aPostRoom();
});
afterAll(() => room.remove());

test("there are at least twenty points", () => {
  expect(Object.keys(points).length).toBeGreaterThanOrEqual(20);
});

test.each(Object.entries(points))(
  "killed at %s (%s): nothing lost, nothing twice but where it cannot be helped",
  async (point, mood) => {
    const server = await startMailServer();
    await server.become(mood === "no server" ? "accept" : mood);
    const file = room.copy();
    const told = await work(file, mood === "no server" ? "" : server.url, { killAt: point });
    expect([told.signal, told.complaints]).toEqual(["SIGKILL", ""]);

    await server.become("accept");
    const database = openDatabase(file);
    await recover(database, server);
    expect(extraCopies(database, server, told)).toBe(betweenWordAndCommit.includes(point) ? 1 : 0);
    const states = database.db
      .select()
      .from(mails)
      .all()
      .map(({ state }) => state);
    expect(states.filter((state) => state === "carried")).toHaveLength(1);
    expect(states.filter((state) => state === "dropped")).toHaveLength(1);
    database.close();
    await server.stop();
  },
);

test("nobody killed: every letter once, and a server's final no is the end of it", async () => {
  const server = await startMailServer();
  const file = room.copy();
  const told = await work(file, server.url);
  expect([told.signal, told.complaints]).toEqual([null, ""]);
  expect(told.accounts).toHaveLength(1);
  expect(told.letters).toHaveLength(2);
  const database = openDatabase(file);
  expect(extraCopies(database, server, told)).toBe(0);
  expect(server.accepted).toHaveLength(4); // the account's, the one that had failed, the copy, the digest
  database.close();
  await server.stop();
});
