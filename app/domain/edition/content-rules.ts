import type { ActionItemDetail } from "../action-item/queries.ts";
import { nameOfPresenter } from "../agenda/rules.ts";
import type { AgendaEntry, Statement } from "../agenda/queries.ts";
import type { AttendanceTotal, RollEntry } from "../attendance/queries.ts";
import type { Quorum } from "../attendance/rules.ts";
import { conventionFacts } from "../convention/rules.ts";
import type { Convention } from "../convention/queries.ts";
import { pick } from "../kernel/pick.ts";
import type { Figure, WholePresentation } from "../presentation/queries.ts";
import type { QuestionFacts } from "../question/fact-queries.ts";
import type { Rule } from "../rule-book/queries.ts";
import type { ResolutionDetail } from "../resolution/queries.ts";

/*
 * The parts of an edition: of each record only what an edition says of it, and how it is taken from the record.
 */
const saidFields = ["speaker", "capacity", "text", "isQuotation"] as const;
export type Said = Pick<Statement, (typeof saidFields)[number]>;
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

type Header = Pick<ContentHeader, "bodyName" | "termNumber" | "venueDistrict"> & { convention: Convention };
export function headerOf({ convention, bodyName, termNumber, venueDistrict }: Header): ContentHeader {
  return { ...pick(convention, headerFields), bodyName, termNumber, venueDistrict };
}

type Attended = { roll: RollEntry[]; totals: AttendanceTotal[]; quorum: Quorum };
export function attendanceOf({ roll, totals, quorum }: Attended): ContentAttendance {
  return {
    seats: roll.filter((entry) => entry.seatId !== null).map((entry) => pick(entry, seatFields)),
    guests: roll.filter((entry) => entry.seatId === null).map((entry) => pick(entry, guestFields)),
    totals: totals.map(({ id: _id, conventionId: _conventionId, ...stated }) => stated),
    quorum,
  };
}

export function itemOf(item: AgendaEntry, markdown: string): ContentItem {
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

export const saidIn = (statement: Statement): Said => pick(statement, saidFields);

export function presentationOf(shown: WholePresentation): ContentPresentation {
  return {
    ...pick(shown, presentationFields),
    figures: shown.figures.map((figure) => pick(figure, figureFields)),
    files: shown.files.map((file) => pick(file, fileFields)),
  };
}

/** A question with the item it stands under. */
export type AskedQuestion = QuestionFacts & { agendaItemId: string | null };
export function questionOf(asked: AskedQuestion): ContentQuestion {
  return {
    ...pick(asked, questionFields),
    agendaItemId: asked.agendaItemId,
    askers: asked.askers.map((asker) => pick(asker, ["roman", "name", "slug"])),
    answers: asked.answers.map((answer) => pick(answer, answerFields)),
  };
}

export function resolutionOf(resolved: ResolutionDetail): ContentResolution {
  return {
    ...pick(resolved, resolutionFields),
    indications: resolved.indications.map((indication) => pick(indication, ["name", "district"])),
  };
}

export function actionItemOf(promised: ActionItemDetail, questions: AskedQuestion[]): ContentActionItem {
  // A question that is not public yet is not named by what follows from it.
  const isNamed = questions.some((asked) => asked.citation === promised.question);
  return {
    ...pick(promised, promiseFields),
    question: isNamed ? promised.question : null,
    district: promised.district?.name ?? null,
    ...(promised.wording === "contested" ? { contestedWith: promised.wordingNote ?? "" } : {}),
  };
}

export const ruleOf = (rule: Rule): ContentRule => pick(rule, ruleFields);
