import type { EditionContent } from "#domain/edition/edition-content";
import { messages } from "#i18n/index";
import { textOf } from "./edition-text.ts";
import type { TextPart } from "./edition-text.ts";
import { Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { WordDifference } from "./word-difference.tsx";

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
          <WordDifference was={pair.was} is={pair.is} />
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
