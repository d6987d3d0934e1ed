import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { listSections } from "#domain/minutes/queries";
import { signedIn } from "#tests/browser";
import { aSceneIn } from "#tests/scene";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * A resident is named in the minutes of a convention whose first edition is out. The office cannot prepare the next one until
 * it has decided about each flagged place, and what it hides is nowhere in what the public gets. All of it without JavaScript.
 */
let konwent: Installation;
let scene: Awaited<ReturnType<typeof aSceneIn>>;
test.beforeAll(async () => {
  konwent = await startServer();
  scene = await aSceneIn(konwent);
});
test.afterAll(async () => konwent.stop());
test.setTimeout(120_000);
test.use({ actionTimeout: 10_000, javaScriptEnabled: false });

const resident = "Zyta Wąsik";
const phone = "601 234 567";
const plate = "KR 5A123";
const marker = "[wyłączono: dane osobowe mieszkańca";
const inMain = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) =>
  inMain(page).getByRole("button", { name }).first().click();

test("nothing flagged is published, and nothing hidden can be read", async ({ browser }) => {
  const office = `/biuro/konwenty/${scene.conventionId}`;
  const clerk = await signedIn(browser, konwent, scene.emails.K, { javaScriptEnabled: false });
  const section = listSections(konwent.database.db, scene.conventionId)[0]?.id ?? "";

  await test.step("the form for a new edition is open when the clerk writes of a resident", async () => {
    await clerk.goto(`${office}/protokol`);
    await clerk.getByLabel("Powód kolejnego wydania").fill("Uzupełniono przebieg");
    const writing = await clerk.context().newPage();
    await writing.goto(`${office}/protokol`);
    await writing
      .locator(`textarea[name=markdown][id*="${section}"]`)
      .fill(
        `Mieszkanka ${resident} (tel. ${phone}) prosiła o lampę.\n\nWjazd blokuje ${plate}. Tak mówi ${resident}.`,
      );
    await writing
      .getByRole("button", { name: /^Zapisz część/ })
      .first()
      .click();
    await expect(inMain(writing).getByText("Zapisano.").first()).toBeVisible();
  });

  await test.step("preparing it is refused, and each flag is named", async () => {
    await clerk.getByLabel("Kto odpowiada za treść").fill("Anna Nowak");
    await press(clerk, "Przygotuj wydanie 2");
    const refusal = clerk.locator("#wydanie");
    await expect(refusal.getByText(`nazwisko spoza katalogu „${resident}”`)).toBeVisible();
    await expect(refusal.getByText(`numer telefonu „${phone}”`)).toBeVisible();
    await expect(refusal.getByText(`numer rejestracyjny „${plate}”`)).toBeVisible();
    await clerk.goto(office);
    await expect(inMain(clerk).getByText("3 miejsca · Do zrobienia")).toBeVisible();
    await clerk.getByRole("link", { name: "Anonimizacja" }).click();
  });

  await test.step("two are hidden, one is kept with a reason", async () => {
    await press(clerk, `Ukryj ${resident}`);
    await press(clerk, `Ukryj ${phone}`);
    await press(clerk, `Zostaw ${plate}`);
    await expect(clerk.getByText("Wypełnij to pole.").first()).toBeVisible();
    await clerk.getByLabel("Dlaczego to zostaje").fill("Samochód służbowy urzędu.");
    await press(clerk, `Zostaw ${plate}`);
    await expect(inMain(clerk).getByText("Nic nie czeka na decyzję.")).toBeVisible();
    await expect(clerk.locator("#podglad").getByText(marker).first()).toBeVisible();
  });

  await test.step("a decision taken back flags its words again", async () => {
    await press(clerk, `Cofnij ${phone}`);
    await press(clerk, `Ukryj ${phone}`);
  });

  await test.step("the clerk prepares, the chair publishes", async () => {
    await clerk.goto(`${office}/protokol`);
    await clerk.getByLabel("Powód kolejnego wydania").fill("Uzupełniono przebieg");
    await press(clerk, "Przygotuj wydanie 2");
    const chair = await signedIn(browser, konwent, scene.emails.H, { javaScriptEnabled: false });
    await chair.goto(`${office}/wydanie`);
    await expect(inMain(chair).getByText(marker).first()).toBeVisible();
    await press(chair, /^Opublikuj/);
    await expect(inMain(chair).getByText("Zapisano.").first()).toBeVisible();
  });

  await test.step("the public reads markers and the table of exclusions, and the words nowhere", async () => {
    const reader = await (
      await browser.newContext({ baseURL: konwent.url, javaScriptEnabled: false })
    ).newPage();
    const address = scene.addressOf("konwenty/:address");
    await reader.goto(`${address}/protokol`);
    await expect(inMain(reader).getByText(marker).first()).toBeVisible();
    await expect(inMain(reader).getByText(plate)).toBeVisible();
    const table = reader.locator("#wylaczenia");
    await expect(table.getByRole("heading", { name: "Wyłączenia jawności" })).toBeVisible();
    await expect(table.getByText("osoba fizyczna, której dane dotyczą")).toBeVisible();
    const links = await reader
      .locator("main a[href]")
      .evaluateAll((all) =>
        all.map((link) => link.getAttribute("href") ?? "").filter((href) => href.startsWith("/")),
      );
    const addresses = [
      ...new Set([
        ...links.map((href) => href.split("#")[0] ?? ""),
        address,
        `${address}/protokol/wydanie-2`,
        `${address}/wydania`,
        `/en${address}/protokol`,
        "/",
        "/pytania.json",
        "/zobowiazania.json",
      ]),
    ];
    expect(addresses.some((one) => one.startsWith("/pliki/"))).toBe(true);
    for (const one of addresses) {
      const text = await (await reader.request.get(one)).text();
      expect(text, one).not.toContain("Wąsik");
      expect(text, one).not.toContain(phone);
    }
  });
});

test("a summary is told what may be put more plainly, after saving and while it is typed", async ({
  browser,
}) => {
  const long =
    "Konwent rozmawiał o bardzo wielu sprawach, które leżą na sercu wszystkim mieszkańcom wszystkich naszych osiemnastu dzielnic.";
  const remark = "Zdanie „Konwent rozmawiał o bardzo…” ma za dużo słów";
  for (const javaScriptEnabled of [false, true]) {
    const clerk = await signedIn(browser, konwent, scene.emails.K, { javaScriptEnabled });
    await clerk.goto(`/biuro/konwenty/${scene.conventionId}/protokol`);
    const part = clerk.locator("#streszczenie");
    await part.getByLabel("W skrócie, po polsku").fill(javaScriptEnabled ? `${long} Odpowie ZDMK.` : long);
    if (javaScriptEnabled) await expect(part.getByText("skrót „ZDMK”")).toBeVisible();
    else await press(clerk, "Zapisz streszczenie");
    await expect(part.getByText(remark)).toBeVisible();
  }
});
