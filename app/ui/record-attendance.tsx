import type { ContentAttendance, ContentGuest } from "#domain/edition/content-rules";
import { Day } from "./council-time.tsx";
import { Facts, Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { SeatsPicture } from "./seats-picture.tsx";
import { QuorumLine, RollView } from "./roll-view.tsx";
import type { RollLine } from "./roll-view.tsx";

/** Does the record say anything of who was there? */
export const hasAttendance = ({ seats, totals }: ContentAttendance): boolean =>
  totals.length > 0 || seats.some((seat) => seat.status !== "invited");

/** Who was there, in whose stead, and whether that was a quorum, with its basis: "10 z 19". */
export function RecordAttendance({ attendance }: { attendance: ContentAttendance }) {
  return (
    <>
      {saysMoreThanTotals(attendance) && <QuorumLine quorum={attendance.quorum} />}
      {attendance.totals.map((total, index) => (
        <StatedTotal key={index} total={total} />
      ))}
      {attendance.seats.some((seat) => seat.status !== "invited") && (
        <>
          <AttendedSeats seats={attendance.seats} />
          <RollView roll={rollOf(attendance.seats)} />
        </>
      )}
    </>
  );
}

/** Who was there, as seats: in person, by a substitute, absent, or nobody knows. */
function AttendedSeats({ seats }: { seats: ContentAttendance["seats"] }) {
  const { seats: t } = useMessages().attendance;
  const count = (isOne: (seat: (typeof seats)[number]) => boolean) => seats.filter(isOne).length;
  const there = count(({ status, substituteName }) => status === "present" && substituteName === null);
  const instead = count(({ status, substituteName }) => status === "present" && substituteName !== null);
  const absent = count(({ status }) => status === "excused" || status === "absent");
  const unknown = count(({ status }) => status === "invited");
  return (
    <SeatsPicture
      title={t.title}
      groups={[
        { mark: "full", count: there, label: t.inPerson(there) },
        { mark: "bar", count: instead, label: t.bySubstitute(instead) },
        { mark: "cross", count: absent, label: t.absent(absent) },
        { mark: "empty", count: unknown, label: t.unknown(unknown) },
      ]}
    />
  );
}

/** A total that the source states is not repeated as a quorum that it does not state. */
const saysMoreThanTotals = ({ quorum, totals }: ContentAttendance): boolean =>
  quorum.present !== null && (totals.length === 0 || quorum.needed !== null || quorum.isReached !== null);

function StatedTotal({ total }: { total: ContentAttendance["totals"][number] }) {
  const { minutes: t, attendance } = useMessages();
  return (
    <>
      {total.day && (
        <p>
          <strong>
            <Day day={total.day} />
          </strong>
        </p>
      )}
      <Facts
        rows={[
          [
            t.presentLabel,
            total.membersPresent !== null && t.presentOf(total.membersPresent, total.membersTotal),
          ],
          [
            attendance.quorum,
            total.hasQuorum !== null && (total.hasQuorum ? attendance.reached : attendance.missed),
          ],
          [t.participants, total.participantsApprox],
          [
            t.temporarilyAbsent,
            total.temporarilyAbsent.length > 0 && <Polish>{total.temporarilyAbsent.join(", ")}</Polish>,
          ],
          [t.listAttached, total.listAttached && <Polish>{total.listAttached}</Polish>],
        ]}
      />
    </>
  );
}

/** The seats as the roll of any page shows them. */
const rollOf = (seats: ContentAttendance["seats"]): RollLine[] =>
  seats.map(({ districtName, districtRoman, name, office, status, substituteName }, index) => ({
    id: String(index),
    place: districtName && `${districtRoman} ${districtName}`,
    isSeat: true,
    name,
    office,
    organisation: null,
    guestRole: null,
    status,
    substituteName,
  }));

/** Who was invited from outside, with office. */
export function RecordGuests({ guests }: { guests: ContentGuest[] }) {
  const t = useMessages().attendance;
  return (
    <ul>
      {guests.map((guest, index) => (
        <li key={index}>
          <Polish>
            {[guest.name, guest.office, guest.organisation].filter(Boolean).join(", ")}
            {guest.guestRole && ` (${guest.guestRole})`}
          </Polish>
          {(guest.status === "excused" || guest.status === "absent") && <> – {t.statuses[guest.status]}</>}
        </li>
      ))}
    </ul>
  );
}
