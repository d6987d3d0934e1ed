/** Abbreviations after which the sentence goes on, whatever follows: "ul. Długa", "godz. 19", "prof. Kowalska". */
const goingOn = new Set(
  "adw al art bp cz dr ds dz gen godz hab hr im in inż kl kol kpt ks lek lit lok łac mec mgr m.in mjr np nr nt o.o ok os par pkt pl por poz pow pp płk prof przew przyp pw r.pr ratm red rkp rys s sp św str tab tel tj tzn tzw ul ust ul wg woj ww wyd zob zał zaw".split(
    " ",
  ),
);

/** Where a block ends in Markdown: an empty line; before a heading, list item, quotation or row of a table; after a heading. */
const blockEnds = [
  /\n[ \t]*\n\s*/g,
  /\n(?=[ \t]*(?:[-*+]|\d+[.)]|#{1,6}|>|\|)[ \t])/g,
  /(?<=^|\n)[ \t]*#{1,6}[ \t][^\n]*\n/g,
];
/** Each run of marks is looked at once: a page of full stops costs no more than a page. */
const mayEnd = /(?<![.!?…])([.!?…]+)[”"’»)\]*_]*\s+(?=[„"‚«([*_>]{0,4}[\p{Lu}\d])/gu;
const longestWord = 12;

/**
 * A text, plain or Markdown, cut into its sentences; put together again they are the text to the letter (each keeps the blanks
 * that follow it). Headings and list items are sentences. Full stops in abbreviations, initials, ordinals and times end none.
 */
export function sentencesOf(text: string): string[] {
  const ends = new Set<number>();
  for (const pattern of blockEnds)
    for (const match of text.matchAll(pattern)) ends.add(match.index + match[0].length);
  for (const match of text.matchAll(mayEnd))
    if (match[1] !== "." || isFullStop(text, match.index)) ends.add(match.index + match[0].length);
  const cuts = [0, ...[...ends].toSorted((a, b) => a - b), text.length];
  return cuts
    .slice(1)
    .map((end, at) => text.slice(cuts[at], end))
    .filter(Boolean);
}

/** Does the full stop at `at` end a sentence, and not only a word? */
function isFullStop(text: string, at: number): boolean {
  const word = /[\p{L}\d.]*$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word)) return false; // an initial
  const isAtHead = text.slice(text.lastIndexOf("\n", at) + 1, at - word.length).trim() === "";
  if (/^\d+$/.test(word)) return !isAtHead; // "2. Punkt" at the head of a line is a list
  return !goingOn.has(word.toLowerCase());
}
