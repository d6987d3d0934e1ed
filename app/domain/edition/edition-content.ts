import type { Source } from "#schema/conventions";
import type { ActionItemDetail } from "../action-item/queries.ts";
import type { AgendaEntry, Outcome, Statement } from "../agenda/queries.ts";
import type { AttendanceTotal, RollEntry } from "../attendance/queries.ts";
import type { Quorum } from "../attendance/rules.ts";
import type { Convention } from "../convention/queries.ts";
import { canonicalJson, sha256 } from "../kernel/seal.ts";
import type { WholePresentation } from "../presentation/queries.ts";
import type { Rule } from "../rule-book/queries.ts";
import type { ResolutionDetail } from "../resolution/queries.ts";
import { inAgendaOrder } from "../minutes/rules.ts";
import type { Exclusion } from "../redaction/rules.ts";
import {
  actionItemOf,
  attendanceOf,
  headerOf,
  itemOf,
  presentationOf,
  questionOf,
  resolutionOf,
  ruleOf,
  saidIn,
} from "./content-rules.ts";
import type {
  AskedQuestion,
  ContentActionItem,
  ContentAttendance,
  ContentHeader,
  ContentItem,
  ContentPresentation,
  ContentQuestion,
  ContentResolution,
  ContentRule,
  Said,
} from "./content-rules.ts";
import { sessionOf } from "./session-rules.ts";
import type { ContentSpeech, ContentTime, ContentVote, SessionParts } from "./session-rules.ts";

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
  questions: AskedQuestion[];
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
    rules: parts.rules.map(ruleOf),
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
