import { findDistrictBySlug, getOwnBody } from "#domain/council/queries";
import type { District } from "#domain/council/queries";
import { listPublicConventions } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { citation } from "#domain/kernel/citation";
import { found } from "#domain/kernel/refusal";
import { listQuestionsOfDistrict } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import type { ReadDb } from "#db/client";
import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import type { Language } from "../areas.ts";
import { calendarText } from "./calendar-entry.ts";
import { conventionEntry } from "./convention-entry.ts";
import type { Matters } from "./convention-entry.ts";

/** How often calendars are asked to look again, in hours; they do as they like. */
const refreshHours = 3;
const longestLine = 160;

export type Feed = { text: string; lastModified: Date | null };

/**
 * Every announced convention of this installation whose day is known, called off or not, as a calendar to subscribe to;
 * earlier forms of it and lone decisions are none. With a district, each says which of its questions are put there. The
 * same facts give the same bytes: entries are stamped with their last change.
 */
export function conventionFeed(
  db: ReadDb,
  place: { language: Language; baseUrl: string },
  districtSlug?: string,
): Feed {
  const t = messages[place.language];
  const body = getOwnBody(db);
  const district = districtSlug === undefined ? null : found(findDistrictBySlug(db, body.id, districtSlug));
  const own = district ? listQuestionsOfDistrict(db, district.id) : [];
  const entries = listPublicConventions(db, body.id)
    .filter(({ kind }) => kind === "convention")
    .map((convention) =>
      conventionEntry(
        db,
        { ...place, t },
        convention,
        district ? mattersOf(t, convention, district, own) : undefined,
      ),
    )
    .filter((entry) => entry !== null)
    .map((entry) => ({ ...entry, stamp: entry.lastModified }));
  const latest = Math.max(...entries.map(({ lastModified }) => lastModified.getTime()));
  return {
    text: calendarText(
      {
        method: "PUBLISH",
        name: district ? t.calendar.districtFeedName(district.name) : t.calendar.feedName,
        refreshHours,
      },
      entries,
    ),
    lastModified: entries.length > 0 ? new Date(latest) : null,
  };
}

/** A district's own questions at a convention, as far as everybody may see them. */
function mattersOf(t: Messages, { id }: Convention, { name }: District, own: readonly Question[]): Matters {
  const questions = own.filter(({ conventionId }) => conventionId === id);
  return {
    recordIds: questions.map((question) => question.id),
    words:
      questions.length === 0
        ? t.calendar.noDistrictQuestions(name)
        : [
            t.calendar.districtQuestions(name),
            ...questions
              .toReversed()
              .map((question) => `* ${citation(question)} ${question.subject}`.slice(0, longestLine)),
          ].join("\n"),
  };
}
