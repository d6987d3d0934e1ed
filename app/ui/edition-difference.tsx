import { diffWordsWithSpace } from "diff";
import type { EditionContent } from "#domain/edition/edition-content";
import { messages } from "#i18n/index";
import { textOf } from "./edition-text.ts";
import type { TextPart } from "./edition-text.ts";
import { Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** What changed from one edition to a later one, part by part and word by word; parts that stayed are not shown. */
export function EditionDifference({ older, newer }: { older: EditionContent; newer: EditionContent }) {
  const t = useMessages();
  const changed = pairsOf(textOf(older, messages.pl), textOf(newer, messages.pl)).filter(
    (pair) => pair.was !== pair.is,
  );
  if (changed.length === 0) return <p>{t.minutes.register.same}</p>;
  return (
    <>
      <p className="soft">{t.minutes.register.legend}</p>
      {changed.map((pair) => (
        <section key={pair.key}>
          <h3>
            <Polish>{pair.title}</Polish>
          </h3>
          <Polish as="div" className="difference">
            <Words was={pair.was} is={pair.is} />
          </Polish>
        </section>
      ))}
    </>
  );
}

type Pair = { key: string; title: string; was: string; is: string };

/** Each part of either edition beside its counterpart; one that is new or gone stands beside nothing. */
function pairsOf(before: TextPart[], after: TextPart[]): Pair[] {
  const find = (parts: TextPart[], key: string) => parts.find((part) => part.key === key)?.text ?? "";
  const gone = before.filter((part) => !after.some((other) => other.key === part.key));
  return [...after, ...gone].map(({ key, title }) => ({
    key,
    title,
    was: find(before, key),
    is: find(after, key),
  }));
}

function Words({ was, is }: { was: string; is: string }) {
  const { added, removed } = useMessages().minutes.register;
  const lang = useLanguage();
  return (
    <>
      {diffWordsWithSpace(was, is).map((piece, index) => {
        if (piece.added)
          return (
            <ins key={index}>
              <span className="visually-hidden" lang={lang}>
                [{added}:{" "}
              </span>
              {piece.value}
              <span className="visually-hidden">]</span>
            </ins>
          );
        if (piece.removed)
          return (
            <del key={index}>
              <span className="visually-hidden" lang={lang}>
                [{removed}:{" "}
              </span>
              {piece.value}
              <span className="visually-hidden">]</span>
            </del>
          );
        return <span key={index}>{piece.value}</span>;
      })}
    </>
  );
}
