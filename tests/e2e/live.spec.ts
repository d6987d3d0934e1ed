import { expect, test } from "playwright/test";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { closeConvention } from "#domain/convention/close-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { beginItem, beginItemInput } from "#domain/proceedings/begin-item";
import { signedIn } from "#tests/browser";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { aViewer } from "#tests/viewer";

/*
 * A convention in session, followed over real HTTP. The clerk works in another process than the server, as the command line
 * does, so every change is one that the server has to notice.
 */
let konwent: Installation;
let email: string;
let clerk: Context;
let conventionId: string;
let address: string;
let items: string[];

test.beforeAll(async () => {
  konwent = await startServer();
  const account = konwent.accounts().find(({ actor }) => actor.roles.includes("clerk"));
  if (!account) throw new Error("The demo has no clerk");
  email = account.email;
  clerk = konwent.as(account.actor);
  const heldOn = polishDay(new Date());
  conventionId = scheduleConvention(
    clerk,
    scheduleConventionInput.parse({
      heldOn,
      startsAt: "10:00",
      venueName: "Magistrat",
      title: "Konwent o budżetach dzielnic",
      chairName: "Anna Nowak",
    }),
  ).id;
  items = ["Otwarcie", "Budżety dzielnic", "Parki kieszonkowe"].map(
    (title) =>
      draftAgendaItem(clerk, draftAgendaItemInput.parse({ conventionId, title, kind: "discussion" })).id,
  );
  conveneConvention(clerk, { conventionId });
  publishAgenda(clerk, { conventionId, told: null });
  address = getConvention(konwent.database.db, conventionId).address ?? "";
});
test.afterAll(() => konwent?.stop());
test.describe.configure({ mode: "serial" }); // one convention, from its announcement to its end
test.setTimeout(120_000);

const streamOf = (view: "na-zywo" | "ekran") => `${konwent.url}/konwenty/${address}/${view}/strumien`;
const begin = (at: number) =>
  beginItem(clerk, beginItemInput.parse({ conventionId, itemId: items[at] ?? "" }));

test("only a stream that is there is opened, and only for reading", async () => {
  for (const method of ["HEAD", "POST"])
    expect((await fetch(streamOf("na-zywo"), { method })).status).toBe(405);
  expect((await fetch(`${konwent.url}/konwenty/1999-01-01/na-zywo/strumien`)).status).toBe(404);
  const viewer = await aViewer(streamOf("na-zywo"));
  expect(viewer.answer.headers.get("content-type")).toContain("text/event-stream");
  expect(viewer.answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(viewer.answer.headers.get("set-cookie")).toBeNull();
  viewer.leave();
});

test("a page follows by itself: begun, item by item, seen by those who came before and those who come late", async ({
  page,
}) => {
  await page.goto(`${konwent.url}/konwenty/${address}/na-zywo`);
  await expect(page.getByText("Połączono")).toBeVisible();
  await expect(page.getByText("Obrady jeszcze się nie zaczęły.")).toBeVisible();
  const early = await aViewer(streamOf("na-zywo"));
  const screen = await aViewer(streamOf("ekran"));

  openSession(clerk, { conventionId });
  begin(0);
  begin(1);
  for (const viewer of [early, screen]) await viewer.hears(({ data }) => data.includes("Budżety dzielnic</"));
  await expect(page.locator(".live-now")).toHaveText("2. Budżety dzielnic");
  await expect(page.locator("[data-live-voice]")).toHaveText("2. Budżety dzielnic");

  const late = await aViewer(streamOf("na-zywo"));
  const { id, data } = await late.hears(({ event }) => event === "page");
  expect(data).toContain("Otwarcie"); // also what was on before they came
  const again = await aViewer(streamOf("na-zywo"), id ?? "");
  begin(2);
  const next = await again.hears(({ event }) => event === "page");
  expect(again.heard[0]).toEqual(next); // what they had already is not sent again
  expect(next.data).toContain("Parki kieszonkowe");
  for (const viewer of [early, screen, late, again]) viewer.leave();
});

test("the steering page follows too, and leaves what is being typed alone", async ({ browser }) => {
  const page = await signedIn(browser, konwent, email);
  await page.goto(`/biuro/konwenty/${conventionId}/obrady`);
  await expect(page.getByText("Połączono")).toBeVisible();
  const note = page.locator(`textarea[id^="note-${items[1]}"]`);
  await note.evaluate((field) => field.closest("details")?.setAttribute("open", ""));
  await note.fill("Zapytać o parki");
  await note.press("ArrowLeft");
  for (const [at, title] of [
    [1, "2. Budżety dzielnic"],
    [0, "1. Otwarcie"],
  ] as const) {
    begin(at);
    await expect(page.locator("#teraz .item-now")).toContainText(title);
  }
  await expect(note).toHaveValue("Zapytać o parki");
  await expect(note).toBeFocused();
  expect(await note.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(14);
  await page.context().close();
});

test("the server ends quickly with viewers on it, and whoever comes back has missed nothing", async ({
  page,
}) => {
  await page.goto(`${konwent.url}/konwenty/${address}/na-zywo`);
  await expect(page.getByText("Połączono")).toBeVisible();
  const viewer = await aViewer(streamOf("na-zywo"));
  const { id } = await viewer.hears(({ event }) => event === "page");
  await konwent.end("SIGTERM");
  await expect.poll(() => viewer.isOver()).toBe(true);
  await expect(page.getByText("Brak połączenia, ponawiam")).toBeVisible();
  begin(1); // while nobody is told
  await konwent.again();
  const back = await aViewer(streamOf("na-zywo"), id ?? "");
  await back.hears(({ event }) => event === "page");
  await expect(page.locator(".live-now")).toHaveText("2. Budżety dzielnic");
  back.leave();
});

test("at the end the page becomes the convention's own", async ({ page }) => {
  await page.goto(`${konwent.url}/konwenty/${address}/na-zywo`);
  await expect(page.getByText("Połączono")).toBeVisible();
  const viewer = await aViewer(streamOf("ekran"));
  closeConvention(clerk, { conventionId });
  expect((await viewer.hears(({ event }) => event === "over")).data).toBe(`/konwenty/${address}`);
  await page.waitForURL(`**/konwenty/${address}`);
});
