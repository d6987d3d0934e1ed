import { isMap, Place } from "./place.ts";

export type AttendanceEntry = ReturnType<typeof readTotals>;

/** One map, or a list of maps for several days. */
export function readAttendance(record: Place) {
  const isOneMap = isMap(record.raw("attendance"));
  const places = isOneMap ? [record.place("attendance")] : record.places("attendance");
  return places.map(readTotals).filter((totals) => totals.saysSomething);
}

function readTotals(place: Place) {
  const quorum = place.raw("quorum");
  const isFlag = quorum === null || typeof quorum === "boolean";
  const listAttached = place.raw("list_attached");
  const totals = {
    day: place.day("date"),
    membersTotal: place.whole("members_total"),
    membersPresent: place.whole("members_present"),
    hasQuorum: typeof quorum === "boolean" ? quorum : null,
    quorumNeeded: place.whole("quorum_min") ?? (isFlag ? null : place.whole("quorum")),
    participantsApprox: place.whole("participants_approx"),
    listAttached:
      typeof listAttached === "boolean" ? (listAttached ? "tak" : null) : place.text("list_attached"),
    temporarilyAbsent: place.texts("temporarily_absent"),
  };
  place.leave();
  const { membersTotal, membersPresent, quorumNeeded, hasQuorum } = totals;
  if (membersTotal !== null && membersPresent !== null && membersPresent > membersTotal)
    place.fault("members_present", "more-present-than-members");
  if (
    membersPresent !== null &&
    quorumNeeded !== null &&
    hasQuorum !== null &&
    hasQuorum !== membersPresent >= quorumNeeded
  )
    place.fault("quorum", "quorum-contradicts-attendance");
  const { day: _, temporarilyAbsent, ...figures } = totals;
  return {
    ...totals,
    path: place.path,
    saysSomething: temporarilyAbsent.length > 0 || Object.values(figures).some((value) => value !== null),
  };
}

/** `invited_guests`: a guest may be known by office alone. */
export function readGuests(record: Place) {
  return record
    .places("invited_guests")
    .map((place) => {
      const guest = {
        name: place.text("name"),
        office: place.text("office"),
        role: place.text("role"),
        organisation: place.text("org"),
      };
      place.leave();
      return guest;
    })
    .filter((guest) => guest.name !== null || guest.office !== null || guest.organisation !== null);
}
