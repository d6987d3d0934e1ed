import { findLineOfLetter } from "#domain/attendance/address-queries";
import type { LineOfLetter } from "#domain/attendance/address-queries";
import { obstaclesToSending } from "#domain/attendance/rules";
import { findPublicAgenda } from "#domain/agenda/version-queries";
import { noticeShortBy } from "#domain/convention/rules";
import { addDays, polishDay, polishInstant } from "#domain/kernel/polish-time";
import { findNumberOn } from "#domain/rule-book/queries";
import type { Composer, Desk } from "../desk.ts";
import type { Block, Letter } from "../letter.ts";
import { agendaLines, entryName } from "../convention-entry.ts";
import { conventionFacts, subjectTime } from "./convention-facts.ts";
import { calendarFor, replyAddressFor } from "./invitation-calendar.ts";

/** The invitation itself, to whoever is on the roll or sits in their stead. */
export const invitation: Composer = (desk, mail) => {
  const line = standingLine(desk, mail);
  if (!line) return null;
  const t = desk.t.calendar.letters;
  const { convention, entry, to } = line;
  const holder = entry.name ?? entry.districtName;
  return asking(desk, line, {
    subject: t.invitation.subject(entryName(desk, convention), subjectTime(desk, convention)),
    opening: [
      to.isSubstitute && holder ? t.invitation.substituteText(holder) : t.invitation.text,
      lateness(desk, line),
    ],
    question: t.invitation.question,
  });
};

/** It takes place at another time, elsewhere or in another form: everything anew, with the question anew. */
export const invitationChange: Composer = (desk, mail) => {
  const line = standingLine(desk, mail);
  if (!line) return null;
  const t = desk.t.calendar.letters;
  return asking(desk, line, {
    subject: t.change.subject(entryName(desk, line.convention), subjectTime(desk, line.convention)),
    opening: [t.change.text],
    question: t.change.question,
  });
};

/** It will not take place; or it will, but this invitation no longer stands. */
export const invitationCancellation: Composer = (desk, mail) => {
  const line = findLineOfLetter(desk.db, mail);
  if (!line || line.convention.isArchived) return null;
  const { convention, entry } = line;
  const isOff = convention.state === "cancelled";
  if (!isOff && line.isListed) return null; // named again meanwhile
  const t = desk.t.calendar.letters;
  const words = isOff ? t.cancellation : t.withdrawn;
  return {
    subject: words.subject(entryName(desk, convention), subjectTime(desk, convention)),
    blocks: [
      { say: t.greeting(mail.toName) },
      { say: isOff ? t.cancellation.text : t.withdrawn.text(entry.name ?? entry.districtName) },
      {
        facts: [
          ...conventionFacts(desk, convention),
          ...(isOff && convention.cancelReason
            ? [[t.reason, convention.cancelReason] as [string, string]]
            : []),
        ],
      },
      { link: { label: t.publicPage, url: desk.pageUrl(`/konwenty/${convention.address ?? ""}`) } },
    ],
    calendar: calendarFor(desk, line, "CANCEL"),
    replyTo: replyAddressFor(desk, line),
  };
};

/** The line of the roll that a letter invites to, as long as the invitation stands. */
function standingLine(desk: Desk, mail: Parameters<Composer>[1]): LineOfLetter | null {
  const line = findLineOfLetter(desk.db, mail);
  if (!line?.isListed) return null;
  return obstaclesToSending(line.convention, polishDay(desk.now)).length === 0 ? line : null;
}

function asking(
  desk: Desk,
  line: LineOfLetter,
  { subject, opening, question }: { subject: string; opening: (string | null)[]; question: string },
): Letter {
  const { convention, entry, to } = line;
  const t = desk.t.calendar.letters;
  const last = convention.continuedOn ?? convention.heldOn.latest;
  const url = desk.linkUrl("invitation", entry.id, {
    personId: to.personId,
    name: to.name,
    // Its papers are read during the meeting; answering ends when it begins, which the page sees to.
    endsAt: last ? polishInstant(addDays(last, 1), "00:00").toISOString() : null,
  });
  const lines = agendaLines(desk.language, findPublicAgenda(desk.db, convention)?.items ?? []);
  const page = `/konwenty/${convention.address ?? ""}`;
  const agenda: Block[] =
    lines.length === 0
      ? []
      : [
          { heading: t.agenda },
          { list: lines },
          { link: { label: t.wholeAgenda, url: desk.pageUrl(`${page}/porzadek`) } },
        ];
  return {
    subject,
    blocks: [
      { say: t.greeting(to.name) },
      ...opening.filter((words) => words !== null).map((say) => ({ say })),
      { facts: conventionFacts(desk, convention) },
      { heading: question },
      {
        buttons: [
          { label: t.coming, url: `${url}?odp=bede` },
          { label: t.notComing, url: `${url}?odp=nie-bede` },
          { label: t.notSure, url: `${url}?odp=nie-wiem` },
        ],
      },
      { say: t.howToAnswer },
      { say: t.personal },
      ...agenda,
      { link: { label: t.publicPage, url: desk.pageUrl(page) } },
    ],
    calendar: calendarFor(desk, line, "REQUEST"),
    replyTo: replyAddressFor(desk, line),
  };
}

/** Which rule the invitation breaks, and by how much, when it leaves later than the rule book's notice. */
function lateness(desk: Desk, { convention, entry }: LineOfLetter): string | null {
  const day = convention.heldOn.value;
  const notice = day ? findNumberOn(desk.db, convention.bodyId, "notice-days", day) : null;
  const sentOn = entry.invitedOn ?? polishDay(desk.now);
  const short = noticeShortBy(convention.heldOn, notice?.value ?? null, sentOn);
  return notice && short ? desk.t.calendar.letters.invitation.late(notice.value, short, notice.source) : null;
}
