import { isClerk, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Question } from "./queries.ts";
import { isPublicQuestion } from "./rules.ts";

/** Whoever holds a district's seat today asks, judges and withdraws for it. */
export const mayAskFor = (actor: Actor, districtId: string): boolean =>
  actor.districtIds.includes(districtId);

/** Who sits in the district's stead at a convention asks for it too, but for that convention alone. */
export const mayAskAt = (actor: Actor, districtId: string, conventionId: string | null): boolean =>
  mayAskFor(actor, districtId) ||
  (actor.substitutions ?? []).some(
    (one) => one.districtId === districtId && one.conventionId === conventionId,
  );

/** Districts for which somebody may ask something, at whatever convention. */
export const districtsToAskFor = (actor: Actor): string[] => [
  ...new Set([...actor.districtIds, ...(actor.substitutions ?? []).map((one) => one.districtId)]),
];
export const mayAskAtAll = (actor: Actor): boolean => districtsToAskFor(actor).length > 0;

/** Is it a question of a district whose seat the actor holds? */
export const isAsker = (actor: Actor, askingDistrictIds: readonly string[]): boolean =>
  askingDistrictIds.some((districtId) => actor.districtIds.includes(districtId));

/** The office triages, passes on, puts on the agenda, files. */
export const mayManageQuestions = (actor: Actor): boolean => isOffice(actor);
/** An answer is written down by the clerk, on behalf of whoever gave it. */
export const mayRecordAnswers = (actor: Actor): boolean => isClerk(actor);
/** What was asked in the room, the clerk writes down. */
export const mayFileFromFloor = (actor: Actor): boolean => isClerk(actor);

export const mayWithdraw = (actor: Actor, askingDistrictIds: readonly string[]): boolean =>
  isAsker(actor, askingDistrictIds) || mayManageQuestions(actor);

/** A question not yet accepted is between its askers and the office. */
export const maySeeQuestion = (
  actor: Actor,
  question: Pick<Question, "state" | "acceptedOn">,
  askingDistrictIds: readonly string[],
): boolean => isPublicQuestion(question) || isAsker(actor, askingDistrictIds) || mayManageQuestions(actor);

/** The askers' silence closes a question by itself: the daily job says so, nobody else. */
export const mayCloseUncontested = (actor: Actor): boolean => actor.kind === "system";

/** Only a corrected file of the archive rewords what the archive told. */
export const mayCorrectFromArchive = (actor: Actor): boolean => actor.kind === "archive";
