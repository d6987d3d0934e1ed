import { diffWordsWithSpace } from "diff";
import { Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/**
 * Two texts that differ by more words than this are shown one after the other: to find what they have in common would keep
 * everybody else waiting, and would not help to read them.
 */
const mostWords = 3000;

/** What became of a text, word by word: what was added is underlined, what was removed struck through, and both are said. */
export function WordDifference({ was, is }: { was: string; is: string }) {
  const { added, removed } = useMessages().minutes.register;
  const pieces = diffWordsWithSpace(was, is, { maxEditLength: mostWords }) ?? [
    { value: was, removed: true, added: false },
    { value: is, added: true, removed: false },
  ];
  return (
    <Polish as="div" className="difference">
      {pieces.map((piece, index) => {
        if (piece.added)
          return (
            <ins key={index}>
              <Said word={added}>{piece.value}</Said>
            </ins>
          );
        if (piece.removed)
          return (
            <del key={index}>
              <Said word={removed}>{piece.value}</Said>
            </del>
          );
        return <span key={index}>{piece.value}</span>;
      })}
    </Polish>
  );
}

/** For those who hear the page instead of seeing lines under and through the words. */
function Said({ word, children }: { word: string; children: string }) {
  const lang = useLanguage();
  return (
    <>
      <span className="visually-hidden" lang={lang}>
        [{word}:{" "}
      </span>
      {children}
      <span className="visually-hidden">]</span>
    </>
  );
}
