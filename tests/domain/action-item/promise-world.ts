import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { askWording } from "#domain/action-item/ask-wording";
import { listEventsOf } from "#domain/audit/queries";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { clerk } from "#tests/world";
import type { Council } from "#tests/world";

export const wording = "Ankieta o godzinach pracy punktów";

/** A promise of the deputy mayor, made to nobody by name unless said otherwise. */
export const promised = (council: Council, more: Record<string, string> = {}): string =>
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      text: wording,
      ownerName: "Bogusław Kośmider",
      commitment: "firm",
      ...more,
    }),
  ).id;

export const ownerEmail = "kosmider@example.org";
export const asked = (council: Council, more: Record<string, string> = {}): string => {
  const actionItemId = promised(council, more);
  askWording(council.as(clerk), { actionItemId, ownerEmail });
  return actionItemId;
};

/** Whoever came with the address from the letter about a promise. */
export const ownerOf = (actionItemId: string): Actor => ({
  ...publicActor,
  id: `link:promise:${actionItemId}`,
  kind: "person",
  name: "Bogusław Kośmider",
  link: { purpose: "promise", subjectId: actionItemId },
});

/** The types of what happened to a promise, in order. */
export const eventsOf = (council: Council, actionItemId: string): string[] =>
  listEventsOf(council.db, "action-item", actionItemId).map(({ type }) => type);
