import type { RollEntry } from "../attendance/queries.ts";
import { inRoomDuring } from "../attendance/presence-rules.ts";
import type { PresenceChange } from "../attendance/presence-rules.ts";
import type { TurnOfSpeaker } from "../floor/queries.ts";
import { pick } from "../kernel/pick.ts";
import { secondsOn, timeOf } from "../proceedings/rules.ts";
import type { Course } from "../proceedings/rules.ts";
import type { BallotFacts, VoteFacts } from "../vote/fact-queries.ts";

const voteFields = [
  "number",
  "kind",
  "subject",
  "subjectEn",
  "mode",
  "state",
  "agendaItemId",
  "agendaItem",
  "amendedText",
  "repeats",
  "repeatReason",
  "repeatedBy",
  "seatsToFill",
  "majority",
  "base",
  "tie",
  "chairVotes",
  "ruleSource",
  "openedAt",
  "closedAt",
  "quorum",
  "voters",
  "votesFor",
  "votesAgainst",
  "votesAbstained",
  "votesNotCast",
  "outcome",
  "abandonReason",
] as const;
type SeatName = { place: string | null; name: string | null };
/** A vote as a record keeps it: with its rule, its quorum and who voted how. */
export type ContentVote = Pick<VoteFacts, (typeof voteFields)[number]> & {
  resolution: { citation: string; subject: string; subjectEn: string | null } | null;
  ballots: (SeatName & Pick<BallotFacts, "choice" | "candidates">)[];
  silent: SeatName[];
  candidates: { name: string; district: string | null; votesFor: number | null; isIndicated: boolean }[];
};
/** When an item was on, without breaks, and which seats were in the room meanwhile. */
export type ContentTime = {
  agendaItemId: string;
  begunAt: string;
  endedAt: string;
  seconds: number;
  /** What the agenda gave it; left out where it gave nothing. */
  plannedMinutes?: number;
  present: SeatName[];
};
/** Who had the floor under an item, and for how long. */
export type ContentSpeech = SeatName & {
  agendaItemId: string | null;
  kind: TurnOfSpeaker["kind"];
  startedAt: string;
  seconds: number;
};

export type SessionParts = {
  votes: VoteFacts[];
  course: Course;
  presence: PresenceChange[];
  roll: RollEntry[];
  turns: TurnOfSpeaker[];
  /** The items of the agenda with what each was given. */
  agenda: { id: string; plannedMinutes: number | null }[];
};

/** What a convention in session left behind: votes, times, speakers. A part nobody kept is left out, so that the records of before stay as they are. */
export function sessionOf({ votes, course, presence, roll, turns, agenda }: SessionParts): {
  votes?: ContentVote[];
  times?: ContentTime[];
  speeches?: ContentSpeech[];
} {
  const taken = votes.filter(
    ({ state, openedAt }) => state === "closed" || (state === "abandoned" && openedAt !== null),
  );
  const ids = [...new Set(course.spans.map(({ agendaItemId }) => agendaItemId))];
  const times = ids.flatMap((id) =>
    timeIn(course, id, presence, roll).map((time) => {
      const given = agenda.find((item) => item.id === id)?.plannedMinutes;
      return given ? { ...time, plannedMinutes: given } : time;
    }),
  );
  const speeches = turns.flatMap(speechOf);
  return {
    ...(taken.length > 0 ? { votes: taken.map(voteOf) } : {}),
    ...(times.length > 0 ? { times } : {}),
    ...(speeches.length > 0 ? { speeches } : {}),
  };
}

const voteOf = (vote: VoteFacts): ContentVote => ({
  ...pick(vote, voteFields),
  resolution: vote.resolution && pick(vote.resolution, ["citation", "subject", "subjectEn"]),
  ballots: vote.ballots.map((ballot) => pick(ballot, ["place", "name", "choice", "candidates"])),
  silent: vote.silent.map((seat) => pick(seat, ["place", "name"])),
  candidates: vote.candidates.map((one) => pick(one, ["name", "district", "votesFor", "isIndicated"])),
});

function timeIn(course: Course, id: string, presence: PresenceChange[], roll: RollEntry[]): ContentTime[] {
  const time = timeOf(course, id);
  if (!time || time.to === null) return [];
  const own = course.spans.filter((span) => span.agendaItemId === id);
  const there = new Set(own.flatMap((span) => [...inRoomDuring(presence, span)]));
  return [
    {
      agendaItemId: id,
      begunAt: time.from,
      endedAt: time.to,
      seconds: secondsOn(course, id, new Date(time.to)),
      present: roll.filter((entry) => entry.seatId !== null && there.has(entry.id)).map(seatName),
    },
  ];
}

const seatName = (entry: RollEntry): SeatName => ({
  place: entry.districtName && `${entry.districtRoman} ${entry.districtName}`,
  name: entry.substituteName ?? entry.name,
});

function speechOf(turn: TurnOfSpeaker): ContentSpeech[] {
  if (turn.state !== "over" || turn.startedAt === null) return [];
  return [
    {
      ...pick(turn, ["agendaItemId", "kind", "name"]),
      startedAt: turn.startedAt,
      place: turn.districtName ? `${turn.districtRoman} ${turn.districtName}` : turn.office,
      seconds: turn.spokenSeconds,
    },
  ];
}
