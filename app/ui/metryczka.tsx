import type { CouncilDate } from "#schema/columns";
import type { Source } from "#schema/conventions";
import type { OfferedFile } from "#domain/edition/rendition-queries";
import { instantIn } from "#i18n/dates";
import { CouncilTime, Day } from "./council-time.tsx";
import { EditionFiles } from "./edition-files.tsx";
import { Facts, Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type EditionStamp = {
  number: number;
  reason: string | null;
  isBeforeAdoption: boolean;
  contentHash: string;
  producedBy: string;
  producedOn: string;
  responsible: string;
  publishedBy: string | null;
  publishedAt: string | null;
};

/** Who made an edition, who answers for it, who published it and when. `changedAt` is when the latest edition appeared. */
export function Metryczka({
  publisher,
  edition,
  changedAt,
  files = [],
}: {
  publisher: string;
  edition: EditionStamp;
  changedAt: string | null;
  /** Its files, where they can be had; the files themselves name none. */
  files?: OfferedFile[];
}) {
  const { minutes: t } = useMessages();
  return (
    <section className="metryczka" id="metryczka">
      <h2>{t.parts.metryczka}</h2>
      <Facts
        rows={[
          [t.metryczka.publisher, <Polish key="publisher">{publisher}</Polish>],
          [t.metryczka.producedBy, <Polish key="producer">{edition.producedBy}</Polish>],
          [t.metryczka.producedOn, <Day key="produced" day={edition.producedOn} />],
          [t.metryczka.responsible, <Polish key="responsible">{edition.responsible}</Polish>],
          [t.metryczka.publishedBy, edition.publishedBy && <Polish>{edition.publishedBy}</Polish>],
          [t.metryczka.publishedAt, edition.publishedAt && <Instant at={edition.publishedAt} />],
          [
            t.metryczka.lastChange,
            changedAt && changedAt !== edition.publishedAt && <Instant at={changedAt} />,
          ],
          [t.file.files, files.length > 0 && <EditionFiles key="files" files={files} />],
          [t.metryczka.hash, <code key="hash">{edition.contentHash}</code>],
        ]}
      />
    </section>
  );
}

/** An exact instant, in Warsaw. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{instantIn(useLanguage(), at)}</time>;
}

/** Under a record that was put together from a source: nobody here produced it, the archive entered it. */
export function ArchiveMetryczka({
  publisher,
  heldOn,
  sources,
}: {
  publisher: string;
  heldOn: CouncilDate;
  sources: Source[];
}) {
  const { minutes: t, common } = useMessages();
  return (
    <section className="metryczka" id="metryczka">
      <h2>{t.parts.metryczka}</h2>
      <Facts
        rows={[
          [t.metryczka.publisher, <Polish key="publisher">{publisher}</Polish>],
          [t.metryczka.entered, common.archivedNote],
          [t.metryczka.date, <CouncilTime key="date" date={heldOn} />],
          [
            sources.length > 1 ? common.sources : common.source,
            sources.length > 0 && <Sources sources={sources} />,
          ],
        ]}
      />
    </section>
  );
}

/** Where the record comes from: title, publisher, day, address, as far as the source gives them. */
export function Sources({ sources }: { sources: Source[] }) {
  return (
    <ul className="sources">
      {sources.map((source, index) => {
        const name = [source.title ?? source.local ?? source.url, source.publisher, source.published]
          .filter(Boolean)
          .join(", ");
        return (
          <li key={index}>
            {source.url ? (
              <a href={source.url} rel="nofollow noopener">
                <Polish>{name}</Polish>
              </a>
            ) : (
              <Polish>{name}</Polish>
            )}
          </li>
        );
      })}
    </ul>
  );
}
