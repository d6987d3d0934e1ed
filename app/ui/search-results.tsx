import type { Found, FoundOne } from "#domain/search/find-queries";
import { ConventionName } from "./convention-facts.tsx";
import type { ConventionFacts } from "./convention-facts.tsx";
import { Link } from "./link.tsx";
import { Badge, EmptyState, Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";
import type { SearchChoice } from "./search-box.tsx";

type Result = Omit<FoundOne, "recordId"> & {
  convention: Pick<ConventionFacts, "title" | "titleEn" | "heldOn"> | null;
};
type Pieces = FoundOne["excerpt"];

/** What was found, one below the other: what it is, how it is called, and where in it the words stand. */
export function SearchResults({ results }: { results: Result[] }) {
  const { search: t } = useMessages();
  return (
    <ul className="rows search-results" aria-label={t.results}>
      {results.map((result) => (
        <li key={result.address}>
          <p>
            <Link to={result.address}>
              <strong>
                <ResultName of={result} />
              </strong>
            </Link>
          </p>
          <p>
            <Badge tone="neutral">
              {t.kinds[result.kind]}
              {result.kind === "agenda-item" && ` ${result.number}`}
            </Badge>
            {result.convention && result.kind !== "convention" && (
              <>
                {" "}
                <span className="soft">
                  <ConventionName of={result.convention} />
                </span>
              </>
            )}
          </p>
          {result.excerpt.length > 0 && (
            <Polish as="p">
              <Marked pieces={result.excerpt} />
            </Polish>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A convention without a title is called by its day, which is no word of the record. */
function ResultName({ of: { kind, number, title, titleEn, convention } }: { of: Result }) {
  const language = useLanguage();
  if (title.length === 0 && convention) return <ConventionName of={convention} />;
  const isCited = kind !== "agenda-item" && number !== null;
  return (
    <>
      {isCited && `${number} `}
      {language === "en" && titleEn ? (
        <Marked pieces={titleEn} />
      ) : (
        <Polish>
          <Marked pieces={title} />
        </Polish>
      )}
    </>
  );
}

function Marked({ pieces }: { pieces: Pieces }) {
  return <>{pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}</>;
}

/** How many were found, and what was looked for where a word stands nowhere. */
export function SearchNotes({ found }: { found: Omit<Found, "results"> }) {
  const { search: t } = useMessages();
  const { unknown, total, whole, isMore } = found;
  return (
    <>
      {unknown.map(({ typed, meant }) => (
        <p key={typed}>{meant === null ? t.nowhere(typed) : t.meant(typed, meant)}</p>
      ))}
      {total > 0 && (
        <p role="status">
          {isMore ? t.foundMany(total) : `${t.found(total)}.`}
          {total > whole && ` ${whole === 0 ? t.partly : t.alsoPartly}`}
        </p>
      )}
    </>
  );
}

/** Nothing, and what to try. */
export function NothingFound({ isTooCommon, chosen }: { isTooCommon: boolean; chosen: SearchChoice }) {
  const { search: t } = useMessages();
  const isFiltered = [chosen.rodzaj, chosen.dzielnica, chosen.rok].some((choice) => choice !== "");
  return (
    <EmptyState>
      <p>{isTooCommon ? t.tooCommon : `${t.nothing} ${t.nothingHelp}`}</p>
      {isFiltered && (
        <p>
          <Link to={`/szukaj?${new URLSearchParams({ slowa: chosen.slowa })}`}>{t.withoutFilters}</Link>
        </p>
      )}
    </EmptyState>
  );
}
