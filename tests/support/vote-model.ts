import type { events } from "#schema/events";

type Event = Pick<typeof events.$inferSelect, "type" | "recordId" | "details" | "sequence">;
type Change = { id: string; seat: string; kind: "arrived" | "left"; heldAt: string; order: number };
type ModelVote = {
  state: "prepared" | "open" | "closed" | "abandoned";
  ballots: Map<string, string>;
  closedAt: string;
  /** Its result was held against the recount already. */
  isSettled: boolean;
};

/** A rule as the meeting has it, and who is counted. */
export type ModelRule = {
  majority: string;
  base: string;
  tie: string;
  chairVotes: boolean;
  composition: number;
  needed: number;
};

/**
 * A plain recount of one meeting from nothing but the events of its log: who is in the room, which votes are open, what they
 * come to. It shares no line with the rules it is held against.
 */
export class ModelMeeting {
  readonly #changes: Change[] = [];
  readonly #struck = new Set<string>();
  readonly votes = new Map<string, ModelVote>();
  isPaused = false;
  readonly #chair: string;

  constructor(chair: string) {
    this.#chair = chair;
  }

  read({ type, recordId, details, sequence }: Event): void {
    const vote = this.votes.get(recordId);
    const say = (name: string) => String(details[name]);
    if (type === "attendance.arrived" || type === "attendance.left")
      this.#changes.push({
        id: say("changeId"),
        seat: say("attendanceId"),
        kind: type === "attendance.arrived" ? "arrived" : "left",
        heldAt: say("heldAt"),
        order: sequence,
      });
    if (type === "attendance.presence-struck") this.#struck.add(say("changeId"));
    if (type === "proceedings.paused") this.isPaused = true;
    if (type === "proceedings.resumed" || type === "proceedings.item-begun") this.isPaused = false;
    if (type === "vote.prepared")
      this.votes.set(recordId, { state: "prepared", ballots: new Map(), closedAt: "", isSettled: false });
    if (!vote) return;
    if (type === "vote.opened") vote.state = "open";
    if (type === "vote.ballot-cast") vote.ballots.set(say("attendanceId"), say("choice"));
    if (type === "vote.ballot-withdrawn") vote.ballots.delete(say("attendanceId"));
    if (type === "vote.abandoned") vote.state = "abandoned";
    if (type === "vote.closed") {
      vote.state = "closed";
      vote.closedAt = say("heldAt");
    }
  }

  /** Who is in the room at an instant; null where nobody ever wrote anybody down. */
  inRoom(at: string): string[] | null {
    const told = this.#changes.filter(({ id }) => !this.#struck.has(id));
    if (told.length === 0) return null;
    const last = new Map<string, Change>();
    for (const change of told) {
      if (change.heldAt > at) continue;
      const before = last.get(change.seat);
      const isLater =
        !before ||
        change.heldAt > before.heldAt ||
        (change.heldAt === before.heldAt && change.order > before.order);
      if (isLater) last.set(change.seat, change);
    }
    return [...last.values()].filter(({ kind }) => kind === "arrived").map(({ seat }) => seat);
  }

  mayVote = (seat: string, at: string, { chairVotes }: ModelRule): boolean =>
    (this.inRoom(at) ?? []).includes(seat) && (chairVotes || seat !== this.#chair);

  hasQuorum = (at: string, { needed }: ModelRule): boolean => {
    const present = this.inRoom(at);
    return present !== null && present.length >= needed;
  };

  isAnyOpen = (): boolean => [...this.votes.values()].some(({ state }) => state === "open");

  settle(id: string): void {
    const vote = this.votes.get(id);
    if (vote) vote.isSettled = true;
  }

  /** Counts a vote anew by hand. */
  count(id: string, rule: ModelRule) {
    const vote = this.votes.get(id);
    if (!vote) throw new Error(`The log knows no vote ${id}`);
    let [yes, no, none] = [0, 0, 0];
    for (const choice of vote.ballots.values()) {
      if (choice === "for") yes++;
      else if (choice === "against") no++;
      else none++;
    }
    const present = this.inRoom(vote.closedAt) ?? [];
    const silent = present.filter(
      (seat) => !vote.ballots.has(seat) && this.mayVote(seat, vote.closedAt, rule),
    ).length;
    const all = yes + no + none + silent;
    return {
      votesFor: yes,
      votesAgainst: no,
      votesAbstained: none,
      votesNotCast: silent,
      voters: all,
      presentAtClosing: present.length,
      outcome: present.length < rule.needed ? "no-quorum" : this.#outcome(vote, rule, yes, no, none, all),
    };
  }

  #outcome(vote: ModelVote, rule: ModelRule, yes: number, no: number, none: number, all: number): string {
    if (rule.majority === "simple" && yes === no) {
      const chairs = vote.ballots.get(this.#chair);
      if (rule.tie === "chair-decides" && chairs === "for") return "adopted";
      if (rule.tie === "chair-decides" && chairs === "against") return "rejected";
      return rule.tie === "fails" ? "rejected" : "tied";
    }
    if (rule.majority === "simple") return yes > no ? "adopted" : "rejected";
    const whole = rule.base === "cast" ? yes + no + none : rule.base === "present" ? all : rule.composition;
    if (rule.majority === "absolute") return yes > whole / 2 ? "adopted" : "rejected";
    return yes > 0 && yes / whole >= 2 / 3 - 1e-9 ? "adopted" : "rejected";
  }
}
