import type { ReadDb } from "#db/client";
import { listPublicConventions } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import type { EditionContent } from "#domain/edition/edition-content";
import { findPublicContent } from "#domain/edition/queries";

type Cell = string | number | null;
type Row = Record<string, Cell>;

/** What every row says of its convention: its address, and its date exactly as it is known, with the days it lies between. */
const conventionColumns = ["convention", "date", "dateEarliest", "dateLatest"] as const;

/** The tables that are made of published records, by their names in addresses, each with its columns in their order. */
export const openTables = {
  glosowania: [
    ...conventionColumns,
    "number",
    "kind",
    "subject",
    "resolution",
    "mode",
    "present",
    "needed",
    "composition",
    "for",
    "against",
    "abstained",
    "notCast",
    "outcome",
  ],
  obecnosc: [...conventionColumns, "district", "name", "substitute", "status"],
  liczby: [
    ...conventionColumns,
    "presentation",
    "presenter",
    "label",
    "value",
    "unit",
    "source",
    "isApproximate",
  ],
} as const;

export type OpenTable = keyof typeof openTables;
export const openTableNames = Object.keys(openTables) as OpenTable[]; // its keys are these and no others

const readers: Record<OpenTable, (content: EditionContent) => Row[]> = {
  glosowania: votesIn,
  obecnosc: attendanceIn,
  liczby: figuresIn,
};

/** The rows of a table for one convention, as published; none while nothing of it is. */
export function openRows(db: ReadDb, table: OpenTable, convention: Convention): Row[] {
  const content = findPublicContent(db, convention);
  if (!content) return [];
  const { precision, value, words, earliest, latest } = convention.heldOn;
  const own: Row = {
    convention: convention.address,
    date: precision === "words" ? words : value,
    dateEarliest: earliest,
    dateLatest: latest,
  };
  return readers[table](content).map((row) => ({ ...own, ...row }));
}

/** The conventions a table is made of, newest first. */
export const openConventions = (db: ReadDb, bodyId: string): Map<string, Convention> =>
  new Map(listPublicConventions(db, bodyId).map((convention) => [convention.id, convention]));

/** Votes as they were taken; of a resolution whose vote nobody kept, what the record says of its result. */
function votesIn({ votes = [], resolutions }: EditionContent): Row[] {
  const taken = votes.map((vote) => ({
    number: vote.number,
    kind: vote.kind,
    subject: vote.subject,
    resolution: vote.resolution?.citation ?? null,
    mode: vote.mode,
    present: vote.quorum?.present ?? null,
    needed: vote.quorum?.needed ?? null,
    composition: vote.quorum?.composition ?? null,
    for: vote.votesFor,
    against: vote.votesAgainst,
    abstained: vote.votesAbstained,
    notCast: vote.votesNotCast,
    outcome: vote.outcome,
  }));
  const kept = new Set(taken.flatMap(({ resolution }) => resolution ?? []));
  const told = resolutions
    .filter(({ citation }) => !kept.has(citation))
    .map((one) => ({
      number: null,
      kind: "resolution",
      subject: one.subject,
      resolution: one.citation,
      mode: one.voteMode,
      present: one.presentThen,
      needed: one.quorumThen,
      composition: one.compositionThen,
      for: one.votesFor,
      against: one.votesAgainst,
      abstained: one.votesAbstained,
      notCast: one.votesNotCast,
      outcome: one.state,
    }));
  return [...taken, ...told];
}

function attendanceIn({ attendance }: EditionContent): Row[] {
  return attendance.seats.map((seat) => ({
    district: seat.districtName,
    name: seat.name,
    substitute: seat.substituteName,
    status: seat.status,
  }));
}

function figuresIn({ presentations }: EditionContent): Row[] {
  return presentations.flatMap((presentation) =>
    presentation.figures.map((figure) => ({
      presentation: presentation.title,
      presenter: presentation.presenterName,
      label: figure.label,
      value: figure.value,
      unit: figure.unit,
      source: figure.source,
      isApproximate: String(figure.isApproximate),
    })),
  );
}
