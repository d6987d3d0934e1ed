import type { EditionContent } from "#domain/edition/edition-content";
import { Link } from "./link.tsx";
import { Polish } from "./page.tsx";
import { hasAttendance } from "./record-attendance.tsx";
import { RecordOutcomes, RecordStatements } from "./record-course.tsx";
import { useVote } from "./record-decisions.tsx";
import { hasSession, ItemSession } from "./record-session.tsx";
import { useMessages } from "./request.tsx";
import { QuorumLine } from "./roll-view.tsx";

type KnownProps = { content: EditionContent; itemId: string | null; conventionId: string };

/** What the record already holds for a section, so that nobody types it twice: for the opening who was there, for an item all that hangs on it. */
export function MinutesKnown({ content: c, itemId, conventionId }: KnownProps) {
  const { minutes: t } = useMessages();
  if (itemId === null) return <KnownOfAttendance content={c} conventionId={conventionId} />;
  const item = c.items.find((candidate) => candidate.id === itemId);
  const of = <Row extends { agendaItemId: string | null }>(rows: Row[]) =>
    rows.filter((row) => row.agendaItemId === itemId);
  const [presentations, questions, resolutions, promises] = [
    of(c.presentations),
    of(c.questions),
    of(c.resolutions),
    of(c.actionItems),
  ];
  const linked = presentations.length + questions.length + resolutions.length + promises.length;
  if (item?.kind === "opening")
    return (
      <>
        <KnownOfAttendance content={c} conventionId={conventionId} />
        <ItemSession content={c} itemId={itemId} isLinked={false} />
      </>
    );
  const isKept = hasSession(c, itemId);
  if (
    !item ||
    (!isKept && linked + item.presenters.length + item.statements.length + item.outcomes.length === 0)
  )
    return <p className="soft">{t.office.knownNone}</p>;
  return (
    <>
      {item.presenters.length > 0 && (
        <p>
          {t.presentedBy}: <Polish>{item.presenters.join("; ")}</Polish>
        </p>
      )}
      <ItemSession content={c} itemId={itemId} isLinked={false} />
      <RecordStatements statements={item.statements} />
      <RecordOutcomes outcomes={item.outcomes} />
      {linked > 0 && (
        <ul>
          {presentations.map((shown) => (
            <li key={shown.id}>
              {t.parts.presentations}:{" "}
              <Polish>{[shown.title, shown.presenterName].filter(Boolean).join(", ")}</Polish>
            </li>
          ))}
          {questions.map((asked) => (
            <li key={asked.citation}>
              {t.toQuestion(asked.citation)}: <Polish>{asked.subject}</Polish>
            </li>
          ))}
          {resolutions.map((resolved) => (
            <KnownResolution key={resolved.citation} resolution={resolved} />
          ))}
          {promises.map((promised) => (
            <li key={promised.citation}>
              {t.toPromise(promised.citation)}: <Polish>{promised.text}</Polish>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function KnownResolution({ resolution }: { resolution: EditionContent["resolutions"][number] }) {
  const { minutes: t } = useMessages();
  const vote = useVote(resolution);
  return (
    <li>
      {t.toResolution(resolution.citation)}: <Polish>{resolution.subject}</Polish>
      {vote && ` (${vote})`}
    </li>
  );
}

/** The attendance as it stands, or the way to record it. */
export function KnownOfAttendance({ content: { attendance }, conventionId }: Omit<KnownProps, "itemId">) {
  const { minutes: t } = useMessages();
  return (
    <>
      {hasAttendance(attendance) ? (
        <QuorumLine quorum={attendance.quorum} />
      ) : (
        <p>{t.office.attendanceNone}</p>
      )}
      <p>
        <Link to={`/biuro/konwenty/${conventionId}/obecnosc`}>{t.office.toAttendance}</Link>
      </p>
    </>
  );
}
