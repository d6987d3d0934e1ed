import type { Source } from "#schema/conventions";
import type { ActionItemDetail } from "../action-item/queries.ts";
import { nameOfPresenter } from "../agenda/queries.ts";
import type { AgendaEntry, Outcome, Statement } from "../agenda/queries.ts";
import type { AttendanceTotal, RollEntry } from "../attendance/queries.ts";
import type { Quorum } from "../attendance/rules.ts";
import type { Convention } from "../convention/queries.ts";
import { canonicalJson, sha256 } from "../kernel/seal.ts";
import type { Figure, WholePresentation } from "../presentation/queries.ts";
import type { QuestionFacts } from "../question/queries.ts";
import type { ResolutionDetail } from "../resolution/queries.ts";
import { inAgendaOrder } from "./rules.ts";

type Said = { speaker: string; capacity: string | null; text: string; isQuotation: boolean };
export type ContentHeader = Pick<
  Convention,
  | "address"
  | "kind"
  | "title"
  | "titleEn"
  | "theme"
  | "heldOn"
  | "continuedOn"
  | "startsAt"
  | "endsAt"
  | "form"
  | "venueName"
  | "venueAddress"
  | "venueRooms"
  | "isOpenToPublic"
  | "chairName"
  | "chairOffice"
  | "chairNote"
  | "ordinalInTerm"
  | "caseReference"
  | "minutesNumber"
  | "legalBasis"
  | "nextMeeting"
  | "isArchived"
  | "isExample"
  | "isExcerpt"
> & { bodyName: string; termNumber: string | null; venueDistrict: string | null };
export type ContentSeat = Pick<
  RollEntry,
  "districtName" | "districtRoman" | "name" | "office" | "status" | "substituteName"
>;
export type ContentGuest = Pick<RollEntry, "name" | "office" | "organisation" | "guestRole" | "status">;
export type ContentAttendance = {
  seats: ContentSeat[];
  guests: ContentGuest[];
  totals: Omit<AttendanceTotal, "id" | "conventionId">[];
  quorum: Quorum;
};
export type ContentItem = Pick<
  AgendaEntry,
  "id" | "number" | "depth" | "title" | "titleEn" | "kind" | "origin" | "withdrawnReason"
> & {
  isWithdrawn: boolean;
  isAddendum: boolean;
  presenters: string[];
  papers: {
    id: string;
    title: string;
    hash: string;
    fileName: string;
    extension: string;
    sizeBytes: number;
  }[];
  outcomes: string[];
  statements: Said[];
  markdown: string;
};
export type ContentPresentation = Pick<
  WholePresentation,
  | "id"
  | "agendaItemId"
  | "presenterName"
  | "presenterOffice"
  | "title"
  | "titleEn"
  | "thesis"
  | "background"
  | "comparators"
  | "pros"
  | "cons"
  | "conclusion"
  | "dataQualityNote"
> & {
  figures: Pick<Figure, "id" | "label" | "value" | "unit" | "source" | "isApproximate">[];
  files: Pick<WholePresentation["files"][number], "id" | "hash" | "fileName" | "extension" | "sizeBytes">[];
};
export type ContentAnswer = Pick<
  QuestionFacts["answers"][number],
  "position" | "answeredBy" | "unitName" | "mode" | "extent" | "text" | "answeredOn"
>;
export type ContentQuestion = Pick<
  QuestionFacts,
  "citation" | "subject" | "subjectEn" | "text" | "askedByWords" | "onBehalfOf" | "isFromFloor" | "addressee"
> & {
  agendaItemId: string | null;
  askers: { roman: string; name: string; slug: string }[];
  answers: ContentAnswer[];
};
export type ContentResolution = Pick<
  ResolutionDetail,
  | "citation"
  | "agendaItemId"
  | "documentNumber"
  | "kind"
  | "kindWords"
  | "subject"
  | "subjectEn"
  | "text"
  | "state"
  | "voteMode"
  | "votesFor"
  | "votesAgainst"
  | "votesAbstained"
  | "votesNotCast"
  | "presentThen"
  | "compositionThen"
  | "quorumThen"
  | "ruleQuoted"
  | "addressee"
> & { indications: { name: string; district: string | null }[] };
export type ContentActionItem = Pick<
  ActionItemDetail,
  | "citation"
  | "agendaItemId"
  | "text"
  | "textEn"
  | "owner"
  | "unit"
  | "commitment"
  | "dueOn"
  | "isInferred"
  | "question"
  | "resolution"
> & { district: string | null };

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
  convention: Convention;
  bodyName: string;
  termNumber: string | null;
  venueDistrict: string | null;
  roll: RollEntry[];
  totals: AttendanceTotal[];
  quorum: Quorum;
  agenda: AgendaEntry[];
  outcomes: Outcome[];
  statements: Statement[];
  sections: { agendaItemId: string | null; position: number; heading: string; markdown: string }[];
  presentations: WholePresentation[];
  questions: (QuestionFacts & { agendaItemId: string | null })[];
  resolutions: ResolutionDetail[];
  actionItems: ActionItemDetail[];
};

/** Puts the record together as one text with parts; the same record always gives the same content. */
export function editionContentOf(parts: RecordParts): EditionContent {
  const { convention, agenda } = parts;
  const ids = agenda.map((item) => item.id);
  const isLoose = ({ agendaItemId }: { agendaItemId: string | null }) =>
    agendaItemId === null || !ids.includes(agendaItemId);
  const sections = inAgendaOrder(parts.sections, ids);
  return {
    shape: 1,
    convention: headerOf(parts),
    lead: convention.lead,
    leadEn: convention.leadEn,
    attendance: attendanceOf(parts),
    opening: sections.find((section) => section.agendaItemId === null)?.markdown ?? "",
    items: agenda.map((item) =>
      itemOf(item, sections.find((section) => section.agendaItemId === item.id)?.markdown ?? ""),
    ),
    further: sections
      .filter((section) => section.agendaItemId !== null && isLoose(section) && section.markdown !== "")
      .map(({ heading, markdown }) => ({ heading, markdown })),
    outcomes: parts.outcomes.filter(isLoose).map((outcome) => outcome.text),
    statements: parts.statements.filter(isLoose).map(saidIn),
    presentations: parts.presentations.map(presentationOf),
    questions: parts.questions.map(questionOf),
    resolutions: parts.resolutions.map(resolutionOf),
    actionItems: parts.actionItems.map((promised) => actionItemOf(promised, parts.questions)),
    sources: convention.sources,
  };
}

/** The content as it is kept and compared: canonical JSON and its SHA-256. */
export function freeze(content: EditionContent): { content: string; contentHash: string } {
  const json = canonicalJson(content);
  return { content: json, contentHash: sha256(json) };
}

/** Reads kept content back. */
export const readContent = (edition: { content: string }): EditionContent =>
  JSON.parse(edition.content) as EditionContent; // `freeze` wrote it

function headerOf({ convention: c, bodyName, termNumber, venueDistrict }: RecordParts): ContentHeader {
  const {
    address,
    kind,
    title,
    titleEn,
    theme,
    heldOn,
    continuedOn,
    startsAt,
    endsAt,
    form,
    venueName,
    venueAddress,
    venueRooms,
    isOpenToPublic,
    chairName,
    chairOffice,
    chairNote,
    ordinalInTerm,
    caseReference,
    minutesNumber,
    legalBasis,
    nextMeeting,
    isArchived,
    isExample,
    isExcerpt,
  } = c;
  return {
    address,
    kind,
    title,
    titleEn,
    theme,
    heldOn,
    continuedOn,
    startsAt,
    endsAt,
    form,
    venueName,
    venueAddress,
    venueRooms,
    isOpenToPublic,
    chairName,
    chairOffice,
    chairNote,
    ordinalInTerm,
    caseReference,
    minutesNumber,
    legalBasis,
    nextMeeting,
    isArchived,
    isExample,
    isExcerpt,
    bodyName,
    termNumber,
    venueDistrict,
  };
}

function attendanceOf({ roll, totals, quorum }: RecordParts): ContentAttendance {
  return {
    seats: roll
      .filter((entry) => entry.seatId !== null)
      .map(({ districtName, districtRoman, name, office, status, substituteName }) => ({
        districtName,
        districtRoman,
        name,
        office,
        status,
        substituteName,
      })),
    guests: roll
      .filter((entry) => entry.seatId === null)
      .map(({ name, office, organisation, guestRole, status }) => ({
        name,
        office,
        organisation,
        guestRole,
        status,
      })),
    totals: totals.map(({ id: _id, conventionId: _conventionId, ...stated }) => stated),
    quorum,
  };
}

function itemOf(item: AgendaEntry, markdown: string): ContentItem {
  const { id, number, depth, title, titleEn, kind, origin, withdrawnReason } = item;
  return {
    id,
    number,
    depth,
    title,
    titleEn,
    kind,
    origin,
    withdrawnReason,
    markdown,
    isWithdrawn: item.state === "withdrawn",
    isAddendum: item.isAddendum,
    presenters: item.presenters.map(nameOfPresenter),
    papers: item.papers.map(({ id: paperId, title: paper, fileHash, fileName, extension, sizeBytes }) => ({
      id: paperId,
      title: paper,
      hash: fileHash,
      fileName,
      extension,
      sizeBytes,
    })),
    outcomes: item.outcomes.map((outcome) => outcome.text),
    statements: item.statements.map(saidIn),
  };
}

const saidIn = ({ speaker, capacity, text, isQuotation }: Statement): Said => ({
  speaker,
  capacity,
  text,
  isQuotation,
});

function presentationOf(shown: RecordParts["presentations"][number]): ContentPresentation {
  const {
    id,
    agendaItemId,
    presenterName,
    presenterOffice,
    title,
    titleEn,
    thesis,
    background,
    comparators,
    pros,
    cons,
    conclusion,
    dataQualityNote,
  } = shown;
  return {
    id,
    agendaItemId,
    presenterName,
    presenterOffice,
    title,
    titleEn,
    thesis,
    background,
    comparators,
    pros,
    cons,
    conclusion,
    dataQualityNote,
    figures: shown.figures.map(({ id: figureId, label, value, unit, source, isApproximate }) => ({
      id: figureId,
      label,
      value,
      unit,
      source,
      isApproximate,
    })),
    files: shown.files.map(({ id: fileId, hash, fileName, extension, sizeBytes }) => ({
      id: fileId,
      hash,
      fileName,
      extension,
      sizeBytes,
    })),
  };
}

function questionOf(asked: RecordParts["questions"][number]): ContentQuestion {
  const {
    citation,
    agendaItemId,
    subject,
    subjectEn,
    text,
    askedByWords,
    onBehalfOf,
    isFromFloor,
    addressee,
  } = asked;
  return {
    citation,
    agendaItemId,
    subject,
    subjectEn,
    text,
    askedByWords,
    onBehalfOf,
    isFromFloor,
    addressee,
    askers: asked.askers.map(({ roman, name, slug }) => ({ roman, name, slug })),
    answers: asked.answers.map(
      ({ position, answeredBy, unitName, mode, extent, text: answer, answeredOn }) => ({
        position,
        answeredBy,
        unitName,
        mode,
        extent,
        text: answer,
        answeredOn,
      }),
    ),
  };
}

function resolutionOf(resolved: RecordParts["resolutions"][number]): ContentResolution {
  const {
    citation,
    agendaItemId,
    documentNumber,
    kind,
    kindWords,
    subject,
    subjectEn,
    text,
    state,
    voteMode,
    votesFor,
    votesAgainst,
    votesAbstained,
    votesNotCast,
    presentThen,
    compositionThen,
    quorumThen,
    ruleQuoted,
    addressee,
  } = resolved;
  return {
    citation,
    agendaItemId,
    documentNumber,
    kind,
    kindWords,
    subject,
    subjectEn,
    text,
    state,
    voteMode,
    votesFor,
    votesAgainst,
    votesAbstained,
    votesNotCast,
    presentThen,
    compositionThen,
    quorumThen,
    ruleQuoted,
    addressee,
    indications: resolved.indications.map(({ name, district }) => ({ name, district })),
  };
}

function actionItemOf(promised: ActionItemDetail, questions: RecordParts["questions"]): ContentActionItem {
  const {
    citation,
    agendaItemId,
    text,
    textEn,
    owner,
    unit,
    commitment,
    dueOn,
    isInferred,
    question,
    resolution,
    district,
  } = promised;
  // A question that is not public yet is not named by what follows from it.
  const isNamed = questions.some((asked) => asked.citation === question);
  return {
    citation,
    agendaItemId,
    text,
    textEn,
    owner,
    unit,
    commitment,
    dueOn,
    isInferred,
    resolution,
    question: isNamed ? question : null,
    district: district?.name ?? null,
  };
}
