import { instantIn } from "#i18n/dates";
import { DeedButton } from "./form.tsx";
import { Link } from "./link.tsx";
import { Section, Table } from "./page.tsx";
import { useHref, useLanguage, useMessages } from "./request.tsx";
import { WordDifference } from "./word-difference.tsx";

export type RevisionShown = {
  id: string;
  version: number;
  authorName: string;
  savedAt: string;
  cause: "writing" | "state" | "restored" | "merged" | "correction" | "aside";
  settledAt: string | null;
  settledBy: string | null;
  /** Does it say what the section says now? */
  isCurrent: boolean;
  /** The version before it, to compare with. */
  previousId: string;
};

/** Every version of a section, the newest first: whose, when, why; what it changed, and back to it. */
export function MinutesRevisions({
  revisions,
  address,
  version,
  mayWrite,
}: {
  revisions: RevisionShown[];
  /** Of this page. */
  address: string;
  version: number;
  mayWrite: boolean;
}) {
  const { versions: t } = useMessages().minutesHistory;
  const language = useLanguage();
  return (
    <Section title={t.title}>
      <Table caption={t.caption} isCaptionHidden head={[t.version, t.author, t.saved, t.cause, t.deeds]}>
        {revisions.map((revision) => {
          const when = instantIn(language, revision.savedAt);
          const hint = t.ofVersion(revision.version, when);
          return (
            <tr key={revision.id}>
              <th scope="row">
                {revision.cause === "aside" ? t.from(revision.version) : t.number(revision.version)}
              </th>
              <td>{revision.authorName}</td>
              <td>{when}</td>
              <td>
                {t.causes[revision.cause]}
                {revision.settledAt !== null &&
                  `; ${t.settled(revision.settledBy ?? "", instantIn(language, revision.settledAt))}`}
              </td>
              <td>
                <Link to={`${address}?od=${revision.previousId}&do=${revision.id}#roznice`}>
                  {t.differences}
                  <span className="visually-hidden">{hint}</span>
                </Link>{" "}
                {revision.isCurrent && <span className="soft">{t.isCurrent}</span>}
                {mayWrite && !revision.isCurrent && (
                  <DeedButton
                    deed="restoreRevision"
                    formId={revision.id}
                    hidden={{ revisionId: revision.id, version: String(version) }}
                    hint={hint}
                  >
                    {t.restore}
                  </DeedButton>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}

/** A text that can be compared: its value in the address, and whose it is; one without an author is the present text, or none. */
export type Comparable = {
  value: string;
  version: number;
  authorName: string | null;
  savedAt: string | null;
};
export type Compared = { from: Comparable; to: Comparable; was: string; is: string };

/** Any two versions, and the words between them. */
export function CompareRevisions({
  choices,
  compared,
  address,
}: {
  choices: Comparable[];
  compared: Compared;
  address: string;
}) {
  const { compare: t } = useMessages().minutesHistory;
  const { minutes } = useMessages();
  const href = useHref();
  const nameOf = useNameOf();
  const options = choices.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {nameOf(choice)}
    </option>
  ));
  return (
    <Section title={t.title} id="roznice">
      <form method="get" action={`${href(address)}#roznice`} className="filter">
        <div className="field">
          <label htmlFor="od">{t.older}</label>
          <select id="od" name="od" defaultValue={compared.from.value}>
            {options}
          </select>
        </div>
        <div className="field">
          <label htmlFor="do">{t.newer}</label>
          <select id="do" name="do" defaultValue={compared.to.value}>
            {options}
          </select>
        </div>
        <button type="submit" className="button button-secondary">
          {t.show}
        </button>
      </form>
      <h3>{t.from(nameOf(compared.from), nameOf(compared.to))}</h3>
      {compared.was === compared.is ? (
        <p>{t.same}</p>
      ) : (
        <>
          <p className="soft">{minutes.register.legend}</p>
          <WordDifference was={compared.was} is={compared.is} />
        </>
      )}
    </Section>
  );
}

function useNameOf(): (choice: Comparable) => string {
  const { compare: t, now, emptyText } = useMessages().minutesHistory;
  const language = useLanguage();
  return ({ version, authorName, savedAt }) => {
    if (authorName !== null && savedAt !== null)
      return t.option(version, authorName, instantIn(language, savedAt));
    return version === 0 ? emptyText : now;
  };
}
