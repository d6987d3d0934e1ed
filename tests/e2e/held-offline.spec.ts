import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { listActionItemsOfConvention } from "#domain/action-item/queries";
import { inRoomAt } from "#domain/attendance/presence-rules";
import { listPresence, listRoll } from "#domain/attendance/queries";
import { listEventsOf } from "#domain/audit/queries";
import { listLateDeeds } from "#domain/late-deed/queries";
import { startMinutes } from "#domain/minutes/start-minutes";
import { listVotes } from "#domain/vote/queries";
import { signedIn } from "#tests/browser";
import { aRunningSession } from "#tests/running-session";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { pageKept } from "#tests/typing-clerk";

/*
 * The network goes while the convention sits. The clerk goes on writing down who comes and goes, what is voted and promised; when it
 * is back everything stands in the record for the hour it was done, and what a rule refuses waits for the clerk.
 */
let konwent: Installation;
let conventionId = "";
test.beforeAll(async () => {
  konwent = await startServer();
  const clerk = konwent.as(konwent.actorOf("biuro@example.org"));
  ({ conventionId } = aRunningSession(clerk, { isVoteOpen: false }));
  startMinutes(clerk, { conventionId });
});
test.afterAll(async () => konwent.stop());
test.setTimeout(120_000);

const steering = () => `/biuro/konwenty/${conventionId}/obrady`;
const seatLine = (page: Page, place: string) => page.locator(".room > li", { hasText: place }).first();
const waiting = (page: Page) => page.locator("[data-late-waiting]");
const seatIdOf = (roman: string) =>
  listRoll(konwent.database.db, conventionId).find(({ districtRoman }) => districtRoman === roman)?.id ?? "";
const isInRoom = (roman: string) =>
  inRoomAt(listPresence(konwent.database.db, conventionId), new Date().toISOString()).has(seatIdOf(roman));

async function enterVote(
  page: Page,
  subject: string,
  [votesFor, against, abstained]: string[],
): Promise<void> {
  await page.getByText("Wpisz głosowanie, które już się odbyło").click();
  const form = page.locator("form", {
    has: page.getByRole("button", { name: "Wpisz wynik", exact: true }),
  });
  await form.getByLabel("Treść pytania pod głosowanie").fill(subject);
  await form.getByLabel("Za", { exact: true }).fill(votesFor ?? "");
  await form.getByLabel("Przeciw", { exact: true }).fill(against ?? "");
  await form.getByLabel("Wstrzymało się", { exact: true }).fill(abstained ?? "");
  await form.getByRole("button", { name: "Wpisz wynik", exact: true }).click();
}

async function open(page: Page): Promise<void> {
  await page.goto(steering());
  await expect(page.locator("[data-held-deeds][data-ready=yes]")).toBeAttached();
}

test("a tap is a deed at once while there is a network, and its refusal is told on the spot", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, "biuro@example.org");
  await open(page);
  await seatLine(page, "XVIII Nowa Huta").getByRole("button", { name: /^Jest/ }).click();
  await expect(seatLine(page, "XVIII Nowa Huta").getByRole("button", { name: /^Wychodzi/ })).toBeVisible();
  expect(isInRoom("XVIII")).toBe(true);
  await page.getByText("Wpisz głosowanie, które już się odbyło").click();
  await page.getByRole("button", { name: "Wpisz wynik", exact: true }).click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await page.context().close();
});

test("without network attendance, a vote and a promise wait with their hour, and are in the record when it is back", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, "biuro@example.org");
  const { db } = konwent.database;
  const minutes = await page.context().newPage();
  await minutes.goto(`/biuro/konwenty/${conventionId}/protokol`);
  await expect(minutes.locator("[data-minutes-editor][data-ready=yes]")).toBeAttached();
  await open(page);
  await page.context().setOffline(true);

  await seatLine(page, "XVI Bieńczyce").getByRole("button", { name: /^Jest/ }).click();
  await expect(waiting(page)).toContainText("czeka 1 zapis");
  // The same seat goes again, though the server knows nothing of either yet.
  await seatLine(page, "XVI Bieńczyce")
    .getByRole("button", { name: /^Wychodzi/ })
    .click();
  await seatLine(page, "XVII Wzgórza Krzesławickie").getByRole("button", { name: /^Jest/ }).click();
  await enterVote(page, "Czy przerwać na kwadrans?", ["9", "2", "1"]);
  await expect(waiting(page)).toContainText("czekają 4 zapisy");
  await expect(waiting(page)).toContainText("Czy przerwać na kwadrans?");

  await minutes.bringToFront();
  await minutes.locator("[data-open=promise]:visible").first().click();
  await minutes.getByLabel("Co zrobi").fill("Lista lokali dla rad dzielnic");
  const entry = minutes.locator("[data-entry=promise]");
  await entry.getByLabel("Kto").fill("Jan Kowalski");
  await entry.locator("button[type=submit]").click();
  await expect(waiting(minutes)).toContainText("czeka 5 zapisów");
  expect(listVotes(db, conventionId).map(({ subject }) => subject)).not.toContain(
    "Czy przerwać na kwadrans?",
  );

  const back = new Date();
  await page.context().setOffline(false);
  await expect(waiting(page)).toBeHidden({ timeout: 30_000 });
  await expect(waiting(minutes)).toBeHidden({ timeout: 30_000 });
  expect(isInRoom("XVI")).toBe(false);
  expect(isInRoom("XVII")).toBe(true);
  const taps = listPresence(db, conventionId).filter(({ attendanceId }) => attendanceId === seatIdOf("XVI"));
  expect(taps.map(({ kind }) => kind)).toEqual(["arrived", "left"]);
  for (const { heldAt, enteredAt } of taps)
    expect(heldAt < back.toISOString() && heldAt < enteredAt).toBe(true);
  const vote = listVotes(db, conventionId).find(({ subject }) => subject === "Czy przerwać na kwadrans?");
  expect(vote).toMatchObject({ state: "closed", outcome: "adopted", votesFor: 9 });
  expect((vote?.closedAt ?? "") < back.toISOString()).toBe(true);
  const promise = listActionItemsOfConvention(db, conventionId).find(({ text }) =>
    text.startsWith("Lista lokali"),
  );
  const [assigned] = listEventsOf(db, "action-item", promise?.id ?? "");
  expect(String(assigned?.details["heldAt"]) < back.toISOString()).toBe(true);
  expect(listLateDeeds(db, conventionId)).toEqual([]);
  await page.context().close();
});

test("what a rule refuses by then waits for the clerk, through a closed tab, and is settled", async ({
  browser,
}) => {
  const page = await signedIn(browser, konwent, "biuro@example.org");
  const { db } = konwent.database;
  await open(page);
  await pageKept(page);
  await page.context().setOffline(true);
  await enterVote(page, "Czy zamknąć listę?", ["90", "2", "1"]);
  await expect(waiting(page)).toContainText("czeka 1 zapis");
  await seatLine(page, "XV Mistrzejowice").getByRole("button", { name: /^Jest/ }).click();
  await page.reload(); // without network: the page is the one that was kept
  await expect(seatLine(page, "XV Mistrzejowice").getByRole("button", { name: /^Wychodzi/ })).toBeVisible();
  await expect(waiting(page)).toContainText("czekają 2 zapisy");
  const another = await page.context().newPage();
  await page.close();
  await page.context().setOffline(false);
  await open(another);
  await expect(another.getByRole("link", { name: "Zobacz i rozstrzygnij" })).toBeVisible();
  await expect(waiting(another)).toBeHidden();
  expect(listLateDeeds(db, conventionId)).toMatchObject([
    { deed: "holdVote", reasons: [{ code: "votes-exceed-present" }] },
  ]);
  await another.getByRole("link", { name: "Zobacz i rozstrzygnij" }).click();
  await expect(another.getByRole("main")).toContainText("Czy zamknąć listę?");
  await another.getByRole("button", { name: "Spróbuj jeszcze raz" }).click();
  await expect(another.locator(".error-summary")).toBeVisible();
  await another.getByRole("button", { name: "Załatwione" }).click();
  await expect(another.getByRole("main")).toContainText("jest już w rejestrach");
  expect(listLateDeeds(db, conventionId)).toEqual([]);
  await another.context().close();
});

test("what speaks of something that is gone is kept too, once; what is no deed is not taken", async () => {
  const cookie = await konwent.cookieOf("biuro@example.org");
  const arrive = async (fields: Record<string, string>, at = conventionId) => {
    const answer = await fetch(`${konwent.url}/biuro/konwenty/${at}/zalegle/przyjecie`, {
      method: "POST",
      headers: { Origin: konwent.url, Cookie: cookie },
      body: new URLSearchParams({ heldAt: new Date().toISOString(), conventionId, ...fields }),
    });
    return [answer.status, await answer.json()];
  };
  const gone = { deed: "strikePresence", requestKey: "gone-1", changeId: "nie-ma" };
  expect(await arrive(gone)).toEqual([200, { is: "kept" }]);
  expect(await arrive(gone)).toEqual([200, { is: "kept" }]);
  expect(listLateDeeds(konwent.database.db, conventionId)).toMatchObject([
    { deed: "strikePresence", fields: { changeId: "nie-ma" }, reasons: [{ code: "not-found" }] },
  ]);
  expect(await arrive({ deed: "constructor", requestKey: "strange-1" })).toEqual([422, { is: "unknown" }]);
  expect(await arrive({ ...gone, requestKey: "gone-2" }, "nie-ma")).toEqual([404, { is: "unknown" }]);
});
