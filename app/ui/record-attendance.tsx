import type { ContentAttendance, ContentGuest } from "#domain/minutes/edition-content";
import { Day } from "./council-time.tsx";
import { Facts, Polish, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** Does the record say anything of who was there? */
export const hasAttendance = ({ seats, totals }: ContentAttendance): boolean => totals.length > 0 || seats.some((seat) => seat.status !== "invited");

/** Who was there, in whose stead, and whether that was a quorum, with its basis: "10 z 19". */
export function RecordAttendance({ attendance }: { attendance: ContentAttendance }) {
  return (
    <>
      <QuorumFacts attendance={attendance} />
      {attendance.totals.map((total, index) => <StatedTotal key={index} total={total} />)}
      {attendance.seats.some((seat) => seat.status !== "invited") && <Roll seats={attendance.seats} />}
    </>
  );
}

/** The quorum as it was counted; nothing where nobody counted. */
export function QuorumFacts({ attendance: { quorum } }: { attendance: Pick<ContentAttendance, "quorum"> }) {
  const t = useMessages().minutes;
  if (quorum.present === null) return null;
  const verdict = quorum.isReached === null ? null : quorum.isReached ? t.quorumReached : t.quorumMissed;
  return (
    <Facts
      rows={[
        [t.quorumLabel, [t.quorum(quorum.present, quorum.base, quorum.needed), verdict].filter(Boolean).join("; ")],
        [t.quorumSource, quorum.needed !== null && quorum.source && <Polish>{quorum.source}</Polish>],
      ]}
    />
  );
}

function StatedTotal({ total }: { total: ContentAttendance["totals"][number] }) {
  const t = useMessages().minutes;
  return (
    <>
      {total.day && <p><Day day={total.day} /></p>}
      <Facts
        rows={[
          [t.presentLabel, total.membersPresent !== null && t.presentOf(total.membersPresent, total.membersTotal)],
          [t.quorumLabel, total.hasQuorum !== null && (total.hasQuorum ? t.quorumReached : t.quorumMissed)],
          [t.participants, total.participantsApprox],
          [t.temporarilyAbsent, total.temporarilyAbsent.length > 0 && <Polish>{total.temporarilyAbsent.join(", ")}</Polish>],
          [t.listAttached, total.listAttached && <Polish>{total.listAttached}</Polish>],
        ]}
      />
    </>
  );
}

function Roll({ seats }: { seats: ContentAttendance["seats"] }) {
  const t = useMessages().minutes;
  return (
    <Table caption={t.rollCaption} head={[t.rollDistrict, t.rollName, t.rollStatus]}>
      {seats.map((seat, index) => (
        <tr key={index}>
          <th scope="row">{seat.districtName ? <Polish>{`${seat.districtRoman} ${seat.districtName}`}</Polish> : t.chairSeat}</th>
          <td>
            {seat.substituteName && <><Polish>{seat.substituteName}</Polish>, {t.insteadOf} </>}
            {seat.name ? <Polish>{[seat.name, seat.office].filter(Boolean).join(", ")}</Polish> : t.vacantSeat}
          </td>
          <td>{t.statuses[seat.status]}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Who was invited from outside, with office. */
export function RecordGuests({ guests }: { guests: ContentGuest[] }) {
  const t = useMessages().minutes;
  return (
    <ul>
      {guests.map((guest, index) => (
        <li key={index}>
          <Polish>{[guest.name, guest.office, guest.organisation].filter(Boolean).join(", ")}{guest.guestRole && ` (${guest.guestRole})`}</Polish>
          {(guest.status === "excused" || guest.status === "absent") && <> – {t.statuses[guest.status]}</>}
        </li>
      ))}
    </ul>
  );
}
