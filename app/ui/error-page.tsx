import type { Reason } from "#domain/kernel/refusal";
import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

/** What went wrong in plain words, and where to go from here. */
export function ErrorPage({ status, reasons }: { status: number; reasons: Reason[] }) {
  const t = useMessages();
  const known = status === 403 ? t.errors.forbidden : status === 404 ? t.errors.notFound : status >= 500 ? t.errors.broken : t.errors.refused;
  const told = reasons.filter((reason) => !["not-permitted", "not-found"].includes(reason.code));
  return (
    <div className="page">
      <title>{`${known.title} – Konwent`}</title>
      <h1>{known.title}</h1>
      {told.map((reason) => <p key={reason.code}>{t.refusals[reason.code](reason.facts ?? {})}</p>)}
      <p>{known.explanation}</p>
      <ul>
        <li><Link to="/">{t.errors.goHome}</Link></li>
        <li><Link to="/konwenty">{t.common.nav.conventions}</Link></li>
        <li><Link to="/pytania">{t.common.nav.questions}</Link></li>
      </ul>
    </div>
  );
}
