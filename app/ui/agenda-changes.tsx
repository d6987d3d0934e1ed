import type { AgendaChange } from "#domain/agenda/compare-versions";
import { Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** What changed between two versions of an agenda, a line each, in words. */
export function AgendaChanges({ changes }: { changes: AgendaChange[] }) {
  const t = useMessages();
  if (changes.length === 0) return <p>{t.agenda.noReadableChange}</p>;
  return (
    <ul className="agenda-changes">
      {changes.map((change, index) => (
        <li key={index}>
          <Change of={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ of: { kind, number, title, was, now } }: { of: AgendaChange }) {
  const t = useMessages();
  const { changes, point, unknownTime, nobody, becomes } = t.agenda;
  const nothing = kind === "retimed" ? unknownTime : nobody;
  const isComparison = kind === "retitled" || kind === "retimed" || kind === "presenters";
  return (
    <>
      <strong>{changes[kind]}</strong> ({point(number)}): {kind !== "retitled" && <Polish>{title}</Polish>}
      {kind === "withdrawn" && now && (
        <>
          . <Polish>{now}</Polish>
        </>
      )}
      {kind === "moved" && was !== now && was !== null && now !== null && (
        <>
          ; <del>{point(was)}</del>, {becomes} <ins>{point(now)}</ins>
        </>
      )}
      {isComparison && (
        <>
          {kind === "retitled" ? "" : "; "}
          <del>{was === null ? nothing : <Polish>{was}</Polish>}</del>, {becomes}{" "}
          <ins>{now === null ? nothing : <Polish>{now}</Polish>}</ins>
        </>
      )}
    </>
  );
}
