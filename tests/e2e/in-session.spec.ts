import { expect, test } from "playwright/test";
import type { Browser, BrowserContextOptions, Page } from "playwright/test";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda, publishAgendaInput } from "#domain/agenda/publish-agenda";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { conveneConvention } from "#domain/convention/convene-convention";
import { getConvention } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { polishDay } from "#domain/kernel/polish-time";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * A convention in session, seen by everybody at once: the clerk and the chair at their laptops, four district chairs on their
 * phones, the screen in the room and a resident at home. The two public pages are opened once and never loaded again.
 */
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(async () => konwent.stop());
test.setTimeout(240_000);
test.use({ actionTimeout: 30_000 });

const opening = "Otwarcie obrad";
const service = "Punkty obsługi mieszkańców";
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

test("opened, quorum lost and regained, a queue, a vote by phones and one by hand, a promise, a question, closed", async ({
  browser,
}) => {
  const { id, address } = aConvenedConvention();
  const steering = `/biuro/konwenty/${id}/obrady`;
  const people = await everybody(browser, address, steering);
  const { clerk, chair, phones, screen, resident } = people;
  const [first, second, third, fourth] = phones as [Page, Page, Page, Page]; // four are made below

  await test.step("the clerk opens it, and both public pages know", async () => {
    await press(clerk, "Otwórz obrady");
    for (const page of [resident, screen]) await sees(page, /Obrady są otwarte/);
    await press(clerk, "Wszyscy obecni");
    await press(clerk, /Rozpocznij punkt/);
    for (const page of [resident, screen]) await sees(page, new RegExp(opening));
    await sees(resident, /19 z 19/);
  });

  await test.step("ten leave: the quorum is lost, and regained when one comes back", async () => {
    for (let left = 1; left <= 10; left++) {
      await press(clerk, /^Wychodzi/);
      await expect(clerk.getByRole("main").getByRole("button", { name: /^Jest/ })).toHaveCount(left);
    }
    for (const page of [clerk, resident, screen]) await sees(page, /brak kworum/);
    await press(clerk, /^Jest/);
    for (const page of [clerk, resident, screen]) await sees(page, /jest kworum/);
    await press(clerk, "Pozostali obecni");
    await sees(resident, /19 z 19/);
  });

  await test.step("four ask for the floor; the chair gives it, stops its clock and takes it back by one key each", async () => {
    await press(clerk, /Przejdź do punktu/);
    await sees(screen, new RegExp(service));
    for (const page of phones) await page.goto("/moje/obrady");
    await press(first, "Zgłaszam się do głosu");
    await press(second, "Ad vocem");
    await press(third, "Wniosek formalny");
    await press(fourth, "Zgłaszam się do głosu");
    await sees(fourth, "Miejsce w kolejce: 4.");
    await sees(resident, /Na głos czeka: 4 osoby/);
    await chair.goto(steering);
    await expect(chair.locator(".floor-queue > li").first()).toContainText(
      "Wniosek formalny idzie pierwszy.",
    );
    await chair.keyboard.press("g");
    for (const page of [resident, screen]) await sees(page, /Głos ma: V Krowodrza/);
    await sees(third, "Masz głos.");
    await sees(chair, "Wstrzymaj zegar");
    await chair.keyboard.press("p");
    for (const page of [chair, resident, screen]) await sees(page, "zegar stoi");
    await chair.keyboard.press("p");
    for (const page of [chair, screen]) await gone(page, "zegar stoi");
    await chair.keyboard.press("k");
    for (const page of [resident, screen]) await gone(page, /Głos ma/);
    await press(fourth, "Rezygnuję");
    await sees(resident, /Na głos czeka: 2 osoby/);
  });

  await test.step("they vote by phones", async () => {
    await prepare(clerk, steering, "Czy zamknąć dyskusję?", "z telefonów");
    for (const page of [resident, screen, ...phones]) await sees(page, "Czy zamknąć dyskusję?");
    for (const page of [first, second, third]) await press(page, "Za");
    await press(fourth, "Przeciw");
    await sees(fourth, /Twój głos: przeciw/);
    await sees(resident, /Oddano 4 głosy z 19/);
    await press(clerk, "Zamknij i policz");
    for (const page of [resident, screen, first]) await sees(page, /przyjęto/);
    await sees(resident, /za: 3/);
  });

  await test.step("and once by hand", async () => {
    await prepare(clerk, steering, "Czy odroczyć punkt?", "przez podniesienie ręki");
    for (const page of [resident, screen]) await sees(page, "Czy odroczyć punkt?");
    const count = clerk.locator(".session-vote-open");
    await count.getByLabel("Za", { exact: true }).fill("4");
    await count.getByLabel("Przeciw", { exact: true }).fill("12");
    await count.getByLabel("Wstrzymało się", { exact: true }).fill("3");
    await press(clerk, "Zamknij i policz");
    for (const page of [resident, screen, second]) await sees(page, /odrzucono/);
  });

  await test.step("something is promised, and a question is asked in the room", async () => {
    await clerk.goto(`/biuro/konwenty/${id}/zobowiazania`);
    await clerk.getByLabel("Co obiecano", { exact: true }).first().fill("Lista lokali w dzielnicach");
    await clerk.getByLabel("Kto obiecał (słowami)").fill("Bogusław Kośmider");
    await clerk.getByLabel("Termin").fill("do końca roku");
    await clerk.getByLabel(/warunkowa/).check();
    await press(clerk, "Dodaj zobowiązanie");
    await sees(resident, /Lista lokali w dzielnicach/);
    await clerk.goto(`/biuro/konwenty/${id}/pytania`);
    await clerk.getByLabel("Treść pytania").last().fill("Kiedy lista będzie dostępna?");
    await clerk.locator("summary", { hasText: "Dzielnice, które pytały" }).click();
    await clerk.getByLabel("V Krowodrza", { exact: true }).check();
    await press(clerk, /Wpisz pytanie|Zapisz pytanie/);
    await sees(clerk, "Zapisano.");
  });

  await test.step("the chair closes it; the live page becomes the convention's, and the draft minutes hold it all", async () => {
    await chair.goto(steering);
    await press(chair, "Zakończ ostatni punkt");
    await press(chair, "Zamknij obrady");
    await expect(resident).toHaveURL(new RegExp(`/konwenty/${address}$`));
    await clerk.goto(`/biuro/konwenty/${id}/protokol`);
    await press(clerk, "Rozpocznij protokół");
    let text = "";
    for (const part of await clerk
      .getByRole("navigation", { name: "Części protokołu" })
      .getByRole("link")
      .all()) {
      await part.click();
      text += await clerk.getByRole("main").innerText();
    }
    for (const said of [
      "Czy zamknąć dyskusję?",
      "Czy odroczyć punkt?",
      "Lista lokali",
      "Krowodrza",
      "Kiedy lista",
    ])
      expect(text).toContain(said);
  });
});

/** Called for today, with two items; told here without screens. */
function aConvenedConvention() {
  const office = konwent.as(konwent.actorOf("biuro@example.org"));
  const { id } = scheduleConvention(
    office,
    scheduleConventionInput.parse({
      heldOn: polishDay(new Date()),
      startsAt: "16:00",
      venueName: "Magistrat",
      chairName: "Jan Przewodniczący",
    }),
  );
  for (const title of [opening, service])
    draftAgendaItem(
      office,
      draftAgendaItemInput.parse({
        conventionId: id,
        parentId: "",
        title,
        kind: "discussion",
        minutes: "20",
      }),
    );
  conveneConvention(office, { conventionId: id });
  publishAgenda(office, publishAgendaInput.parse({ conventionId: id, told: "wszystkich" }));
  inviteSeats(office, { conventionId: id });
  return { id, address: getConvention(konwent.database.db, id).address ?? "" };
}

async function everybody(browser: Browser, address: string, steering: string) {
  const anybody = async (options: BrowserContextOptions = {}) =>
    (await browser.newContext({ baseURL: konwent.url, ...options })).newPage();
  const [clerk, chair, resident, screen, ...phones] = await Promise.all([
    signedIn(browser, konwent, "biuro@example.org"),
    signedIn(browser, konwent, "przewodniczacy@example.org"),
    anybody(phone),
    anybody({ viewport: { width: 1920, height: 1080 } }),
    ...[1, 2, 5, 10].map((number) => signedIn(browser, konwent, `dzielnica-${number}@example.org`, phone)),
  ]);
  await clerk.goto(steering);
  await resident.goto(`/konwenty/${address}/na-zywo`);
  await screen.goto(`/konwenty/${address}/ekran`);
  return { clerk, chair, resident, screen, phones };
}

async function prepare(clerk: Page, steering: string, subject: string, mode: string): Promise<void> {
  await clerk.goto(steering);
  const form = clerk.locator("form", { has: clerk.getByRole("button", { name: "Przygotuj", exact: true }) });
  if (!(await form.isVisible())) await clerk.getByText("Przygotuj głosowanie").click();
  await form.getByLabel("Treść pytania pod głosowanie").fill(subject);
  await form.getByLabel("Nad czym").selectOption({ label: "nad wnioskiem formalnym" });
  await form.getByLabel(mode).check();
  await press(clerk, "Przygotuj");
  await press(clerk, "Otwórz głosowanie");
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole("main")
    .getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) })
    .first()
    .click();
const shown = (page: Page, text: string | RegExp) =>
  page.locator("main").getByText(text).filter({ visible: true });
const sees = (page: Page, text: string | RegExp) => expect(shown(page, text).first()).toBeVisible();
const gone = (page: Page, text: string | RegExp) => expect(shown(page, text)).toHaveCount(0);
