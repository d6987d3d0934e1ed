import { expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { dayIn } from "#i18n/dates";
import { enterByAddress } from "#tests/browser";
import { aPdf } from "#tests/sample-files";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * The main job on a real convention: everything that the report of June 2019 says is entered through the screens, by the
 * people whose work it is, and read by the public. The day is in two weeks, because a convention is convened ahead.
 */
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(async () => konwent.stop());
test.setTimeout(180_000);
test.use({ actionTimeout: 10_000 });

const question =
  "Czy punkty w galeriach handlowych mogą działać do 19:00, aby pracujący do 17:00 mieszkańcy zdążyli załatwić sprawę?";
const halfAnswer =
  "Do urzędu docierają sporadyczne zgłoszenia w tej sprawie. Być może po wakacjach przeprowadzimy ankiety.";
const conclusion =
  "Punktu nie można utworzyć w żadnej z siedzib dzielnic. Podobnie jest z dziennikami podawczymi.";
const cities = ["Wiedeń", "Mediolan", "Monachium", "Barcelona", "Warszawa"];
const pros = ["szeroki dostęp do usług", "dogodny dojazd", "popularyzacja rad dzielnic"];
const cons = [
  "koszty",
  "logistyka",
  "wydłużony czas załatwienia spraw",
  "ograniczenie zakresu załatwianych spraw",
];

test("a convention, from calling it to its published minutes", async ({ browser }) => {
  const clerk = await signedInAs(browser, "biuro@example.org");
  const workspace = await test.step("the clerk calls a convention", () => callConvention(clerk));
  await test.step("builds its agenda", () => buildAgenda(clerk, workspace));
  await test.step("convenes it, publishes the agenda and invites", () => convene(clerk, workspace));
  const citation = await test.step("a district chair asks", async () =>
    ask(await signedInAs(browser, "dzielnica-5@example.org")));
  await test.step("the clerk accepts the question and puts it on the agenda", () =>
    acceptQuestion(clerk, citation));
  await test.step("the convention meets; presence and quorum are recorded", () => meet(clerk, workspace));
  await test.step("presentations with figures and a file are entered", () =>
    enterPresentations(clerk, workspace));
  await test.step("the answer and the promise are written down", () =>
    answerAndPromise(clerk, workspace, citation));
  await test.step("the clerk writes the minutes and the summary", () => writeMinutes(clerk, workspace));
  await test.step("the chair publishes", async () =>
    publish(await signedInAs(browser, "przewodniczacy@example.org"), workspace));
  await test.step("the public reads it, in both languages", () => read(browser, citation));
});

async function signedInAs(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: konwent.url })).newPage();
  await enterByAddress(page, konwent, email);
  return page;
}

const day = addDays(polishDay(new Date()), 14);
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();

const sees = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("main").getByText(text).filter({ visible: true }).first()).toBeVisible();

async function callConvention(page: Page): Promise<string> {
  await page.goto("/biuro");
  await page.getByRole("link", { name: "Zaplanuj konwent" }).click();
  await page.getByLabel("Termin").fill(day);
  await page.getByLabel("Początek (godzina)").fill("16:00");
  await page.getByLabel("Koniec (godzina)").fill("18:00");
  await page.getByLabel("Miejsce").fill("Magistrat");
  await page.getByLabel("Sale").fill("Sala Lea\nSala Kupiecka");
  await page.getByLabel("Adres").fill("pl. Wszystkich Świętych 3-4, Kraków");
  await page.getByLabel("Temat").fill("Punkty Obsługi Mieszkańców w siedzibach rad dzielnic");
  await page.getByLabel("Kto przewodniczy").fill("Dominik Jaśkowiec");
  await page.getByLabel("Funkcja przewodniczącego").fill("Przewodniczący Rady Miasta Krakowa");
  await page.getByLabel("Zapowiedź następnego konwentu").fill("po wakacjach");
  await press(page, "Zaplanuj konwent");
  await sees(page, "Zapisano.");
  return new URL(page.url()).pathname;
}

async function buildAgenda(page: Page, workspace: string) {
  await page.goto(`${workspace}/porzadek`);
  for (const [title, kind, minutes] of [
    ["Otwarcie obrad", "opening", "5"],
    ["Możliwość utworzenia nowych Punktów Obsługi Mieszkańców", "presentation", "60"],
    ["Pytania przewodniczących dzielnic", "questions", "40"],
  ] as const) {
    await page.getByLabel("Tytuł punktu").last().fill(title);
    await page.getByLabel("Rodzaj").last().selectOption(kind);
    await page.getByLabel("Czas w minutach").last().fill(minutes);
    await page.getByRole("button", { name: "Dodaj punkt" }).click();
    await sees(page, title);
  }
  await page
    .getByRole("link", { name: /Otwórz.*Możliwość/ })
    .first()
    .click();
  for (const [name, office] of [
    ["Bogusław Kośmider", "Zastępca Prezydenta Krakowa ds. Obsługi Mieszkańców"],
    ["Wojciech Łaptaś", "kierownik Oddziału Obsługi Przedsiębiorcy"],
  ] as const) {
    await page.getByLabel("Imię i nazwisko").fill(name);
    await page.getByLabel("Funkcja").fill(office);
    await press(page, "Dodaj osobę");
    await sees(page, name);
  }
}

async function convene(page: Page, workspace: string) {
  await page.goto(workspace);
  await press(page, "Zwołaj konwent");
  await sees(page, "zwołany");
  await page.goto(`${workspace}/porzadek`);
  await page.getByLabel("Kogo powiadomiono").fill("wszystkich przewodniczących");
  await press(page, "Ogłoś porządek");
  await sees(page, "Ogłoszono wersję 1.");
  await page.goto(`${workspace}/obecnosc`);
  await press(page, "Zaproś wszystkich członków");
  for (const [name, office] of [
    ["Bogusław Kośmider", "Zastępca Prezydenta Krakowa ds. Obsługi Mieszkańców"],
    ["Wojciech Łaptaś", "kierownik Oddziału Obsługi Przedsiębiorcy"],
  ] as const) {
    await page.getByLabel("Imię i nazwisko").fill(name);
    await page.getByLabel("Funkcja").fill(office);
    await page.getByLabel("Rola na konwencie").fill("referent");
    await press(page, "Zaproś gościa");
    await sees(page, name);
  }
}

async function ask(page: Page): Promise<string> {
  await page.goto("/moje");
  await page.getByRole("link", { name: "Zadaj pytanie" }).first().click();
  await page.getByLabel("Temat").fill("Godziny punktów w galeriach handlowych");
  await page.getByLabel("Treść pytania").fill(question);
  await press(page, "Dalej");
  await page.getByLabel("Adresat").fill("Bogusław Kośmider");
  const choice = page.getByLabel("Na który konwent");
  const options = await choice.locator("option").allInnerTexts();
  await choice.selectOption({ index: options.findIndex((option) => option.includes(dayIn("pl", day))) });
  await press(page, "Dalej");
  await sees(page, question);
  await press(page, "Złóż pytanie");
  await sees(page, "Zapisano.");
  const cited = /\d{4}-\d{3}/.exec(await page.getByRole("heading", { level: 1 }).innerText());
  return cited?.[0] ?? "";
}

async function acceptQuestion(page: Page, citation: string) {
  await page.goto("/biuro/pytania");
  await page
    .getByRole("link", { name: new RegExp(citation) })
    .first()
    .click();
  await press(page, "Przyjmij do rejestru");
  const choice = page.getByLabel("Konwent", { exact: true });
  const options = await choice.locator("option").allInnerTexts();
  await choice.selectOption({ index: options.findIndex((option) => option.includes(dayIn("pl", day))) });
  await press(page, "Dodaj do porządku");
  await page.getByLabel("Ktoś spoza listy").fill("Bogusław Kośmider");
  await page.getByRole("button", { name: "Przekaż", exact: true }).click();
  await sees(page, "przekazane, czeka na odpowiedź");
}

async function meet(page: Page, workspace: string) {
  await page.goto(workspace);
  await press(page, "Otwórz obrady");
  await page.goto(`${workspace}/obecnosc`);
  await press(page, "Wszyscy obecni");
  const nowaHuta = page.getByRole("group", { name: /Nowa Huta/ });
  await nowaHuta.getByLabel("nieobecność usprawiedliwiona").check();
  await press(page, "Zapisz obecność");
  await sees(page, "18 z 19, potrzeba 10");
}

async function enterPresentations(page: Page, workspace: string) {
  await page.goto(`${workspace}/prezentacje`);
  await page.getByLabel("Kto przedstawia").fill("Bogusław Kośmider");
  await page.getByLabel("W jakiej roli").fill("Zastępca Prezydenta Krakowa ds. Obsługi Mieszkańców");
  await page.getByLabel("Tytuł", { exact: true }).fill("Obsługa bezpośrednia a zdalna: przykłady miast");
  await page
    .getByLabel("Teza")
    .fill(
      "Radykalnie zmniejsza się skala obsługi mieszkańców w punktach, rośnie obsługa zdalna. Europa wycofuje się z obsługi bezpośredniej.",
    );
  await page.getByLabel("Z czym porównano").fill(cities.join("\n"));
  await press(page, "Dodaj prezentację");
  await sees(page, "Zapisano.");

  await page.goto(`${workspace}/prezentacje`);
  await page.getByLabel("Kto przedstawia").fill("Wojciech Łaptaś");
  await page.getByLabel("W jakiej roli").fill("kierownik Oddziału Obsługi Przedsiębiorcy");
  await page
    .getByLabel("Tytuł", { exact: true })
    .fill("Wyniki prac Zespołu Zadaniowego ds. jakości obsługi mieszkańców");
  await page
    .getByLabel("Tło")
    .fill(
      "Zespół powołany przez Prezydenta w lutym 2019 r. przeanalizował warunki lokalowe wszystkich dzielnic.",
    );
  await page.getByLabel("Za (opcjonalnie)", { exact: true }).fill(pros.join("\n"));
  await page.getByLabel(/^Przeciw/).fill(cons.join("\n"));
  await page.getByLabel("Wniosek").fill(conclusion);
  await press(page, "Dodaj prezentację");
  for (const [label, value, unit] of [
    ["Utworzenie standardowego stanowiska komputerowego w Urzędzie Miasta Krakowa", "5 219", "zł"],
    ["Średni koszt utrzymania jednego etatu", "90 446", "zł/rok"],
  ] as const) {
    await page.getByLabel("Co to za liczba").fill(label);
    await page.getByLabel("Wartość").fill(value);
    await page.getByLabel("Jednostka").fill(unit);
    await press(page, "Dodaj liczbę");
    await sees(page, `${value} ${unit}`);
  }
  await page
    .getByLabel("Plik", { exact: true })
    .setInputFiles({ name: "punkty obsługi.pdf", mimeType: "application/pdf", buffer: aPdf() });
  await press(page, "Dołącz plik");
  await sees(page, "punkty obsługi.pdf");
}

async function answerAndPromise(page: Page, workspace: string, citation: string) {
  await page.goto("/biuro/pytania");
  await page
    .getByRole("link", { name: new RegExp(citation) })
    .first()
    .click();
  await page.getByLabel("Kto odpowiedział").fill("Bogusław Kośmider");
  await page.getByLabel("ustnie").check();
  await page.getByLabel("odpowiedziano częściowo").check();
  await page.getByLabel("Treść odpowiedzi").last().fill(halfAnswer);
  await page.getByRole("main").getByRole("button", { name: "Zapisz odpowiedź", exact: true }).last().click();
  await sees(page, halfAnswer); // the form itself names every extent

  await page.goto(`${workspace}/zobowiazania`);
  await page
    .getByLabel("Co obiecano", { exact: true })
    .first()
    .fill("Ankieta wśród mieszkańców o godzinach pracy punktów w galeriach handlowych");
  await page.getByLabel("Kto obiecał (słowami)").fill("Bogusław Kośmider");
  await page.getByLabel("Termin").fill("po wakacjach");
  await page.getByLabel(/warunkowa/).check();
  const details = page.getByText("Skąd się wzięło i inne szczegóły");
  if (await details.isVisible()) await details.click();
  const questions = page.getByLabel("Pytanie (opcjonalnie)", { exact: true });
  const options = await questions.locator("option").allInnerTexts();
  await questions.selectOption({ index: options.findIndex((option) => option.includes(citation)) });
  await press(page, "Dodaj zobowiązanie");
  await sees(page, "po wakacjach");
}

async function writeMinutes(page: Page, workspace: string) {
  await page.goto(`${workspace}/protokol`);
  await press(page, "Rozpocznij protokół");
  const sections: [RegExp, string][] = [
    [/^Tekst: Otwarcie obrad$/, "Obrady otworzył **Dominik Jaśkowiec**, Przewodniczący Rady Miasta Krakowa."],
    [
      /^Tekst: Możliwość/,
      "Przewodniczący rad dzielnic dyskutowali o utworzeniu nowych Punktów Obsługi Mieszkańców w siedzibach rad dzielnic i innych lokalizacjach.\n\n> Wniosek jest jeden. Biorąc pod uwagę wymogi, jakie spełniać powinien taki punkt, nie można go utworzyć w żadnej z siedzib dzielnic.",
    ],
    [/^Tekst: Pytania/, "Pytano o wydłużenie pracy punktów w galeriach handlowych."],
  ];
  const count = await page.getByLabel(/^Tekst: /).count();
  for (let index = 0; index < count; index++) {
    const field = page.getByLabel(/^Tekst: /).nth(index);
    const label = await field.evaluate((area: HTMLTextAreaElement) => area.labels[0]?.textContent ?? "");
    await field.fill(sections.find(([pattern]) => pattern.test(label))?.[1] ?? "Bez uwag.");
    await page
      .getByRole("button", { name: /^Zapisz część/ })
      .nth(index)
      .click();
    await expect(page.locator("[data-section-state]").nth(index)).toContainText(/Zapisano \d/);
  }
  await page
    .getByLabel("W skrócie, po polsku")
    .fill(
      "Konwent rozmawiał o punktach obsługi mieszkańców w siedzibach dzielnic. Żadna siedziba nie spełnia wymogów. Pytano o dłuższe godziny w galeriach. Ankieta być może po wakacjach.",
    );
  await page
    .getByLabel("W skrócie, po angielsku")
    .fill("The convention discussed service points in district seats. No seat meets the requirements.");
  await press(page, "Zapisz streszczenie");
  await page.goto(workspace);
  await press(page, "Zamknij obrady");
  await page.goto(`${workspace}/protokol`);
  await press(page, "Przygotuj wydanie 1");
  await sees(page, "Publikuje przewodniczący.");
}

async function publish(page: Page, workspace: string) {
  await page.goto(`${workspace}/wydanie`);
  await sees(page, "Dominik Jaśkowiec");
  await press(page, /^Opublikuj/);
  await sees(page, "Zapisano.");
}

async function read(browser: Browser, citation: string) {
  const page = await (await browser.newContext({ baseURL: konwent.url, javaScriptEnabled: false })).newPage();
  const facts = [
    "Dominik Jaśkowiec",
    "Przewodniczący Rady Miasta Krakowa",
    "Bogusław Kośmider",
    "Zastępca Prezydenta Krakowa ds. Obsługi Mieszkańców",
    "Wojciech Łaptaś",
    "kierownik Oddziału Obsługi Przedsiębiorcy",
    ...cities,
    ...pros,
    ...cons,
    "5 219 zł",
    "90 446 zł/rok",
    conclusion,
    question,
    halfAnswer,
    "po wakacjach",
  ];
  for (const address of [
    `/konwenty/${day}`,
    `/konwenty/${day}/protokol`,
    `/konwenty/${day}/protokol/wydanie-1`,
    `/en/konwenty/${day}/protokol`,
  ]) {
    await page.goto(address);
    for (const fact of facts) {
      const said = address.startsWith("/en")
        ? fact.replace("5 219", "5,219").replace("90 446", "90,446")
        : fact;
      await expect(page.getByRole("main").getByText(said).first(), `${address}: ${said}`).toBeAttached();
    }
  }
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(
    page.getByText(conclusion).first().locator("xpath=ancestor-or-self::*[@lang][1]"),
  ).toHaveAttribute("lang", "pl");
  await sees(page, "The convention discussed service points");
  await page.goto(`/konwenty/${day}/protokol`);
  await sees(page, "odpowiedziano częściowo");
  await sees(page, "warunkowe");
  await page.goto(`/pytania/${citation}`);
  await sees(page, halfAnswer);
}
