import type { ReactNode } from "react";
import type { EditionContent } from "#domain/edition/edition-content";
import { Link } from "./link.tsx";
import { KnownOfAttendance } from "./minutes-known.tsx";
import { Table, Warning } from "./page.tsx";
import { useHref, useMessages, useRequest } from "./request.tsx";
import { Script } from "./script.tsx";

type EditorProps = {
  conventionId: string;
  /** Whose hands these are: text that waits is kept for this account alone. */
  accountId: string;
  content: EditionContent;
  children: ReactNode;
};

/**
 * The bench at which minutes are written: how the text stands, who else is here, attendance at hand, and the sections. What
 * the script alone can keep true (state, presence) appears with the script.
 */
export function MinutesEditor({ conventionId, accountId, content, children }: EditorProps) {
  const { minutesEditor: t } = useMessages();
  const { scripts } = useRequest();
  const href = useHref();
  const page = href(`/biuro/konwenty/${conventionId}/protokol`);
  return (
    <div
      data-minutes-editor=""
      data-kept-for={accountId}
      data-address={`${page}/zapis`}
      data-convention={conventionId}
      data-words={JSON.stringify(t.script)}
      data-page-keeper={scripts["page-keeper"]}
      className="minutes-editor"
    >
      <section aria-label={t.state} className="minutes-state">
        <p data-save-state="" className="save-state" />
        <p data-present="" hidden className="soft" />
        <details className="minutes-attendance">
          <summary>{t.attendance}</summary>
          <KnownOfAttendance content={content} conventionId={conventionId} />
        </details>
        <KeySheet />
        <div data-trouble="" hidden className="trouble">
          <Warning>
            <p data-trouble-words="" />
            <div className="button-row">
              <button type="button" className="button button-secondary" data-copy="">
                {t.downloadCopy}
              </button>
              <a href={href("/logowanie")} target="_blank" rel="noreferrer" data-to-sign-in="" hidden>
                {t.toSignIn}
              </a>
            </div>
          </Warning>
        </div>
      </section>
      <p data-ears="" className="visually-hidden" role="status" aria-live="polite" />
      <ConflictTemplate />
      {children}
      <Script name="minutes-editor" />
    </div>
  );
}

/** The keys, and what the editor does by itself; read before the meeting, looked up during it. */
function KeySheet() {
  const { minutesEditor, phrase } = useMessages();
  const t = minutesEditor.keys;
  const rows: [keys: string, does: string][] = [
    ["Ctrl+S", t.save],
    ["Alt+↓", t.next],
    ["Alt+↑", t.previous],
    ["Alt+1", t.outcome],
    ["Alt+2", t.promise],
    ["Alt+3", t.question],
    ["Alt+4", t.figure],
    ["Alt+5", t.phrase],
    ["Esc", t.escape],
  ];
  return (
    <details className="key-sheet">
      <summary>
        <span aria-hidden="true">? </span>
        {t.title}
      </summary>
      <Table caption={t.caption} isCaptionHidden head={[t.key, t.does]}>
        {rows.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </Table>
      <p>{t.alt}</p>
      <p>{t.auto}</p>
      <p>
        <Link to="/biuro/zwroty">{phrase.title}</Link>
      </p>
    </details>
  );
}

/** What a section shows when the server has somebody else's text and kept one's own beside it. */
function ConflictTemplate() {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.conflict;
  return (
    <template data-conflict-template="">
      <Warning>
        <p>
          <strong>{t.title}</strong>
        </p>
        <p>{t.note}</p>
        <p>
          <strong data-conflict-by="" />
        </p>
        <blockquote className="difference" lang="pl" data-conflict-theirs="" />
        <div className="button-row">
          {(["mine", "theirs", "both"] as const).map((choice) => (
            <button type="button" className="button button-secondary" key={choice} data-choose={choice}>
              {t[choice]}
            </button>
          ))}
          <button type="button" className="button" data-choose="settle">
            {t.settle}
          </button>
        </div>
      </Warning>
    </template>
  );
}
