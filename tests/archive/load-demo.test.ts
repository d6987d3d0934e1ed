import { expect, test } from "vitest";
import { findActor, listAccounts } from "#domain/account/queries";
import { listActionItemsOfConvention } from "#domain/action-item/queries";
import { findLatestVersion } from "#domain/agenda/version-queries";
import { listRoll } from "#domain/attendance/queries";
import { findFlaws } from "#domain/audit/queries";
import { findNextConvention, listConventions } from "#domain/convention/queries";
import { getOwnBody, listDistricts, listSeatHolders } from "#domain/council/queries";
import { listAllQuestionsOfConvention } from "#domain/question/queries";
import { listRules } from "#domain/rule-book/queries";
import { mails } from "#schema/mail";
import { theDemo } from "#tests/demo";

function theDemoAndItsBody() {
  const { db } = theDemo();
  return { db, body: getOwnBody(db) };
}

test("the demo is the three real conventions and one that calls itself an example", () => {
  const { db, body } = theDemoAndItsBody();
  expect(body).toMatchObject({ isDemo: true, slug: "konwent" });
  const [example, ...real] = listConventions(db, body.id);
  expect(real.map(({ address, isArchived, isExample }) => [address, isArchived, isExample])).toEqual([
    ["2024-05-27", true, false],
    ["2019-06", true, false],
    ["2019-05-29", true, false],
  ]);
  expect(example).toMatchObject({
    state: "convened",
    isExample: true,
    isArchived: false,
    address: "2026-12-16",
    title: expect.stringMatching(/^Przykład: /),
  });
  expect(findNextConvention(db, body.id, "2026-11-22")?.id).toBe(example?.id);
});

test("the example has a public agenda, invited seats and a guest, questions in different states and promises, and mails nobody", () => {
  const { db, body } = theDemoAndItsBody();
  const id = listConventions(db, body.id)[0]?.id ?? "";
  expect(findLatestVersion(db, id)?.items).toHaveLength(6);
  expect(listRoll(db, id)).toHaveLength(20);
  expect(listAllQuestionsOfConvention(db, id).map(({ state }) => state)).toEqual([
    "filed",
    "passed-on",
    "passed-on",
    "answered",
  ]);
  expect(listActionItemsOfConvention(db, id)).toHaveLength(2);
  expect(db.select().from(mails).all()).toEqual([]);
});

test("there is an account for every role and for the chair of every district, none with a password, none with an invented person's name", () => {
  const { db, body } = theDemoAndItsBody();
  const accounts = listAccounts(db);
  const actors = accounts.flatMap(({ account }) => findActor(db, account.id, "2026-11-22") ?? []);
  expect(new Set(actors.flatMap(({ roles }) => roles))).toEqual(
    new Set(["admin", "clerk", "chair", "presenter"]),
  );
  expect(new Set(actors.flatMap(({ districtIds }) => districtIds))).toEqual(
    new Set(listDistricts(db, body.id).map(({ id }) => id)),
  );
  expect(
    accounts.every(
      ({ account, person }) =>
        account.passwordHash === null &&
        account.email.endsWith("@example.org") &&
        person.name.startsWith("Konto przykładowe: "),
    ),
  ).toBe(true);
});

test("eighteen districts and the chair hold nineteen seats; what no source states is only assumed", () => {
  const { db, body } = theDemoAndItsBody();
  expect(
    listSeatHolders(db, body.id, "2026-11-22")
      .map(({ name }) => name)
      .every(Boolean),
  ).toBe(true);
  expect(listSeatHolders(db, body.id, "2026-11-22")).toHaveLength(19);
  expect(listRules(db, body.id).map(({ name, value, standing }) => [name, value, standing])).toEqual([
    ["acknowledge-days", "3", "assumed"],
    ["answer-day-kind", "calendar", "adopted"],
    ["answer-days", "14", "adopted"],
    ["notice-days", "7", "assumed"],
    ["question-deadline-days", "3", "assumed"],
    ["quorum-base", "19", "assumed"],
    ["quorum-fraction", "1/2", "assumed"],
    ["reply-reminder-days", "3", "assumed"],
    ["slides-due-days", "3", "assumed"],
    ["slot-shift-minutes", "15", "assumed"],
    ["substitutes", "deputies", "assumed"],
    ["verdict-days", "14", "assumed"],
  ]);
});

test("every record of the demo is sealed", () => {
  expect(findFlaws(theDemo().db)).toEqual([]);
});
