import { expect, test } from "playwright/test";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact } from "#domain/attendance/set-contact";
import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { systemActor } from "#domain/kernel/actor";
import { messages } from "#i18n/index";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * Somebody without an account opens the address in their letter on a telephone, without JavaScript, and answers.
 */
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const { answers: t } = messages.pl;
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(() => konwent.stop());

function anInvitation() {
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
  draftAgendaItem(
    asClerk,
    draftAgendaItemInput.parse({ conventionId, title: "Sprawy bieżące", kind: "discussion" }),
  );
  conveneConvention(asClerk, { conventionId });
  inviteSeats(asClerk, { conventionId });
  const [, first, second] = listRoll(konwent.database.db, conventionId);
  if (!first || !second) throw new Error("The demo lacks seats");
  setContact(asClerk, { attendanceId: first.id, email: "pierwsza@example.org" });
  sendInvitations(asClerk, { conventionId, attendanceIds: [first.id] });
  const { token } = issueAccessLink(konwent.as(systemActor), {
    purpose: "invitation",
    subjectId: first.id,
    personId: first.personId,
    holderName: first.name,
    endsAt: null,
  });
  const line = () => listRoll(konwent.database.db, conventionId).find((one) => one.id === first.id);
  return { conventionId, token, line, second, email: clerk.email };
}

test("an invitation is answered from the letter, by keyboard, on a telephone; the address alone changes nothing", async ({
  page,
}) => {
  const { conventionId, token, line, second } = anInvitation();
  await page.goto(`${konwent.url}/wejscie/${token}?odp=nie-bede`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.guest.title);
  await expect(page.getByText(t.guest.chosenInLetter(t.choices["nie-bede"]))).toBeVisible();
  expect(line()?.answer).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.getByLabel(t.guest.note).fill("Przyjdę po 17:00");
  const yes = page.getByRole("button", { name: t.choices.bede, exact: true });
  await yes.focus();
  await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
  await expect(page.getByText(t.guest.current(t.choices.bede))).toBeVisible();
  expect(line()).toMatchObject({ answer: "coming", answeredBy: "page", answerNote: "Przyjdę po 17:00" });

  // Somebody else's invitation stays closed, and a forged address is told apart from nothing.
  await page.goto(`${konwent.url}/udzial/zaproszenia/${second.id}`);
  expect(page.url()).toContain("/logowanie");
  await page.goto(`${konwent.url}/wejscie/AAAAAAAAAAAAAAAAAAAAAA?odp=bede`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(conventionId).not.toBe("");
});

test("the office sees the answer, reminds the silent, and the picture says what the table says", async ({
  page,
  context,
}) => {
  const { conventionId, token, email } = anInvitation();
  await page.goto(`${konwent.url}/wejscie/${token}`);
  await page.getByRole("button", { name: t.choices["nie-wiem"], exact: true }).click();
  const [name, value] = (await konwent.cookieOf(email)).split(/=(.*)/);
  await context.addCookies([{ name: name ?? "", value: value ?? "", url: konwent.url }]);
  await page.goto(`${konwent.url}/biuro/konwenty/${conventionId}/zaproszenia`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.office.title);
  await expect(page.getByText(t.said["not-sure"]).first()).toBeVisible();
  await expect(page.getByRole("img", { name: new RegExp(t.office.forecast.picture) })).toBeVisible();
  await page.getByText(t.office.forecast.showTable).click();
  await expect(page.getByRole("table", { name: t.office.forecast.picture })).toBeVisible();
});
