import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { findNextConvention } from "#domain/convention/queries";
import { listUnit, listUnitInput } from "#domain/council/list-unit";
import { getOwnBody } from "#domain/council/queries";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { adoptRule } from "#domain/rule-book/adopt-rule";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * A question nobody answered comes back by itself with the next agenda, stands in its own section, is taken off by the
 * chair with a reason that everybody reads, and comes back with the convention after that.
 */
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(async () => konwent.stop());
test.setTimeout(120_000);
test.use({ actionTimeout: 10_000 });

const clerkEmail = "biuro@example.org";
const chairEmail = "przewodniczacy@example.org";
const today = polishDay(new Date());
const reason = "Dyrektor odpowie na piśmie jeszcze w tym tygodniu.";

/** The rule book of the demo begins today; two months ago the same term was in force. */
function anEarlierTerm(): void {
  const admin = konwent.as(konwent.actorOf("admin@example.org"));
  const earlier = {
    bodyId: getOwnBody(admin.db).id,
    standing: "adopted",
    source: "Regulamin przykładowy",
    validFrom: addDays(today, -90),
    validUntil: addDays(today, -1),
  } as const;
  adoptRule(admin, { ...earlier, name: "answer-days", value: "14" });
  adoptRule(admin, { ...earlier, name: "answer-day-kind", value: "calendar" });
}

/** The example convention, whose agenda is begun, would take the question in; it is called off. */
function noOtherAgenda(): void {
  const clerk = konwent.as(konwent.actorOf(clerkEmail));
  const next = findNextConvention(clerk.db, getOwnBody(clerk.db).id, today);
  if (next) cancelConvention(clerk, { conventionId: next.id, cancelReason: "Odwołany na próbę" });
}

/** Krowodrza's question has lain with a unit for two months. */
function aLateQuestion(): string {
  anEarlierTerm();
  noOtherAgenda();
  const clerk = konwent.as(konwent.actorOf(clerkEmail));
  const asker = konwent.actorOf("dzielnica-5@example.org");
  const { id: questionId, citation } = fileQuestion(
    konwent.as(asker),
    fileQuestionInput.parse({
      districtId: asker.districtIds[0],
      subject: "Oświetlenie parku",
      text: "Kiedy wrócą lampy w parku Krowoderskim?",
    }),
  );
  acceptQuestion(clerk, { questionId });
  const { id: unitId } = listUnit(
    clerk,
    listUnitInput.parse({
      bodyId: getOwnBody(clerk.db).id,
      name: "Zarząd Zieleni (oświetlenie)",
      email: "",
      kind: "municipal-unit",
    }),
  );
  referMatter(
    clerk,
    referMatterInput.parse({ questionId, unitIds: [unitId], receivedOn: addDays(today, -60) }),
  );
  return citation;
}

/** The office plans a convention and opens its agenda, which is still empty. */
async function plan(page: Page, inDays: number): Promise<string> {
  await page.goto("/biuro/konwenty/nowy");
  await page.getByLabel("Termin").fill(addDays(today, inDays));
  await page.getByLabel("Początek (godzina)").fill("16:00");
  await page.getByLabel("Miejsce").fill("Magistrat");
  await page.getByRole("main").getByRole("button", { name: "Zaplanuj konwent" }).click();
  await expect(page).toHaveURL(/\/biuro\/konwenty\/[^/]+\/?(\?.*)?$/);
  const agenda = `${new URL(page.url()).pathname}/porzadek`;
  await page.goto(agenda);
  return agenda;
}

async function begin(page: Page): Promise<void> {
  const form = page.locator("section", { has: page.getByRole("heading", { name: "Dodaj punkt" }) });
  await form.getByLabel("Tytuł punktu").fill("Otwarcie");
  await form.getByLabel("Rodzaj").selectOption("opening");
  await form.getByRole("button", { name: "Dodaj punkt" }).click();
  await expect(page.getByText("Otwarcie").first()).toBeVisible();
}

const part = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { level: 2, name }) });

test("a late question comes back until it is answered; the chair takes it off in public", async ({
  browser,
}) => {
  const citation = aLateQuestion();
  const clerk = await signedIn(browser, konwent, clerkEmail);
  const chair = await signedIn(browser, konwent, chairEmail);

  await test.step("the office sees what will come back", async () => {
    await clerk.goto("/biuro");
    await expect(part(clerk, "Sprawy, które wrócą").getByText(`Pytanie ${citation}`)).toBeVisible();
  });

  const first = await plan(clerk, 20);
  await test.step("it enters the agenda that is begun, in a section of its own", async () => {
    await expect(part(clerk, "Sprawy, które wrócą").getByText(`Pytanie ${citation}`)).toBeVisible();
    await begin(clerk);
    const late = part(clerk, "Sprawy po terminie");
    await expect(late.getByRole("link", { name: `Pytanie ${citation}` })).toBeVisible();
    await expect(late.getByText("po terminie)")).toBeVisible();
    await expect(clerk.locator(".agenda-title", { hasText: `${citation}:` })).toHaveCount(1);
    await clerk.goto("/biuro");
    await expect(part(clerk, "Sprawy, które wrócą").getByText(`Pytanie ${citation}`)).toHaveCount(0);
  });

  await test.step("the clerk reads that only the chair may take it off", async () => {
    await clerk.goto(first);
    const late = part(clerk, "Sprawy po terminie");
    await expect(late.getByText("zdejmuje je tylko przewodniczący")).toBeVisible();
    await expect(late.getByText("Zdejmij z porządku")).toHaveCount(0);
  });

  await test.step("the chair does, and gives the reason", async () => {
    await chair.goto(first);
    const late = part(chair, "Sprawy po terminie");
    await late.getByText("Zdejmij z porządku").first().click();
    await late.getByRole("button", { name: "Zdejmij z porządku" }).click();
    await expect(late.getByRole("alert")).toBeVisible(); // without a reason it stays
    await late.getByLabel("Powód zdjęcia").fill(reason);
    await late.getByRole("button", { name: "Zdejmij z porządku" }).click();
    await expect(part(chair, "Sprawy po terminie").getByText(reason)).toBeVisible();
  });

  await test.step("everybody reads it on the public agenda, and on the question's page", async () => {
    await clerk.goto(first.replace("/porzadek", ""));
    await clerk.getByRole("button", { name: "Zwołaj konwent" }).first().click();
    await clerk.goto(first);
    await clerk.getByRole("button", { name: "Ogłoś porządek" }).click();
    const anyone = await (await browser.newContext({ baseURL: konwent.url })).newPage();
    await anyone.goto(`/konwenty/${addDays(today, 20)}/porzadek`);
    await expect(anyone.locator("s", { hasText: `${citation}: Oświetlenie parku` })).toBeVisible();
    await expect(anyone.getByText(reason)).toBeVisible();
    await anyone.goto(`/pytania/${citation}`);
    await expect(anyone.getByText(reason)).toBeVisible();
  });

  await test.step("it comes back with the following convention", async () => {
    await plan(clerk, 50);
    await begin(clerk);
    const late = part(clerk, "Sprawy po terminie");
    await expect(late.getByRole("link", { name: `Pytanie ${citation}` })).toBeVisible();
    await expect(late.getByText(reason)).toHaveCount(0);
  });
});
