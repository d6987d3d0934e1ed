import type { EditionContent } from "#domain/edition/edition-content";
import { Polish } from "./page.tsx";
import { sayReference } from "./reference-words.ts";
import { useMessages } from "./request.tsx";

/**
 * What a section's text can refer to, with what each will say. The buttons wait for the editor's script, which shows them;
 * without it one types what stands beside them.
 */
export function InsertableReferences({
  content: c,
  itemId,
}: {
  content: EditionContent;
  itemId: string | null;
}) {
  const t = useMessages().minutes.references;
  const ofItem = <Row extends { agendaItemId: string | null; citation: string }>(
    rows: Row[],
    ...words: string[]
  ) =>
    rows
      .filter((row) => row.agendaItemId === itemId)
      .flatMap(({ citation }) => words.map((word) => `${word} ${citation}`));
  const names = [
    "obecność",
    "kworum",
    "liczby",
    ...ofItem(c.questions, "pytanie"),
    ...ofItem(c.resolutions, "uchwała", "głosowanie"),
    ...(c.votes ?? [])
      .filter((vote) => vote.agendaItemId === itemId)
      .map(({ number }) => `głosowanie ${number}`),
    ...ofItem(c.actionItems, "zobowiązanie"),
  ];
  const known = names.flatMap((name) => {
    const said = sayReference(c, name, itemId);
    return said ? [{ typed: `[[${name}]]`, words: said.words }] : [];
  });
  if (known.length === 0) return null;
  return (
    <>
      <p>{t.insertable}</p>
      <ul>
        {known.map(({ typed, words }) => (
          <li key={typed}>
            <Polish>
              <code>{typed}</code>
            </Polish>{" "}
            <button type="button" hidden data-insert={typed} className="button button-secondary">
              {t.insert}
              <span className="visually-hidden"> {typed}</span>
            </button>{" "}
            <Polish>{words}</Polish>
          </li>
        ))}
      </ul>
    </>
  );
}
