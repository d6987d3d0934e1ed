import { isOffice, isPresenter } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";
import type { ActionItemState } from "./rules.ts";

/** Clerk and chair write promises down, correct them and move them on. */
export const mayKeepActionItems = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** Whoever promised, and has an account, may say how it is going. */
export const mayReportProgress = (actor: Actor, item: { ownerPersonId: string | null }): boolean =>
  mayKeepActionItems(actor) ||
  (isPresenter(actor) && actor.personId !== null && item.ownerPersonId === actor.personId);

/** That it is done, dropped or open again is for the office to say. */
export const mayMoveTo = (
  actor: Actor,
  item: { ownerPersonId: string | null },
  state: ActionItemState,
): boolean => (state === "in-progress" ? mayReportProgress(actor, item) : mayKeepActionItems(actor));
