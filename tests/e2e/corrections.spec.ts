import { simpleParser } from "mailparser";
import { devices, expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { listAgenda } from "#domain/agenda/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { listCorrections, listReviews } from "#domain/correction/queries";
import { findReading } from "#domain/correction/reader-queries";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { getSection } from "#domain/minutes/queries";
import { signedIn } from "#tests/browser";
import { aDraftOfToday } from "#tests/corrections";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { startMailServer } from "#tests/smtp-server";
import type { MailServer } from "#tests/smtp-server";
import { keepRounds } from "../../app/jobs/keep-rounds.ts";

/*
 * The draft minutes go to three who were present. One corrects from a telephone without JavaScript, one signed in, one in
 * English. One correction is taken, one refused and let go, one stays contested: the next agenda lists exactly that one.
 */
let konwent: Installation;
let mail: MailServer;
test.beforeAll(async () => {
  mail = await startMailServer();
  konwent = await startServer({ settings: { SMTP_URL: mail.url } });
});
test.afterAll(async () => {
  await konwent.stop();
  await mail.stop();
});
test.setTimeout(180_000);
test.use({ actionTimeout: 10_000 });

const clerkEmail = "biuro@example.org";
const phone = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const today = polishDay(new Date());

const fits = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
/** The address in the letter that brought the draft, once it has come. */
async function addressOf(to: string): Promise<string> {
  let address = "";
  await expect
    .poll(
      async () => {
        const own = mail.accepted.filter((letter) => letter.to === to);
        const read = await Promise.all(own.map(({ raw }) => simpleParser(Buffer.from(raw, "latin1"))));
        const draft = read.find(({ subject }) => subject?.startsWith("Projekt protokołu do poprawek"));
        address = /http\S+\/wejscie\/\S+/.exec(draft?.text ?? "")?.[0] ?? "";
        return address;
      },
      { timeout: 20_000, message: `the draft in the mailbox of ${to}` },
    )
    .not.toBe("");
  return new URL(address).pathname;
}

async function propose(page: Page, number: number, proposal: string, reason: string, en = false) {
  await page.locator(`#z-${number}`).getByRole("link").click();
  const form = page.locator(`#z-${number}`);
  await form.getByLabel(en ? "Proposal" : "Propozycja").fill(proposal);
  await form.getByLabel(en ? "Reason" : "Powód").fill(reason);
  await form.getByRole("button", { name: en ? "Propose the correction" : "Zgłoś poprawkę" }).click();
  await expect(page.getByRole("status")).toBeVisible();
}

const opened = async (browser: Browser, path: string, options = {}) => {
  const page = await (await browser.newContext({ baseURL: konwent.url, ...options })).newPage();
  await page.goto(path);
  return page;
};

test("three correct, one correction stays contested, and the next agenda lists exactly that one", async ({
  browser,
}) => {
  const { db } = konwent.database;
  const asClerk = konwent.as(konwent.actorOf(clerkEmail));
  const { conventionId, sectionId, emails } = aDraftOfToday(konwent, asClerk.actor, today);
  const { id: nextId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({ heldOn: addDays(today, 5), startsAt: "16:00", venueName: "Magistrat" }),
  );
  draftAgendaItem(
    asClerk,
    draftAgendaItemInput.parse({ conventionId: nextId, title: "Otwarcie obrad", kind: "opening" }),
  );
  const clerk = await signedIn(browser, konwent, clerkEmail);
  const page = `/biuro/konwenty/${conventionId}/poprawki`;

  await test.step("the clerk finds the way from the convention, and sends the draft", async () => {
    await clerk.goto(`/biuro/konwenty/${conventionId}`);
    await clerk.getByRole("link", { name: "Poprawki do protokołu" }).click();
    await expect(clerk.getByText("Odbiorcy projektu: 3 osoby")).toBeVisible();
    await clerk.getByRole("button", { name: "Wyślij projekt obecnym" }).click();
    await expect(clerk.getByRole("alert")).toContainText("Podaj ostatni dzień na poprawki");
    await clerk.getByLabel("Ostatni dzień na poprawki").fill(addDays(today, 3));
    await clerk.getByRole("button", { name: "Wyślij projekt obecnym" }).click();
    await expect(clerk.getByRole("heading", { name: "Runda 1: trwa" })).toBeVisible();
    await expect(clerk.getByText("jeszcze nie", { exact: true })).toHaveCount(3);
  });
  const [round] = listReviews(db, conventionId);
  const reviewId = round?.id ?? "";
  const corrections = () => listCorrections(db, listReviews(db, conventionId)[0]!); // sent above

  const telephone = await opened(browser, await addressOf(emails[0]), phone);
  const readerId = new URL(telephone.url()).pathname.split("/").at(-1) ?? "";
  await test.step("one opens the draft on a telephone: looking is not opening", async () => {
    await expect(telephone.getByRole("heading", { level: 1 })).toHaveText("Projekt protokołu do poprawek");
    expect(findReading(db, readerId)).toBeUndefined();
    await telephone.getByRole("button", { name: "Otwórz projekt" }).click();
    await expect(telephone.getByText("Zapisano 12 wniosków.")).toBeVisible();
    expect(findReading(db, readerId)).toBeDefined();
    await fits(telephone);
  });

  await test.step("and proposes a change, which takes a reason", async () => {
    await telephone.locator("#z-2").getByRole("link").click();
    await telephone.getByLabel("Propozycja").fill("Zapisano 13 wniosków.");
    await telephone.getByRole("button", { name: "Zgłoś poprawkę" }).click();
    await expect(telephone.getByRole("alert")).toBeVisible();
    await expect(telephone.getByLabel("Propozycja")).toHaveValue("Zapisano 13 wniosków.");
    await telephone.getByLabel("Powód").fill("Liczyłam sama.");
    await telephone.getByRole("button", { name: "Zgłoś poprawkę" }).click();
    await expect(telephone.getByRole("heading", { name: "Twoje poprawki" })).toBeVisible();
    await fits(telephone);
  });

  await test.step("one corrects signed in, from their own desk, and one in English", async () => {
    const desk = await signedIn(browser, konwent, emails[1]);
    await desk.goto("/moje");
    await desk.getByRole("link", { name: "Popraw projekt protokołu" }).click();
    await desk.getByRole("button", { name: "Otwórz projekt" }).click();
    await propose(desk, 3, "Radni pytali o tramwaj.", "Sam pytałem.");
    const english = await opened(browser, await addressOf(emails[2]));
    await english.goto(new URL(english.url()).pathname.replace(/^/, "/en"));
    await english.getByRole("button", { name: "Open the draft" }).click();
    await propose(english, 1, "", "Repeats the agenda.", true);
    await expect(english.getByText("strike this sentence")).toBeVisible();
  });

  await test.step("the clerk sees who opened and who proposed, takes one and refuses two", async () => {
    await clerk.goto(page);
    await expect(clerk.getByText("Czeka na odpowiedź: 3 poprawki.")).toBeVisible();
    await expect(clerk.getByText("jeszcze nie", { exact: true })).toHaveCount(0);
    const of = (words: string) => clerk.locator(".correction").filter({ hasText: words });
    await of("13 wniosków").getByText("Uwzględnij").first().click();
    await of("13 wniosków").getByRole("button", { name: "Uwzględnij" }).click();
    await expect(of("13 wniosków").getByText("uwzględniona", { exact: true })).toBeVisible();
    expect(getSection(db, sectionId).markdown).toContain("Zapisano 13 wniosków.");
    for (const words of ["o tramwaj", "Repeats"]) {
      await of(words).getByText("Nie uwzględniaj").first().click();
      await of(words).getByLabel("Dlaczego nie").fill("Nagranie mówi co innego.");
      await of(words).getByRole("button", { name: "Nie uwzględniaj" }).click();
      await expect(of(words).getByText("nieuwzględniona", { exact: true })).toBeVisible();
    }
    expect(corrections().map(({ state }) => state)).toEqual(["refused", "taken", "refused"]);
  });

  await test.step("the third lets go of theirs", async () => {
    const third = await opened(browser, await addressOf(emails[2]));
    await expect(third.getByText("Nagranie mówi co innego.")).toBeVisible();
    await third.getByRole("button", { name: "Wycofaj poprawkę" }).click();
    await expect(third.getByText("wycofana", { exact: true })).toBeVisible();
  });

  await test.step("when its time has passed the round closes, and the next agenda lists the one dispute", async () => {
    const later = { ...asClerk, now: () => new Date(Date.now() + 4 * 86_400_000) };
    expect(keepRounds(later)).toBe(1);
    expect(listReviews(db, conventionId).find(({ id }) => id === reviewId)?.state).toBe("closed");
    const approval = listAgenda(db, nextId).filter(({ kind }) => kind === "minutes-approval");
    expect(approval).toHaveLength(1);
    expect(approval[0]?.description?.match(/W projekcie:/g)).toHaveLength(1);
    expect(approval[0]?.description).toContain("Radni pytali o tramwaj.");
    await clerk.goto(`/biuro/konwenty/${nextId}/porzadek`);
    await expect(
      clerk.getByText("Przyjęcie protokołu konwentu z dnia").filter({ visible: true }).first(),
    ).toBeVisible();
    await clerk.goto(page);
    await expect(clerk.getByText("Sporne: 1 poprawka.")).toBeVisible();
    await expect(clerk.getByText("Przyjęcie protokołu stoi w porządku obrad:")).toBeVisible();
  });
});
