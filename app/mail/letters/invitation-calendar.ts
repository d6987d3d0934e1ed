import { findReplySecret } from "#domain/attendance/address-queries";
import type { LineOfLetter } from "#domain/attendance/address-queries";
import { standingAnswer } from "#domain/attendance/answer-rules";
import { calendarText } from "../calendar-entry.ts";
import type { CalendarEntry } from "../calendar-entry.ts";
import { conventionEntry } from "../convention-entry.ts";
import type { Desk } from "../desk.ts";
import type { Letter } from "../letter.ts";

type Status = NonNullable<CalendarEntry["attendee"]>["status"];
const statuses = { coming: "ACCEPTED", "not-coming": "DECLINED", "not-sure": "TENTATIVE" } as const;

/** `konwent+SECRET@example.org`: the address at which just this invitation is answered. */
export function replyAddressFor(desk: Desk, { entry }: LineOfLetter): string {
  const { address } = desk.head.mailFrom;
  const secret = findReplySecret(desk.db, entry.id);
  const at = address.lastIndexOf("@");
  return secret && at > 0 ? `${address.slice(0, at)}+${secret}${address.slice(at)}` : address;
}

/** What goes into the reader's own calendar, or out of it: one entry with one attendee, the reader (RFC 5546, 3.2). */
export function calendarFor(
  desk: Desk,
  line: LineOfLetter,
  method: "REQUEST" | "CANCEL",
): Letter["calendar"] {
  const { convention, entry, to } = line;
  const reader = { t: desk.t, language: desk.language, baseUrl: desk.head.baseUrl };
  const shown = conventionEntry(desk.db, reader, convention);
  if (!shown) return undefined; // without a day there is nothing to put into a calendar
  const text = calendarText({ method }, [
    {
      ...shown,
      status: method === "CANCEL" ? "CANCELLED" : shown.status,
      stamp: desk.now,
      organizer: { name: desk.head.mailFrom.name, address: replyAddressFor(desk, line) },
      attendee: {
        name: to.name,
        address: to.address,
        isRequired: entry.seatId !== null,
        status: statusOf(line),
      },
    },
  ]);
  return { method, text };
}

/** The answer as it stands: of whoever sits there now. Whoever named a substitute has passed the invitation on. */
function statusOf({ convention, entry, to }: LineOfLetter): Status {
  if (entry.substituteName !== null && !to.isSubstitute) return "DELEGATED";
  const answer = standingAnswer(entry, convention);
  return answer ? statuses[answer] : "NEEDSACTION";
}
