import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { incomingMails } from "#schema/mail";
import { startImapServer, whyNoImapServer } from "#tests/imap-server";
import { letterFrom } from "#tests/fixture-letters";
import { aMailbox, ours } from "#tests/mailbox";
import { accessIn, keepReading, readInbox } from "../../app/jobs/read-inbox.ts";

test("the mailbox's address names server, account and folder", () => {
  expect(accessIn("imaps://jan%40krakow.pl:ha%3Aslo@imap.krakow.pl/Konwent%2FOdpowiedzi")).toEqual({
    host: "imap.krakow.pl",
    port: 993,
    secure: true,
    auth: { user: "jan@krakow.pl", pass: "ha:slo" },
    folder: "Konwent/Odpowiedzi",
  });
  expect(accessIn("imap://a:b@127.0.0.1:1143")).toMatchObject({
    port: 1143,
    doSTARTTLS: false,
    folder: "INBOX",
  });
  expect(accessIn("imap://a:b@imap.krakow.pl")).toMatchObject({ port: 143, doSTARTTLS: true });
});

describe.skipIf(whyNoImapServer !== null)("a real IMAP server", () => {
  let server: Awaited<ReturnType<typeof startImapServer>>;
  beforeEach(async () => void (server = await startImapServer()));
  afterEach(() => server.stop());

  const boxAt = async () => {
    const box = await aMailbox();
    const inbox = { imapUrl: server.url, ours };
    const letter = (name: string, more = {}) => letterFrom(name, { ...box.blanks, ...more });
    return { ...box, inbox, letter, read: () => readInbox(box.council, inbox) };
  };

  test("letters are taken in the order they came, once, and marked seen", async () => {
    const box = await boxAt();
    await server.deliver(
      box.letter("apple-accepted.eml"),
      box.letter("google-declined.eml", { STAMP: "20260302T094000Z" }),
      box.letter("written-answer.eml"),
    );
    expect(await box.read()).toBe(3);
    expect(box.seat().answer).toBe("not-coming");
    expect(box.incoming().map(({ reason }) => reason)).toEqual([
      "answer-taken",
      "answer-taken",
      "written-answer",
    ]);
    expect(await server.flags()).toEqual([["\\Seen"], ["\\Seen"], ["\\Seen"]]);
    expect(await box.read()).toBe(0);
    await server.unsee();
    expect(await box.read()).toBe(3);
    expect(box.incoming()).toHaveLength(3);
  });

  test("a broken letter and a huge one are kept aside and flagged, and the next is taken", async () => {
    const box = await boxAt();
    const huge = Buffer.concat([
      Buffer.from("From: duzy@example.org\r\nTo: x@y.z\r\nSubject: Film z wakacji\r\n\r\n"),
      Buffer.alloc(3 * 1024 * 1024, "x\r\n"),
    ]);
    const parts = `From: a@b.c\r\nContent-Type: multipart/mixed; boundary=p\r\n\r\n${"--p\r\n\r\nx\r\n".repeat(10_000)}--p--\r\n`;
    await server.deliver(huge, Buffer.from(parts), box.letter("apple-accepted.eml"));
    expect(await box.read()).toBe(3);
    expect(box.incoming()).toMatchObject([
      { outcome: "aside", reason: "too-large", fromAddress: "duzy@example.org", subject: "Film z wakacji" },
      { outcome: "aside", reason: "too-many-parts", fromAddress: "a@b.c" },
      { outcome: "answered" },
    ]);
    expect(await server.flags()).toEqual([["\\Flagged", "\\Seen"], ["\\Flagged", "\\Seen"], ["\\Seen"]]);
  });

  test("more letters than one portion are all read", async () => {
    const box = await boxAt();
    const letters = Array.from({ length: 60 }, (_, at) =>
      box.letter("written-answer.eml", { NAME: `list-${at}` }),
    );
    await server.deliver(...letters);
    expect(await keepReading(box.council, box.inbox)()).toBe(60);
    expect(box.council.db.select().from(incomingMails).all()).toHaveLength(60);
  });

  test("a server out of reach is asked again later, ever more rarely, and nothing is lost", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const box = await boxAt();
    await server.deliver(box.letter("apple-accepted.eml"));
    await server.pause();
    const pass = keepReading(box.council, box.inbox);
    expect(await pass()).toBe(0);
    await server.resume();
    box.council.travelTo("2026-03-02T11:00:29Z");
    expect(await pass()).toBe(0);
    box.council.travelTo("2026-03-02T11:00:31Z");
    expect(await pass()).toBe(1);
    expect(box.seat().answer).toBe("coming");
    expect(said.mock.calls.map(([first]) => String(first))).toEqual([
      "read-inbox: the mailbox cannot be read:",
      "read-inbox: the mailbox is back",
    ]);
    said.mockRestore();
  });

  test("a letter that our own code stumbles over is kept aside, and the next is taken", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const box = await boxAt();
    await server.deliver(box.letter("written-answer.eml"), box.letter("apple-accepted.eml"));
    let isFirst = true;
    const reach = (point: string) => {
      if (point !== "inbox.noted" || !isFirst) return;
      isFirst = false;
      throw new TypeError("stumbled");
    };
    expect(await readInbox(box.council, { ...box.inbox, reach })).toBe(2);
    expect(box.incoming()).toMatchObject([
      { outcome: "aside", reason: "not-understood", subject: "Re: Zaproszenie na konwent" },
      { outcome: "answered" },
    ]);
    said.mockRestore();
  });

  test("a wrong password is an error that says so, not a crash", async () => {
    const box = await boxAt();
    await expect(
      readInbox(box.council, { ...box.inbox, imapUrl: server.url.replace("haslo", "inne") }),
    ).rejects.toThrow();
  });
});
