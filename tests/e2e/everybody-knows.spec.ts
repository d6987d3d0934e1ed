import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import type { ParsedMail } from "mailparser";
import { expect, test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { createAccount } from "#domain/account/create-account";
import { enterPerson } from "#domain/council/enter-person";
import { grantMandate } from "#domain/council/grant-mandate";
import { getOwnBody, listSeatHolders } from "#domain/council/queries";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { mails } from "#schema/mail";
import { signedIn } from "#tests/browser";
import { startImapServer, whyNoImapServer } from "#tests/imap-server";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { startMailServer } from "#tests/smtp-server";
import type { MailServer } from "#tests/smtp-server";

/*
 * Everybody knows, everybody answers: letters leave through a real SMTP server, and answers come back from calendars through
 * a real IMAP mailbox, from the date poll to the convention that is called off.
 */
let smtp: MailServer;
/** Null where there is no IMAP server to start, which is said aloud: then nobody answers from a calendar. */
let mailbox: Awaited<ReturnType<typeof startImapServer>> | null = null;
let konwent: Installation;

test.beforeAll(async () => {
  smtp = await startMailServer();
  mailbox = whyNoImapServer === null ? await startImapServer() : null;
  konwent = await startServer({
    settings: {
      SMTP_URL: smtp.url,
      ...(mailbox ? { IMAP_URL: mailbox.url, INBOX_SECONDS: "1" } : {}),
      MAIL_FROM: "Biuro Konwentu <konwent@konwent.example>",
    },
  });
});
test.afterAll(async () => {
  await konwent?.stop();
  await mailbox?.stop();
  await smtp?.stop();
});
test.setTimeout(240_000);
test.use({ actionTimeout: 10_000 });

const day = addDays(polishDay(new Date()), 21);
const deputy = { name: "Zofia Zastępczyni", email: "zofia.zastepczyni@example.org" };
const referent = { name: "Roman Referent", email: "roman.referent@example.org" };
/** Answers on the page, from the calendar, and by sending somebody else. */
const [byPage, byCalendar, byDeputy] = [1, 2, 3].map((number) => `dzielnica-${number}@example.org`) as [
  string,
  string,
  string,
];

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();
const sees = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("main").getByText(text).filter({ visible: true }).first()).toBeVisible();

test("from the first date to the last word: poll, invitations, answers, a move, a cancellation", async ({
  browser,
}) => {
  enterDeputy();
  const clerk = await signedIn(browser, konwent, "biuro@example.org");
  const workspace = await test.step("a date poll finds the day", () => findDay(browser, clerk));
  await test.step("the convention is called, with somebody to present", () => convene(clerk, workspace));
  await test.step("everybody is invited", () => invite(clerk, workspace));
  await test.step("one answers by the address in the letter", () => answerOnPage(browser, clerk, workspace));
  if (mailbox) {
    const { deliver } = mailbox;
    await test.step("one answers from the own calendar", () => answerFromCalendar(clerk, workspace, deliver));
    await test.step("one sends a deputy, who answers too", () => delegate(clerk, workspace, deliver));
  }
  await test.step("it moves by an hour: everybody hears, the presenter too", () => move(clerk, workspace));
  await test.step("it is called off, and everybody hears at once", () => cancel(clerk, workspace));
  await test.step("the mail log tells it all", () => readMailLog(clerk));
});

/** The third district has a deputy with an account. */
function enterDeputy() {
  const office = konwent.as(konwent.actorOf("biuro@example.org"));
  const admin = konwent.as(konwent.actorOf("admin@example.org"));
  const { personId } = konwent.actorOf(byDeputy);
  const today = polishDay(new Date());
  const holder = listSeatHolders(office.db, getOwnBody(office.db).id, today).find(
    (seat) => seat.personId === personId,
  );
  const { id } = enterPerson(office, { name: deputy.name, gender: "f", office: null, organisation: null });
  grantMandate(office, {
    seatId: holder?.seatId ?? "",
    termId: null,
    personId: id,
    role: "deputy",
    fromOn: today,
    untilOn: null,
  });
  createAccount(admin, { personId: id, email: deputy.email, roles: [] });
}

async function findDay(browser: Browser, clerk: Page): Promise<string> {
  await clerk.goto("/biuro/konwenty/nowy");
  await clerk.getByLabel("Termin", { exact: true }).fill("zimą");
  await press(clerk, "Zaplanuj konwent");
  await clerk.waitForURL(/\/biuro\/konwenty\/[\w-]{20,}/);
  const workspace = new URL(clerk.url()).pathname;
  await clerk.goto(`${workspace}/ankieta`);
  const dotted = (one: string) => one.split("-").toReversed().join(".");
  await clerk
    .getByLabel("Dni do wyboru")
    .fill(`${dotted(day)} 16:00–18:00\n${dotted(addDays(day, 1))} 16:00–18:00`);
  await press(clerk, "Rozpisz ankietę i zapytaj");
  const { link } = await letterTo(byPage, /Kiedy/);
  const voter = await opened(browser, link);
  await voter.getByRole("group").first().getByLabel("Tak", { exact: true }).check();
  await press(voter, "Zapisz odpowiedź");
  await sees(voter, "Twoja odpowiedź jest zapisana");
  await clerk.goto(`${workspace}/ankieta`);
  await clerk.getByRole("main").getByRole("radio").first().check();
  await press(clerk, "Zamknij ankietę");
  await sees(clerk, "Ankieta jest zamknięta.");
  return workspace;
}

async function convene(clerk: Page, workspace: string) {
  await clerk.goto(`${workspace}/dane`);
  await clerk.getByLabel("Miejsce").fill("Magistrat, Sala Lea");
  await press(clerk, "Zapisz");
  await clerk.goto(`${workspace}/porzadek`);
  await clerk.getByLabel("Tytuł punktu").last().fill("Nowe Punkty Obsługi Mieszkańców");
  await clerk.getByLabel("Rodzaj").last().selectOption("presentation");
  await clerk.getByLabel("Czas w minutach").last().fill("60");
  await press(clerk, "Dodaj punkt");
  await clerk
    .getByRole("link", { name: /Otwórz.*Nowe Punkty/ })
    .first()
    .click();
  await clerk.getByLabel("Imię i nazwisko").fill(referent.name);
  await clerk.getByLabel("Adres e-mail").fill(referent.email);
  await press(clerk, "Dodaj osobę");
  await sees(clerk, referent.name);
  await clerk.goto(workspace);
  await press(clerk, "Zwołaj konwent");
  await sees(clerk, "zwołany");
}

async function invite(clerk: Page, workspace: string) {
  await clerk.goto(`${workspace}/obecnosc`);
  await press(clerk, /Zaproś/);
  await clerk.goto(`${workspace}/zaproszenia`);
  await press(clerk, /Wyślij zaproszenia/);
  await sees(clerk, /Wysłano 1[89] zaproszeń/);
  await clerk.goto(`${workspace}/prezentacje`);
  await press(clerk, /Zaproś|Zawiadom|Powiadom|Wyślij/);
  const { letter, calendar } = await letterTo(byPage, /Zaproszenie/);
  expect(letter.html).toContain("Będę");
  expect(calendar).toContain("METHOD:REQUEST");
  expect(calendar).toMatch(/ORGANIZER.*mailto:konwent\+[\w-]{20,}@konwent\.example/s);
  await letterTo(referent.email, /Twoje wystąpienie/);
}

async function answerOnPage(browser: Browser, clerk: Page, workspace: string) {
  const { link } = await letterTo(byPage, /Zaproszenie/);
  for (const method of ["GET", "HEAD"]) await fetch(link, { method }); // a mail scanner follows every address
  const page = await opened(browser, `${link.split("?")[0] ?? ""}?odp=bede`);
  await sees(page, "Jeszcze nie ma Twojej odpowiedzi.");
  await press(page, "Będę");
  await sees(page, "Twoja odpowiedź: Będę");
  await expectAnswer(clerk, workspace, byPage, /będzie.*na stronie/s);
}

type Deliver = (...letters: Buffer[]) => Promise<void>;

async function answerFromCalendar(clerk: Page, workspace: string, deliver: Deliver) {
  const { calendar } = await letterTo(byCalendar, /Zaproszenie/);
  await deliver(replyTo(calendar, byCalendar, `PARTSTAT=DECLINED`));
  await expectAnswer(clerk, workspace, byCalendar, /nie będzie.*z kalendarza/s);
}

async function delegate(clerk: Page, workspace: string, deliver: Deliver) {
  const { calendar } = await letterTo(byDeputy, /Zaproszenie/);
  await deliver(replyTo(calendar, byDeputy, `PARTSTAT=DELEGATED;DELEGATED-TO="mailto:${deputy.email}"`));
  const { calendar: own } = await letterTo(deputy.email, /Zaproszenie/);
  await expectAnswer(clerk, workspace, byDeputy, new RegExp(deputy.name));
  await deliver(replyTo(own, deputy.email, "PARTSTAT=ACCEPTED"));
  await expectAnswer(clerk, workspace, byDeputy, /będzie.*z kalendarza/s);
  await clerk.goto(`${workspace}/obecnosc`);
  await sees(clerk, new RegExp(`${deputy.name} w zastępstwie`));
}

async function move(clerk: Page, workspace: string) {
  await clerk.goto(`${workspace}/dane`);
  await clerk.getByLabel("Początek (godzina)").fill("17:00");
  await clerk.getByLabel("Koniec (godzina)").fill("19:00");
  await press(clerk, "Zapisz");
  hurry();
  for (const address of [byPage, byCalendar, ...(mailbox ? [deputy.email] : [])]) {
    const { calendar } = await letterTo(address, /Zmiana/);
    expect(calendar).toContain("SEQUENCE:1");
    expect(calendar).toContain(`DTSTART;TZID=Europe/Warsaw:${day.replaceAll("-", "")}T170000`);
  }
  const { letter } = await letterTo(referent.email, /Zmiana godziny wystąpienia/);
  expect(letter.text).toContain("17:00");
  await expectAnswer(clerk, workspace, byPage, /Już się nie liczy/);
}

async function cancel(clerk: Page, workspace: string) {
  await clerk.goto(workspace);
  await clerk.getByRole("group").filter({ hasText: "Odwołaj" }).first().locator("summary").first().click();
  await clerk.getByLabel("Powód odwołania").fill("Awaria ogrzewania w sali.");
  await press(clerk, "Odwołaj konwent");
  await sees(clerk, "odwołany");
  for (const address of [byPage, byCalendar, byDeputy, ...(mailbox ? [deputy.email] : [])]) {
    const { letter, calendar } = await letterTo(address, /Odwołan/);
    expect(letter.text).toContain("Awaria ogrzewania w sali.");
    expect(calendar).toContain("METHOD:CANCEL");
    expect(calendar).toContain("SEQUENCE:2");
  }
  await letterTo(referent.email, /Odwołano/);
}

async function readMailLog(clerk: Page) {
  await expect.poll(() => waiting().length, { timeout: 30_000 }).toBe(0);
  const sent = konwent.database.db.select().from(mails).where(eq(mails.state, "sent")).all();
  expect(smtp.accepted).toHaveLength(sent.length); // nothing lost, nothing twice
  expect(new Set(smtp.accepted.map(({ messageId }) => messageId)).size).toBe(sent.length);
  await clerk.goto("/biuro/poczta?stan=sent");
  await sees(clerk, new RegExp(`${sent.length} wiadomoś`));
  if (!mailbox) return;
  await clerk.goto("/biuro/poczta/przychodzaca");
  await sees(clerk, /Nadeszł|Odpowied/);
}

const waiting = () => konwent.database.db.select().from(mails).where(eq(mails.state, "waiting")).all();

/** Letters that wait for further edits leave now, as if their minutes had passed. */
function hurry() {
  konwent.database.db
    .update(mails)
    .set({ dueAt: new Date(0).toISOString() })
    .where(eq(mails.state, "waiting"))
    .run();
}

type Received = { letter: ParsedMail; calendar: string; link: string };

/** The latest letter to an address with such a subject, as its mail program reads it. */
async function letterTo(address: string, subject: RegExp): Promise<Received> {
  let found: ParsedMail | undefined;
  await expect
    .poll(
      async () => {
        const own = smtp.accepted.filter(({ to }) => to === address);
        const read = await Promise.all(own.map(({ raw }) => simpleParser(Buffer.from(raw, "latin1"))));
        found = read.findLast((letter) => subject.test(letter.subject ?? ""));
        return found;
      },
      { timeout: 20_000, message: `a letter to ${address}: ${subject.source}` },
    )
    .toBeTruthy();
  const letter = found!;
  const calendar = letter.attachments
    .map(({ content }) => content.toString("utf8"))
    .find((content) => content.startsWith("BEGIN:VCALENDAR"));
  return {
    letter,
    calendar: (calendar ?? "").replaceAll(/\r\n[ \t]/g, ""),
    link: /http\S+\/wejscie\/\S+/.exec(letter.text ?? "")?.[0] ?? "",
  };
}

/** What a calendar program sends back: the entry's own lines, and the answer of one attendee. */
function replyTo(calendar: string, attendee: string, answer: string): Buffer {
  const line = (name: string) => new RegExp(`^${name}[;:].*$`, "m").exec(calendar)?.[0].trim() ?? "";
  const organizer = /mailto:(\S+)/i.exec(line("ORGANIZER"))?.[1] ?? "";
  return Buffer.from(
    [
      `From: ${attendee}`,
      `To: ${organizer}`,
      "Subject: Re: Zaproszenie",
      `Message-ID: <${attendee.replace("@", ".")}.${answer.length}@calendar.example>`,
      "MIME-Version: 1.0",
      "Content-Type: text/calendar; charset=utf-8; method=REPLY",
      "",
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//somebody//calendar//EN",
      "METHOD:REPLY",
      "BEGIN:VEVENT",
      line("UID"),
      line("SEQUENCE"),
      `DTSTAMP:${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "")}`,
      line("ORGANIZER"),
      `ATTENDEE;${answer}:mailto:${attendee}`,
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
}

const districts = {
  [byPage]: "I Stare Miasto",
  [byCalendar]: "II Grzegórzki",
  [byDeputy]: "III Prądnik Czerwony",
};

/** What the office sees of the answer from somebody's district. */
async function expectAnswer(clerk: Page, workspace: string, email: string, text: RegExp) {
  const row = clerk
    .getByRole("table", { name: "Zaproszeni i ich odpowiedzi" })
    .getByRole("row", { name: new RegExp(`^${districts[email] ?? email}`) });
  await expect(async () => {
    await clerk.goto(`${workspace}/zaproszenia`);
    await expect(row).toHaveText(text, { timeout: 1000 });
  }).toPass({ timeout: 25_000 });
}

async function opened(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(link);
  return page;
}
