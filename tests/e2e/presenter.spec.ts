import { randomBytes } from "node:crypto";
import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { addPresenter, addPresenterInput } from "#domain/agenda/add-presenter";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { listPresenters } from "#domain/agenda/queries";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listPaperReadings, listRoll } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact } from "#domain/attendance/set-contact";
import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { systemActor } from "#domain/kernel/actor";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { listPresentations } from "#domain/presentation/queries";
import { messages } from "#i18n/index";
import { signedIn } from "#tests/browser";
import { aPdf } from "#tests/sample-files";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * Somebody without an account hands in slides from the address in their letter; whoever is invited opens the papers; the
 * office sees both, and prints the pack.
 */
const { presenter: t, papers } = messages.pl;
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(() => konwent.stop());

/** A convention in twenty days: parks from 16:20, presented by Jan Nowak, whom the office knows by e-mail alone. */
function aPresenter() {
  const clerk = konwent.accounts().find(({ actor }) => actor.roles.includes("clerk"));
  if (!clerk) throw new Error("The demo lacks a clerk");
  const asClerk = konwent.as(clerk.actor);
  const { id: conventionId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({
      heldOn: addDays(polishDay(new Date()), 20),
      startsAt: "16:00",
      venueName: "Magistrat",
    }),
  );
  const draft = (title: string) =>
    draftAgendaItem(
      asClerk,
      draftAgendaItemInput.parse({ conventionId, title, kind: "presentation", plannedMinutes: "20" }),
    ).id;
  draft("Otwarcie");
  addPresenter(
    asClerk,
    addPresenterInput.parse({ itemId: draft("Parki"), name: "Jan Nowak", email: "jan@example.org" }),
  );
  conveneConvention(asClerk, { conventionId });
  const presenterId = listPresenters(konwent.database.db, conventionId)[0]?.id ?? "";
  const addressFor = (purpose: "presenter" | "invitation", subjectId: string, holderName: string | null) =>
    `${konwent.url}/wejscie/${
      issueAccessLink(konwent.as(systemActor), { purpose, subjectId, holderName }).token
    }`;
  return { asClerk, email: clerk.email, conventionId, presenterId, addressFor };
}

const choose = async (page: Page, name: string, buffer: Buffer) => {
  await page.setInputFiles("input[type=file]", { name, mimeType: "application/pdf", buffer });
  await page.locator("form[enctype] button[type=submit]").click();
};

test("slides are handed in from the letter: refused, stopped half-way, and sent", async ({
  page,
  browser,
}) => {
  const { conventionId, presenterId, addressFor, email } = aPresenter();
  await page.goto(addressFor("presenter", presenterId, "Jan Nowak"));
  await expect(page).toHaveURL(`${konwent.url}/udzial/referent/${presenterId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parki");
  await expect(page.getByText("16:20")).toBeVisible();

  await choose(page, "nie.pdf", Buffer.from("to nie jest PDF"));
  await expect(page.getByRole("alert")).toBeVisible();

  const network = await page.context().newCDPSession(page);
  const slow = (uploadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await slow(200_000);
  await choose(page, "duzy.pdf", randomBytes(3_000_000));
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: t.upload.cancel }).click();
  await expect(page.getByText(t.upload.cancelled)).toBeVisible();
  expect(listPresentations(konwent.database.db, conventionId)).toEqual([]);

  await slow(-1);
  await choose(page, "parki.pdf", aPdf());
  await expect(page.getByText(messages.pl.common.saved)).toBeVisible();
  await expect(page.getByRole("link", { name: /parki\.pdf/ })).toBeVisible();
  expect(listPresentations(konwent.database.db, conventionId)[0]?.files).toHaveLength(1);

  const office = await signedIn(browser, konwent, email);
  await office.goto(`/biuro/konwenty/${conventionId}/prezentacje`);
  await expect(office.getByRole("row", { name: /Jan Nowak/ })).toContainText(t.office.has);
  await office.getByRole("button", { name: t.office.tellAll }).click();
  await expect(office.getByRole("row", { name: /Jan Nowak/ })).toContainText("16:20");
});

test("without JavaScript the same form does; a stranger is sent away", async ({ browser }) => {
  const { conventionId, presenterId, addressFor } = aPresenter();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(addressFor("presenter", presenterId, "Jan Nowak"));
  await choose(page, "parki.pdf", aPdf());
  await expect(page.getByRole("link", { name: /parki\.pdf/ })).toBeVisible();
  expect(listPresentations(konwent.database.db, conventionId)[0]?.presenterName).toBe("Jan Nowak");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const stranger = await browser.newPage();
  await stranger.goto(page.url());
  await expect(stranger).toHaveURL(/\/logowanie/);
});

test("opening the papers is noted for the office, reading the page alone is not", async ({
  page,
  browser,
}) => {
  const { asClerk, conventionId, addressFor, email } = aPresenter();
  inviteSeats(asClerk, { conventionId });
  const entry = listRoll(konwent.database.db, conventionId)[1];
  if (!entry) throw new Error("The demo lacks seats");
  setContact(asClerk, { attendanceId: entry.id, email: "pierwsza@example.org" });
  sendInvitations(asClerk, { conventionId, attendanceIds: [entry.id] });
  await page.goto(addressFor("invitation", entry.id, entry.name));
  await page.goto(`${page.url()}/materialy`);
  await expect(page.getByText(papers.seenByOffice)).toBeVisible();
  expect(listPaperReadings(konwent.database.db, conventionId)).toEqual([]);
  await page.getByRole("button", { name: papers.open }).click();
  await expect(page.getByText(/Biuro to widzi/)).toBeVisible();
  expect(listPaperReadings(konwent.database.db, conventionId)).toHaveLength(1);

  const office = await signedIn(browser, konwent, email);
  await office.goto(`/biuro/konwenty/${conventionId}/teczka`);
  await expect(office.getByText(papers.pack.readCount(1, 1))).toBeVisible();
  await office.emulateMedia({ media: "print" });
  await expect(office.getByText(papers.pack.readCount(1, 1))).toBeHidden();
  await expect(office.getByRole("heading", { name: papers.pack.sheet })).toBeVisible();
});
