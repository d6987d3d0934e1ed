import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { devices, expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { listConventions } from "#domain/convention/queries";
import { listUnit, listUnitInput } from "#domain/council/list-unit";
import { getOwnBody } from "#domain/council/queries";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { getQuestion } from "#domain/question/queries";
import { adoptRule, adoptRuleInput } from "#domain/rule-book/adopt-rule";
import { messages } from "#i18n/index";
import { mails } from "#schema/mail";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { startMailServer } from "#tests/smtp-server";
import type { MailServer } from "#tests/smtp-server";

/*
 * A joint question lives until those who asked are answered: one unit answers in part and hands over to another, two
 * districts judge differently, one asks on, the rest comes back late to the next agenda, and somebody who follows it hears of
 * every step. All letters go through a real SMTP server; the addressees have no account.
 */
let post: MailServer;
let konwent: Installation;
test.beforeAll(async () => {
  post = await startMailServer();
  konwent = await startServer({
    settings: { SMTP_URL: post.url, MAIL_FROM: "Biuro Konwentu <konwent@konwent.example>" },
  });
});
test.afterAll(async () => {
  await konwent?.stop();
  await post?.stop();
});
test.setTimeout(240_000);
test.use({ actionTimeout: 10_000 });

const roads = { name: "Zarząd Dróg (próba)", email: "drogi@example.org" };
const transport = { name: "Zarząd Transportu (próba)", email: "transport@example.org" };
const asking = ["dzielnica-5@example.org", "dzielnica-13@example.org"] as const;
const follower = "maria@example.org";
const phone = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();
const sees = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("main").getByText(text).filter({ visible: true }).first()).toBeVisible();
const stateOf = (questionId: string) => getQuestion(konwent.database.db, questionId).state;

test("a joint question, from filing to the next agenda, with everybody told", async ({ browser }) => {
  const { questionId, citation } = askTogether();
  const clerk = await signedIn(browser, konwent, "biuro@example.org");
  const [first, second] = [
    await signedIn(browser, konwent, asking[0]),
    await signedIn(browser, konwent, asking[1]),
  ];

  await test.step("the office takes it into the register, and somebody follows it", async () => {
    await clerk.goto(`/biuro/pytania/${questionId}`);
    await press(clerk, /^Przyjmij/);
    await follow(browser, citation);
  });

  await test.step("it goes to a unit, which answers in part and hands the rest over", async () => {
    await clerk.goto(`/biuro/pytania/${questionId}`);
    await clerk.getByLabel(roads.name).check();
    await press(clerk, "Przekaż");
    await hears(citation, "przekazano do odpowiedzi");
    const unit = await openedFrom(browser, roads.email, citation);
    await unit.getByLabel("Treść odpowiedzi").fill("Budowa ruszy w maju.");
    await unit.getByLabel("Nie, odpowiadamy częściowo i uzupełnimy").check();
    await press(unit, "Wyślij odpowiedź");
    await hears(citation, "udzielono odpowiedzi");
    await unit.getByText("Przekaż innej jednostce").click();
    await unit.getByLabel("Właściwa jednostka").selectOption({ label: transport.name });
    await unit.getByLabel("Dlaczego ta jednostka").fill("Linie prowadzi inna jednostka.");
    await press(unit, "Przekaż sprawę");
    await sees(unit, "Sprawa jest przekazana");
    await hears(citation, "adresat przekazał sprawę innej jednostce");
  });

  await test.step("the other unit answers the rest", async () => {
    const unit = await openedFrom(browser, transport.email, citation);
    await unit.getByLabel("Treść odpowiedzi").fill("Linię poprowadzimy od jesieni.");
    await unit.getByLabel("Tak, to cała nasza odpowiedź").check();
    await press(unit, "Wyślij odpowiedź");
    await sees(unit, "Dziękujemy za odpowiedź");
    expect(stateOf(questionId)).toBe("answered");
    await hears(citation, "udzielono odpowiedzi");
  });

  await test.step("one district is satisfied and asks on, the other is not: it goes back", async () => {
    await judge(first, questionId, "odpowiedź wystarcza", null);
    expect(stateOf(questionId)).toBe("answered");
    await hears(citation, "pytający ocenił odpowiedź");
    await first.getByRole("link", { name: "Zapytaj dalej" }).first().click();
    await first.getByLabel("Temat").fill("Kto poprowadzi linię na Azory");
    await first.getByLabel("Treść pytania").fill("Która jednostka poprowadzi linię na Azory?");
    await press(first, "Dalej");
    await press(first, "Dalej");
    await press(first, /Złóż pytanie/);
    await judge(second, questionId, "odpowiedź nie wystarcza", "Nie podano żadnego dnia.");
    expect(stateOf(questionId)).toBe("passed-on");
    await hears(citation, "pytający ocenił odpowiedź", "odesłano do ponownej odpowiedzi");
  });

  await test.step("what is late comes back to the next agenda; the chair takes it off with a reason", async () => {
    await clerk.goto(`/biuro/pytania/${questionId}`);
    await clerk.locator("summary", { hasText: "Przekaż do odpowiedzi" }).first().click();
    await clerk.getByLabel("Ktoś spoza listy").fill("Prezydent Miasta");
    await clerk.getByLabel("Kiedy otrzymano").fill(addDays(polishDay(new Date()), -60));
    await clerk.getByRole("button", { name: "Przekaż", exact: true }).click();
    await hears(citation, "przekazano do odpowiedzi");
    const workspace = await beginAgenda(clerk);
    await clerk.goto(`${workspace}/porzadek`);
    await sees(clerk, "Sprawy po terminie");
    await sees(clerk, new RegExp(citation));
    await takeOff(browser, workspace, citation);
    await clerk.goto(workspace);
    await press(clerk, "Zwołaj konwent");
    await sees(clerk, "zwołany");
    await clerk.goto(`${workspace}/porzadek`);
    await press(clerk, /Ogłoś porządek/); // now everybody can read the reason
    await hears(citation, "sprawa po terminie wróciła do porządku obrad");
  });

  await test.step("the public page tells it all", async () => {
    const anyone = await (await browser.newContext({ baseURL: konwent.url })).newPage();
    await anyone.goto(`/pytania/${citation}`);
    for (const text of [
      "Budowa ruszy w maju.",
      "Linię poprowadzimy od jesieni.",
      "Nie podano żadnego dnia.",
      "Linie prowadzi inna jednostka.",
      "Sprawa czeka na rozmowę z prezydentem.",
    ])
      await sees(anyone, text);
    const json = await (await anyone.request.get(`/pytania/${citation}.json`)).text();
    expect(json).toContain("Budowa ruszy w maju.");
  });
});

/** Two districts ask together; two units stand on the list with their public addresses. */
function askTogether() {
  const clerk = konwent.as(konwent.actorOf("biuro@example.org"));
  const bodyId = getOwnBody(clerk.db).id;
  // The demo's own next convention is called off, so that the one of this story is the next.
  for (const { id, state } of listConventions(clerk.db, bodyId))
    if (state === "planned" || state === "convened")
      cancelConvention(clerk, { conventionId: id, cancelReason: "Na potrzeby tej opowieści." });
  // The demo assumes its rule from today on; here it held before, so that something can be late.
  adoptRule(
    clerk,
    adoptRuleInput.parse({
      bodyId,
      name: "answer-days",
      value: "14",
      validFrom: "",
      validUntil: addDays(polishDay(new Date()), -1),
      source: "Na potrzeby tej opowieści",
      standing: "assumed",
    }),
  );
  for (const unit of [roads, transport])
    listUnit(clerk, listUnitInput.parse({ bodyId, ...unit, kind: "municipal-unit" }));
  const [one, other] = asking.map((email) => konwent.actorOf(email));
  const { id, citation } = fileQuestion(
    konwent.as(one!),
    fileQuestionInput.parse({
      districtId: one!.districtIds[0],
      jointDistrictIds: other!.districtIds,
      subject: "Tramwaj na Azory",
      text: "Kiedy ruszy budowa linii na Azory i kto ją poprowadzi?",
    }),
  );
  return { questionId: id, citation };
}

async function follow(browser: Browser, citation: string) {
  const page = await (await browser.newContext({ baseURL: konwent.url, javaScriptEnabled: false })).newPage();
  await page.goto(`/pytania/${citation}`);
  await page.getByRole("link", { name: "Obserwuj to pytanie" }).click();
  await page.getByLabel("Adres e-mail").fill(follower);
  await press(page, "Subskrybuj");
  await page.goto(await linkFor(follower, /Potwierdź/));
  await press(page, "Potwierdź subskrypcję");
  await sees(page, "Subskrypcja jest potwierdzona.");
}

async function judge(page: Page, questionId: string, verdict: string, sentence: string | null) {
  await page.goto(`/moje/pytania/${questionId}`);
  await page.getByRole("radio", { name: new RegExp(`^${verdict}$`, "i") }).check();
  if (sentence) await page.getByLabel("Jedno zdanie do odpowiedzi").fill(sentence);
  await press(page, "Oceń odpowiedź");
  await sees(page, "Zapisano.");
}

/** A new convention whose agenda has its first item. */
async function beginAgenda(clerk: Page): Promise<string> {
  await clerk.goto("/biuro/konwenty/nowy");
  await clerk.getByLabel("Termin", { exact: true }).fill(addDays(polishDay(new Date()), 45));
  await clerk.getByLabel("Początek (godzina)").fill("16:00");
  await clerk.getByLabel("Miejsce").fill("Magistrat");
  await press(clerk, "Zaplanuj konwent");
  await clerk.waitForURL(/\/biuro\/konwenty\/[\w-]{20,}/);
  const workspace = new URL(clerk.url()).pathname;
  await clerk.goto(`${workspace}/porzadek`);
  await clerk.getByLabel("Tytuł punktu").last().fill("Sprawy bieżące");
  await press(clerk, "Dodaj punkt");
  return workspace;
}

async function takeOff(browser: Browser, workspace: string, citation: string) {
  const chair = await signedIn(browser, konwent, "przewodniczacy@example.org");
  await chair.goto(`${workspace}/porzadek`);
  const entry = chair.getByRole("main").locator("li", { hasText: citation }).last();
  await entry
    .locator("summary")
    .filter({ hasText: /Zdejmij/ })
    .first()
    .click();
  await entry.getByLabel(/Powód/).first().fill("Sprawa czeka na rozmowę z prezydentem.");
  await entry
    .getByRole("button", { name: /Zdejmij/ })
    .first()
    .click();
  await sees(chair, "Sprawa czeka na rozmowę z prezydentem.");
}

/** Letters that wait for further steps leave now, as if their minutes had passed. */
const hurry = () =>
  konwent.database.db
    .update(mails)
    .set({ dueAt: new Date(0).toISOString() })
    .where(eq(mails.state, "waiting"))
    .run();

type Read = { subject: string; text: string };
async function lettersTo(address: string): Promise<Read[]> {
  const own = post.accepted.filter(({ to }) => to === address);
  const read = await Promise.all(own.map(({ raw }) => simpleParser(Buffer.from(raw, "latin1"))));
  return read.map(({ subject, text }) => ({ subject: subject ?? "", text: text ?? "" }));
}

let heard = 0;
/** The follower gets exactly one more letter about the question, and it tells exactly these steps. */
async function hears(citation: string, ...steps: string[]) {
  hurry();
  let letters: Read[] = [];
  await expect
    .poll(
      async () => {
        letters = (await lettersTo(follower)).filter(
          ({ subject, text }) => !/Potwierdź/.test(subject) && `${subject}${text}`.includes(citation),
        );
        return letters.length;
      },
      { timeout: 20_000, message: `a letter to the follower about ${citation}: ${steps.join(", ")}` },
    )
    .toBe(heard + 1);
  heard += 1;
  const { what } = messages.pl.matterNews;
  const told = letters.at(-1)?.text ?? "";
  expect(Object.values(what).filter((step) => told.includes(step))).toEqual(steps);
}

async function linkFor(address: string, subject: RegExp): Promise<string> {
  let link = "";
  await expect
    .poll(
      async () => {
        const letter = (await lettersTo(address)).findLast((one) => subject.test(one.subject));
        link = /http\S+\/wejscie\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
        return link;
      },
      { timeout: 20_000, message: `a letter to ${address}` },
    )
    .not.toBe("");
  return link;
}

/** A unit opens the address in its letter, on a telephone without JavaScript. */
async function openedFrom(browser: Browser, address: string, citation: string): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(await linkFor(address, new RegExp(citation)));
  await expect(page).toHaveURL(/\/udzial\/odpowiedz\//);
  return page;
}
