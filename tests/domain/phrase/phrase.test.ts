import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { addStandardPhrases } from "#domain/phrase/add-standard-phrases";
import { listPhrases } from "#domain/phrase/queries";
import { removePhrase } from "#domain/phrase/remove-phrase";
import { mostPhrases, standardPhrases } from "#domain/phrase/rules";
import { writePhrase, writePhraseInput } from "#domain/phrase/write-phrase";
import { expectRefusal } from "#tests/expect-refusal";
import { aCouncil, clerk, konwentId } from "#tests/world";

const aBreak = writePhraseInput.parse({ title: "Przerwa", text: "Zarządzono przerwę." });
const titles = (council: ReturnType<typeof aCouncil>) =>
  listPhrases(council.db, konwentId).map(({ title }) => title);

test("the clerk writes a phrase, words it better, and takes it off the list", () => {
  const council = aCouncil();
  const { id } = writePhrase(council.as(clerk), aBreak);
  writePhrase(council.as(clerk), { ...aBreak, title: "Zamknięcie" });
  writePhrase(council.as(clerk), { phraseId: id, title: "Przerwa", text: "Zarządzono 10 minut przerwy." });
  expect(listPhrases(council.db, konwentId).map(({ title, text }) => [title, text])).toEqual([
    ["Przerwa", "Zarządzono 10 minut przerwy."],
    ["Zamknięcie", "Zarządzono przerwę."],
  ]);
  removePhrase(council.as(clerk), { phraseId: id });
  expect(titles(council)).toEqual(["Zamknięcie"]);
  expect(listEventsOf(council.db, "phrase", id).map(({ type }) => type)).toEqual([
    "phrase.written",
    "phrase.written",
    "phrase.removed",
  ]);
});

test("an office without phrases takes the standard ones; its own of the same name stay its own", () => {
  const council = aCouncil();
  writePhrase(council.as(clerk), aBreak);
  addStandardPhrases(council.as(clerk));
  expect(titles(council).toSorted()).toEqual(standardPhrases.map(({ title }) => title).toSorted());
  expect(listPhrases(council.db, konwentId)[0]?.text).toBe(aBreak.text);
  expectRefusal(() => addStandardPhrases(council.as(clerk)), "phrases-complete");
});

test("a list that nobody can read while people talk is refused, and so is a phrase that is gone", () => {
  const council = aCouncil();
  const { id } = writePhrase(council.as(clerk), aBreak);
  for (let count = 1; count < mostPhrases; count++)
    writePhrase(council.as(clerk), { ...aBreak, title: `Zwrot ${count}` });
  expectRefusal(() => writePhrase(council.as(clerk), aBreak), "phrases-full");
  writePhrase(council.as(clerk), { ...aBreak, phraseId: id, text: "Przerwa." });
  removePhrase(council.as(clerk), { phraseId: id });
  expectRefusal(() => removePhrase(council.as(clerk), { phraseId: id }), "not-found");
  expectRefusal(() => writePhrase(council.as(clerk), { ...aBreak, phraseId: id }), "not-found");
});
