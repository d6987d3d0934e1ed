import { holdsLink, isOffice, isPresenter } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** Somebody named to present an item. */
export type NamedPresenter = {
  id: string;
  personId: string | null;
  name: string;
};

/** Only the office says who presents, removes a presentation, or enters one outside the agenda. */
export const mayManagePresentations = (actor: Actor): boolean => isOffice(actor);

/** Is this line of the agenda the actor's own: by the address in their letter, or as a presenter who signed in? */
export const isOwnLine = (actor: Actor, { id, personId }: Pick<NamedPresenter, "id" | "personId">): boolean =>
  holdsLink(actor, "presenter", id) ||
  (isPresenter(actor) && actor.personId !== null && personId === actor.personId);

/** The page of one who presents: theirs, and the office's to look at. */
export const maySeePresenterPage = (actor: Actor, presenter: NamedPresenter): boolean =>
  isOwnLine(actor, presenter) || isOffice(actor);

/** The office reminds by hand, the system every day. */
export const mayRemindPresenters = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";

/** A presenter begins a presentation under an item where they are named. */
export const mayAttachPresentation = (actor: Actor, named: readonly NamedPresenter[]): boolean =>
  isOffice(actor) || named.some((presenter) => isOwnLine(actor, presenter));

/** A presenter edits what they themselves present. `authors`: those of the presenters named under its item whose it is. */
export const mayEditPresentation = (
  actor: Actor,
  presentation: { presenterPersonId: string | null },
  authors: readonly NamedPresenter[],
): boolean =>
  isOffice(actor) ||
  (isPresenter(actor) && actor.personId !== null && presentation.presenterPersonId === actor.personId) ||
  authors.some(({ id }) => holdsLink(actor, "presenter", id));
