import { devices, expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { listUnit, listUnitInput } from "#domain/council/list-unit";
import { getOwnBody } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { getQuestion } from "#domain/question/queries";
import { listReferrals } from "#domain/referral/queries";
import { signedIn } from "#tests/browser";
import { aPdf } from "#tests/sample-files";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * A question goes to a unit that answers it in part from a telephone, without an account and without JavaScript, and hands
 * the rest over to the right one, which answers too.
 */
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(async () => konwent.stop());
test.setTimeout(120_000);
test.use({ actionTimeout: 10_000 });

const clerkEmail = "biuro@example.org";
const askerEmail = "dzielnica-5@example.org";
const phone = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

/** The district of Krowodrza asks, and the office takes the question into the register; units stand on the list. */
function aQuestion() {
  const clerk = konwent.as(konwent.actorOf(clerkEmail));
  const asker = konwent.actorOf(askerEmail);
  const { id: questionId, citation } = fileQuestion(
    konwent.as(asker),
    fileQuestionInput.parse({
      districtId: asker.districtIds[0],
      subject: "Tramwaj na Azory",
      text: "Kiedy ruszy budowa linii na Azory i kto ją poprowadzi?",
    }),
  );
  acceptQuestion(clerk, { questionId });
  for (const [name, email] of [
    ["Zarząd Dróg Miasta Krakowa", "drogi@example.org"],
    ["Zarząd Transportu Publicznego", ""],
  ])
    listUnit(
      clerk,
      listUnitInput.parse({ bodyId: getOwnBody(clerk.db).id, name, email, kind: "municipal-unit" }),
    );
  return { questionId, citation };
}

/** The page that the address in a referral's letter opens, on a telephone without JavaScript. */
async function opened(browser: Browser, questionId: string, addressee: string): Promise<Page> {
  const { db } = konwent.database;
  const referral = listReferrals(db, { questionId }).find((one) => one.addressee === addressee);
  const { token } = issueAccessLink(konwent.as(systemActor), {
    purpose: "referral",
    subjectId: referral?.id ?? "",
    holderName: addressee,
  });
  const page = await (await browser.newContext({ ...phone, baseURL: konwent.url })).newPage();
  await page.goto(`/wejscie/${token}`);
  await expect(page).toHaveURL(/\/udzial\/odpowiedz\//);
  return page;
}

const fits = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);

test("a unit answers in part on a telephone and hands the rest over; the other answers too", async ({
  browser,
}) => {
  const { questionId, citation } = aQuestion();
  const clerk = await signedIn(browser, konwent, clerkEmail);

  await test.step("the clerk sends the question to a unit", async () => {
    await clerk.goto(`/biuro/pytania/${questionId}`);
    await clerk.getByLabel("Zarząd Dróg Miasta Krakowa").check();
    await clerk.getByRole("button", { name: "Przekaż", exact: true }).click();
    await expect(clerk.getByText("na adres drogi@example.org")).toBeVisible();
  });

  const first = await opened(browser, questionId, "Zarząd Dróg Miasta Krakowa");
  await test.step("the unit opens its letter's address: nothing is changed by looking", async () => {
    await expect(first.getByText("Kiedy ruszy budowa linii na Azory")).toBeVisible();
    await fits(first);
    expect(listReferrals(konwent.database.db, { questionId })[0]).toMatchObject({ acknowledgedOn: null });
    await first.getByRole("button", { name: "Potwierdź odbiór" }).click();
    await expect(first.getByRole("button", { name: "Potwierdź odbiór" })).toHaveCount(0);
    await expect(first.getByText("Potwierdzono odbiór")).toBeVisible();
  });

  await test.step("attaches a file and answers in part", async () => {
    await first.getByLabel("Plik").setInputFiles({
      name: "harmonogram.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(aPdf()),
    });
    await first.getByRole("button", { name: "Dołącz plik" }).click();
    await expect(first.getByText("harmonogram.pdf").first()).toBeVisible();
    await first.getByLabel("Treść odpowiedzi").fill("Budowa ruszy w maju.");
    await first.getByRole("button", { name: "Wyślij odpowiedź" }).click();
    await expect(first.getByRole("alert")).toBeVisible(); // whole or in part was not said; what was typed stays
    await expect(first.getByLabel("Treść odpowiedzi")).toHaveValue("Budowa ruszy w maju.");
    await first.getByLabel("Nie, odpowiadamy częściowo i uzupełnimy").check();
    await first.getByLabel("Kto podpisuje odpowiedź").fill("Jan Nowak, dyrektor");
    await first.getByRole("button", { name: "Wyślij odpowiedź" }).click();
    await expect(first.getByText("Dotychczasowe odpowiedzi")).toBeVisible();
  });

  await test.step("hands the rest over", async () => {
    await first.getByText("Przekaż innej jednostce").click();
    await first.getByLabel("Właściwa jednostka").selectOption({ label: "Zarząd Transportu Publicznego" });
    await first.getByLabel("Dlaczego ta jednostka").fill("Linie prowadzi ZTP.");
    await first.getByRole("button", { name: "Przekaż sprawę" }).click();
    await expect(first.getByRole("heading", { level: 1, name: "Sprawa jest przekazana" })).toBeVisible();
    await fits(first);
  });

  await test.step("the office sees that the other unit has no address", async () => {
    await clerk.goto(`/biuro/pytania/${questionId}`);
    await expect(clerk.getByText("brak adresu").first()).toBeVisible();
  });

  await test.step("the other unit asks, the asker clarifies, the unit answers", async () => {
    const second = await opened(browser, questionId, "Zarząd Transportu Publicznego");
    await second.getByText("Poproś o wyjaśnienie").click();
    await second.getByLabel("Co trzeba wyjaśnić").fill("O którą linię chodzi?");
    await second.getByRole("button", { name: "Wyślij prośbę" }).click();
    await expect(second.getByText("Termin nie biegnie").first()).toBeVisible();

    const asker = await signedIn(browser, konwent, askerEmail);
    await asker.goto("/moje");
    await asker.getByRole("link", { name: `Wyjaśnij pytanie ${citation}` }).click();
    await asker.getByLabel("Twoje wyjaśnienie").fill("O linię nr 8.");
    await asker.getByRole("button", { name: "Wyślij wyjaśnienie" }).click();

    await second.reload();
    await second.getByLabel("Treść odpowiedzi").fill("Linię poprowadzi ZTP.");
    await second.getByLabel("Tak, to cała nasza odpowiedź").check();
    await second.getByRole("button", { name: "Wyślij odpowiedź" }).click();
    await expect(second.getByRole("heading", { level: 1, name: "Dziękujemy za odpowiedź" })).toBeVisible();
  });

  await test.step("the public reads both answers", async () => {
    const anyone = await (await browser.newContext({ baseURL: konwent.url })).newPage();
    await anyone.goto(`/pytania/${citation}`);
    await expect(anyone.getByText("Budowa ruszy w maju.")).toBeVisible();
    await expect(anyone.getByText("Linię poprowadzi ZTP.")).toBeVisible();
    expect(getQuestion(konwent.database.db, questionId).state).toBe("answered");
  });
});

test("a forged, a foreign or an expired address leads to a clear page", async ({ browser }) => {
  const page = await (await browser.newContext({ ...phone, baseURL: konwent.url })).newPage();
  await page.goto("/wejscie/zmyslony-adres");
  await expect(page.getByText("Ten adres był już użyty albo stracił ważność")).toBeVisible();

  const { db } = konwent.database;
  const { questionId } = aQuestion();
  const clerk = await signedIn(browser, konwent, clerkEmail);
  await clerk.goto(`/biuro/pytania/${questionId}`);
  await clerk.getByLabel("Ktoś spoza listy").fill("Prezydent Miasta");
  await clerk.getByRole("button", { name: "Przekaż", exact: true }).click();
  const referralId = listReferrals(db, { questionId })[0]?.id ?? "";
  const at = (endsAt: string, subjectId: string) =>
    issueAccessLink(konwent.as(systemActor), { purpose: "referral", subjectId, endsAt }).token;

  await page.goto(`/wejscie/${at("2020-01-01T00:00:00.000Z", referralId)}`);
  await expect(page.getByText("Ten adres był już użyty albo stracił ważność")).toBeVisible();

  // The cookie of one matter says nothing on the page of another.
  const foreign = at("2099-01-01T00:00:00.000Z", "inna-sprawa");
  const answer = await page.request.get(`/udzial/odpowiedz/${referralId}`, {
    headers: { Cookie: `wejscie=${foreign}` },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(404);
});
