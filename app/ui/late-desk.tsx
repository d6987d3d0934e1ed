import { Link } from "./link.tsx";
import { Warning } from "./page.tsx";
import { useHref, useMessages, useRequest } from "./request.tsx";

/**
 * What was done without network and still waits in this browser: the script writes it here. On a page that steers, `held` names
 * the deeds that are put away when the network is gone.
 */
export function LateDesk({
  conventionId,
  steering,
}: {
  conventionId: string;
  /** The page that steers keeps deeds itself, for this account; on the page of the minutes the editor does. */
  steering?: { accountId: string; held: readonly string[] };
}) {
  const { lateDeed: t, session } = useMessages();
  const { scripts } = useRequest();
  const href = useHref();
  const page = `/biuro/konwenty/${conventionId}`;
  const words = {
    ...t.script,
    arrive: session.arrive,
    leave: session.leave,
    isIn: session.isIn,
    isOut: session.isOut,
  };
  const bench = steering && {
    "data-held-deeds": steering.held.join(" "),
    "data-kept-for": steering.accountId,
    "data-keys": href(`${page}/protokol/zapis`),
    "data-page-keeper": scripts["page-keeper"],
  };
  return (
    <section
      aria-label={t.desk}
      className="late-desk"
      data-late-desk=""
      data-address={href(`${page}/zalegle/przyjecie`)}
      data-words={JSON.stringify(words)}
      {...bench}
    >
      <p className="visually-hidden" role="status" data-late-voice="" />
      <div data-late-waiting="" hidden className="trouble">
        <Warning>
          <p data-late-words="" role="status" />
          <ul data-late-list="" />
          <button type="button" className="button button-secondary" data-late-copy="" hidden>
            {t.copy}
          </button>
        </Warning>
      </div>
    </section>
  );
}

/** How many of what was done without network the record would not take, and the way there. */
export function RefusedLate({ conventionId, count }: { conventionId: string; count: number }) {
  const { lateDeed: t } = useMessages();
  if (count === 0) return null;
  return (
    <Warning>
      <p>
        {t.refusedCount(count)} <Link to={`/biuro/konwenty/${conventionId}/zalegle`}>{t.toRefused}</Link>
      </p>
    </Warning>
  );
}
