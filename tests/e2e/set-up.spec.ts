import { expect, test } from "playwright/test";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer({ isEmpty: true })));
test.afterAll(async () => konwent.stop());
test.use({ javaScriptEnabled: false, actionTimeout: 10_000 });

test("the first administrator founds a convention from nothing, without JavaScript", async ({ page }) => {
  const address = /http\S+\/wejscie\/\S+/.exec(konwent.printed())?.[0] ?? "";
  const next = (name: string) => page.getByRole("main").getByRole("button", { name }).click();

  await page.goto(address);
  await next("Zacznij");
  await page.getByLabel("Pełna nazwa").fill("Konwent Przewodniczących Rad Osiedli");
  await page.getByLabel("Miasto").fill("Miasto");
  await page.getByLabel("Imię i nazwisko").fill("Ada Administratorka");
  await page.getByLabel("Adres e-mail").fill("ada@example.org");
  await page.getByLabel("Hasło", { exact: true }).fill("długie zdanie jako hasło");
  await page.getByLabel("Hasło jeszcze raz").fill("inne zdanie jako hasło");
  await next("Dalej");
  await expect(page.getByRole("alert")).toContainText("Hasła się różnią");
  await expect(page.getByLabel("Pełna nazwa")).toHaveValue("Konwent Przewodniczących Rad Osiedli");

  await page.getByLabel("Hasło", { exact: true }).fill("długie zdanie jako hasło");
  await page.getByLabel("Hasło jeszcze raz").fill("długie zdanie jako hasło");
  await next("Dalej");
  await page.getByLabel("Numer").fill("I");
  await page.getByLabel("Pierwszy dzień").fill("2026-01-01");
  await next("Dalej");
  await page
    .getByRole("main")
    .getByRole("textbox", { name: "Dzielnice" })
    .fill("I Stare Miasto\nII Nowe Miasto");
  await next("Dalej");
  await next("Zakończ");
  await expect(page.getByText("Konwent jest założony.")).toBeVisible();

  await page.goto(`${konwent.url}/dzielnice`);
  await expect(page.getByRole("main").getByText("Nowe Miasto")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("Ten adres był już użyty albo stracił ważność.")).toBeVisible();

  await page.goto(`${konwent.url}/konto`);
  await page.getByRole("button", { name: "Wyloguj się", exact: true }).click();
  await page.goto(`${konwent.url}/logowanie`);
  await page.getByLabel("Adres e-mail").fill("ada@example.org");
  await page.getByLabel("Hasło").fill("długie zdanie jako hasło");
  await next("Zaloguj się");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Konta");
});
