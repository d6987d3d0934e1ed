import { eq } from "drizzle-orm";
import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { setPassword } from "#domain/account/set-password";
import { sessions } from "#schema/housekeeping";
import { hashPassword } from "#web/password.server";
import { signedIn } from "#tests/browser";
import { aSceneIn } from "#tests/scene";
import type { Scene } from "#tests/scene";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * From the clerk's hand to the public's and back: a correction edition is prepared, sent back with a reason, prepared again; the
 * chair reads what it changes, shows who it is, and publishes; the edition before it is withdrawn.
 */
let konwent: Installation;
let scene: Scene;
test.beforeAll(async () => {
  konwent = await startServer();
  scene = await aSceneIn(konwent);
});
test.afterAll(async () => konwent.stop());
test.setTimeout(180_000);
test.use({ actionTimeout: 15_000 });

const password = "długie hasło przewodniczącego";
const reason = "Ujawniono dane mieszkanki.";
const sees = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

test("prepared, sent back, published with a fresh sign-in, withdrawn", async ({ browser, request }) => {
  const { conventionId } = scene;
  const [, , address] = scene.addressOf("konwenty/:address").split("/");
  const clerk = await signedIn(browser, konwent, scene.emails.K);
  const chair = await signedIn(browser, konwent, scene.emails.H);
  const actor = konwent.actorOf(scene.emails.H);
  const accountId = actor.accountId ?? "";
  const sessionIdHash = konwent.database.db
    .select()
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .get()?.idHash;
  setPassword(konwent.as(actor), {
    accountId,
    passwordHash: await hashPassword(password),
    sessionIdHash: sessionIdHash ?? null,
  });
  const anHourAgo = new Date(Date.now() - 25 * 60_000).toISOString();
  konwent.database.db
    .update(sessions)
    .set({ createdAt: anHourAgo })
    .where(eq(sessions.accountId, accountId))
    .run();
  const prepare = async () => {
    await clerk.goto(`/biuro/konwenty/${conventionId}/protokol`);
    await clerk.getByLabel("Powód kolejnego wydania").fill("Sprostowanie streszczenia");
    await press(clerk, "Przygotuj wydanie 2");
    await sees(clerk, "Publikuje przewodniczący.");
  };

  await test.step("the chair sends it back, and the office reads why", async () => {
    await prepare();
    await chair.goto("/biuro");
    await sees(chair, "Czeka na Twoją decyzję");
    await chair.locator("#do-decyzji").getByRole("link").click();
    await chair.getByText("Odesłanie do poprawy").click();
    await press(chair, "Odeślij do poprawy");
    await sees(chair, "Napisz, co trzeba poprawić.");
    await chair.getByLabel("Co trzeba poprawić").fill("Brakuje godziny zakończenia.");
    await press(chair, "Odeślij do poprawy");
    await clerk.goto(`/biuro/konwenty/${conventionId}/protokol`);
    await sees(clerk, "Brakuje godziny zakończenia.");
  });

  await test.step("the chair reads what changes, shows who it is, and publishes", async () => {
    await prepare();
    await chair.goto(`/biuro/konwenty/${conventionId}/wydanie`);
    await sees(chair, "Co się zmienia względem wydania 1");
    await expect(chair.locator("#roznice ins").first()).toBeVisible();
    await expect(chair.getByRole("button", { name: /^Opublikuj/ })).toHaveCount(0);
    await chair.getByRole("link", { name: "Potwierdź hasłem, że to Ty, i opublikuj" }).click();
    await chair.getByLabel("Hasło").fill("nie to hasło, ale długie");
    await press(chair, "Potwierdź");
    await sees(chair, "Obecne hasło jest inne.");
    await chair.getByLabel("Hasło").fill(password);
    await press(chair, "Potwierdź");
    await press(chair, "Opublikuj wydanie 2");
    await sees(chair, "Zapisano.");
  });

  const reader = await (
    await browser.newContext({ baseURL: konwent.url, javaScriptEnabled: false })
  ).newPage();
  await test.step("everybody reads it, compares it, and takes it home as one file", async () => {
    await reader.goto(`/konwenty/${address}/protokol`);
    await sees(reader, /^Wydanie 2 z dnia/);
    const file =
      (await reader
        .getByRole("link", { name: /^HTML \(/ })
        .first()
        .getAttribute("href")) ?? "";
    const answer = await request.get(konwent.url + file);
    expect(answer.headers()).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-disposition": expect.stringContaining(`protokol-${address}-wydanie-2.html`),
    });
    const html = await answer.text();
    expect(html).toMatch(/^<!DOCTYPE html><html lang="pl">/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import/);
    const offline = await browser.newContext({ offline: true });
    const alone = await offline.newPage();
    const asked: string[] = [];
    alone.on("request", (sent) => void asked.push(sent.url()));
    await alone.setContent(html);
    await expect(alone.getByRole("heading", { level: 1 })).toContainText("Konwent o punktach obsługi");
    await expect(alone.getByRole("navigation", { name: "Spis treści" })).toBeVisible();
    await expect(alone.getByRole("heading", { name: "Zasady obowiązujące w dniu konwentu" })).toBeVisible();
    expect(asked).toEqual([]);
    await reader.getByRole("link", { name: "Porównaj z wydaniem 1" }).first().click();
    await expect(reader.locator("#roznice ins").first()).toBeVisible();
  });

  await test.step("the first edition is withdrawn: 410 with what is left of it; the second stays", async () => {
    const first = `/konwenty/${address}/protokol/wydanie-1`;
    await reader.goto(first);
    const file =
      (await reader
        .getByRole("link", { name: /^HTML \(/ })
        .first()
        .getAttribute("href")) ?? "";
    await chair.goto(`/biuro/konwenty/${conventionId}/wydanie`);
    await chair.getByLabel("Które wydanie").selectOption("1");
    await chair.getByLabel("Powód wycofania").fill(reason);
    await press(chair, "Wycofaj wydanie");
    await sees(chair, "Zapisano.");

    for (const path of [first, `/en${first}`]) expect((await reader.goto(path))?.status()).toBe(410);
    await reader.goto(first);
    await sees(reader, reason);
    await sees(reader, /[0-9a-f]{64}/);
    const gone = await request.get(konwent.url + file);
    expect([gone.status(), await gone.text()]).toEqual([410, expect.stringContaining(reason)]);
    expect((await reader.goto(`/konwenty/${address}/protokol`))?.status()).toBe(200);
    await reader.getByRole("link", { name: "Wszystkie wydania i porównanie" }).click();
    await sees(reader, "wycofane");
    await sees(reader, reason);
  });
});
