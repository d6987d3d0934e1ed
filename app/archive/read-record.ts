import { because, Refusal } from "#domain/kernel/refusal";
import { canonicalJson, sha256 } from "#domain/kernel/seal";
import { completeness, forms, recordKinds } from "./kinds.ts";
import { noNotes } from "./notes.ts";
import type { Note } from "./notes.ts";
import { isMap, Place } from "./place.ts";
import { readPlainValue } from "./plain-value.ts";
import { readAgenda, readPositions } from "./read-agenda.ts";
import { readAttendance, readGuests } from "./read-attendance.ts";
import { readHeldOn } from "./read-date.ts";
import { readFollowUps, readNextMeeting } from "./read-follow-ups.ts";
import { readPresentations } from "./read-presentations.ts";
import { readQuestions } from "./read-questions.ts";
import { readElected, readResolutions } from "./read-resolutions.ts";

export type Reading = ReturnType<typeof readRecord>;
export type ArchiveRecord = Reading["record"];

/**
 * Reads one file of the archive. Only wrong types and contradictions are faults, each named by its path; absent equals
 * null; unknown keys and words are kept as other facts and listed as warnings.
 * @throws Refusal with every fault at once
 */
export function readRecord(text: string) {
  const read = readPlainValue(text);
  if ("fault" in read) throw faulty([read.fault]);
  if (!isMap(read.value)) throw faulty([{ path: "", code: "expected-map" }]);

  const notes = noNotes();
  const place = new Place(read.value, "", notes);
  const contentHash = sha256(canonicalJson(read.value));
  const record = readWhole(place, contentHash);
  place.leave();
  if (notes.faults.length > 0) throw faulty(notes.faults);
  return { record, contentHash, warnings: notes.warnings, otherFacts: notes.otherFacts };
}

const faulty = (faults: Note[]) =>
  new Refusal(faults.map(({ path, code }) => because("archive-file-faulty", { path, fault: code })));

function readWhole(place: Place, contentHash: string) {
  const version = place.number("schema_version");
  if (version !== null && version !== 1) place.fault("schema_version", "expected-version-1");
  const kind = place.kind("record_kind", recordKinds);
  const attendance = readAttendance(place);
  const present = attendance.length === 1 ? (attendance[0]?.membersPresent ?? null) : null;
  const agenda = readAgenda(place);
  const questions = readQuestions(place);
  const record = {
    id: readId(place, contentHash),
    kind,
    isExcerpt: place.flag("excerpt_truncated") ?? false,
    sources: place.places("sources").map(readSource),
    body: place.text("body"),
    term: readTerm(place),
    ordinalInTerm: place.whole("ordinal_in_term"),
    minutesNumber: place.label("minutes_number"),
    caseReference: place.text("case_sign"),
    legalBasis: place.text("legal_basis"),
    title: place.text("title"),
    form: place.kind("form", forms),
    isOpenToPublic: place.flag("open_to_public"),
    ...readHeldOn(place),
    venue: readVenue(place.place("venue")),
    chair: readChair(place.place("chair")),
    lead: place.text("public_summary"),
    nextMeeting: readNextMeeting(place.place("next_meeting")),
    attendance,
    guests: readGuests(place),
    agenda,
    positions: readPositions(place),
    presentations: readPresentations(place),
    questions,
    resolutions: readResolutions(place, agenda, present),
    elected: readElected(place),
    followUps: readFollowUps(place, agenda, questions),
  };
  checkDays(place, record);
  checkSeats(place, record);
  place.kind("completeness", completeness);
  for (const key of [
    "completeness",
    "session_ordinal",
    "host",
    "agenda_amendments",
    "context",
    "findings",
    "attachments",
    "note",
    "test_notes",
  ])
    place.aside(key);
  return record;
}

/** Without an identity the same content is still known again, but a correction of it is not. */
function readId(place: Place, contentHash: string): string {
  const id = place.label("id");
  if (id !== null) return id;
  place.notes.warnings.push({ path: "id", code: "identity-missing" });
  return `sha256-${contentHash}`;
}

function readTerm(place: Place): string | null {
  const roman = place.text("kadencja");
  if (roman !== null && !/^[IVXLCDM]+$/.test(roman)) place.fault("kadencja", "expected-roman-number");
  return roman;
}

function readSource(place: Place) {
  const source = {
    url: place.text("url"),
    title: place.text("title"),
    publisher: place.text("publisher"),
    published: place.text("published"),
    local: place.text("local"),
  };
  place.leave();
  return source;
}

function readVenue(place: Place) {
  const venue = {
    name: place.text("name"),
    rooms: place.texts("rooms"),
    address: place.text("address"),
    district: place.text("district"),
  };
  place.leave();
  return venue;
}

function readChair(place: Place) {
  const chair = { name: place.text("name"), office: place.text("office"), note: place.text("note") };
  place.leave();
  return chair;
}

/** More persons indicated than the item has seats to fill is a contradiction. */
function checkSeats(
  place: Place,
  {
    agenda,
    resolutions,
    elected,
  }: {
    agenda: { nr: string | null; seatsToFill: number | null }[];
    resolutions: { kind: string; agendaItem: string | null }[];
    elected: unknown[];
  },
): void {
  const itemNr = resolutions.find(({ kind }) => kind === "indication")?.agendaItem ?? null;
  const seats = agenda.find(({ nr }) => nr !== null && nr === itemNr)?.seatsToFill ?? null;
  if (seats !== null && elected.length > seats) place.fault("elected", "more-elected-than-seats");
}

/** An attendance of another day than the meeting's is a contradiction. */
function checkDays(
  place: Place,
  record: {
    heldOn: { earliest: string | null; latest: string | null };
    continuedOn: string | null;
    attendance: { day: string | null; path: string }[];
  },
): void {
  const last = record.continuedOn ?? record.heldOn.latest;
  for (const { day, path } of record.attendance) {
    const isOutside =
      day !== null &&
      ((record.heldOn.earliest !== null && day < record.heldOn.earliest) || (last !== null && day > last));
    if (isOutside) place.notes.faults.push({ path: `${path}.date`, code: "attendance-outside-meeting" });
  }
}
