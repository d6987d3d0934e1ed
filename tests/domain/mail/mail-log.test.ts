import { expect, test } from "vitest";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { listConventionsInMail, listMails, mailsPerPage } from "#domain/mail/queries";
import { addressesIn, letterIn, standingOf, withoutSecrets } from "#domain/mail/rules";
import { mails } from "#schema/mail";
import { aCouncil, clerk } from "#tests/world";

/** A log of one letter of each kind of fate, two of them about a convention, and more letters than fit a page. */
function aLog() {
  const council = aCouncil();
  const { id: conventionId } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-04-12" }),
  );
  const letter = (id: string, at: number, more: Partial<typeof mails.$inferInsert> = {}) => ({
    id,
    kind: "invitation",
    subjectId: "line",
    toAddress: "olga@example.org",
    language: "pl" as const,
    state: "sent" as const,
    queuedAt: new Date(Date.UTC(2026, 2, 2, 11, at)).toISOString(),
    dueAt: "2026-03-02T11:00:00.000Z",
    isForDigest: false,
    messageId: id,
    secrets: [],
    ...more,
  });
  const others = Array.from({ length: mailsPerPage }, (_, at) => letter(`other-${at}`, at));
  council.db
    .insert(mails)
    .values([
      ...others,
      letter("waiting", 100, { state: "waiting", conventionId }),
      letter("failed", 101, { state: "failed", conventionId }),
      letter("bounced", 102, { bouncedAt: "2026-03-03T11:00:00.000Z" }),
      letter("kept", 103, { state: "kept" }),
    ])
    .run();
  return { ...council, conventionId };
}

const idsOf = (log: ReturnType<typeof listMails>) => log.mails.map(({ id }) => id);

test("the log is read a page at a time, newest first", () => {
  const { db } = aLog();
  const first = listMails(db);
  expect(first.total).toBe(mailsPerPage + 4);
  expect(idsOf(first).slice(0, 4)).toEqual(["kept", "bounced", "failed", "waiting"]);
  expect(first.mails).toHaveLength(mailsPerPage);
  expect(idsOf(listMails(db, {}, 2))).toEqual(["other-3", "other-2", "other-1", "other-0"]);
});

test("what did not arrive is what failed and what came back; neither counts as sent", () => {
  const { db, conventionId } = aLog();
  expect(idsOf(listMails(db, { standing: "failed" }))).toEqual(["bounced", "failed"]);
  expect(listMails(db, { standing: "sent" }).total).toBe(mailsPerPage);
  expect(idsOf(listMails(db, { standing: "waiting" }))).toEqual(["waiting"]);
  expect(idsOf(listMails(db, { standing: "kept" }))).toEqual(["kept"]);
  expect(idsOf(listMails(db, { conventionId }))).toEqual(["failed", "waiting"]);
  expect(idsOf(listMails(db, { conventionId, standing: "failed" }))).toEqual(["failed"]);
  expect(listConventionsInMail(db).map(({ id }) => id)).toEqual([conventionId]);
});

test("a letter's standing in a word", () => {
  const letter = { state: "waiting", bouncedAt: null, attempts: 0 } as const;
  expect(standingOf(letter)).toBe("waiting");
  expect(standingOf({ ...letter, attempts: 2 })).toBe("tried-again");
  expect(standingOf({ ...letter, state: "sent", bouncedAt: "2026-03-03T11:00:00.000Z" })).toBe("bounced");
});

test("secrets are struck wherever they stand, addresses found, and a Message-ID read in any shape", () => {
  const text = "Wejdź:\nhttps://a.example/wejscie/abc?odp=tak\nhttps://a.example/wejscie/abc\n";
  expect(withoutSecrets(text, ["abc", ""])).toBe(
    "Wejdź:\nhttps://a.example/wejscie/…?odp=tak\nhttps://a.example/wejscie/…\n",
  );
  expect(addressesIn(text)).toEqual([
    "https://a.example/wejscie/abc?odp=tak",
    "https://a.example/wejscie/abc",
  ]);
  for (const messageId of ["<abc@example.org>", " abc@example.org ", "abc"])
    expect(letterIn(messageId)).toBe("abc");
});
