import type { Presenter } from "./queries.ts";
import type { PublishedItem } from "#schema/agenda";
import { isOver } from "../convention/rules.ts";
import type { Convention } from "../convention/queries.ts";
import type { Actor } from "../kernel/actor.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { Proposal } from "./proposal-queries.ts";

type State = Pick<Convention, "state" | "isArchived">;

/** The archive writes down what happened long ago, so no state of that convention stands in its way. */
const isFromArchive = (actor: Actor, { isArchived }: State): boolean =>
  actor.kind === "archive" && isArchived;

/** Nobody prepares an agenda for a convention that is over. */
export function obstaclesToPreparing(convention: State, actor: Actor): Reason[] {
  if (isFromArchive(actor, convention) || !isOver(convention)) return [];
  return [
    because(convention.state === "closed" ? "convention-closed" : "convention-wrong-state", {
      state: convention.state,
    }),
  ];
}

/**
 * Does what is past its date come back to this convention? Only to one of our own time that is still ahead: one whose day
 * went by without being opened takes nothing more in, so that nothing is lost there.
 */
export const takesReturns = (
  { kind, state, isArchived, heldOn }: Pick<Convention, "kind" | "state" | "isArchived" | "heldOn">,
  today: string,
): boolean =>
  kind === "convention" &&
  !isArchived &&
  (state === "planned" || state === "convened") &&
  (heldOn.latest === null || heldOn.latest >= today);

/** Matters past their date enter an agenda until its convention begins. */
export function obstaclesToEntering(convention: Convention, today: string): Reason[] {
  if (takesReturns(convention, today)) return [];
  return [because("convention-wrong-state", { state: convention.state })];
}

/** Is a convention held before another? Those of one day stand in the order they were planned. */
export const isAhead = (
  one: Pick<Convention, "id" | "sortOn">,
  other: Pick<Convention, "id" | "sortOn">,
): boolean => one.sortOn < other.sortOn || (one.sortOn === other.sortOn && one.id < other.id);

/**
 * An agenda without what came back into it, and without the section that held nothing else. What lies under an item that
 * came back goes with it.
 */
export function withoutReturned<Item extends { id: string; parentId: string | null }>(
  items: readonly Item[],
  returnedIds: readonly string[],
): Item[] {
  const returned = new Set(returnedIds);
  const kept = items.filter(({ id, parentId }) => !returned.has(id) && !returned.has(parentId ?? ""));
  const hosts = new Set(items.filter(({ id }) => returned.has(id)).map(({ parentId }) => parentId));
  return kept.filter(({ id }) => !hosts.has(id) || kept.some(({ parentId }) => parentId === id));
}

/** What was agreed and said is noted while the convention sits, and afterwards, while its minutes are written. */
export function obstaclesToNoting(convention: State, actor: Actor): Reason[] {
  if (isFromArchive(actor, convention) || ["in-session", "closed"].includes(convention.state)) return [];
  return [because("convention-wrong-state", { state: convention.state })];
}

/** What must be true before an agenda is made public, listed at once. */
export function obstaclesToPublishing(
  convention: State,
  actor: Actor,
  items: readonly PublishedItem[],
  latest: readonly PublishedItem[] | null,
): Reason[] {
  const obstacles = obstaclesToPreparing(convention, actor);
  if (convention.state === "planned") obstacles.push(because("convention-not-public"));
  if (!items.some((item) => !item.isWithdrawn)) obstacles.push(because("agenda-empty"));
  else if (latest && JSON.stringify(items) === JSON.stringify(latest))
    obstacles.push(because("agenda-unchanged"));
  return obstacles;
}

/** Is it a matter of its own, that can be left over? Opening and closing are not. */
export const isMatter = ({ kind }: { kind: string }): boolean => kind !== "opening" && kind !== "closing";

/** Unfinished items go back to the waiting list once the convention is over, or will not take place. */
export const obstaclesToReturning = ({ state }: State): Reason[] =>
  ["closed", "cancelled"].includes(state) ? [] : [because("convention-not-closed")];

export const obstaclesToTakingUp = (proposal: Proposal, convention: Convention): Reason[] =>
  proposal.bodyId !== convention.bodyId
    ? [because("not-found")]
    : proposal.state !== "waiting"
      ? [because("proposal-not-waiting")]
      : [];

/** Presenters are written to about what will take place: announced, and of our own time. */
export const obstaclesToTelling = ({ state, isArchived }: State): Reason[] =>
  state === "planned"
    ? [because("convention-not-public")]
    : isArchived || !["convened", "in-session"].includes(state)
      ? [because("convention-wrong-state", { state })]
      : [];

/** Who presents, as it is written everywhere. */
export const nameOfPresenter = ({ name, office }: Pick<Presenter, "name" | "office">): string =>
  [name, office].filter(Boolean).join(", ");
