import fc from "fast-check";
import { expect, test } from "vitest";
import { withSentence, wordsOf } from "#domain/correction/sentence-rules";
import { sentencesOf } from "#domain/kernel/sentences";

test("a sentence is its words, without what makes it a heading or an item", () => {
  const text = "## Sprawy bieżące\nOmówiono dwie.\n\n- ul. Długa\n1. koniec\n> Cytat.\n";
  expect(sentencesOf(text).map(wordsOf)).toEqual([
    "Sprawy bieżące",
    "Omówiono dwie.",
    "ul. Długa",
    "koniec",
    "Cytat.",
  ]);
});

const pieces = fc.constantFrom(
  "Radni",
  "mówili",
  "o",
  "ul.",
  "np.",
  "m.in.",
  "godz.",
  "19.00",
  "J.",
  "r.",
  "Ala",
  "żółw",
  "3",
  "maja",
  ".",
  "!",
  "?",
  "…",
  " ",
  "  ",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "# ",
  "> ",
  "| ",
  "„",
  "”",
  "(",
  ")",
  "*",
  "**",
  "\t",
  "ÓSMY",
  "–",
); // prettier-ignore
const texts = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(""));

test("joined, the sentences are the text again, to the letter", () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "grapheme" })), (text) => {
      expect(sentencesOf(text).join("")).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("a sentence put as it stands changes nothing, and one put differently changes only itself", () => {
  fc.assert(
    fc.property(texts, fc.nat(50), (text, pick) => {
      const found = sentencesOf(text);
      if (found.length === 0) return;
      const at = pick % found.length;
      const words = wordsOf(found[at] ?? "");
      if (words === "") return;
      expect(withSentence(text, at, words, words)).toBe(text);
      const changed = withSentence(text, at, words, "INNE") ?? "";
      const before = found.slice(0, at).join("");
      const after = found.slice(at + 1).join("");
      expect(changed.startsWith(before) && changed.endsWith(after) && changed.includes("INNE")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("a sentence is found where the text around it has moved, and not where it is gone or stands twice", () => {
  const text = "# Dzień\n\nDodano zdanie. Radni pytali. Radny Nowak odszedł.\n";
  expect(withSentence(text, 0, "Radni pytali.", "Radni nie pytali.")).toBe(
    "# Dzień\n\nDodano zdanie. Radni nie pytali. Radny Nowak odszedł.\n",
  );
  expect(withSentence(text, 2, "Radni milczeli.", "x")).toBeNull();
  expect(withSentence("A to. B to. A to.", 1, "A to.", "x")).toBeNull();
  expect(withSentence("A to. B to. A to.", 2, "A to.", "$& C.")).toBe("A to. B to. $& C.");
});

test("a sentence that goes leaves no hole", () => {
  expect(withSentence("A to. B to. C to.", 1, "B to.", "")).toBe("A to. C to.");
  expect(withSentence("A to. B to.\n\nC to.", 1, "B to.", "")).toBe("A to.\n\nC to.");
  expect(withSentence("A to. B to.", 1, "B to.", "")).toBe("A to.");
  expect(withSentence("- raz\n- dwa\n- trzy\n", 1, "dwa", "")).toBe("- raz\n- trzy\n");
  expect(withSentence("- raz. Dwa.\n- trzy\n", 0, "raz.", "")).toBe("- Dwa.\n- trzy\n");
  expect(withSentence("- raz. Dwa.\n- trzy\n", 1, "Dwa.", "")).toBe("- raz.\n- trzy\n");
  expect(withSentence("Sam.", 0, "Sam.", "")).toBe("");
});
