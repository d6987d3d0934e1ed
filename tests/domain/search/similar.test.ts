import { expect, test } from "vitest";
import { listSimilar } from "#domain/search/queries";
import { accepted, anAnswer } from "../question/question-world.ts";
import { register, typed, unasked } from "../../fixtures/similar-questions.ts";
import { aCouncil, konwentId } from "#tests/world";
import type { Council } from "#tests/world";

/** A council in whose register stand the questions of the fixture, under their names. */
function aRegister(council: Council): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, [subject, text, answer]] of Object.entries(register)) {
    const { id } = accepted(council, { subject, text });
    if (answer) anAnswer(council, id, { text: answer, referralId: "" });
    names.set(id, name);
  }
  return names;
}

test("of twenty texts being typed, those that were asked before are found among the first five, and few others", () => {
  const council = aCouncil();
  const names = aRegister(council);
  const namesFor = (text: string) =>
    listSimilar(council.db, konwentId, text).map(({ recordId }) => names.get(recordId) ?? "");

  expect(typed).toHaveLength(20);
  let wanted = 0;
  let found = 0;
  let shown = 0;
  let first = 0;
  const missed: string[] = [];
  for (const [text, about] of typed) {
    const given = namesFor(text);
    wanted += about.length;
    shown += given.length;
    const hits = about.filter((name) => given.includes(name));
    found += hits.length;
    if (about.includes(given[0] ?? "")) first++;
    if (hits.length < about.length) missed.push(`${text} → ${given.join(", ") || "nothing"}`);
  }
  const noise = unasked.flatMap((text) => namesFor(text));
  console.log(
    `similar questions: recall ${found} of ${wanted}; first is right ${first} of ${typed.length}; ` +
      `${shown - found} others shown with them; ${noise.length} shown where nobody asked` +
      (missed.length > 0 ? `\nmissed: ${missed.join("\n        ")}` : ""),
  );
  expect(found / wanted).toBeGreaterThanOrEqual(0.9);
  expect(first).toBeGreaterThanOrEqual(18);
  expect(noise).toEqual([]);
});
