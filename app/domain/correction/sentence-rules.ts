import { sentencesOf } from "../kernel/sentences.ts";

/** What makes a sentence a heading, an item of a list or a quotation. */
const marker = /^\s*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)\s+)*/;
const markerOf = (sentence: string): string => marker.exec(sentence)?.[0] ?? "";

/** The words of a sentence, without the space around it and what makes it a heading or an item. */
export const wordsOf = (sentence: string): string => sentence.slice(markerOf(sentence).length).trim();

/** Which sentence of a text was meant: the same words in the same place, else where they stand only once; null when they are gone. */
function placeOf(sentences: readonly string[], at: number, words: string): number | null {
  if (sentences[at] !== undefined && wordsOf(sentences[at]) === words) return at;
  const places = sentences.flatMap((sentence, index) => (wordsOf(sentence) === words ? [index] : []));
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** A text in which one sentence is put differently, or is gone when nothing is proposed in its place. Null when it is not there any more. */
export function withSentence(markdown: string, at: number, words: string, proposal: string): string | null {
  const sentences = sentencesOf(markdown);
  const place = placeOf(sentences, at, words);
  const sentence = place === null ? undefined : sentences[place];
  if (place === null || sentence === undefined) return null;
  const [before, after] = [sentences.slice(0, place).join(""), sentences.slice(place + 1).join("")];
  const mark = markerOf(sentence);
  const space = sentence.slice(mark.length + words.length);
  return proposal === "" ? without(before, mark, space, after) : before + mark + proposal + space + after;
}

/** What is left when a sentence goes: an item goes with its last one only, and a paragraph still ends where it ended. */
function without(before: string, mark: string, space: string, after: string): string {
  if (after === "") return before.trimEnd();
  if (!space.includes("\n")) return before + mark + after;
  return before === "" || before.endsWith("\n") ? before + after : before.trimEnd() + space + after;
}

/** A sentence to read: as it stands in the text, its words, and its number in the whole draft. */
export type DraftSentence = { at: number; number: number; text: string; words: string };
export type DraftSection = { sectionId: string; heading: string; sentences: DraftSentence[] };

/** A draft sentence by sentence, numbered from the first to the last; empty space between them is left out. */
export function sentencesToRead(
  sections: readonly { sectionId: string; heading: string; markdown: string }[],
): DraftSection[] {
  let number = 0;
  return sections.map(({ sectionId, heading, markdown }) => ({
    sectionId,
    heading,
    sentences: sentencesOf(markdown).flatMap((text, at) => {
      const words = wordsOf(text);
      return words === "" ? [] : [{ at, number: ++number, text, words }];
    }),
  }));
}
