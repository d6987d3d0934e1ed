import { and, eq, isNotNull, sql } from "drizzle-orm";
import { expect, test } from "playwright/test";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { systemActor } from "#domain/kernel/actor";
import { mails } from "#schema/mail";
import { allKinds, causeEveryLetter } from "#tests/every-letter";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * Programs that guard mailboxes open every address of every letter, some in a whole browser. None of that may change a
 * thing: nobody is registered, confirmed, unsubscribed or answered for by a machine.
 */
let konwent: Installation;
let letters: Map<string, string[]>;
test.beforeAll(async () => {
  konwent = await startServer();
  letters = causeEveryLetter(konwent);
});
test.afterAll(() => konwent?.stop());
test.setTimeout(240_000);
test.use({ actionTimeout: 10_000 });

/** What only the pass of another hour or another part of a story brings; their links are those of the other letters. */
const caused = (kind: string) => !["papers-laid", "presenter-released"].includes(kind);

/** Every row of every table, so that one changed shows. */
function everyRow(): Map<string, string> {
  const { db } = konwent.database;
  const tables = db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  );
  return new Map(
    tables.map(({ name }) => [name, JSON.stringify(db.all(sql`select * from ${sql.identifier(name)}`))]),
  );
}

const changedSince = (before: Map<string, string>) =>
  [...everyRow()].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table);

test("GET, HEAD and a render of every address in every letter change no row", async ({ browser }) => {
  expect([...allKinds].filter((kind) => caused(kind) && !letters.has(kind))).toEqual([]);
  const links = [
    ...new Set(
      [...letters.values()]
        .flatMap((texts) => texts.slice(0, 2))
        .flatMap((text) => text.match(/http:\/\/127\S+/g) ?? []),
    ),
  ];
  expect(links.length).toBeGreaterThan(30);
  for (const door of ["/wejscie/", "/wypis/", "/pytania/", "/moje/pytania/", "/konwenty/"])
    expect(links.filter((link) => link.includes(door)).length, door).toBeGreaterThan(0);

  // The house's own postman settles what was written; only then is every change the scanner's.
  await expect
    .poll(() => konwent.database.db.$count(mails, eq(mails.state, "waiting")), { timeout: 60_000 })
    .toBe(0);
  const before = everyRow();
  for (const link of links)
    for (const method of ["HEAD", "GET"]) {
      const answer = await fetch(link, { method, redirect: "follow" });
      expect(answer.status, `${method} ${link}`).toBeLessThan(500);
    }
  expect(changedSince(before)).toEqual([]);

  const context = await browser.newContext(); // one mailbox guard, with its cookies
  const page = await context.newPage();
  for (const link of links) {
    await page.goto(link, { waitUntil: "load" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  expect(changedSince(before)).toEqual([]);
});

test("a forged, an expired, a used up and a foreign address end on a clear page", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: konwent.url })).newPage();
  const opens = async (path: string) => {
    const answer = await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    const said = await page.getByRole("main").innerText();
    expect(said.length, path).toBeGreaterThan(40);
    return { status: answer?.status() ?? 0, said };
  };
  const forms = () => page.locator("main form").count();

  await opens("/wejscie/podrobiony-adres-ktorego-nikt-nie-wydal");
  await opens("/wypis/podrobiony-adres-ktorego-nikt-nie-wydal");
  const past = { ...konwent.as(systemActor), now: () => new Date(Date.now() - 400 * 86_400_000) };
  const expired = issueAccessLink(past, {
    purpose: "subscription",
    subjectId: "x",
    personId: null,
    holderName: null,
    endsAt: null,
  });
  await opens(`/wejscie/${expired.token}`);
  expect(await forms()).toBe(0);

  const accountId = konwent.accounts()[0]?.actor.accountId ?? "";
  const once = issueAccessLink(konwent.as(systemActor), { purpose: "sign-in", accountId });
  const used = await (await browser.newContext({ baseURL: konwent.url })).newPage();
  await used.goto(`/wejscie/${once.token}`);
  await used.getByRole("main").getByRole("button").click();
  await expect(used).not.toHaveURL(/wejscie/);
  await opens(`/wejscie/${once.token}`);
  const enter = page.getByRole("main").getByRole("button");
  if ((await enter.count()) > 0) await enter.first().click();
  await expect(page.getByRole("main")).toContainText(/adres/i);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("sesja");

  // A good address of one referral opens no other.
  const [own, other] = konwent.database.db
    .select({ text: mails.text, id: mails.subjectId })
    .from(mails)
    .where(and(eq(mails.kind, "referral"), isNotNull(mails.text)))
    .all();
  const token = /\/wejscie\/([\w-]+)/.exec(own?.text ?? "")?.[1] ?? "";
  await page.goto(`/wejscie/${token}`);
  expect(page.url()).toContain(`/udzial/odpowiedz/${own?.id ?? ""}`);
  const foreign = await opens(`/udzial/odpowiedz/${other?.id ?? ""}`);
  expect(own?.id).not.toBe(other?.id);
  expect(page.url()).toContain("/logowanie"); // a stranger is asked who they are, and learns nothing
  expect(foreign.said).not.toMatch(/tramwaj|Zarząd Dróg/i);
});
