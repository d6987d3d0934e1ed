import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { findNextConvention } from "#domain/convention/queries";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * The brief is for paper: whatever a district has under way, it is one sheet, and every line on it names its record.
 */
let konwent: Installation;

test.beforeAll(async () => {
  konwent = await startServer();
});
test.afterAll(() => konwent.stop());

/** How many sheets of A4 a page comes to when it is printed. */
async function sheetsOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const printed = (await page.pdf({ format: "A4" })).toString("latin1");
  return printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const briefs = ["", "/en"].flatMap((prefix) =>
  [
    "stare-miasto",
    "grzegorzki",
    "pradnik-czerwony",
    "pradnik-bialy",
    "krowodrza",
    "bronowice",
    "zwierzyniec",
    "debniki",
    "lagiewniki-borek-falecki",
    "swoszowice",
    "podgorze-duchackie",
    "biezanow-prokocim",
    "podgorze",
    "czyzyny",
    "mistrzejowice",
    "bienczyce",
    "wzgorza-krzeslawickie",
    "nowa-huta",
  ].map((slug) => `${prefix}/dzielnice/${slug}/notatka`),
);

const long = (words: string, most: number) => `${words} `.repeat(20).slice(0, most).trim();

let isBurdened = false;

/** More than any district ever has at once, all of it wordy and half of it late. */
function burden(): void {
  if (isBurdened) return;
  isBurdened = true;
  const { db } = konwent.database;
  const today = polishDay(new Date());
  const bodyId = getOwnBody(db).id;
  const clerk = konwent.as(konwent.actorOf("biuro@example.org"));
  const asker = konwent.as(konwent.actorOf("dzielnica-5@example.org"));
  const districtId = listDistricts(db, bodyId).find(({ slug }) => slug === "krowodrza")?.id ?? "";
  for (let many = 0; many < 24; many++) {
    const { id: questionId } = fileQuestion(
      asker,
      fileQuestionInput.parse({
        districtId,
        subject: long(`Remont wszystkich chodników i przejść (${many})`, 120),
        text: "Kiedy?",
      }),
    );
    acceptQuestion(clerk, { questionId });
    const addressee = long("Zarząd Dróg Miasta Krakowa, Dział Utrzymania", 150);
    const receivedOn = addDays(today, many % 2 ? -60 : 0);
    referMatter(clerk, referMatterInput.parse({ questionId, addressee, receivedOn }));
    if (many % 3 === 0)
      recordAnswer(
        clerk,
        recordAnswerInput.parse({
          questionId,
          referralId: listReferrals(db, { questionId })[0]?.id ?? "",
          answeredBy: addressee,
          mode: "written",
          extent: "full",
          text: "W maju.",
          answeredOn: today,
        }),
      );
    assignActionItem(
      clerk,
      assignActionItemInput.parse({
        text: long("Wyremontować chodniki po obu stronach ulicy", 400),
        ownerName: addressee,
        districtId,
        commitment: "firm",
        promisedOn: addDays(today, -90),
        dueOn: addDays(today, many - 12),
      }),
    );
  }
  const conventionId = findNextConvention(db, bodyId, today)?.id ?? "";
  for (let many = 0; many < 14; many++)
    draftAgendaItem(
      clerk,
      draftAgendaItemInput.parse({ conventionId, kind: "discussion", title: long("Punkt o zieleni", 250) }),
    );
  publishAgenda(clerk, { conventionId, told: null });
}

test("the brief of every district is one sheet of A4 in both languages, also for one with far too much under way", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${konwent.url}/dzielnice`);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(18);
  for (const address of briefs)
    expect([address, await sheetsOf(page, konwent.url + address)]).toEqual([address, 1]);

  burden();
  for (const prefix of ["", "/en"]) {
    expect(await sheetsOf(page, `${konwent.url}${prefix}/dzielnice/krowodrza/notatka`)).toBe(1);
    // What did not fit is counted, with the address where it is.
    await expect(page.getByText(prefix ? /And \d+ more:/ : /I jeszcze \d+:/)).toHaveCount(5);
  }
});

test("every line of the brief leads to its record", async ({ page }) => {
  burden();
  await page.goto(`${konwent.url}/dzielnice/krowodrza/notatka`);
  const lines = page.locator(".brief li");
  expect(await lines.count()).toBeGreaterThan(10);
  const loose = await page
    .locator(".brief :is(li, section > p):not(:has(a))")
    .evaluateAll((found) =>
      found.filter((one) => !one.closest(".brief-agenda")).map((one) => one.textContent),
    );
  expect(loose).toEqual([]);
  const addresses = await page
    .locator(".brief section a")
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
});

test("the district's page and its JSON say the same, in both languages", async ({ page }) => {
  burden();
  const facts = (await (await page.request.get(`${konwent.url}/dzielnice/krowodrza.json`)).json()) as {
    figures: { questions: { total: number }; promises: { total: number } };
    questions: { citation: string }[];
  }; // our own page for machines
  const english = await page.request.get(`${konwent.url}/en/dzielnice/krowodrza.json`);
  expect(await english.json()).toEqual(facts);
  for (const prefix of ["", "/en"]) {
    await page.goto(`${konwent.url}${prefix}/dzielnice/krowodrza`);
    for (const { citation } of facts.questions.slice(0, 10))
      await expect(page.locator(`a[href$="/pytania/${citation}"]`).first()).toBeVisible();
    await expect(page.locator('a[href$="/pytania?dzielnica=krowodrza"]')).toContainText(
      `(${facts.figures.questions.total})`,
    );
  }
  expect((await page.request.get(`${konwent.url}/dzielnice/nie-ma.json`)).status()).toBe(404);
});
