import type { Source } from "#schema/conventions";
import type { ActionItemDetail } from "../action-item/queries.ts";
import { nameOfPresenter } from "../agenda/queries.ts";
import type { AgendaEntry, Outcome, Statement } from "../agenda/queries.ts";
import type { AttendanceTotal, RollEntry } from "../attendance/queries.ts";
import type { Quorum } from "../attendance/rules.ts";
import { conventionFacts } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { pick } from "../kernel/pick.ts";
import { canonicalJson, sha256 } from "../kernel/seal.ts";
import type { Figure, WholePresentation } from "../presentation/queries.ts";
import type { QuestionFacts } from "../question/fact-queries.ts";
import type { Rule } from "../rule-book/queries.ts";
import type { ResolutionDetail } from "../resolution/queries.ts";
import { inAgendaOrder } from "../minutes/rules.ts";
import type { Exclusion } from "../redaction/rules.ts";
import { sessionOf } from "./session-rules.ts";
import type { ContentSpeech, ContentTime, ContentVote, SessionParts } from "./session-rules.ts";

const saidFields = ["speaker", "capacity", "text", "isQuotation"] as const;
type Said = Pick<Statement, (typeof saidFields)[number]>;
const headerFields = [...conventionFacts, "chairNote", "isExcerpt"] as const;
export type ContentHeader = Pick<Convention, (typeof headerFields)[number]> & {
  bodyName: string;
  termNumber: string | null;
  venueDistrict: string | null;
};
const seatFields = ["districtName", "districtRoman", "name", "office", "status", "substituteName"] as const;
export type ContentSeat = Pick<RollEntry, (typeof seatFields)[number]>;
const guestFields = ["name", "office", "organisation", "guestRole", "status"] as const;
export type ContentGuest = Pick<RollEntry, (typeof guestFields)[number]>;
export type ContentAttendance = {
  seats: ContentSeat[];
  guests: ContentGuest[];
  totals: Omit<AttendanceTotal, "id" | "conventionId">[];
  quorum: Quorum;
};
const itemFields = [
  "id",
  "number",
  "depth",
  "title",
  "titleEn",
  "kind",
  "origin",
  "withdrawnReason",
] as const;
export type ContentItem = Pick<AgendaEntry, (typeof itemFields)[number]> & {
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
const figureFields = ["id", "label", "value", "unit", "source", "isApproximate"] as const;
const fileFields = ["id", "hash", "fileName", "extension", "sizeBytes"] as const;
const presentationFields = [
  "id",
  "agendaItemId",
  "presenterName",
  "presenterOffice",
  "title",
  "titleEn",
  "thesis",
  "background",
  "comparators",
  "pros",
  "cons",
  "conclusion",
  "dataQualityNote",
] as const;
export type ContentPresentation = Pick<WholePresentation, (typeof presentationFields)[number]> & {
  figures: Pick<Figure, (typeof figureFields)[number]>[];
  files: Pick<WholePresentation["files"][number], (typeof fileFields)[number]>[];
};
const answerFields = ["position", "answeredBy", "unitName", "mode", "extent", "text", "answeredOn"] as const;
export type ContentAnswer = Pick<QuestionFacts["answers"][number], (typeof answerFields)[number]>;
const questionFields = [
  "citation",
  "subject",
  "subjectEn",
  "text",
  "askedByWords",
  "onBehalfOf",
  "isFromFloor",
  "addressee",
] as const;
export type ContentQuestion = Pick<QuestionFacts, (typeof questionFields)[number]> & {
  agendaItemId: string | null;
  askers: { roman: string; name: string; slug: string }[];
  answers: ContentAnswer[];
};
const resolutionFields = [
  "citation",
  "agendaItemId",
  "documentNumber",
  "kind",
  "kindWords",
  "subject",
  "subjectEn",
  "text",
  "state",
  "voteMode",
  "votesFor",
  "votesAgainst",
  "votesAbstained",
  "votesNotCast",
  "presentThen",
  "compositionThen",
  "quorumThen",
  "ruleQuoted",
  "addressee",
] as const;
export type ContentResolution = Pick<ResolutionDetail, (typeof resolutionFields)[number]> & {
  indications: { name: string; district: string | null }[];
};
const promiseFields = [
  "citation",
  "agendaItemId",
  "text",
  "textEn",
  "owner",
  "unit",
  "commitment",
  "dueOn",
  "isInferred",
  "question",
  "resolution",
] as const;
export type ContentActionItem = Pick<ActionItemDetail, (typeof promiseFields)[number]> & {
  district: string | null;
  /** What whoever promised says instead, where they contest the wording; editions before this was asked have none. */
  contestedWith?: string;
};

const ruleFields = ["name", "value", "source", "standing"] as const;
export type ContentRule = Pick<Rule, (typeof ruleFields)[number]>;

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
  /** What was not made public and why; editions in which nothing is hidden, and those of before this was asked, have none. */
  exclusions?: Exclusion[];
  /** The rules in force on the convention's day; editions of before this was asked have none. */
  rules?: ContentRule[];
  /** Votes, times of items and speakers; conventions whose session was not led here, and editions of before, have none. */
  votes?: ContentVote[];
  times?: ContentTime[];
  speeches?: ContentSpeech[];
};

/** The record as its nouns keep it, from which an edition is put together. */
export type RecordParts = {
  convention: Convention;
  rules: Rule[];
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
  session: Omit<SessionParts, "roll" | "agenda">;
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
    rules: parts.rules.map((rule) => pick(rule, ruleFields)),
    ...sessionOf({ ...parts.session, roll: parts.roll, agenda }),
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

function headerOf({ convention, bodyName, termNumber, venueDistrict }: RecordParts): ContentHeader {
  return { ...pick(convention, headerFields), bodyName, termNumber, venueDistrict };
}

function attendanceOf({ roll, totals, quorum }: RecordParts): ContentAttendance {
  return {
    seats: roll.filter((entry) => entry.seatId !== null).map((entry) => pick(entry, seatFields)),
    guests: roll.filter((entry) => entry.seatId === null).map((entry) => pick(entry, guestFields)),
    totals: totals.map(({ id: _id, conventionId: _conventionId, ...stated }) => stated),
    quorum,
  };
}

function itemOf(item: AgendaEntry, markdown: string): ContentItem {
  return {
    ...pick(item, itemFields),
    markdown,
    isWithdrawn: item.state === "withdrawn",
    isAddendum: item.isAddendum,
    presenters: item.presenters.map(nameOfPresenter),
    papers: item.papers.map(({ fileHash, ...paper }) => ({
      ...pick(paper, ["id", "title", "fileName", "extension", "sizeBytes"]),
      hash: fileHash,
    })),
    outcomes: item.outcomes.map((outcome) => outcome.text),
    statements: item.statements.map(saidIn),
  };
}

const saidIn = (statement: Statement): Said => pick(statement, saidFields);

function presentationOf(shown: WholePresentation): ContentPresentation {
  return {
    ...pick(shown, presentationFields),
    figures: shown.figures.map((figure) => pick(figure, figureFields)),
    files: shown.files.map((file) => pick(file, fileFields)),
  };
}

function questionOf(asked: RecordParts["questions"][number]): ContentQuestion {
  return {
    ...pick(asked, questionFields),
    agendaItemId: asked.agendaItemId,
    askers: asked.askers.map((asker) => pick(asker, ["roman", "name", "slug"])),
    answers: asked.answers.map((answer) => pick(answer, answerFields)),
  };
}

function resolutionOf(resolved: ResolutionDetail): ContentResolution {
  return {
    ...pick(resolved, resolutionFields),
    indications: resolved.indications.map((indication) => pick(indication, ["name", "district"])),
  };
}

function actionItemOf(promised: ActionItemDetail, questions: RecordParts["questions"]): ContentActionItem {
  // A question that is not public yet is not named by what follows from it.
  const isNamed = questions.some((asked) => asked.citation === promised.question);
  return {
    ...pick(promised, promiseFields),
    question: isNamed ? promised.question : null,
    district: promised.district?.name ?? null,
    ...(promised.wording === "contested" ? { contestedWith: promised.wordingNote ?? "" } : {}),
  };
}
