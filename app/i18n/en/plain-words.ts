import type { plainWords as source } from "../pl/plain-words.ts";

export const plainWords: typeof source = {
  title: "Plain words: advice, not a ban. The text can be saved with these remarks too.",
  good: "The sentences are short and plain.",
  remarks: {
    sentences: "Number of sentences: {count}. Five are best.",
    words: "The sentence “{words}” has too many words: {count}. Up to fifteen are best.",
    abbreviation: "Write out the abbreviation “{words}”, or explain it in brackets.",
    office: "Instead of “{words}” write more plainly, for example: {better}.",
    passive: "Say who did it, instead of “{words}”.",
  },
};
