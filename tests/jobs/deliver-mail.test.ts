import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { createAccount } from "#domain/account/create-account";
import { systemActor } from "#domain/kernel/actor";
import { noteBounce } from "#domain/mail/note-bounce";
import { listMails } from "#domain/mail/queries";
import { resendMail } from "#domain/mail/resend-mail";
import { persons } from "#schema/council";
import { mails } from "#schema/mail";
import { startMailServer } from "#tests/smtp-server";
import type { MailServer, Mood } from "#tests/smtp-server";
import { aCouncil, admin, clerk } from "#tests/world";
import { deliverMail } from "../../app/jobs/deliver-mail.ts";
import { openPost } from "../../app/mail/post.ts";
import type { Post } from "../../app/mail/post.ts";

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Biuro", address: "biuro@example.org" },
};
const minute = 60_000;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A council, its mail server and its postman. */
async function anOutbox({ patience = { connect: 300, answer: 300 }, withPassword = false } = {}) {
  const server = await startMailServer();
  const council = aCouncil();
  const post = openPost(withPassword ? server.urlWithPassword : server.url, head, { patience });
  ends.push(() => post.close(), server.stop);
  const invite = (name = "Olga Nowa") => {
    const id = council.newId();
    council.db.insert(persons).values({ id, name }).run();
    return createAccount(council.as(admin), { personId: id, email: `${id}@example.org`, roles: [] }).id;
  };
  const all = () => council.db.select().from(mails).orderBy(mails.queuedAt, mails.id).all();
  const later = (minutes: number) =>
    council.travelTo(new Date(council.now().getTime() + minutes * minute).toISOString());
  const deliver = (over: Post | null = post) => deliverMail(council, head, over);
  return { ...council, server, post, invite, all, later, deliver };
}

/** What the server has taken are just these letters, each once. */
const expectOnce = (server: MailServer, letters: { messageId: string }[]) =>
  expect(server.accepted.map(({ messageId }) => messageId).toSorted()).toEqual(
    letters.map(({ messageId }) => `<${messageId}@example.org>`).toSorted(),
  );

test("a letter queued with its cause is handed over once, noted with the server's word, and its secrets struck", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  expect(await outbox.deliver()).toBe(1);
  expect(await outbox.deliver()).toBe(0);
  const [letter] = outbox.all();
  expect(letter).toMatchObject({ state: "sent", attempts: 1, secrets: [] });
  expect(letter?.lastProblem).toMatch(/^250/);
  expect(letter?.text).toContain("https://konwent.example.org/wejscie/…");
  expectOnce(outbox.server, outbox.all());
  const { raw } = outbox.server.accepted[0] ?? { raw: "" };
  const headers = raw.slice(0, raw.indexOf("\r\n\r\n"));
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(headers).toMatch(/^From: Biuro <biuro@example.org>$/m);
  expect(headers).toMatch(/^[\x20-\x7e\r\n\t]+$/);
});

test.each<[Mood, RegExp]>([
  ["refuse", /ECONNREFUSED/],
  ["hang", /Timeout \(ETIMEDOUT\)|Greeting never received/],
  ["hang-after-data", /Timeout/],
  ["4xx", /451/],
  ["cut", /closed|ECONNRESET|EPIPE/],
])(
  "a server that must be tried again (%s): the letter waits, and leaves once, later, with its Message-ID",
  async (mood, said) => {
    const outbox = await anOutbox();
    outbox.invite();
    const [queued] = outbox.all();
    await outbox.server.become(mood);
    await outbox.deliver();
    const [waiting] = outbox.all();
    expect(waiting).toMatchObject({ state: "waiting", attempts: 1, messageId: queued?.messageId });
    expect(waiting?.lastProblem).toMatch(said);
    expect(waiting?.dueAt).toBe(new Date(outbox.now().getTime() + minute).toISOString());
    expect(await outbox.deliver()).toBe(0); // not due yet

    await outbox.server.become("accept");
    outbox.later(1);
    await outbox.deliver();
    expect(outbox.all()[0]).toMatchObject({
      state: "sent",
      attempts: 2,
      text: expect.stringContaining("/wejscie/…"),
    });
    expectOnce(outbox.server, outbox.all());
  },
);

test("each retry sends the very same words", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  await outbox.server.become("hang-after-data");
  await outbox.deliver();
  const written = outbox.all()[0]?.text;
  await outbox.server.become("accept");
  outbox.later(1);
  const before = outbox.all()[0];
  await outbox.deliver();
  expect(before?.text).toBe(written);
});

test("a final no ends it: failed, with what the server said", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  await outbox.server.become("5xx");
  await outbox.deliver();
  expect(outbox.all()[0]).toMatchObject({
    state: "failed",
    attempts: 1,
    lastProblem: expect.stringContaining("550"),
  });
  await outbox.server.become("accept");
  outbox.later(3 * 24 * 60);
  expect(await outbox.deliver()).toBe(0);
  expect(outbox.server.accepted).toEqual([]);
});

test("our own password being refused says nothing against the letter: it waits", async () => {
  const outbox = await anOutbox({ withPassword: true });
  outbox.invite();
  outbox.invite();
  await outbox.server.become("no-sign-in");
  await outbox.deliver();
  expect(outbox.all().map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  await outbox.server.become("accept");
  outbox.later(1);
  await outbox.deliver();
  expectOnce(outbox.server, outbox.all());
});

test("a server away for a day: tried ever more rarely, for the last time after 24 hours, then given up and shown", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  await outbox.server.become("refuse");
  const start = outbox.now().getTime();
  const triedAfter: number[] = [];
  for (let tick = 0; outbox.all()[0]?.state === "waiting"; tick++) {
    if ((await outbox.deliver()) > 0) triedAfter.push((outbox.now().getTime() - start) / minute);
    outbox.later(1);
    if (tick > 3000) throw new Error("It is never given up");
  }
  expect(triedAfter).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 495, 735, 975, 1215, 1440]);
  expect(outbox.all()[0]).toMatchObject({ state: "failed", attempts: 14 });
});

test("one bad address holds nobody up, and a letter that cannot be written neither", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  const good = outbox.all()[0]?.id ?? "";
  const letter = outbox.all()[0] ?? expect.unreachable();
  outbox.db
    .insert(mails)
    .values([
      { ...letter, id: "bad-address", messageId: "bad", toAddress: "a@example.org\r\nBcc: all@example.org" },
      { ...letter, id: "bad-kind", messageId: "kind", kind: "no-such-kind" },
    ])
    .run();
  await outbox.deliver();
  const byId = Object.fromEntries(outbox.all().map((mail) => [mail.id, mail]));
  expect(byId[good]?.state).toBe("sent");
  expect(byId["bad-address"]).toMatchObject({
    state: "failed",
    lastProblem: expect.stringContaining("Not an e-mail address"),
  });
  expect(byId["bad-kind"]?.state).toBe("waiting");
  expect(outbox.server.accepted).toHaveLength(1);
});

test("no name and no subject begins a header of its own", async () => {
  const outbox = await anOutbox();
  outbox.invite("Olga\r\nBcc: wszyscy@example.org\r\n\r\nTreść");
  outbox.invite('Żółw "Gęś" <a@example.org>, Łoś; \u202eodwrotnie');
  const [first] = outbox.all();
  await outbox.server.become("4xx");
  await outbox.deliver();
  outbox.db
    .update(mails)
    .set({ subject: "Dzień dobry\r\nX-Injected: tak\n\nTreść", replyTo: "a@example.org\r\nX-Injected: tak" })
    .where(eq(mails.id, first?.id ?? ""))
    .run();
  await outbox.server.become("accept");
  outbox.later(1);
  await outbox.deliver();
  expect(outbox.server.accepted).toHaveLength(2);
  for (const { raw, to } of outbox.server.accepted) {
    const headers = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(headers).toMatch(/^[\x20-\x7e\r\n\t]+$/);
    expect(headers).not.toMatch(/^(Bcc|X-Injected):/im);
    expect(headers.match(/^To:/gm)).toHaveLength(1);
    expect(to).toMatch(/^id-\d+@example\.org$/);
  }
});

test("without a mail server letters are kept with their address, and can be sent once there is one", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  await outbox.deliver(null);
  const [kept] = outbox.all();
  expect(kept).toMatchObject({ state: "kept", text: expect.stringMatching(/\/wejscie\/secret-/) });
  resendMail(outbox.as(clerk), { mailId: kept?.id ?? "" });
  await outbox.deliver();
  expect(outbox.all()).toHaveLength(1);
  expectOnce(outbox.server, [kept ?? expect.unreachable()]);
});

test("a letter sent again has a Message-ID of its own; asked twice, it goes once", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  await outbox.deliver();
  const [first] = outbox.all();
  noteBounce(outbox.as(systemActor), {
    messageId: `<${first?.messageId}@example.org>`,
    diagnosis: "550 Nieznany",
  });
  const again = resendMail(outbox.as(clerk), { mailId: first?.id ?? "" });
  expect(resendMail(outbox.as(clerk), { mailId: first?.id ?? "" })).toEqual(again);
  await outbox.deliver();
  expect(outbox.all()).toHaveLength(2);
  expect(outbox.all().find(({ id }) => id === again.id)).toMatchObject({
    state: "sent",
    resentFromId: first?.id,
  });
  expectOnce(outbox.server, outbox.all());
});

test("the account closed meanwhile: its letter has nothing left to say and is dropped", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  outbox.db.update(mails).set({ subjectId: "nobody" }).run();
  await outbox.deliver();
  expect(outbox.all()[0]?.state).toBe("dropped");
  expect(outbox.server.accepted).toEqual([]);
});

test("a digest under way keeps what it carries when another becomes due, and sent again takes it along", async () => {
  const outbox = await anOutbox();
  for (const _ of [1, 2]) outbox.invite();
  outbox.db.update(mails).set({ isForDigest: true, toAddress: "jeden@example.org" }).run();
  await outbox.server.become("4xx");
  await outbox.deliver();
  const [digest] = outbox.all().filter(({ state }) => state === "waiting");
  expect(
    outbox
      .all()
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["carried", "waiting"]);
  outbox.invite();
  outbox.db.update(mails).set({ isForDigest: true, toAddress: "jeden@example.org" }).run();
  await outbox.server.become("accept");
  outbox.later(1);
  await outbox.deliver();
  expect(
    outbox
      .all()
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["carried", "sent", "sent"]);
  expect(outbox.server.accepted).toHaveLength(2);

  resendMail(outbox.as(clerk), { mailId: digest?.id ?? "" });
  await outbox.deliver();
  expect(outbox.server.accepted).toHaveLength(3);
  expect(new Set(outbox.server.accepted.map(({ messageId }) => messageId)).size).toBe(3);
  expect(
    outbox
      .all()
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["carried", "carried", "sent", "sent", "sent"]);
});

test("told to stop, it finishes the letter under way and begins no other", async () => {
  const outbox = await anOutbox();
  for (const _ of [1, 2, 3]) outbox.invite();
  const stopping = new AbortController();
  const reach = (point: string) => point === "mail.half-handed" && stopping.abort();
  const post = openPost(outbox.server.url, head, { reach });
  ends.push(() => post.close());
  await deliverMail(outbox, head, post, { signal: stopping.signal, lanes: 1 });
  expect(
    outbox
      .all()
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["sent", "waiting", "waiting"]);
  await outbox.deliver();
  expectOnce(outbox.server, outbox.all());
});

test("a letter taken by the server that cannot be noted is not handed over a second time", async () => {
  const outbox = await anOutbox();
  outbox.invite();
  const reach = vi.fn((point: string) => {
    if (point === "mail.noting-sent" && reach.mock.calls.filter(([p]) => p === point).length === 1)
      throw new Error("database or disk is full");
  });
  await expect(deliverMail(outbox, head, outbox.post, { reach })).rejects.toThrow("disk is full");
  expect(outbox.all()[0]?.state).toBe("waiting");
  await deliverMail(outbox, head, outbox.post, { reach });
  expect(outbox.all()[0]?.state).toBe("sent");
  expectOnce(outbox.server, outbox.all());
});

test("two hundred letters through a server of changing moods: none lost, none twice", async () => {
  const outbox = await anOutbox();
  for (let at = 0; at < 200; at++) outbox.invite();
  const moods: Mood[] = ["4xx", "accept", "cut", "refuse", "accept", "hang", "accept"];
  for (let at = 0; outbox.all().some(({ state }) => state === "waiting"); at++) {
    await outbox.server.become(moods[at % moods.length] ?? "accept");
    await outbox.deliver();
    outbox.later(5);
    if (at > 500) throw new Error("It never ends");
  }
  expect(listMails(outbox.db, { standing: "sent" }).total).toBe(200);
  expectOnce(outbox.server, outbox.all());
});
