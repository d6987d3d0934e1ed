import type { conventions, Source } from "#schema/conventions";
import type { actionItems } from "#schema/action-items";
import type { attendanceTotals } from "#schema/attendance";
import type { figures, presentationFiles, presentations } from "#schema/presentations";
import type { answers, questions } from "#schema/questions";
import type { resolutionIndications, resolutions } from "#schema/resolutions";
import type { AgendaEntry, Outcome, Statement } from "../agenda/queries.ts";
import type { RollEntry } from "../attendance/queries.ts";
import type { Quorum } from "../attendance/rules.ts";
import { nameOfPresenter } from "../agenda/queries.ts";
import { citation } from "../kernel/citation.ts";
import { canonicalJson, sha256 } from "../kernel/seal.ts";
import { inAgendaOrder } from "./rules.ts";

type Row<Table extends { $inferSelect: unknown }> = Table["$inferSelect"];
type Rows = { convention: Row<typeof conventions>; presentation: Row<typeof presentations>; figure: Row<typeof figures>; file: Row<typeof presentationFiles>; question: Row<typeof questions>; answer: Row<typeof answers>; resolution: Row<typeof resolutions>; indication: Row<typeof resolutionIndications>; actionItem: Row<typeof actionItems>; total: Row<typeof attendanceTotals> };

type Said = { speaker: string; capacity: string | null; text: string; isQuotation: boolean };
export type ContentHeader = Pick<Rows["convention"], "address" | "kind" | "title" | "titleEn" | "theme" | "heldOn" | "continuedOn" | "startsAt" | "endsAt" | "form" | "venueName" | "venueAddress" | "venueRooms" | "isOpenToPublic" | "chairName" | "chairOffice" | "chairNote" | "ordinalInTerm" | "caseReference" | "minutesNumber" | "legalBasis" | "nextMeeting" | "isArchived" | "isExample" | "isExcerpt"> & { bodyName: string; termNumber: string | null; venueDistrict: string | null };
export type ContentSeat = Pick<RollEntry, "districtName" | "districtRoman" | "name" | "office" | "status" | "substituteName">;
export type ContentGuest = Pick<RollEntry, "name" | "office" | "organisation" | "guestRole" | "status">;
export type ContentAttendance = { seats: ContentSeat[]; guests: ContentGuest[]; totals: Omit<Rows["total"], "id" | "conventionId">[]; quorum: Quorum };
export type ContentItem = Pick<AgendaEntry, "id" | "number" | "depth" | "title" | "titleEn" | "kind" | "origin" | "withdrawnReason"> & { isWithdrawn: boolean; isAddendum: boolean; presenters: string[]; papers: { title: string; fileName: string; fileHash: string }[]; outcomes: string[]; statements: Said[]; markdown: string };
export type ContentPresentation = Pick<Rows["presentation"], "id" | "agendaItemId" | "presenterName" | "presenterOffice" | "title" | "titleEn" | "thesis" | "background" | "comparators" | "pros" | "cons" | "conclusion" | "dataQualityNote"> & { figures: Pick<Rows["figure"], "label" | "value" | "unit" | "source" | "isApproximate">[]; files: { fileName: string; fileHash: string }[] };
export type ContentAnswer = Pick<Rows["answer"], "answeredBy" | "unitName" | "mode" | "extent" | "text" | "answeredOn">;
export type ContentQuestion = Pick<Rows["question"], "agendaItemId" | "subject" | "subjectEn" | "text" | "askedByWords" | "onBehalfOf" | "isFromFloor" | "addressee"> & { citation: string; askers: { roman: string; name: string; slug: string }[]; answers: ContentAnswer[] };
export type ContentResolution = Pick<Rows["resolution"], "agendaItemId" | "documentNumber" | "kind" | "kindWords" | "subject" | "subjectEn" | "text" | "state" | "voteMode" | "votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast" | "presentThen" | "compositionThen" | "quorumThen" | "ruleQuoted" | "addressee"> & { citation: string; indications: { name: string; district: string | null }[] };
export type ContentActionItem = Pick<Rows["actionItem"], "agendaItemId" | "text" | "textEn" | "ownerName" | "commitment" | "dueOn" | "isInferred"> & { citation: string };

/** Everything an edition says, and nothing that lives on after it (states of promises, verdicts): those stay on their own pages. */
export type EditionContent = {
  shape: 1;
  convention: ContentHeader;
  lead: string | null;
  leadEn: string | null;
  attendance: ContentAttendance;
  opening: string;
  items: ContentItem[];
  /** Sections whose item is no longer on the agenda. */
  further: { heading: string; markdown: string }[];
  outcomes: string[];
  statements: Said[];
  presentations: ContentPresentation[];
  questions: ContentQuestion[];
  resolutions: ContentResolution[];
  actionItems: ContentActionItem[];
  sources: Source[];
};

/** The record as its nouns keep it, from which an edition is put together. */
export type RecordParts = {
  convention: Rows["convention"];
  bodyName: string;
  termNumber: string | null;
  venueDistrict: string | null;
  roll: RollEntry[];
  totals: Rows["total"][];
  quorum: Quorum;
  agenda: AgendaEntry[];
  outcomes: Outcome[];
  statements: Statement[];
  sections: { agendaItemId: string | null; position: number; heading: string; markdown: string }[];
  presentations: (Rows["presentation"] & { figures: Rows["figure"][]; files: { fileName: string; fileHash: string }[] })[];
  questions: (Rows["question"] & { askers: { roman: string; name: string; slug: string }[]; answers: Rows["answer"][] })[];
  resolutions: (Rows["resolution"] & { indications: { name: string; district: string | null }[] })[];
  actionItems: Rows["actionItem"][];
};

/** Puts the record together as one text with parts; the same record always gives the same content. */
export function editionContentOf(parts: RecordParts): EditionContent {
  const { convention, agenda } = parts;
  const ids = agenda.map((item) => item.id);
  const isLoose = ({ agendaItemId }: { agendaItemId: string | null }) => agendaItemId === null || !ids.includes(agendaItemId);
  const sections = inAgendaOrder(parts.sections, ids);
  return {
    shape: 1,
    convention: headerOf(parts),
    lead: convention.lead,
    leadEn: convention.leadEn,
    attendance: attendanceOf(parts),
    opening: sections.find((section) => section.agendaItemId === null)?.markdown ?? "",
    items: agenda.map((item) => itemOf(item, sections.find((section) => section.agendaItemId === item.id)?.markdown ?? "")),
    further: sections.filter((section) => section.agendaItemId !== null && isLoose(section) && section.markdown !== "").map(({ heading, markdown }) => ({ heading, markdown })),
    outcomes: parts.outcomes.filter(isLoose).map((outcome) => outcome.text),
    statements: parts.statements.filter(isLoose).map(saidIn),
    presentations: parts.presentations.map(presentationOf),
    questions: parts.questions.map(questionOf),
    resolutions: parts.resolutions.map(resolutionOf),
    actionItems: parts.actionItems.map(({ agendaItemId, text, textEn, ownerName, commitment, dueOn, isInferred, ...cited }) => ({ agendaItemId, text, textEn, ownerName, commitment, dueOn, isInferred, citation: citation(cited) })),
    sources: convention.sources,
  };
}

/** The content as it is kept and compared: canonical JSON and its SHA-256. */
export function freeze(content: EditionContent): { content: string; contentHash: string } {
  const json = canonicalJson(content);
  return { content: json, contentHash: sha256(json) };
}

/** Reads kept content back. */
export const readContent = (edition: { content: string }): EditionContent => JSON.parse(edition.content) as EditionContent; // `freeze` wrote it

function headerOf({ convention: c, bodyName, termNumber, venueDistrict }: RecordParts): ContentHeader {
  const { address, kind, title, titleEn, theme, heldOn, continuedOn, startsAt, endsAt, form, venueName, venueAddress, venueRooms, isOpenToPublic, chairName, chairOffice, chairNote, ordinalInTerm, caseReference, minutesNumber, legalBasis, nextMeeting, isArchived, isExample, isExcerpt } = c;
  return { address, kind, title, titleEn, theme, heldOn, continuedOn, startsAt, endsAt, form, venueName, venueAddress, venueRooms, isOpenToPublic, chairName, chairOffice, chairNote, ordinalInTerm, caseReference, minutesNumber, legalBasis, nextMeeting, isArchived, isExample, isExcerpt, bodyName, termNumber, venueDistrict };
}

function attendanceOf({ roll, totals, quorum }: RecordParts): ContentAttendance {
  return {
    seats: roll.filter((entry) => entry.seatId !== null).map(({ districtName, districtRoman, name, office, status, substituteName }) => ({ districtName, districtRoman, name, office, status, substituteName })),
    guests: roll.filter((entry) => entry.seatId === null).map(({ name, office, organisation, guestRole, status }) => ({ name, office, organisation, guestRole, status })),
    totals: totals.map(({ id: _id, conventionId: _conventionId, ...stated }) => stated),
    quorum,
  };
}

function itemOf(item: AgendaEntry, markdown: string): ContentItem {
  const { id, number, depth, title, titleEn, kind, origin, withdrawnReason } = item;
  return {
    id, number, depth, title, titleEn, kind, origin, withdrawnReason, markdown,
    isWithdrawn: item.state === "withdrawn",
    isAddendum: item.isAddendum,
    presenters: item.presenters.map(nameOfPresenter),
    papers: item.papers.map(({ title: paper, fileName, fileHash }) => ({ title: paper, fileName, fileHash })),
    outcomes: item.outcomes.map((outcome) => outcome.text),
    statements: item.statements.map(saidIn),
  };
}

const saidIn = ({ speaker, capacity, text, isQuotation }: Statement): Said => ({ speaker, capacity, text, isQuotation });

function presentationOf(shown: RecordParts["presentations"][number]): ContentPresentation {
  const { id, agendaItemId, presenterName, presenterOffice, title, titleEn, thesis, background, comparators, pros, cons, conclusion, dataQualityNote } = shown;
  return {
    id, agendaItemId, presenterName, presenterOffice, title, titleEn, thesis, background, comparators, pros, cons, conclusion, dataQualityNote,
    figures: shown.figures.map(({ label, value, unit, source, isApproximate }) => ({ label, value, unit, source, isApproximate })),
    files: shown.files.map(({ fileName, fileHash }) => ({ fileName, fileHash })),
  };
}

function questionOf(asked: RecordParts["questions"][number]): ContentQuestion {
  const { agendaItemId, subject, subjectEn, text, askedByWords, onBehalfOf, isFromFloor, addressee } = asked;
  return {
    agendaItemId, subject, subjectEn, text, askedByWords, onBehalfOf, isFromFloor, addressee,
    citation: citation(asked),
    askers: asked.askers.map(({ roman, name, slug }) => ({ roman, name, slug })),
    answers: asked.answers.map(({ answeredBy, unitName, mode, extent, text: answer, answeredOn }) => ({ answeredBy, unitName, mode, extent, text: answer, answeredOn })),
  };
}

function resolutionOf(resolved: RecordParts["resolutions"][number]): ContentResolution {
  const { agendaItemId, documentNumber, kind, kindWords, subject, subjectEn, text, state, voteMode, votesFor, votesAgainst, votesAbstained, votesNotCast, presentThen, compositionThen, quorumThen, ruleQuoted, addressee } = resolved;
  return {
    agendaItemId, documentNumber, kind, kindWords, subject, subjectEn, text, state, voteMode, votesFor, votesAgainst, votesAbstained, votesNotCast, presentThen, compositionThen, quorumThen, ruleQuoted, addressee,
    citation: citation(resolved),
    indications: resolved.indications.map(({ name, district }) => ({ name, district })),
  };
}
