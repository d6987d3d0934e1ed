import { findPublicAgenda } from "#domain/agenda/version-queries";
import type { PublicItem } from "#domain/agenda/version-queries";
import { findLastChange } from "#domain/audit/queries";
import { assumedHours, calendarTimeOf } from "#domain/convention/calendar-rules";
import { factsOf } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import type { ReadDb } from "#db/client";
import { dayIn } from "#i18n/dates";
import type { Messages } from "#i18n/index";
import { inLanguage } from "../areas.ts";
import type { Language } from "../areas.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

type Reader = { language: Language; t: Messages; baseUrl: string };
/** Points of an agenda that fit into an entry; Google cuts descriptions at about 8192 characters. */
const longestList = 40;
const longestLine = 160;

/** One convention's entry, stable for its whole life: the same in letters and in feeds. */
export const uidOf = (convention: Pick<Convention, "id">, baseUrl: string): string =>
  `${convention.id}@${new URL(baseUrl).hostname.replaceAll(/[[\]]/g, "")}`;

/** What a convention is called in calendars and in the subjects of letters. */
export function entryName(
  { t, language }: Pick<Reader, "t" | "language">,
  { title, titleEn, theme }: Pick<Convention, "title" | "titleEn" | "theme">,
): string {
  return (language === "en" ? titleEn : null) ?? title ?? t.calendar.entryName(theme);
}

/** Where it takes place, on one line; null when nobody said. */
export function placeOf(db: ReadDb, { t }: Pick<Reader, "t">, convention: Convention): string | null {
  const { venueName, venueRooms, venueAddress, venueDistrict, form } = factsOf(db, convention);
  const parts = [venueName, venueRooms.join(", "), venueAddress, venueDistrict].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : form === "remote" ? t.calendar.remote : null;
}

/** The published agenda in short, one line for each point that stands. */
export const agendaLines = (language: Language, items: readonly PublicItem[]): string[] =>
  items
    .filter((item) => !item.isWithdrawn && item.depth === 1)
    .map(({ number, title, titleEn, startsAt }) =>
      [number && `${number}.`, startsAt, (language === "en" ? titleEn : null) ?? title]
        .filter(Boolean)
        .join(" ")
        .slice(0, longestLine),
    );

/** What an entry also says, before the agenda, and the records it speaks of. */
export type Matters = { words: string; recordIds: string[] };

/** A convention as calendars show it to anybody; null while its day is not known. */
export function conventionEntry(
  db: ReadDb,
  reader: Reader,
  convention: Convention,
  matters: Matters = { words: "", recordIds: [] },
): Omit<CalendarEntry, "stamp"> | null {
  const { language, t, baseUrl } = reader;
  const time = calendarTimeOf(convention);
  if (!time) return null;
  const name = entryName(reader, convention);
  const isOff = convention.state === "cancelled";
  const lines = agendaLines(language, findPublicAgenda(db, convention)?.items ?? []);
  const more = lines.length - longestList;
  const url = convention.address ? baseUrl + inLanguage(language, `/konwenty/${convention.address}`) : null;
  const description = [
    isOff && convention.cancelReason ? t.calendar.cancelledBecause(convention.cancelReason) : null,
    convention.state === "outcome-unknown" ? t.calendar.outcomeUnknown : null,
    convention.continuedOn ? t.calendar.twoDays(dayIn(language, convention.continuedOn)) : null,
    matters.words,
    lines.length > 0
      ? [
          t.calendar.agenda,
          ...lines.slice(0, longestList),
          ...(more > 0 ? [t.calendar.andMore(more)] : []),
        ].join("\n")
      : t.calendar.noAgenda,
    time.kind === "hours" && time.isEndAssumed ? t.calendar.endAssumed(assumedHours) : null,
    url && t.calendar.page(url),
  ].filter(Boolean);
  return {
    uid: uidOf(convention, baseUrl),
    sequence: convention.calendarSequence ?? 0,
    lastModified: new Date(
      findLastChange(db, convention.id, matters.recordIds) ?? `${convention.sortOn}T00:00:00Z`,
    ),
    time,
    summary: isOff ? t.calendar.cancelledName(name) : name,
    description: description.join("\n\n"),
    location: placeOf(db, reader, convention),
    status: isOff ? "CANCELLED" : convention.state === "outcome-unknown" ? "TENTATIVE" : "CONFIRMED",
    url,
  };
}
