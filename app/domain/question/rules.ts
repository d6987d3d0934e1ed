import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { Convention } from "../convention/queries.ts";
import type { Answer, Question, Verdict } from "./queries.ts";

type State = Question["state"];
type Extent = Answer["extent"];

export const publicStates = [
  "accepted",
  "passed-on",
  "answered",
  "settled",
  "not-contested",
] as const satisfies readonly State[];

/** States in which an answer is waited for, or may still be judged. */
export const aliveStates = ["accepted", "passed-on", "answered"] as const satisfies readonly State[];

export const isAliveQuestion = ({ state }: { state: State }): boolean =>
  aliveStates.some((alive) => alive === state);

/** The public sees what an office has accepted; withdrawn or merged after that, a question keeps its page and says so. */
export const isPublicQuestion = ({ state, acceptedOn }: Pick<Question, "state" | "acceptedOn">): boolean =>
  publicStates.some((shown) => shown === state) ||
  ((state === "withdrawn" || state === "merged") && acceptedOn !== null);

/** Nothing is waited for any more. */
export const isFinished = ({ state }: { state: State }): boolean =>
  ["settled", "not-contested", "returned", "withdrawn", "merged"].includes(state);

/** filed → accepted → passed-on → answered → settled; who may do a step is the policy's business. */
const steps = {
  edit: ["filed"],
  accept: ["filed"],
  return: ["filed"],
  withdraw: ["filed", "accepted"],
  "withdraw-by-office": ["filed", "accepted", "passed-on"],
  annex: ["filed", "accepted", "passed-on"],
  join: ["accepted", "passed-on", "answered"],
  // Answered in part, it may be sent to one more; see obstaclesToSending.
  "pass-on": ["accepted", "passed-on", "answered"],
  "put-on-agenda": ["accepted", "passed-on", "answered"],
  // An answer given in the room needs no passing on; a second one adds to the first.
  answer: ["accepted", "passed-on", "answered"],
  // "Not contested" may be reopened: an asker may still speak.
  judge: ["answered", "not-contested"],
  "follow-up": ["answered", "settled", "not-contested"],
} satisfies Record<string, State[]>;

export type Step = keyof typeof steps;

export const allowsStep = ({ state }: { state: State }, step: Step): boolean =>
  steps[step].some((allowed) => allowed === state);

export function obstaclesToStep(question: { state: State }, step: Step): Reason[] {
  return allowsStep(question, step) ? [] : [because("question-wrong-state", { state: question.state })];
}

/** The office sends on what is not answered in full; a matter of the archive only once it has taken it over. */
export function obstaclesToSending(
  question: Pick<Question, "state" | "isArchived" | "takenOverOn">,
  extent: Extent | null,
): Reason[] {
  const isDone = question.state === "answered" && extent === "full";
  return [
    ...(isDone
      ? [because("question-wrong-state", { state: question.state })]
      : obstaclesToStep(question, "pass-on")),
    ...(question.isArchived && question.takenOverOn === null ? [because("archived-not-taken-over")] : []),
  ];
}

/** A question is followed up once it was answered, by a district that asked it; what nobody asked by name, any district follows up. */
export function obstaclesToFollowingUp(
  question: { state: State },
  askingDistrictIds: readonly string[],
  districtId: string,
): Reason[] {
  if (askingDistrictIds.length > 0 && !askingDistrictIds.includes(districtId))
    return [because("question-not-yours")];
  return obstaclesToStep(question, "follow-up");
}

/** The office takes over what the archive left open, once. */
export const obstaclesToTakingOver = (
  question: Pick<Question, "state" | "isArchived" | "takenOverOn">,
): Reason[] =>
  question.isArchived && question.takenOverOn === null && !isFinished(question)
    ? []
    : [because("question-wrong-state", { state: question.state })];

/** A district asks for a convention that is announced and whose day for questions has not passed; a day nobody knows closes nothing. */
export function obstaclesToAskingFor(
  convention: Pick<Convention, "state" | "questionsDueOn" | "heldOn">,
  today: string,
  rule: string | null = null,
): Reason[] {
  if (convention.state === "planned") return [because("convention-not-public")];
  const isOpen =
    convention.state === "convened" &&
    (convention.questionsDueOn === null || today <= convention.questionsDueOn);
  return isOpen
    ? []
    : [
        because(
          "questions-closed",
          { day: convention.questionsDueOn ?? convention.heldOn.value ?? "" },
          rule,
        ),
      ];
}

/** Questions are asked in the room of a convention that was called and not called off. */
export const takesQuestionsFromFloor = ({ state }: Pick<Convention, "state">): boolean =>
  state !== "planned" && state !== "cancelled";

/** A district joins until the question is answered; "the district chairs", who have no judge, it joins after that too. */
export function obstaclesToJoining(
  question: { state: State },
  askingDistrictIds: readonly string[],
  districtId: string,
): Reason[] {
  if (askingDistrictIds.includes(districtId)) return [because("already-joined")];
  return question.state === "answered" && askingDistrictIds.length > 0
    ? [because("question-wrong-state", { state: question.state })]
    : obstaclesToStep(question, "join");
}

/** An answer is judged by each asking district, once for each answer that came. */
export function obstaclesToJudging(
  question: { state: State },
  answerCount: number,
  hasJudged: boolean,
): Reason[] {
  if (answerCount === 0 && !isFinished(question)) return [because("answer-needed")];
  if (!allowsStep(question, "judge")) return [because("question-wrong-state", { state: question.state })];
  return hasJudged ? [because("already-judged")] : [];
}

/**
 * How far the question stands answered: an answer's extent speaks of the question after it, so the latest known one
 * decides. Null while there is no answer at all.
 */
export function extentOf(answers: readonly { extent: Extent }[]): Extent | null {
  if (answers.length === 0) return null;
  return answers.findLast(({ extent }) => extent !== "not-known")?.extent ?? "not-known";
}

/** Each asking district's say of the latest answer. */
export const currentVerdicts = <V extends Pick<Verdict, "afterAnswer">>(
  verdicts: readonly V[],
  answerCount: number,
): V[] => verdicts.filter(({ afterAnswer }) => afterAnswer === answerCount);

/**
 * Where the verdicts leave an answered question: when every asking district has judged it is settled, or, if any said
 * "not", open again. "The district chairs" as a whole name no district: such a question stays answered, as recorded.
 */
export function stateAfterVerdicts(
  askingDistrictIds: readonly string[],
  verdicts: readonly Pick<Verdict, "districtId" | "verdict">[],
): "answered" | "settled" | "passed-on" {
  const said = new Map(verdicts.map(({ districtId, verdict }) => [districtId, verdict]));
  if (askingDistrictIds.length === 0 || askingDistrictIds.some((districtId) => !said.has(districtId)))
    return "answered";
  return askingDistrictIds.some((districtId) => said.get(districtId) === "not") ? "passed-on" : "settled";
}

/** Where silence leaves an answered question: those who spoke decide; nobody spoke, nobody contests it. */
export function stateAfterTimeOut(
  said: readonly Pick<Verdict, "verdict">[],
): "settled" | "not-contested" | "passed-on" {
  if (said.length === 0) return "not-contested";
  return said.some(({ verdict }) => verdict === "not") ? "passed-on" : "settled";
}

/** A duplicate not yet sent to anybody joins a question of the same body that is in the register and alive: one of the archive only once it was taken over. */
export function obstaclesToMerging(
  question: Pick<Question, "id" | "bodyId" | "state">,
  into: Pick<Question, "id" | "bodyId" | "state" | "isArchived" | "takenOverOn">,
): Reason[] {
  if (question.id === into.id) return [because("merge-into-itself")];
  const isLoose = question.state === "filed" || question.state === "accepted";
  const isAlive =
    ["accepted", "passed-on", "answered"].includes(into.state) &&
    (!into.isArchived || into.takenOverOn !== null);
  return isLoose && isAlive && question.bodyId === into.bodyId ? [] : [because("merge-not-possible")];
}

export type Standing =
  | Exclude<State, "answered">
  | "answered"
  | "answered-in-part"
  | "answered-extent-unknown"
  | "reopened"
  | "no-answer-recorded";

/** What a reader should hear of a question: its state, refined by how far it is answered. */
export function standingOf(
  { state, isArchived }: Pick<Question, "state" | "isArchived">,
  extent: Extent | null,
): Standing {
  if (state === "answered")
    return extent === "partial"
      ? "answered-in-part"
      : extent === "full"
        ? "answered"
        : "answered-extent-unknown";
  if (state === "passed-on" && extent !== null) return "reopened";
  if (state === "accepted" && isArchived) return "no-answer-recorded";
  return state;
}

const subjectLength = 100;

/** A subject for a question whose record gives none: its own first words. */
export function subjectFrom(text: string): string {
  const sentence = /^[^?!\n]*[?!]?/.exec(text)?.[0].trim() || text.trim();
  if (sentence.length <= subjectLength) return sentence;
  const cut = sentence.slice(0, subjectLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), subjectLength / 2)).replace(/[\s,;:–-]+$/, "")}…`;
}
