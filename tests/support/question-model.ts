import { isWorkingDay } from "#domain/kernel/working-days";
import { addDays } from "#domain/kernel/polish-time";

/*
 * What a question should do, said once more and plainly, beside the product and knowing nothing of its rules. A step gives
 * "ok" or the reason code of the refusal expected.
 */
export type ModelState =
  | "filed"
  | "accepted"
  | "passed-on"
  | "answered"
  | "settled"
  | "not-contested"
  | "returned"
  | "withdrawn"
  | "merged";
export type Verdict = "answered" | "partly" | "not";
export type Who = {
  name: string;
  district: string | null;
  isOffice: boolean;
  isClerk: boolean;
  isSystem: boolean;
  link: Holder | null;
};

export type Holder = {
  question: ModelQuestion;
  state: "open" | "answered" | "handed-over" | "recalled";
  unit: string | null;
  round: number;
  clock: { isPaused: boolean };
  /** The referral it stands for in the product. */
  id: string;
};

type Asker = { from: ModelQuestion | null; joinedOn: string | null };

export class ModelQuestion {
  id: string;
  state: ModelState;
  askers: Map<string, Asker>;
  hasWords: boolean;
  answers = 0;
  isFull = false;
  answeredOn = "";
  said = new Map<string, Verdict>();
  everJudged = new Set<string>();
  holders: Holder[] = [];
  mergedInto: ModelQuestion | null = null;
  mergedFrom: "filed" | "accepted" = "filed";

  constructor(id: string, districts: readonly string[], isFromFloor: boolean) {
    this.id = id;
    this.state = isFromFloor ? "accepted" : "filed";
    this.hasWords = isFromFloor;
    this.askers = new Map(districts.map((district) => [district, { from: null, joinedOn: null }]));
  }

  get open(): Holder[] {
    return this.holders.filter(({ state }) => state === "open");
  }
}

const isIn = (q: ModelQuestion, ...states: ModelState[]) => states.includes(q.state);
const isAsker = (who: Who, q: ModelQuestion) => who.district !== null && q.askers.has(who.district);
const mayAnswer = (who: Who, holder: Holder) => who.link === holder || who.isClerk || who.isSystem;

/** The last day to judge: two weeks after the answer, or after the last one joined; then on to a working day. */
export function lastDayToJudge(q: ModelQuestion): string | null {
  if (q.state !== "answered" || !q.isFull || q.open.length > 0 || q.askers.size === 0) return null;
  const joined = [...q.askers.values()].map(({ joinedOn }) => joinedOn ?? "");
  let day = addDays([q.answeredOn, ...joined].toSorted().at(-1) ?? "", 14);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Back to those who answered last, when nobody holds it any more. */
function reopen(q: ModelQuestion): void {
  q.state = "passed-on";
  if (q.open.length > 0) return;
  const round = Math.max(0, ...q.holders.map((holder) => holder.round));
  for (const last of q.holders.filter((holder) => holder.state === "answered" && holder.round === round))
    q.holders.push({ ...last, state: "open", round: round + 1, clock: { isPaused: false }, id: "" });
}

/** What verdicts given earlier come to, once nothing is waited for. */
function settleIfAllSpoke(q: ModelQuestion): void {
  const districts = [...q.askers.keys()];
  if (q.state !== "answered" || q.open.length > 0) return;
  if (districts.length === 0 || districts.some((district) => !q.said.has(district))) return;
  if (districts.some((district) => q.said.get(district) === "not")) reopen(q);
  else q.state = "settled";
}

export const model = {
  followUp(q: ModelQuestion, district: string): string {
    if (q.askers.size > 0 && !q.askers.has(district)) return "question-not-yours";
    return isIn(q, "answered", "settled", "not-contested") ? "ok" : "question-wrong-state";
  },
  edit: (who: Who, q: ModelQuestion): string =>
    !isAsker(who, q) ? "not-permitted" : isIn(q, "filed") ? "ok" : "question-wrong-state",
  accept(who: Who, q: ModelQuestion, to: "accepted" | "returned"): string {
    if (!who.isOffice) return "not-permitted";
    if (!isIn(q, "filed")) return "question-wrong-state";
    q.state = to;
    return "ok";
  },
  withdraw(who: Who, q: ModelQuestion): string {
    const isOwn = isAsker(who, q);
    if (!isOwn && !who.isOffice) return "not-permitted";
    if (!isIn(q, "filed", "accepted") && (isOwn || !isIn(q, "passed-on"))) return "question-wrong-state";
    if (isOwn && (q.askers.size > 1 || q.hasWords)) q.askers.delete(who.district ?? "");
    else {
      q.state = "withdrawn";
      for (const holder of q.open) holder.state = "recalled";
    }
    return "ok";
  },
  join(who: Who, q: ModelQuestion, district: string, today: string): string {
    if (who.district !== district) return "not-permitted";
    if (q.askers.has(district)) return "already-joined";
    if (!isIn(q, "accepted", "passed-on", "answered")) return "question-wrong-state";
    if (q.state === "answered" && q.askers.size > 0) return "question-wrong-state";
    q.askers.set(district, { from: null, joinedOn: today });
    return "ok";
  },
  annex(who: Who, q: ModelQuestion, district: string): string {
    if (who.district !== district) return "not-permitted";
    if (!isIn(q, "filed", "accepted", "passed-on")) return "question-wrong-state";
    return q.askers.has(district) ? "ok" : "question-not-yours";
  },
  merge(who: Who, q: ModelQuestion, into: ModelQuestion, today: string): string {
    if (!who.isOffice) return "not-permitted";
    if (q === into) return "merge-into-itself";
    if (!isIn(q, "filed", "accepted") || !isIn(into, "accepted", "passed-on", "answered"))
      return "merge-not-possible";
    for (const district of q.askers.keys())
      if (!into.askers.has(district)) into.askers.set(district, { from: q, joinedOn: today });
    q.mergedFrom = isIn(q, "filed") ? "filed" : "accepted";
    q.mergedInto = into;
    q.state = "merged";
    return "ok";
  },
  undoMerge(who: Who, q: ModelQuestion, all: readonly ModelQuestion[]): string {
    if (!who.isOffice) return "not-permitted";
    if (!q.mergedInto) return "not-merged";
    let [from, into]: [ModelQuestion, ModelQuestion | null] = [q, q.mergedInto];
    q.state = q.mergedFrom;
    q.mergedInto = null;
    while (into) {
      const here: ModelQuestion = into;
      const leaving: string[] = [];
      for (const [district, asker] of here.askers) {
        if (asker.from !== from || here.everJudged.has(district)) continue;
        const other = all.find((third) => third.mergedInto === here && third.askers.has(district));
        if (other) asker.from = other;
        else leaving.push(district);
      }
      const isDeserted = leaving.length === here.askers.size && !here.hasWords;
      if (!isDeserted) for (const district of leaving) here.askers.delete(district);
      settleIfAllSpoke(here);
      [from, into] = [here, isDeserted ? null : here.mergedInto];
    }
    return "ok";
  },
  refer(who: Who, q: ModelQuestion, unit: string | null): string {
    if (!who.isOffice && !who.isSystem) return "not-permitted";
    if (!isIn(q, "accepted", "passed-on", "answered") || (q.state === "answered" && q.isFull))
      return "question-wrong-state";
    if (unit !== null && q.open.some((holder) => holder.unit === unit)) return "addressee-needed";
    const round = Math.max(1, ...q.holders.map((holder) => holder.round));
    q.holders.push({ question: q, state: "open", unit, round, clock: { isPaused: false }, id: "" });
    if (q.state !== "answered") q.state = "passed-on";
    return "ok";
  },
  recall(who: Who, holder: Holder): string {
    if (!who.isOffice && !who.isSystem) return "not-permitted";
    if (holder.state !== "open") return "referral-not-open";
    holder.state = "recalled";
    const q = holder.question;
    if (q.open.length === 0 && q.state === "passed-on") q.state = "accepted";
    settleIfAllSpoke(q);
    return "ok";
  },
  work: (who: Who, holder: Holder): string =>
    !mayAnswer(who, holder) ? "not-permitted" : holder.state === "open" ? "ok" : "referral-not-open",
  askBack(who: Who, holder: Holder): string {
    const may = model.work(who, holder);
    if (may !== "ok") return may;
    if (holder.clock.isPaused) return "clarification-pending";
    holder.clock.isPaused = true;
    return "ok";
  },
  clarify(who: Who, holder: Holder): string {
    if (!who.isOffice && !isAsker(who, holder.question)) return "not-permitted";
    if (!holder.question.open.some(({ clock }) => clock === holder.clock)) return "referral-not-open";
    if (!holder.clock.isPaused) return "no-clarification-asked";
    holder.clock.isPaused = false;
    return "ok";
  },
  handOver(who: Who, holder: Holder, unit: string): string {
    const may = model.work(who, holder);
    if (may !== "ok") return may;
    if (holder.unit === unit) return "hand-over-to-itself";
    holder.question.holders.push({ ...holder, unit, state: "open", id: "" });
    holder.state = "handed-over";
    return "ok";
  },
  answer(who: Who, holder: Holder, isFull: boolean, today: string): string {
    const may = model.work(who, holder);
    if (may !== "ok") return may;
    if (isFull) holder.state = "answered";
    answered(holder.question, isFull && holder.question.open.length === 0, today);
    return "ok";
  },
  /** An answer the clerk writes down; with nobody named it ends no referral. */
  record(who: Who, q: ModelQuestion, holder: Holder | null, isFull: boolean, today: string): string {
    if (!who.isClerk) return "not-permitted";
    if (!isIn(q, "accepted", "passed-on", "answered")) return "question-wrong-state";
    if (holder && holder.state !== "open") return "referral-not-open";
    if (holder && isFull) holder.state = "answered";
    answered(q, isFull && (holder === null || q.open.length === 0), today);
    return "ok";
  },
  judge(who: Who, q: ModelQuestion, district: string, verdict: Verdict): string {
    if (who.district !== district) return "not-permitted";
    if (!q.askers.has(district)) return "question-not-yours";
    if (q.answers === 0 && isIn(q, "filed", "accepted", "passed-on", "answered")) return "answer-needed";
    if (!isIn(q, "answered", "not-contested")) return "question-wrong-state";
    if (q.said.has(district)) return "already-judged";
    q.said.set(district, verdict);
    q.everJudged.add(district);
    const isNo = [...q.askers.keys()].some((asker) => q.said.get(asker) === "not");
    if (q.state === "not-contested") {
      if (verdict === "not") reopen(q);
      else q.state = "settled";
    } else if ([...q.askers.keys()].every((asker) => q.said.has(asker))) {
      if (isNo) reopen(q);
      else if (q.open.length === 0) q.state = "settled";
    }
    return "ok";
  },
  timeOut(who: Who, q: ModelQuestion, today: string): string {
    if (!who.isSystem) return "not-permitted";
    const day = lastDayToJudge(q);
    if (day === null || day >= today) return "verdict-time-runs";
    if (q.said.size === 0) q.state = "not-contested";
    else if ([...q.said.values()].includes("not")) reopen(q);
    else q.state = "settled";
    return "ok";
  },
};

function answered(q: ModelQuestion, isFull: boolean, today: string): void {
  q.state = "answered";
  q.answers += 1;
  q.isFull = isFull;
  q.answeredOn = today;
  q.said.clear();
}
