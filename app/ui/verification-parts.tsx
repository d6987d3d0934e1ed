import type { HashPlace } from "#domain/edition/manifest-rules";
import { Link } from "./link.tsx";
import { Instant } from "./metryczka.tsx";
import { Polish, Section, Warning } from "./page.tsx";
import { useHref, useMessages } from "./request.tsx";

/** A file to drop or choose, checked in the reader's own browser; and, without JavaScript, a field for its hash. */
export function CheckForm({ asked, isWrong }: { asked: string; isWrong: boolean }) {
  const { page: t } = useMessages().seal;
  const href = useHref();
  return (
    <Section title={t.check} id="sprawdz">
      <div
        data-verify={href("/weryfikacja")}
        data-reading={t.reading}
        data-good={t.signatureGood}
        data-bad={t.signatureBad}
        data-failed={t.failed}
        className="verify-drop"
        hidden
      >
        <label htmlFor="plik">{t.file}</label>
        <p className="hint" id="plik-opis">
          {t.fileHint}
        </p>
        <input type="file" id="plik" aria-describedby="plik-opis" />
      </div>
      <form method="get" action={href("/weryfikacja")} className="filter">
        <div className={isWrong ? "field field-wrong" : "field"}>
          <label htmlFor="skrot">{t.hash}</label>
          <p className="hint" id="skrot-opis">
            {t.hashHint}
          </p>
          {isWrong && (
            <p className="field-problem" id="skrot-problem">
              {t.notAHash}
            </p>
          )}
          <input
            id="skrot"
            name="skrot"
            className="input-wide"
            defaultValue={asked}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={isWrong ? "skrot-opis skrot-problem" : "skrot-opis"}
            {...(isWrong ? { "aria-invalid": true } : {})}
          />
        </div>
        <button type="submit" className="button">
          {t.look}
        </button>
      </form>
    </Section>
  );
}

type FoundEdition = {
  address: string | null;
  title: string | null;
  number: number;
  publishedAt: string;
  isWithdrawn: boolean;
  places: HashPlace[];
};

/** In which published editions a hash stands, and as what; or that it is in none. */
export function FoundIn({ found, hash }: { found: FoundEdition[]; hash: string }) {
  const t = useMessages();
  const { page } = t.seal;
  if (found.length === 0)
    return (
      <Warning>
        <p>
          <strong>{page.unknown}</strong>
        </p>
        <p>{page.unknownNote}</p>
        <p>
          <code className="hash">{hash}</code>
        </p>
      </Warning>
    );
  return (
    <div className="notice">
      <p>
        <strong>{page.known}</strong>
      </p>
      <ul>
        {found.map((edition) => (
          <li key={`${edition.address} ${edition.number}`}>
            <Link to={`/konwenty/${edition.address}/protokol/wydanie-${edition.number}`}>
              {t.minutes.edition(edition.number)}
            </Link>{" "}
            {edition.title && <Polish>{edition.title}</Polish>}, <Instant at={edition.publishedAt} />
            {edition.isWithdrawn && ` (${page.isWithdrawn})`}:{" "}
            {edition.places.map((place) => placeIn(t, place)).join(", ")}.{" "}
            <Link to={`/konwenty/${edition.address}/protokol/wydanie-${edition.number}.json?skrot=${hash}`}>
              <span data-verify-seal>{page.signedManifest}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const placeIn = (
  {
    seal: { page, parts },
    minutes: {
      file: { formats: files },
    },
  }: ReturnType<typeof useMessages>,
  place: HashPlace,
): string => {
  switch (place.what) {
    case "content":
      return page.places.content;
    case "file":
      return page.places.file;
    case "rendition":
      return page.places.rendition(files[place.format]);
    case "part":
      return parts[place.part];
    case "attached":
      return page.places.attached(place.name);
  }
};
