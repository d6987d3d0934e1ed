import { expect, test } from "playwright/test";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * Somebody asks what was asked before: they are told while they type, and without JavaScript before they send.
 */
let konwent: Installation;

test.beforeAll(async () => {
  konwent = await startServer();
});
test.afterAll(() => konwent.stop());

const theirs = "Przykład: opróżnianie koszy przy placu zabaw"; // asked by Krowodrza in the demo, still unanswered

test("earlier questions appear while one is typed, with how they stand, and go when the text changes", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, "dzielnica-13@example.org");
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto("/moje/pytania/nowe");
  const status = page.locator("[data-similar-status]");
  await expect(status).toHaveAttribute("aria-live", "polite");
  await expect(status).toBeEmpty();

  await page.getByLabel("Temat", { exact: true }).pressSequentially("Opróżnianie kosza");
  await page.getByLabel("Treść pytania").fill("Dlaczego kosze na placach zabaw są pełne?");
  await expect(status).toContainText("podobne wcześniejsze pytanie");
  const list = page.getByRole("list", { name: "Podobne wcześniejsze pytania" });
  const link = list.getByRole("link", { name: theirs });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(list).toContainText("czeka na odpowiedź");
  await expect(page.getByLabel("Treść pytania")).toBeFocused();

  await page.getByLabel("Temat", { exact: true }).fill("Tramwaj");
  await page.getByLabel("Treść pytania").fill("Rozkład linii nocnych na Azory");
  await expect(list).toHaveCount(0);
  await expect(status).toBeEmpty();
  expect(complaints).toEqual([]);

  await page.getByLabel("Treść pytania").fill("Ławki w parku, naprawy");
  await expect(list).toContainText("Ławki zostaną naprawione przed najbliższym konwentem.");
  await page.context().close();
});

test("without JavaScript the same list stands before sending, and what waits there can be joined", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, "dzielnica-13@example.org", { javaScriptEnabled: false });
  await page.goto("/moje/pytania/nowe");
  await page.getByLabel("Temat", { exact: true }).fill("Kosze");
  await page.getByLabel("Treść pytania").fill("Opróżnianie koszy przy placach zabaw");
  await page.getByRole("button", { name: "Dalej" }).click();
  await page.getByRole("button", { name: "Dalej" }).click();
  await expect(page.getByRole("heading", { name: "Podobne wcześniejsze pytania" })).toBeVisible();
  await expect(page.getByRole("link", { name: theirs })).toBeVisible();
  await page.getByRole("button", { name: /^Dołącz do pytania/ }).click();
  await expect(page).toHaveURL(/\/moje\/pytania\/[^/]+\?zapisano=1/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(theirs);
  await page.context().close();
});

test("the list is for those who ask, is kept nowhere, and is not for machines that ask without end", async () => {
  const address = `${konwent.url}/moje/pytania/podobne?tekst=${encodeURIComponent("kosze przy placu zabaw")}`;
  const ask = async (email: string | null) =>
    fetch(address, {
      redirect: "manual",
      headers: email ? { Cookie: await konwent.cookieOf(email) } : {},
    });
  expect((await ask(null)).status).toBe(303);
  expect((await ask("biuro@example.org")).status).toBe(403);
  const answer = await ask("dzielnica-1@example.org");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);

  const cookie = await konwent.cookieOf("dzielnica-2@example.org");
  const statuses: number[] = [];
  for (let many = 0; many < 61; many++)
    statuses.push((await fetch(address, { headers: { Cookie: cookie } })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
});
