import { isOffice, isPresenter } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Only the office says who presents, removes a presentation, or enters one outside the agenda. */
export const mayManagePresentations = (actor: Actor): boolean => isOffice(actor);

/** A presenter begins a presentation under an item where they are named. `presenterIds`: the persons named there. */
export const mayAttachPresentation = (actor: Actor, presenterIds: readonly (string | null)[]): boolean =>
  isOffice(actor) || (isPresenter(actor) && actor.personId !== null && presenterIds.includes(actor.personId));

/** A presenter edits what they themselves present. */
export const mayEditPresentation = (
  actor: Actor,
  presentation: { presenterPersonId: string | null },
): boolean =>
  isOffice(actor) ||
  (isPresenter(actor) && actor.personId !== null && presentation.presenterPersonId === actor.personId);
