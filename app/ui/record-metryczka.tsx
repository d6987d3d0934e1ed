import type { RecordStamp } from "#domain/audit/queries";
import { Link } from "./link.tsx";
import { Instant } from "./metryczka.tsx";
import { Facts, Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** Under a published record that goes on living: who began it, who made it public, its last change, and where all changes stand. */
export function RecordMetryczka({
  publisher,
  stamp,
  register,
}: {
  publisher: string;
  stamp: RecordStamp | null;
  /** Where its changes are told: a part of this page, or an address. */
  register: string;
}) {
  const { minutes: t, common } = useMessages();
  if (!stamp) return null;
  const { producedBy, producedAt, publishedBy, publishedAt, changedAt, isFromArchive } = stamp;
  const m = t.metryczka;
  return (
    <section className="metryczka" id="metryczka">
      <h2>{t.parts.metryczka}</h2>
      <Facts
        rows={[
          [m.publisher, <Polish key="publisher">{publisher}</Polish>],
          [m.entered, isFromArchive && common.archivedNote],
          [m.producedBy, !isFromArchive && <Polish>{producedBy}</Polish>],
          [m.producedOn, !isFromArchive && <Instant at={producedAt} />],
          [m.publishedBy, !isFromArchive && <Polish>{publishedBy}</Polish>],
          [m.publishedAt, <Instant key="published" at={publishedAt} />],
          [m.lastChange, changedAt !== publishedAt && <Instant at={changedAt} />],
          [
            t.parts.register,
            register.startsWith("#") ? (
              <a key="register" href={register}>
                {m.toRegister}
              </a>
            ) : (
              <Link key="register" to={register}>
                {m.toRegister}
              </Link>
            ),
          ],
        ]}
      />
    </section>
  );
}
