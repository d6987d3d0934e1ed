import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { systemActor } from "#domain/kernel/actor";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { listSimilar } from "#domain/search/queries";
import { rebuildSearch, rebuildSearchIfEmpty } from "#domain/search/rebuild-search";
import { searchDocuments } from "#schema/search";
import { searchIndex } from "#schema/search-index";
import { accepted, answered, filed } from "../question/question-world.ts";
import { aCouncil, clerk, konwentId } from "#tests/world";
import type { Council } from "#tests/world";

const documents = (council: Council) =>
  council.db
    .select({ recordId: searchDocuments.recordId, title: searchDocuments.title, text: searchDocuments.text })
    .from(searchDocuments)
    .orderBy(searchDocuments.recordId)
    .all();

/** As it is with a database from before the index. */
function forgetTheIndex(council: Council): void {
  for (const { key } of council.db.select({ key: searchDocuments.key }).from(searchDocuments).all())
    council.db.delete(searchIndex).where(eq(searchIndex.rowid, key)).run();
  council.db.delete(searchDocuments).run();
}

test("questions that were there before the index are found once it is made anew, and only the public ones", () => {
  const council = aCouncil();
  answered(council, { subject: "Remont chodników", text: "Kiedy remont chodników na Weissa?" });
  filed(council, { subject: "Jeszcze nieprzyjęte" });
  const withdrawn = accepted(council, { subject: "Plac zabaw przy Nowowiejskiej" });
  withdrawQuestion(council.as(clerk), { questionId: withdrawn.id });
  rebuildSearch(council.as(systemActor)); // the districts were there before the story
  const before = documents(council);
  expect(before).toHaveLength(4);

  forgetTheIndex(council);
  expect(listSimilar(council.db, konwentId, "remont chodnika")).toEqual([]);
  expect(rebuildSearchIfEmpty(council.as(systemActor))).toBe(true);
  expect(documents(council)).toEqual(before);
  expect(listSimilar(council.db, konwentId, "remont chodnika")).toHaveLength(1);
  expect(rebuildSearchIfEmpty(council.as(systemActor))).toBe(false);
});

test("made anew over what is there, nothing is found twice", () => {
  const council = aCouncil();
  accepted(council, { subject: "Remont chodników", text: "Kiedy remont chodników na Weissa?" });
  expect(rebuildSearch(council.as(systemActor))).toBe(3); // the question and two districts
  expect(rebuildSearch(council.as(systemActor))).toBe(3);
  expect(listSimilar(council.db, konwentId, "remont chodnika")).toHaveLength(1);
});

test("where there is no council yet, a start makes nothing", () => {
  const { db } = openDatabase(":memory:");
  expect(rebuildSearchIfEmpty({ ...aCouncil().as(systemActor), db })).toBe(false);
});
