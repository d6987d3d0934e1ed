import { holdsLink, isChair, isOffice, isPresenter } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import type { ActionItemState } from "./rules.ts";

/** Clerk and chair write promises down, correct them and move them on. */
export const mayKeepActionItems = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** Whoever promised, by their account or by the address of a letter, may say how it is going, and prove it. */
export const mayReportProgress = (
  actor: Actor,
  item: { id: string; ownerPersonId: string | null },
): boolean => mayKeepActionItems(actor) || mayAnswerWording(actor, item);

/** Its wording only whoever promised confirms or contests: nobody does it for them. */
export const mayAnswerWording = (actor: Actor, item: { id: string; ownerPersonId: string | null }): boolean =>
  holdsLink(actor, "promise", item.id) ||
  (isPresenter(actor) && actor.personId !== null && item.ownerPersonId === actor.personId);

/** Whoever promised reports progress and that it is done, which the asker judges; dropped or open again is for the office to say. */
export const mayMoveTo = (
  actor: Actor,
  item: { id: string; ownerPersonId: string | null },
  state: ActionItemState,
): boolean =>
  state === "in-progress" || state === "done" ? mayReportProgress(actor, item) : mayKeepActionItems(actor);

/** Letters that leave by themselves: the daily pass alone. */
export const mayRemindOwners = (actor: Actor): boolean => actor.kind === "system";

/** How a promise was kept, the district it was made to judges; one made to nobody by name, the convention's chair. */
export const mayJudgeActionItem = (actor: Actor, item: { districtId: string | null }): boolean =>
  item.districtId === null ? isChair(actor) : actor.districtIds.includes(item.districtId);
