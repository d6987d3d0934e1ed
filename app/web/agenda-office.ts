import { siblingsOf } from "#domain/agenda/order-rules";
import type { Overdue } from "#domain/agenda/list-overdue";
import { nameOfPresenter } from "#domain/agenda/rules";
import type { AgendaEntry, Outcome, Statement } from "#domain/agenda/queries";
import { daysBetween } from "#domain/kernel/polish-time";

/** What was agreed and said under no item in particular. */
export const courseOf = (outcomes: Outcome[], statements: Statement[]) => ({
  outcomes: outcomes.filter((row) => row.agendaItemId === null).map(({ id, text }) => ({ id, text })),
  statements: statements
    .filter((row) => row.agendaItemId === null)
    .map(({ id, speaker, capacity, text, isQuotation }) => ({ id, speaker, capacity, text, isQuotation })),
});

/** A matter past its date as the page shows it on a day. */
export const lateMatter = (
  { kind, id, citation, title, titleEn, dueOn, isForReview }: Overdue,
  today: string,
) => ({
  kind,
  id,
  citation,
  title,
  titleEn,
  dueOn,
  isForReview,
  late: Math.max(0, daysBetween(dueOn, today)),
});

/** An item as the editor shows it, with where it may go. What came back past its date only the chair takes off, apart. */
export function workItem(
  items: AgendaEntry[],
  {
    id,
    parentId,
    number,
    title,
    time,
    minutes,
    state,
    withdrawnReason,
    standsApart,
    presenters,
    papers,
  }: AgendaEntry,
  comesBack: string[],
) {
  const isHeld = items.some(
    (other) =>
      other.state === "planned" && comesBack.includes(other.id) && (other.id === id || other.parentId === id),
  );
  const siblings = siblingsOf(items, parentId);
  const isUnderWithdrawn = items.some((other) => other.id === parentId && other.state === "withdrawn");
  return {
    id,
    parentId,
    number,
    title,
    time,
    minutes,
    withdrawnReason,
    standsApart,
    isWithdrawn: state === "withdrawn",
    presenters: presenters.map(nameOfPresenter),
    paperCount: papers.length,
    at: siblings.findIndex((other) => other.id === id) + 1,
    siblings: siblings.length,
    mayNest: siblingsOf(items, id).length === 0,
    mayWithdraw: !isHeld,
    mayRestore: state === "withdrawn" && !isUnderWithdrawn && !comesBack.includes(id),
  };
}
