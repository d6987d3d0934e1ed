import type { Reason } from "#domain/kernel/refusal";
import type { Messages } from "#i18n/index";
import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

type ErrorWords = { title: string; explanation: string };

/** What to say about a status, in plain words. */
export const errorWords = ({ errors }: Messages, status: number): ErrorWords =>
  status === 403
    ? errors.forbidden
    : status === 404
      ? errors.notFound
      : status === 410
        ? errors.withdrawn
        : status >= 500
          ? errors.broken
          : errors.refused;

/** What went wrong, and where to go from here. */
export function ErrorPage({ words, reasons }: { words: ErrorWords; reasons: Reason[] }) {
  const t = useMessages();
  const told = reasons.filter((reason) => !["not-permitted", "not-found"].includes(reason.code));
  return (
    <div className="page">
      <h1>{words.title}</h1>
      {told.map((reason) => (
        <p key={reason.code}>{t.refusals[reason.code](reason.facts ?? {})}</p>
      ))}
      <p>{words.explanation}</p>
      <ul>
        {told.map(
          ({ code, facts }) =>
            code === "edition-withdrawn" &&
            facts?.["address"] && (
              <li key={code}>
                <Link to={`/konwenty/${facts["address"]}/wydania`}>{t.errors.withdrawn.toRegister}</Link>
              </li>
            ),
        )}
        <li>
          <Link to="/">{t.errors.goHome}</Link>
        </li>
        <li>
          <Link to="/konwenty">{t.common.nav.conventions}</Link>
        </li>
        <li>
          <Link to="/pytania">{t.common.nav.questions}</Link>
        </li>
      </ul>
    </div>
  );
}
