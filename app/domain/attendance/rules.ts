import type { CouncilDate } from "../kernel/council-date.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { quorumOf } from "../rule-book/rules.ts";

export const attendanceStatuses = ["invited", "present", "excused", "absent"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** "10 z 19, potrzeba 10", with the act it rests on. A part is null when nobody stated it or no rule is known. */
export type Quorum = {
  present: number | null;
  base: number | null;
  needed: number | null;
  isReached: boolean | null;
  source: string | null;
};

/** What the rule book says of a quorum on one day. */
export type QuorumRule = { base: number | null; fraction: string | null; source: string | null };

type SeatPresence = { seatId: string | null; districtId: string | null; status: AttendanceStatus };

/** The day by which rules and seats are looked up: the first possible one. Null when the time is not known. */
export const ruleDayOf = (heldOn: CouncilDate): string | null => heldOn.earliest ?? heldOn.latest;

/** Has anybody written down who came? An invitation alone says nothing of that. */
export const isRecorded = (roll: readonly SeatPresence[]): boolean =>
  roll.some((entry) => entry.seatId !== null && entry.status !== "invited");

/**
 * Is the chair part of the composition that the quorum is counted from? Yes when the base is larger than the number of
 * districts (19 of 18); when no base is known, the rule on the chair's vote decides.
 */
export const doesChairCount = (
  base: number | null,
  districtSeats: number,
  chairVotes: string | null,
): boolean => (base === null ? chairVotes === "yes" : base > districtSeats);

/** Seats whose holder or substitute is present; null while nobody wrote it down. */
export function countPresent(roll: readonly SeatPresence[], includesChair: boolean): number | null {
  if (!isRecorded(roll)) return null;
  return countSeats(
    roll.filter(({ status }) => status === "present"),
    includesChair,
  );
}

/** Present against needed. What is not known stays null, and is then neither reached nor missed. */
export function measureQuorum(present: number | null, { base, fraction, source }: QuorumRule): Quorum {
  const needed = base !== null && fraction !== null ? quorumOf(base, fraction) : null;
  return {
    present,
    base,
    needed,
    isReached: present !== null && needed !== null ? present >= needed : null,
    source,
  };
}

/** What a source states goes before what a rule gives, figure by figure. */
export function statedQuorum(
  stated: {
    membersTotal: number | null;
    membersPresent: number | null;
    quorumNeeded: number | null;
    hasQuorum: boolean | null;
  },
  rule: QuorumRule,
): Quorum {
  const measured = measureQuorum(stated.membersPresent, { ...rule, base: stated.membersTotal ?? rule.base });
  const needed = stated.quorumNeeded ?? measured.needed;
  const isReached =
    stated.membersPresent !== null && needed !== null ? stated.membersPresent >= needed : null;
  return { ...measured, needed, isReached: stated.hasQuorum ?? isReached };
}

type Stage = { state: string; isArchived: boolean };
const allow = (isAllowed: boolean, { state }: Stage): Reason[] =>
  isAllowed ? [] : [because("convention-wrong-state", { state })];

/** People are invited to what will take place or did; the record of an old convention may always be completed. */
export const obstaclesToInviting = (convention: Stage): Reason[] =>
  allow(
    convention.isArchived || ["planned", "convened", "in-session", "closed"].includes(convention.state),
    convention,
  );

/** Letters leave only for what was announced and is still to come. */
export function obstaclesToSending(convention: Stage & { heldOn: CouncilDate }, today: string): Reason[] {
  const isPassed = convention.heldOn.latest !== null && convention.heldOn.latest < today;
  return [
    ...allow(!convention.isArchived && convention.state === "convened", convention),
    ...(isPassed ? [because("convention-day-passed")] : []),
  ];
}

/** Nobody is present at a convention that is not called yet, or was called off. */
export const obstaclesToRecording = (convention: Stage): Reason[] =>
  allow(convention.isArchived || ["convened", "in-session", "closed"].includes(convention.state), convention);

/** Who comes and goes is written down while it happens; afterwards the roll is corrected as a whole. */
export const obstaclesToKeepingPresence = ({ state }: { state: string }): Reason[] =>
  state === "in-session" ? [] : [because("convention-wrong-state", { state })];

/** A seat that somebody holds, or is lent to somebody. */
export const isOccupied = (entry: {
  seatId: string | null;
  name: string | null;
  substituteName: string | null;
}): boolean => entry.seatId !== null && (entry.name ?? entry.substituteName) !== null;

/** Districts' seats, and the chair's where it counts. */
export const countSeats = (
  present: readonly { seatId: string | null; districtId: string | null }[],
  includesChair: boolean,
): number =>
  present.filter(({ seatId, districtId }) => seatId !== null && (includesChair || districtId !== null))
    .length;

type Candidate = { personId: string | null; name: string | null };
type SubstituteWorld = {
  /** The rule `substitutes` of the day; null when not known, and then nothing is measured against it. */
  rule: { value: string; source: string } | null;
  deputies: readonly { personId: string; name: string }[];
  /** Who holds a seat that day. */
  holders: readonly Candidate[];
  /** Who already sits in the stead of another seat. */
  others: readonly Candidate[];
};

/** Who may sit in a seat instead of its holder: by the rule a deputy, anyone indicated, or nobody; never a member, and never for two seats. */
export function obstaclesToSubstitute(
  candidate: Candidate,
  { rule, deputies, holders, others }: SubstituteWorld,
): Reason[] {
  const isSame = (one: Candidate) =>
    (candidate.personId !== null && one.personId === candidate.personId) ||
    (candidate.name !== null && one.name === candidate.name);
  if (holders.some(isSame)) return [because("substitute-is-member", {}, rule?.source)];
  const isForbidden =
    rule?.value === "nobody" || (rule?.value === "deputies" && !deputies.some(isSame)) || others.some(isSame);
  return isForbidden ? [because("substitute-not-allowed", {}, rule?.source)] : [];
}
