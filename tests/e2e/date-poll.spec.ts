import { eq } from "drizzle-orm";
import { devices, expect, test } from "playwright/test";
import type { Browser, BrowserContextOptions, Page } from "playwright/test";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { systemActor } from "#domain/kernel/actor";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { dayIn, weekdayIn } from "#i18n/dates";
import { mails } from "#schema/mail";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * The office asks which day suits; two people answer by the addresses from their letters, one of them on a phone; closing
 * the poll sets the day, and the convention is announced only when nothing else is missing.
 */
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(async () => konwent.stop());
test.setTimeout(120_000);
test.use({ actionTimeout: 10_000 });

const today = polishDay(new Date());
const [first, second, third] = [40, 41, 42].map((days) => addDays(today, days)) as [string, string, string]; // three days
const dotted = (day: string) => day.split("-").toReversed().join(".");
const said = (day: string, hours: string) =>
  `${weekdayIn("pl", day)}, ${dayIn("pl", day)}, ${hours} (czas warszawski)`;
const guests = ["anna.goscinna@example.org", "jan.goscinny@example.org"] as const;

/** The letter of a kind to an address, once the worker has written it. */
async function letterTo(address: string, kind: string): Promise<{ subject: string; text: string }> {
  const find = () =>
    konwent.database.db
      .select()
      .from(mails)
      .where(eq(mails.toAddress, address))
      .all()
      .find((mail) => mail.kind === kind && mail.text !== null);
  await expect.poll(find, { timeout: 15_000 }).toBeTruthy();
  const { subject, text } = find() ?? { subject: null, text: null };
  return { subject: subject ?? "", text: text ?? "" };
}
const linkIn = (text: string) => /http\S+\/wejscie\/\S+/.exec(text)?.[0] ?? "";

/** Somebody without an account, and without JavaScript, opens the address of their letter. */
async function opened(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false, ...options })).newPage();
  await page.goto(link);
  return page;
}
const choose = (page: Page, day: string, hours: string, answer: string) =>
  page
    .getByRole("group", { name: said(day, hours) })
    .getByLabel(answer, { exact: true })
    .check();

test("the office asks, people answer from their letters, closing sets the day", async ({ browser }) => {
  const clerk = await signedIn(browser, konwent, "biuro@example.org");
  const workspace = await test.step("the clerk plans a convention and opens a poll", () => openPoll(clerk));

  const letters = await Promise.all(guests.map((address) => letterTo(address, "date-poll")));
  for (const { text } of letters) {
    expect(text).toContain(`* ${said(first, "16:00–18:00")}`);
    expect(text).toContain("Proszę o szybką odpowiedź.");
  }
  const [annas = "", jans = ""] = letters.map(({ text }) => linkIn(text));

  await test.step("one answers on a computer, and may change her mind", async () => {
    const anna = await opened(browser, annas);
    await expect(anna.getByRole("heading", { level: 1 })).toHaveText("Kiedy może się odbyć konwent?");
    expect(new URL(anna.url()).pathname).toMatch(/^\/udzial\/ankieta\//); // the secret has left the address bar
    await anna.getByRole("button", { name: "Zapisz odpowiedź" }).click();
    await expect(anna.getByRole("alert")).toContainText("Zaznacz odpowiedź przynajmniej przy jednym dniu.");
    await choose(anna, first, "16:00–18:00", "Nie");
    await choose(anna, second, "16:00–18:00", "Tak");
    await choose(anna, third, "od 09:00", "W razie potrzeby");
    await anna.getByLabel("Uwagi dla biura").fill("Najlepiej po południu.");
    await anna.getByRole("button", { name: "Zapisz odpowiedź" }).click();
    await expect(anna.getByRole("status")).toContainText("Twoja odpowiedź jest zapisana");
    await choose(anna, first, "16:00–18:00", "W razie potrzeby");
    await anna.getByRole("button", { name: "Zapisz odpowiedź" }).click();
    await expect(
      anna.getByRole("group", { name: said(first, "16:00–18:00") }).getByLabel("W razie potrzeby"),
    ).toBeChecked();
  });

  await test.step("another answers on a phone, by keyboard, and sees only how many said what", async () => {
    const { defaultBrowserType: _, ...phone } = devices["Pixel 5"];
    const jan = await opened(browser, jans, { ...phone, viewport: { width: 360, height: 640 } });
    await expect(jan.getByRole("main")).toContainText("Inni: tak 1, w razie potrzeby 0, nie 0");
    await expect(jan.getByRole("main")).not.toContainText("Anna Gościnna");
    expect(await jan.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const yes = jan.getByRole("group", { name: said(second, "16:00–18:00") }).getByLabel("Tak");
    await yes.focus();
    await jan.keyboard.press("Space");
    await expect(yes).toBeChecked();
    await choose(jan, first, "16:00–18:00", "Tak");
    await choose(jan, third, "od 09:00", "Nie");
    await jan.getByRole("button", { name: "Zapisz odpowiedź" }).press("Enter");
    await expect(jan.getByRole("status")).toContainText("Twoja odpowiedź jest zapisana");
  });

  await test.step("nobody comes in by a forged address, or by somebody else's", async () => {
    const stranger = await opened(browser, annas.replace(/wejscie\/.*/, "wejscie/zgadniety-adres"));
    await expect(stranger.getByRole("main")).toContainText("stracił ważność");
    const { token: old } = issueAccessLink(konwent.as(systemActor), {
      purpose: "date-poll",
      subjectId: "anybody",
      endsAt: new Date(Date.now() - 1000).toISOString(),
    });
    await stranger.goto(`${konwent.url}/wejscie/${old}`);
    await expect(stranger.getByRole("main")).toContainText("stracił ważność");
    const jan = await opened(browser, jans);
    const own = jan.url();
    const anna = await opened(browser, annas);
    const answer = await jan.goto(anna.url());
    expect([200, 404]).toContain(answer?.status()); // asked to sign in, or told that nothing is there
    await expect(jan.getByRole("button", { name: "Zapisz odpowiedź" })).toHaveCount(0);
    await jan.goto(own);
    await expect(jan.getByRole("button", { name: "Zapisz odpowiedź" })).toHaveCount(1);
  });

  await test.step("the office sees who said what, and closes the poll with the best day", async () => {
    await clerk.goto(`${workspace}/ankieta`);
    const answers = clerk.getByRole("table", { name: "Kto co odpowiedział" });
    await expect(answers.getByRole("row", { name: /Anna Gościnna/ })).toContainText("Najlepiej po południu.");
    const counts = clerk.getByRole("table", { name: "Ile osób co odpowiedziało" });
    await expect(counts.getByRole("row", { name: new RegExp(dayIn("pl", second)) })).toContainText(
      "najlepszy",
    );
    await clerk.getByRole("radio", { name: new RegExp(dayIn("pl", second)) }).check();
    await clerk.getByRole("button", { name: "Zamknij ankietę" }).click();
    await expect(clerk.getByRole("main")).toContainText(
      `Ankieta jest zamknięta. Wybrany dzień: ${said(second, "16:00–18:00")}`,
    );
  });

  await test.step("those asked are told the day, and their address now shows it", async () => {
    const { subject, text } = await letterTo(guests[0], "date-poll-closed");
    expect(subject).toContain(said(second, "16:00–18:00"));
    expect(text).toContain("To nie jest zaproszenie.");
    const anna = await opened(browser, annas);
    await expect(anna.getByRole("main")).toContainText(`Wybrano dzień: ${said(second, "16:00–18:00")}`);
    await expect(anna.getByRole("button", { name: "Zapisz odpowiedź" })).toHaveCount(0);
  });

  await test.step("the convention has its day; announcing it waits for the rest", async () => {
    await clerk.goto(workspace);
    const main = clerk.getByRole("main");
    await expect(main.getByText(dayIn("pl", second)).first()).toBeVisible();
    await expect(main).toContainText("Konwent nie ma jeszcze miejsca.");
    await expect(main).not.toContainText("Konwent nie ma jeszcze dnia.");
    await clerk.goto(`${workspace}/dane`);
    await clerk.getByLabel("Miejsce").fill("Magistrat, Sala Lea");
    await clerk.getByRole("button", { name: "Zapisz" }).click();
    await clerk.goto(`${workspace}/porzadek`);
    await clerk.getByLabel("Tytuł punktu").last().fill("Sprawy bieżące");
    await clerk.getByRole("button", { name: "Dodaj punkt" }).click();
    await clerk.goto(workspace);
    await clerk.getByRole("button", { name: "Zwołaj konwent" }).click();
    await expect(clerk.getByRole("main")).toContainText("zwołany");
  });
});

async function openPoll(clerk: Page): Promise<string> {
  await clerk.goto("/biuro/konwenty/nowy");
  await clerk.getByLabel("Termin", { exact: true }).fill("jesienią");
  await clerk.getByRole("button", { name: "Zaplanuj konwent" }).click();
  await clerk.waitForURL(/\/biuro\/konwenty\/[\w-]{20,}/);
  const workspace = new URL(clerk.url()).pathname;
  await clerk.getByRole("link", { name: "Ankieta terminu" }).click();
  await clerk
    .getByLabel("Dni do wyboru")
    .fill(`${dotted(first)} 16:00–18:00\n${dotted(second)} 16:00–18:00\n${dotted(third)} 9.00`);
  await clerk.getByLabel("Wiadomość do uczestników").fill("Proszę o szybką odpowiedź.");
  await clerk.getByLabel("Goście").fill(`Anna Gościnna, ${guests[0]}\nJan Gościnny <${guests[1]}>`);
  await clerk.getByRole("button", { name: "Rozpisz ankietę i zapytaj" }).click();
  await expect(clerk.getByRole("main")).toContainText("Ankieta trwa");
  return workspace;
}
