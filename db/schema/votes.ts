import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agendaItems } from "./agenda.ts";
import { attendances } from "./attendance.ts";
import { flag, id, instant } from "./columns.ts";
import { conventions } from "./conventions.ts";
import { districts } from "./council.ts";
import { resolutions } from "./resolutions.ts";

/**
 * One vote of a convention. Never secret. The rule it is counted by is stored before it opens and never changes; what it
 * came to is computed from the ballots when it closes, and stays.
 */
export const votes = sqliteTable(
  "votes",
  {
    id: id(),
    conventionId: text()
      .notNull()
      .references(() => conventions.id),
    agendaItemId: text().references(() => agendaItems.id),
    /** Counted within the convention, in the order in which votes were prepared. */
    number: integer().notNull(),
    kind: text({
      enum: ["resolution", "amendment", "agenda", "procedural", "indication", "adoption"],
    }).notNull(),
    subject: text().notNull(),
    subjectEn: text(),
    /** The resolution voted on, or amended. */
    resolutionId: text().references(() => resolutions.id),
    /** An amendment's new wording of the whole resolution: it becomes the resolution's text when carried. */
    amendedText: text(),
    /** An earlier vote on the same matter, which stays visible, and why it is repeated. */
    repeatsVoteId: text(),
    repeatReason: text(),
    mode: text({ enum: ["roll-call", "hands", "phones"] }).notNull(),
    state: text({ enum: ["prepared", "open", "closed", "abandoned"] }).notNull(),
    /** How many are to be indicated; null unless it is an indication. */
    seatsToFill: integer(),
    majority: text({ enum: ["simple", "absolute", "two-thirds"] }).notNull(),
    base: text({ enum: ["cast", "present", "composition"] }).notNull(),
    tie: text({ enum: ["fails", "chair-decides", "repeat"] }).notNull(),
    chairVotes: flag().notNull(),
    /** The paragraphs the rule comes from, or nothing where it is assumed. */
    ruleSource: text(),
    openedAt: instant(),
    closedAt: instant(),
    /** The quorum as it stood when the vote opened, and when it closed: "10 z 19, potrzeba 10". */
    presentAtOpening: integer(),
    presentAtClosing: integer(),
    composition: integer(),
    quorumNeeded: integer(),
    quorumSource: text(),
    /** Seats that might vote when it closed. */
    voters: integer(),
    votesFor: integer(),
    votesAgainst: integer(),
    votesAbstained: integer(),
    votesNotCast: integer(),
    outcome: text({ enum: ["adopted", "rejected", "tied", "no-quorum", "indicated"] }),
    abandonReason: text(),
  },
  (vote) => [
    uniqueIndex("votes_number").on(vote.conventionId, vote.number),
    index("votes_resolution").on(vote.resolutionId),
  ],
);

/** One seat's open ballot; whoever was present and has none did not vote. A hand count has none at all. */
export const ballots = sqliteTable(
  "ballots",
  {
    id: id(),
    voteId: text()
      .notNull()
      .references(() => votes.id),
    attendanceId: text()
      .notNull()
      .references(() => attendances.id),
    /** Who cast it: the seat's holder or substitute, as they were called that day. */
    name: text().notNull(),
    choice: text({ enum: ["for", "against", "abstained", "candidates"] }).notNull(),
    way: text({ enum: ["phone", "clerk"] }).notNull(),
    castAt: instant().notNull(),
    enteredAt: instant().notNull(),
  },
  (ballot) => [uniqueIndex("ballots_seat").on(ballot.voteId, ballot.attendanceId)],
);

/** Who stands for an indication, and the votes they got once it is closed. */
export const candidates = sqliteTable(
  "candidates",
  {
    id: id(),
    voteId: text()
      .notNull()
      .references(() => votes.id),
    position: integer().notNull(),
    name: text().notNull(),
    districtId: text().references(() => districts.id),
    votesFor: integer(),
    isIndicated: flag(),
  },
  (candidate) => [index("candidates_vote").on(candidate.voteId, candidate.position)],
);

/** The candidates one ballot names. */
export const ballotCandidates = sqliteTable(
  "ballot_candidates",
  {
    id: id(),
    voteId: text()
      .notNull()
      .references(() => votes.id),
    ballotId: text()
      .notNull()
      .references(() => ballots.id),
    candidateId: text()
      .notNull()
      .references(() => candidates.id),
  },
  (named) => [
    uniqueIndex("ballot_candidates_once").on(named.ballotId, named.candidateId),
    index("ballot_candidates_vote").on(named.voteId),
  ],
);
