import type { Quorum } from "#domain/attendance/rules";
import { Select, TextField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Badge, Polish, Section, Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { QuorumLine, Who } from "./roll-view.tsx";
import type { RollLine } from "./roll-view.tsx";

export type RoomLine = RollLine & { isInRoom: boolean; since: string | null; until: string | null };
export type RoomChange = {
  id: string;
  kind: "arrived" | "left";
  isStruck: boolean;
  time: string;
  who: RollLine;
};
export type RoomPanel = {
  conventionId: string;
  mayKeep: boolean;
  quorum: Quorum;
  isKept: boolean;
  isAnybodyMissing: boolean;
  lines: RoomLine[];
  changes: RoomChange[];
};

const nameOf = (line: RollLine) => line.substituteName ?? line.name ?? line.place ?? "";

/** The quorum of this very moment; when it is lost, what may still be done. */
export function SessionQuorum({ of }: { of: RoomPanel }) {
  const { session: t } = useMessages();
  return (
    <Section title={t.quorumNow} id="kworum">
      <QuorumLine quorum={of.quorum} />
      {of.quorum.isReached === false && (
        <Warning>
          <p>{t.lost}</p>
        </Warning>
      )}
    </Section>
  );
}

/** One tap per seat. Whoever may not write it down reads it. */
export function SessionRoom({ of, isInSession }: { of: RoomPanel; isInSession: boolean }) {
  const { session: t } = useMessages();
  const mayKeep = of.mayKeep && isInSession;
  const guests = of.lines.filter(({ isSeat }) => !isSeat);
  return (
    <Section title={t.room} id="obecnosc">
      {!of.isKept && <p>{t.notKept}</p>}
      {mayKeep && of.isAnybodyMissing && (
        <DeedButton
          deed="noteArrivals"
          formId="everybody"
          hidden={{ conventionId: of.conventionId, everySeat: "on" }}
        >
          {of.isKept ? t.others : t.everybody}
        </DeedButton>
      )}
      <Lines title={t.members} of={of} lines={of.lines.filter(({ isSeat }) => isSeat)} mayKeep={mayKeep} />
      {guests.length > 0 && <Lines title={t.guests} of={of} lines={guests} mayKeep={mayKeep} />}
      {mayKeep && of.lines.length > 0 && <OtherHour of={of} />}
      {of.changes.length > 0 && <Changes of={of} mayKeep={mayKeep} />}
    </Section>
  );
}

function Lines({
  title,
  of,
  lines,
  mayKeep,
}: {
  title: string;
  of: RoomPanel;
  lines: RoomLine[];
  mayKeep: boolean;
}) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="room">
        {lines.map((line) => (
          <Line key={line.id} of={line} conventionId={of.conventionId} mayKeep={mayKeep} />
        ))}
      </ul>
    </>
  );
}

/** A seat: who, in or out, since when, and the one tap. */
function Line({ of: line, conventionId, mayKeep }: { of: RoomLine; conventionId: string; mayKeep: boolean }) {
  const { session: t, attendance } = useMessages();
  const isEmpty = line.isSeat && line.name === null && line.substituteName === null;
  return (
    <li className={line.isInRoom ? "room-in" : undefined}>
      <p>
        {line.isSeat && <strong>{line.place ? <Polish>{line.place}</Polish> : attendance.chairSeat}</strong>}{" "}
        <Who of={line} />
      </p>
      <p>
        <Badge tone={line.isInRoom ? "good" : "neutral"}>{line.isInRoom ? t.isIn : t.isOut}</Badge>{" "}
        {line.since && t.since(line.since)}
        {line.until && t.until(line.until)}
      </p>
      {mayKeep && !isEmpty && (
        <DeedButton
          deed={line.isInRoom ? "noteDepartures" : "noteArrivals"}
          formId={line.id}
          hidden={{ conventionId, "attendanceIds[]": line.id }}
          hint={nameOf(line)}
        >
          {line.isInRoom ? t.leave : t.arrive}
        </DeedButton>
      )}
    </li>
  );
}

/** Somebody came or left earlier. */
function OtherHour({ of }: { of: RoomPanel }) {
  const { session: t } = useMessages();
  const people = (isInRoom: boolean) =>
    of.lines
      .filter((line) => line.isInRoom === isInRoom && nameOf(line) !== "")
      .map((line) => ({
        value: line.id,
        label: [line.place, line.substituteName ?? line.name].filter(Boolean).join(", "),
        lang: "pl",
      }));
  const forms = [
    { deed: "noteArrivals", label: t.noteArrival, options: people(false) },
    { deed: "noteDepartures", label: t.noteDeparture, options: people(true) },
  ];
  return (
    <details>
      <summary>{t.otherHour}</summary>
      <p className="hint">{t.otherHourNote}</p>
      {forms
        .filter(({ options }) => options.length > 0)
        .map(({ deed, label, options }) => (
          <DeedForm key={deed} deed={deed} formId={`hour-${deed}`} hidden={{ conventionId: of.conventionId }}>
            <Select name="attendanceIds" asList label={t.who} options={options} empty={t.choose} />
            <TextField name="time" label={t.hour} hint={t.hourHint} width="narrow" />
            <Submit secondary>{label}</Submit>
          </DeedForm>
        ))}
    </details>
  );
}

/** What was written down, newest first; a wrong tap is taken back and stays in the record. */
function Changes({ of, mayKeep }: { of: RoomPanel; mayKeep: boolean }) {
  const { session: t } = useMessages();
  return (
    <details>
      <summary>{t.changes(of.changes.length)}</summary>
      <ul className="room">
        {of.changes.map((change) => (
          <li key={change.id}>
            <p>
              {change.time} {t.kinds[change.kind]}: <Who of={change.who} />{" "}
              {change.isStruck && <Badge tone="neutral">{t.takenBack}</Badge>}
            </p>
            {mayKeep && !change.isStruck && (
              <DeedButton
                deed="strikePresence"
                formId={change.id}
                hidden={{ changeId: change.id }}
                hint={nameOf(change.who)}
              >
                {t.takeBack}
              </DeedButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
