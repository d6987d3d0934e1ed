import type { Quorum } from "#domain/attendance/rules";
import type { Messages } from "#i18n/index";
import { Badge, Facts, Polish, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type RollLine = {
  id: string;
  /** `V Krowodrza`; null for the chair's seat and for guests. */
  place: string | null;
  isSeat: boolean;
  name: string | null;
  office: string | null;
  organisation: string | null;
  guestRole: string | null;
  status: keyof Messages["attendance"]["statuses"];
  substituteName: string | null;
};

type Entry = {
  id: string;
  seatId: string | null;
  districtName: string | null;
  districtRoman: string | null;
  name: string | null;
  office: string | null;
  organisation: string | null;
  guestRole: string | null;
  status: RollLine["status"];
  substituteName: string | null;
};

/** A line of the roll as pages show it. */
export const rollLine = ({
  id,
  seatId,
  districtName,
  districtRoman,
  name,
  office,
  organisation,
  guestRole,
  status,
  substituteName,
}: Entry): RollLine => ({
  id,
  isSeat: seatId !== null,
  place: districtName && `${districtRoman} ${districtName}`,
  name,
  office,
  organisation,
  guestRole,
  status,
  substituteName,
});

/** "10 z 19, potrzeba 10", with the act it rests on; only what is known. It is called a quorum only where a rule measures it. */
export function QuorumLine({ quorum: { present, base, needed, isReached, source } }: { quorum: Quorum }) {
  const { attendance: t, minutes } = useMessages();
  if (present === null && needed === null) return <p>{t.notMeasured}</p>;
  const have = present === null ? null : base === null ? t.presentOnly(present) : t.quorumLine(present, base);
  const need =
    needed === null ? null : present === null && base !== null ? t.neededOf(needed, base) : t.needed(needed);
  return (
    <Facts
      rows={[
        [
          needed === null && isReached === null ? minutes.presentLabel : t.quorum,
          <>
            {[have, need].filter(Boolean).join(", ")}
            {isReached !== null && (
              <>
                {" "}
                <Badge tone={isReached ? "good" : "bad"}>{isReached ? t.reached : t.missed}</Badge>
              </>
            )}
          </>,
        ],
        [t.basis, source && <Polish>{source}</Polish>],
      ]}
    />
  );
}

/** "Zofia Nowak w zastępstwie: Jan Kowalski", or whoever holds the seat. */
export function Who({ of: line }: { of: RollLine }) {
  const t = useMessages().attendance;
  const said = [line.name, line.office, line.organisation].filter(Boolean).join(", ");
  if (line.substituteName)
    return (
      <Polish>
        {line.name ? t.insteadOf(line.substituteName, line.name) : t.insteadOfVacant(line.substituteName)}
      </Polish>
    );
  return said ? <Polish>{said}</Polish> : <>{t.vacant}</>;
}

const tones = { invited: "neutral", present: "good", excused: "warn", absent: "bad" } as const;

/** Who was invited and who came, seats first. */
export function RollView({ roll }: { roll: RollLine[] }) {
  const t = useMessages().attendance;
  const guests = roll.filter((line) => !line.isSeat);
  return (
    <>
      <Table caption={t.members} head={[t.table.seat, t.table.who, t.table.status]}>
        {roll
          .filter((line) => line.isSeat)
          .map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.place ? <Polish>{line.place}</Polish> : t.chairSeat}</th>
              <td>
                <Who of={line} />
              </td>
              <td>
                <Badge tone={tones[line.status]}>{t.statuses[line.status]}</Badge>
              </td>
            </tr>
          ))}
      </Table>
      {guests.length > 0 && (
        <Table caption={t.guests} head={[t.table.who, t.guestRole, t.table.status]}>
          {guests.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Who of={line} />
              </th>
              <td>{line.guestRole && <Polish>{line.guestRole}</Polish>}</td>
              <td>
                <Badge tone={tones[line.status]}>{t.statuses[line.status]}</Badge>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
