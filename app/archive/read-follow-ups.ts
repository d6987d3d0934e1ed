import { inWords, noDate, onDay, readCouncilDate } from "#domain/kernel/council-date";
import type { CouncilDate } from "#domain/kernel/council-date";
import { actionItemOrigins, commitments } from "./kinds.ts";
import type { Place } from "./place.ts";
import { entryNamed } from "./read-agenda.ts";
import type { AgendaEntry } from "./read-agenda.ts";
import { readBounds } from "./read-date.ts";
import type { QuestionEntry } from "./read-questions.ts";

export type FollowUpEntry = ReturnType<typeof readFollowUp>;

/** What was promised; one without its text is kept as another fact. */
export function readFollowUps(
  record: Place,
  agenda: AgendaEntry[],
  questions: QuestionEntry[],
): FollowUpEntry[] {
  return record
    .places("follow_ups")
    .map((place) => readFollowUp(place, agenda, questions))
    .filter((followUp) => followUp.text !== "");
}

function readFollowUp(place: Place, agenda: AgendaEntry[], questions: QuestionEntry[]) {
  const statusWords = place.text("status_at_source");
  const isOpen = statusWords === "otwarte";
  const followUp = {
    nr: place.label("nr"),
    text: place.text("text") ?? "",
    owner: place.text("owner"),
    commitment: place.kind("commitment", commitments) ?? ("firm" as const),
    dueOn: readDue(place.text("due_text"), readBounds(place.place("due_bounds"))),
    agendaItem: entryNamed(place, "agenda_item", agenda),
    question: entryNamed(place, "from_question", questions),
    /** Only a plain "otwarte" says where it stood; any other words are quoted, not judged. */
    state: isOpen ? ("open" as const) : ("not-known" as const),
    note: isOpen ? null : statusWords,
    isInferred: place.kind("origin", actionItemOrigins) === "inferred",
  };
  if (followUp.text === "") for (const key of ["owner", "due_text"]) place.keep(key, "says-too-little");
  place.leave();
  return followUp;
}

/** Words keep the bounds the source gives them; a day or a month said in words is one. */
function readDue(
  words: string | null,
  bounds: { earliest: string | null; latest: string | null },
): CouncilDate {
  if (words !== null) {
    const read = readCouncilDate(words);
    return read.precision === "words" ? inWords(words, bounds.earliest, bounds.latest) : read;
  }
  if (bounds.earliest === null && bounds.latest === null) return noDate;
  if (bounds.earliest !== null && bounds.earliest === bounds.latest) return onDay(bounds.earliest);
  if (bounds.earliest !== null && bounds.latest !== null)
    return readCouncilDate(`${bounds.earliest}/${bounds.latest}`);
  return { ...noDate, ...bounds };
}

/** `next_meeting`: a place without a date, a season only, or both. */
export function readNextMeeting(
  place: Place,
): { text: string | null; date: CouncilDate | null; venue: string | null } | null {
  const date = place.text("date");
  const next = {
    text: place.text("text"),
    date: date === null ? null : readCouncilDate(date),
    venue: place.text("venue_district"),
  };
  place.leave();
  return next.text === null && next.date === null && next.venue === null ? null : next;
}
