import type { ReadDb } from "#db/client";
import { findOpenAccountOf } from "#domain/account/queries";
import { findAddressOf, findSubstituteAddress } from "#domain/attendance/address-queries";
import type { RollEntry } from "#domain/attendance/queries";
import type { CalendarAttendee, CalendarMessage } from "./read-calendar-reply.ts";

/**
 * As whom a calendar speaks: whoever is invited, or their substitute, by the very address we write to. Null for anybody
 * else, even with the right secret: an invitation passed on makes nobody a member.
 */
export function speakerOf(
  db: ReadDb,
  entry: RollEntry,
  { attendees }: CalendarMessage,
): { attendee: CalendarAttendee; of: "holder" | "substitute" } | null {
  const accountOf = (personId: string | null) =>
    personId ? findOpenAccountOf(db, personId)?.email : undefined;
  const speaks = (addresses: (string | undefined)[]) =>
    attendees.find(({ address }) => addresses.some((one) => one?.toLowerCase() === address));
  const holder = speaks([findAddressOf(db, entry)?.address, accountOf(entry.personId)]);
  if (holder) return { attendee: holder, of: "holder" };
  const substitute = speaks([findSubstituteAddress(db, entry)?.address]);
  return substitute ? { attendee: substitute, of: "substitute" } : null;
}
