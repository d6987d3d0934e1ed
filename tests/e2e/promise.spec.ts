import { devices, expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { getActionItem } from "#domain/action-item/queries";
import { systemActor } from "#domain/kernel/actor";
import { mails } from "#schema/mail";
import { signedIn } from "#tests/browser";
import { aPdf } from "#tests/sample-files";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * A promise whose owner contests its wording from a telephone, without an account and without JavaScript; it is shown as
 * contested. Later the owner reports progress, proves it done, and the district it was made to judges it.
 */
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(async () => konwent.stop());
test.setTimeout(120_000);
test.use({ actionTimeout: 10_000 });

const clerkEmail = "biuro@example.org";
const judgeEmail = "dzielnica-5@example.org";
const phone = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const ownWords = "Obiecałem rozmowę z ZTP, nie budowę.";

/** A promise made to Krowodrza that the clerk has just written down. */
const aPromise = () =>
  assignActionItem(
    konwent.as(konwent.actorOf(clerkEmail)),
    assignActionItemInput.parse({
      text: "Budowa przejścia przy ul. Królewskiej",
      ownerName: "Jan Nowak, dyrektor",
      commitment: "firm",
      districtId: konwent.actorOf(judgeEmail).districtIds[0],
      dueOn: "po wakacjach",
      dueNotBefore: "2030-09-01",
    }),
  );

/** The page that the address in a promise's letter opens, on a telephone without JavaScript. */
async function opened(browser: Browser, actionItemId: string): Promise<Page> {
  const { token } = issueAccessLink(konwent.as(systemActor), { purpose: "promise", subjectId: actionItemId });
  const page = await (await browser.newContext({ ...phone, baseURL: konwent.url })).newPage();
  await page.goto(`/wejscie/${token}`);
  await expect(page).toHaveURL(/\/udzial\/zobowiazanie\//);
  return page;
}

const fits = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);

test("a promise is contested by its owner, shown as contested, then proved and judged", async ({
  browser,
}) => {
  const { id, citation } = aPromise();
  const clerk = await signedIn(browser, konwent, clerkEmail);
  const anyone = await (await browser.newContext({ baseURL: konwent.url })).newPage();

  await test.step("the office is told that nobody can be written to, gives an address and asks", async () => {
    await clerk.goto(`/biuro/zobowiazania/${id}`);
    await expect(clerk.getByText("Nie znamy adresu tego, kto się zobowiązał")).toBeVisible();
    await clerk.getByRole("button", { name: "Poproś o potwierdzenie" }).click();
    await expect(clerk.getByRole("alert")).toContainText("Nie ma adresu e-mail tego, kto się zobowiązał");
    await clerk.getByLabel("Adres e-mail tego, kto się zobowiązał").fill("nowak@example.org");
    await clerk.getByRole("button", { name: "Poproś o potwierdzenie" }).click();
    await expect(clerk.getByText("Brzmienie czeka na potwierdzenie")).toBeVisible();
    const letters = konwent.database.db.select().from(mails).all();
    expect(letters.filter(({ kind }) => kind === "promise").map(({ toAddress }) => toAddress)).toEqual([
      "nowak@example.org",
    ]);
  });

  const owner = await opened(browser, id);
  await test.step("the owner looks, which changes nothing, and contests in their own words", async () => {
    await expect(owner.getByRole("heading", { level: 1 })).toHaveText(
      `Zobowiązanie ${citation}: czy tak to brzmi?`,
    );
    await fits(owner);
    expect(getActionItem(konwent.database.db, id).wording).toBe("asked");
    await owner.getByText("Nie, obiecano coś innego").click();
    await owner.getByRole("button", { name: "Zakwestionuj brzmienie" }).click();
    await expect(owner.getByRole("alert")).toBeVisible(); // to contest takes words
    await owner.getByLabel("Co naprawdę obiecano").fill(ownWords);
    await owner.getByRole("button", { name: "Zakwestionuj brzmienie" }).click();
    await expect(owner.getByText("Brzmienie zakwestionowane").first()).toBeVisible();
    await fits(owner);
  });

  await test.step("everybody reads that it is contested, and the owner's words", async () => {
    await anyone.goto(`/zobowiazania/${citation}`);
    await expect(anyone.getByText("Brzmienie zakwestionowane").first()).toBeVisible();
    await expect(anyone.getByText(ownWords).first()).toBeVisible();
    await anyone.goto(`/en/zobowiazania/${citation}`);
    await expect(anyone.getByText("Wording contested").first()).toBeVisible();
    await anyone.goto("/zobowiazania");
    await expect(anyone.getByRole("row", { name: citation })).toContainText("Brzmienie zakwestionowane");
  });

  await test.step("the owner reports progress, proves it and reports it done", async () => {
    await owner.getByLabel("Jak idzie sprawa").fill("Projekt gotowy.");
    await owner.getByRole("button", { name: "Zgłoś postęp" }).click();
    await expect(owner.getByText("Projekt gotowy.")).toBeVisible();
    await owner.getByRole("button", { name: "Zgłoś wykonanie" }).click();
    await expect(owner.getByRole("alert")).toContainText("Napisz, co zrobiono, albo dołącz plik");
    await owner.getByLabel("Plik").setInputFiles({
      name: "odbior.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(aPdf()),
    });
    await owner.getByRole("button", { name: "Dołącz dowód" }).click();
    await expect(owner.getByText("odbior.pdf").first()).toBeVisible();
    await owner.getByRole("button", { name: "Zgłoś wykonanie" }).click();
    await expect(owner.getByText("Zgłoszono wykonanie")).toBeVisible();
    await expect(owner.getByRole("button", { name: "Zgłoś wykonanie" })).toHaveCount(0);
    await fits(owner);
  });

  await test.step("the district it was promised to judges it", async () => {
    const judge = await signedIn(browser, konwent, judgeEmail);
    await judge.goto("/moje");
    await judge.getByRole("link", { name: `Oceń wykonanie zobowiązania ${citation}` }).click();
    const promise = judge.locator(`#z-${id}`);
    await promise.getByLabel("Częściowo").check();
    await promise.getByLabel("Jednym zdaniem dlaczego").fill("Jest przejście, nie ma świateł.");
    await promise.getByRole("button", { name: "Zapisz ocenę" }).click();
    await expect(judge.getByText("Zapisano").first()).toBeVisible();
    await expect(promise).toHaveCount(0);
  });

  await test.step("everybody reads the verdict, and downloads the proof", async () => {
    await anyone.goto(`/zobowiazania/${citation}`);
    await expect(anyone.getByText("ocenione: dotrzymane częściowo").first()).toBeVisible();
    await expect(anyone.getByText("Jest przejście, nie ma świateł.").first()).toBeVisible();
    const proof = await anyone.getByRole("link", { name: /odbior\.pdf/ }).getAttribute("href");
    expect((await anyone.request.get(proof ?? "")).status()).toBe(200);
    await anyone.goto("/zobowiazania");
    await expect(anyone.getByRole("row", { name: citation })).toContainText("ocenione: dotrzymane częściowo");
  });
});

test("a forged, a foreign or an expired address leads to a clear page", async ({ browser }) => {
  const page = await (await browser.newContext({ ...phone, baseURL: konwent.url })).newPage();
  await page.goto("/wejscie/zmyslony-adres");
  await expect(page.getByText("Ten adres był już użyty albo stracił ważność")).toBeVisible();

  const { id } = aPromise();
  const at = (endsAt: string, subjectId: string) =>
    issueAccessLink(konwent.as(systemActor), { purpose: "promise", subjectId, endsAt }).token;
  await page.goto(`/wejscie/${at("2020-01-01T00:00:00.000Z", id)}`);
  await expect(page.getByText("Ten adres był już użyty albo stracił ważność")).toBeVisible();

  // The cookie of one promise says nothing on the page of another.
  const answer = await page.request.get(`/udzial/zobowiazanie/${id}`, {
    headers: { Cookie: `wejscie=${at("2099-01-01T00:00:00.000Z", "inna")}` },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(404);
});
