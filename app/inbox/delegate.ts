import { findOpenAccountOf } from "#domain/account/queries";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { listDeputies } from "#domain/attendance/queries";
import type { RollEntry } from "#domain/attendance/queries";
import { ruleDayOf } from "#domain/attendance/rules";
import type { Convention } from "#domain/convention/queries";
import type { Context } from "#domain/kernel/context";
import type { CalendarAttendee, CalendarMessage } from "./read-calendar-reply.ts";
import type { Verdict } from "./take-letter.ts";

type Delegation = {
  convention: Convention;
  entry: RollEntry;
  of: "holder" | "substitute";
  attendee: CalendarAttendee;
  calendar: CalendarMessage;
};

/**
 * The one invited sends somebody instead, told by their calendar. The delegate is looked for by e-mail among the deputies
 * of the seat, else by the name that the calendar gives; whether they may sit there, the rule book says.
 * @throws Refusal when it does not allow them.
 */
export function delegate(ctx: Context, { convention, entry, of, attendee, calendar }: Delegation): Verdict {
  const [address, ...others] = attendee.delegatedTo;
  if (of !== "holder" || !address || others.length > 0)
    return { outcome: "note", reason: "substitute-unknown" };
  const name = calendar.attendees.find((one) => one.address === address)?.name ?? null;
  const deputies = listDeputies(ctx.db, convention.bodyId, ruleDayOf(convention.heldOn) ?? "").filter(
    (deputy) => deputy.seatId === entry.seatId,
  );
  const byAccount = deputies.find(
    ({ personId }) => findOpenAccountOf(ctx.db, personId)?.email.toLowerCase() === address,
  );
  const deputy = byAccount ?? deputies.find((one) => name !== null && isSameName(one.name, name));
  if (!deputy && name === null) return { outcome: "note", reason: "substitute-unknown" };
  const isNamed = deputy
    ? deputy.personId === entry.substitutePersonId
    : entry.substitutePersonId === null && name === entry.substituteName;
  if (!isNamed)
    nameSubstitute(
      ctx,
      nameSubstituteInput.parse({
        attendanceId: entry.id,
        ...(deputy ? { substitutePersonId: deputy.personId } : { substituteName: name }),
        substituteEmail: byAccount || !isMailable(address) ? "" : address,
        stamp: calendar.stampedAt,
      }),
    );
  return { outcome: "answered", reason: "substitute-taken" };
}

const isMailable = (address: string): boolean =>
  nameSubstituteInput.shape.substituteEmail.safeParse(address).success;

const isSameName = (one: string, other: string): boolean =>
  one.localeCompare(other.replaceAll(/\s+/g, " ").trim(), "pl", { sensitivity: "accent" }) === 0;
