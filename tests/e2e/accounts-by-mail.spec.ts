import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { mails, subscriptions } from "#schema/mail";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { startMailServer } from "#tests/smtp-server";
import type { MailServer } from "#tests/smtp-server";

/*
 * What letters open, told with a real mail server and without JavaScript: a forgotten password, the code on a new browser,
 * and a subscription from the first wish to the last letter.
 */
let konwent: Installation;
let postOffice: MailServer;
test.describe.configure({ mode: "serial", timeout: 90_000 });
test.use({ javaScriptEnabled: false, actionTimeout: 10_000 });
test.beforeAll(async () => {
  postOffice = await startMailServer();
  konwent = await startServer({
    settings: { SMTP_URL: postOffice.url, MAIL_FROM: "Biuro <biuro@example.org>" },
  });
});
test.afterAll(async () => {
  await konwent.stop();
  await postOffice.stop();
});

const password = "całkiem nowe długie hasło";
const clerk = () => {
  const one = konwent.accounts().find(({ actor }) => actor.roles.join() === "clerk");
  if (!one) throw new Error("The demo has a clerk");
  return one;
};

/** The next letter to an address, as its reader gets it. */
async function nextLetter(to: string, after: number) {
  await expect
    .poll(() => postOffice.accepted.slice(after).filter((letter) => letter.to === to).length, {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
  const found = postOffice.accepted.slice(after).find((letter) => letter.to === to);
  return simpleParser(Buffer.from(found?.raw ?? "", "latin1"));
}
const addressIn = (text: string | undefined, door: string) =>
  new RegExp(`http://\\S+/${door}/\\S+`).exec(text ?? "")?.[0] ?? "";
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).click();

async function signIn(page: Page): Promise<void> {
  await page.goto(`${konwent.url}/logowanie`);
  await page.getByLabel("Adres e-mail").fill(clerk().email);
  await page.getByLabel("Hasło").fill(password);
  await press(page, "Zaloguj się");
}

test("a forgotten password: the answer says nothing, the letter's address sets a new one once", async ({
  page,
}) => {
  const answers: string[] = [];
  const before = postOffice.accepted.length;
  for (const email of ["nikt@example.org", clerk().email]) {
    await page.goto(`${konwent.url}/logowanie`);
    await page.getByRole("link", { name: "Nie pamiętam hasła" }).click();
    await page.getByLabel("Adres e-mail").fill(email);
    await press(page, "Wyślij list");
    answers.push(await page.getByRole("main").innerHTML());
  }
  expect(answers[0]).toBe(answers[1]);
  const address = addressIn((await nextLetter(clerk().email, before)).text, "wejscie");
  expect(postOffice.accepted.slice(before).map(({ to }) => to)).toEqual([clerk().email]);

  await page.goto(address);
  expect(new URL(page.url()).pathname).toBe("/logowanie/nowe-haslo");
  await page.getByLabel("Nowe hasło", { exact: true }).fill("za krótkie");
  await page.getByLabel("Nowe hasło jeszcze raz").fill("za krótkie");
  await press(page, "Zapisz hasło");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Nowe hasło", { exact: true }).fill(password);
  await page.getByLabel("Nowe hasło jeszcze raz").fill(password);
  await press(page, "Zapisz hasło");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logowanie");
  await page.goto(`${konwent.url}/konto`);
  expect(page.url()).toContain("/logowanie?dalej="); // setting a password signs nobody in

  await page.goto(address);
  await expect(page.getByText("Ten adres był już użyty albo stracił ważność.")).toBeVisible();
  await page.goto(`${konwent.url}/wejscie`);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

  await signIn(page); // the letter has shown that this browser's user reads the mailbox: no code
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Biuro Konwentu");
});

test("a new browser is asked for the code from the letter, and is known afterwards", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const before = postOffice.accepted.length;
  await signIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kod z listu");
  const cookie = (await context.cookies(`${konwent.url}/logowanie/kod`)).find(({ name }) => name === "kod");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/logowanie/kod" });
  const letter = await nextLetter(clerk().email, before);
  const code = /\b\d{6}\b/.exec(letter.text ?? "")?.[0] ?? "";
  await page.getByLabel("Kod").fill(code === "123456" ? "654321" : "123456");
  await press(page, "Zaloguj się");
  await expect(page.getByRole("alert")).toContainText("To nie ten kod");

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(`${konwent.url}/logowanie/kod`);
  await expect(stranger.getByText("Nie czekamy tu na żaden kod")).toBeVisible();

  await page.getByLabel("Kod").fill(code);
  await press(page, "Zaloguj się");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Biuro Konwentu");
  const device = (await context.cookies()).find(({ name }) => name === "urzadzenie");
  expect(device).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect((device?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(364 * 86_400);

  await page.goto(`${konwent.url}/konto`);
  await page.getByRole("button", { name: "Wyloguj się", exact: true }).click();
  await signIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Biuro Konwentu");
  expect(postOffice.accepted.length).toBe(before + 1);
});

test("one chooses which letters one gets", async ({ page }) => {
  await page.context().addCookies([
    {
      name: "sesja",
      value: (await konwent.cookieOf(clerk().email)).slice("sesja=".length),
      url: konwent.url,
    },
  ]);
  await page.goto(`${konwent.url}/konto`);
  await page.getByLabel("raz dziennie, rano o 7:00").check();
  await page.getByLabel("Język listów").selectOption("en");
  await press(page, "Zapisz ustawienia wiadomości");
  await expect(page.getByRole("status")).toHaveText("Zapisano.");
  await expect(page.getByLabel("raz dziennie, rano o 7:00")).toBeChecked();
});

test("a subscription: asked for, confirmed from the letter, used, ended by the mail program", async ({
  page,
  browser,
}) => {
  const reader = "maria@example.org";
  const { db } = konwent.database;
  const all = () => db.select().from(subscriptions).all();
  await page.goto(`${konwent.url}/konwenty`);
  await page.getByRole("link", { name: "Subskrybuj wiadomości o konwentach" }).click();
  await page.getByLabel("Adres e-mail").fill("to nie adres");
  await press(page, "Subskrybuj");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Adres e-mail").fill(reader);
  await press(page, "Subskrybuj");
  await expect(page.getByRole("status")).toContainText("Jeżeli adres jest poprawny");

  const confirmation = addressIn((await nextLetter(reader, 0)).text, "wejscie");
  await page.goto(confirmation);
  await page.reload(); // opening the address, as a mail scanner does, confirms nothing
  expect(all()).toMatchObject([{ email: reader, confirmedAt: null }]);
  await press(page, "Potwierdź subskrypcję");
  await expect(page.getByText("Subskrypcja jest potwierdzona.")).toBeVisible();
  const [{ id } = { id: "" }] = all();
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(`${konwent.url}/udzial/subskrypcja/${id}`);
  expect(stranger.url()).toContain("/logowanie?dalej=");

  const asClerk = konwent.as(clerk().actor);
  const { id: conventionId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({
      heldOn: addDays(polishDay(new Date()), 33),
      startsAt: "16:00",
      venueName: "Magistrat",
      title: "Konwent o parkach",
    }),
  );
  draftAgendaItem(asClerk, draftAgendaItemInput.parse({ conventionId, title: "Parki", kind: "discussion" }));
  const before = postOffice.accepted.length;
  conveneConvention(asClerk, { conventionId });
  db.update(mails).set({ dueAt: new Date().toISOString() }).where(eq(mails.kind, "news")).run(); // ten minutes pass
  const letter = await nextLetter(reader, before);
  expect(letter.subject).toBe("Konwent o parkach: zwołano konwent");
  const raw = postOffice.accepted.at(-1)?.raw ?? "";
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  const unsubscribe = addressIn(letter.text, "wypis");
  expect(raw.replaceAll(/\r?\n\s+/g, "")).toContain(`<${unsubscribe}>`);

  for (const method of ["GET", "HEAD"]) expect((await fetch(unsubscribe, { method })).status).toBe(200);
  expect(all()).toHaveLength(1);
  const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
  expect((await fetch(`${konwent.url}/wypis/zmyslony`, oneClick)).status).toBe(404);
  expect((await fetch(`${konwent.url}/subskrypcja`, oneClick)).status).toBe(403);
  expect((await fetch(`${konwent.url}/konto`, oneClick)).status).toBe(403);
  expect(all()).toHaveLength(1);
  const answer = await fetch(unsubscribe, { ...oneClick, redirect: "manual" });
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(all()).toEqual([]);

  await page.goto(unsubscribe);
  await press(page, "Nie wysyłajcie więcej"); // once more, by hand
  await expect(page.getByRole("status")).toContainText("Gotowe");
  const forged = await page.goto(`${konwent.url}/wypis/zmyslony`);
  expect(forged?.status()).toBe(404);
  await expect(page.getByText("Ten adres stracił ważność albo jest niepełny.")).toBeVisible();
});
