import { beforeAll, expect, test } from "vitest";
import { loadDemo } from "#archive/load-demo";
import { openDatabase } from "#db/client";
import type { ReadDb } from "#db/client";
import { getOwnBody } from "#domain/council/queries";
import { messages } from "#i18n/index";
import { anInvitedCouncil } from "#tests/invitations";
import { react } from "../../app/reactions.ts";
import { isReviewLate, reviewDueOn, waysOf } from "../../app/formats/accessibility-statement.ts";
import { openConventions, openRows, openTableNames, openTables } from "../../app/formats/open-data.ts";
import type { OpenTable } from "../../app/formats/open-data.ts";

let demo: ReadDb;
beforeAll(() => {
  demo = openDatabase(":memory:").db;
  let ids = 0;
  const next = () => `id-${String(++ids).padStart(6, "0")}`;
  loadDemo({ db: demo, now: () => new Date("2026-11-22T18:00:00Z"), newId: next, newSecret: next, react });
});

const rowsOf = (db: ReadDb, table: OpenTable) =>
  [...openConventions(db, getOwnBody(db).id).values()].flatMap((one) => openRows(db, table, one));

test("the tables hold what the record of the conventions says, each date as certain as it is", () => {
  expect(rowsOf(demo, "glosowania")).toContainEqual(
    expect.objectContaining({
      convention: "2019-05-29",
      date: "2019-05-29",
      mode: "unanimous",
      outcome: "adopted",
    }),
  );
  const figures = rowsOf(demo, "liczby");
  expect(figures).toContainEqual(
    expect.objectContaining({
      convention: "2019-06",
      date: "2019-06",
      dateLatest: "2019-08-31",
      value: 5219,
    }),
  );
});

test("every row has the columns of its table, and every column a meaning in both languages", () => {
  for (const table of openTableNames) {
    const columns = [...openTables[table]].toSorted();
    for (const row of rowsOf(demo, table)) expect(Object.keys(row).toSorted()).toEqual(columns);
    for (const { openData } of Object.values(messages))
      for (const column of openTables[table]) expect(openData.fields[column]).not.toBe("");
  }
});

test("of a convention that has published nothing there are no rows", () => {
  const { council } = anInvitedCouncil();
  for (const table of openTableNames) expect(rowsOf(council.db, table)).toEqual([]);
});

test("a statement of accessibility is reviewed by 31 March of each year", () => {
  expect(reviewDueOn("2026-11-27")).toBe("2027-03-31");
  expect(reviewDueOn("2026-03-30")).toBe("2026-03-31");
  expect(reviewDueOn("2026-03-31")).toBe("2027-03-31");
  expect([isReviewLate("2026-11-27", "2027-03-31"), isReviewLate("2026-11-27", "2027-04-01")]).toEqual([
    false,
    true,
  ]);
});

test("a mail address and a telephone number are found among the words of a contact", () => {
  expect(waysOf("Biuro: br.umk@um.krakow.pl, tel. 12 616 12 34")).toEqual({
    email: "br.umk@um.krakow.pl",
    phone: "12 616 12 34",
  });
  expect(waysOf(null)).toEqual({ email: null, phone: null });
});
