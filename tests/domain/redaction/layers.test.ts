import { expect, test } from "vitest";
import { directoryOf } from "#domain/redaction/directory-rules";
import { mapPassages, passagesOf } from "#domain/redaction/passage-rules";
import { openFlags } from "#domain/redaction/flag-rules";
import { customaryExclusion, markerOf, quotePattern, redacted } from "#domain/redaction/rules";
import type { Decision } from "#domain/redaction/rules";
import { identifiers } from "../../fixtures/identifiers.ts";
import { chanceOf } from "#tests/chance";

const nobody = directoryOf([]);
const about = (quote: string, other: Partial<Decision> = {}): Decision => ({
  id: "decision",
  conventionId: "convention",
  place: null,
  quote,
  salt: "salt",
  kind: "other",
  decision: "hidden",
  ...customaryExclusion,
  excludedBy: "Ewa Protokolantka",
  keepReason: null,
  decidedBy: "Ewa Protokolantka",
  decidedOn: "2026-04-13",
  ...other,
});

test("a place is named by the id or citation of its part, and signs are no texts", () => {
  const content = {
    lead: "Jeden.",
    items: [{ id: "a", kind: "discussion", markdown: "Dwa.", outcomes: ["Trzy.", ""] }],
    questions: [{ citation: "2026-001", text: "Cztery?", hash: "abc" }],
  };
  expect(passagesOf(content)).toEqual([
    { place: "lead", text: "Jeden." },
    { place: "items/a/markdown", text: "Dwa." },
    { place: "items/a/outcomes/0", text: "Trzy." },
    { place: "questions/2026-001/text", text: "Cztery?" },
  ]);
  expect(mapPassages(content, ({ text }) => text)).toEqual(content);
});

test("words are hidden however they are spaced, as whole words, overlapping ones together", () => {
  const marker = markerOf(customaryExclusion);
  const said = (text: string, ...quotes: string[]) =>
    redacted(
      { text },
      quotes.map((quote) => about(quote)),
    ).text;
  expect(said("Jan\n Nowak i Jan Nowakowski", "Jan Nowak")).toBe(`${marker} i Jan Nowakowski`);
  expect(said("pan Jan Nowak z Woli", "Jan Nowak", "Nowak z Woli")).toBe(`pan ${marker}`);
  expect(said("Nowak(emeryt)", "Nowak")).toBe(`${marker} (emeryt)`);
  expect(said("Kto? (a+b)*", "Kto? (a+b)")).toBe(`${marker}*`);
});

test("erased words hide nothing any more, and a decision that met nothing is not told of", () => {
  expect(redacted({ text: "Jan" }, [about("Jan", { quote: null })])).toEqual({ text: "Jan" });
  expect(redacted({ text: "Jan" }, [about("Ewa")])).toEqual({ text: "Jan" });
});

test("whatever is flagged and hidden stands nowhere in the public layer, nor does any other flag remain", () => {
  const seed = 42;
  const chance = chanceOf(seed);
  const rounds = 100;
  const oneOf = <T>(rows: readonly T[]): T => rows[Math.floor(chance() * rows.length)] as T; // never empty
  for (let round = 0; round < rounds; round++) {
    const sentences = Array.from({ length: 1 + Math.floor(chance() * 6) }, () => oneOf(identifiers).text);
    const content = {
      lead: sentences.slice(0, 2).join(" "),
      items: [{ id: "a", markdown: sentences.join("\n\n- "), outcomes: sentences.slice(1) }],
    };
    const flags = openFlags(content, [], nobody);
    const decisions = [...new Set(flags.map(({ quote }) => quote))].map((quote) => about(quote));
    const open = redacted(content, decisions);
    const { exclusions, ...texts } = open;
    const public_ = passagesOf(texts).map(({ text }) => text);
    for (const { quote } of decisions)
      expect(
        public_.filter((text) => text.search(quotePattern(quote ?? "")) >= 0),
        `seed ${seed}, round ${round}: ${quote}`,
      ).toEqual([]);
    expect(openFlags(content, decisions, nobody), `seed ${seed}, round ${round}`).toEqual([]);
    expect(exclusions ?? []).toHaveLength(decisions.length > 0 ? 1 : 0);
  }
});
