import { assignActionItem } from "#domain/action-item/assign-action-item";
import { editActionItem } from "#domain/action-item/edit-action-item";
import { listActionItemsOfConvention } from "#domain/action-item/queries";
import { findPersonByName } from "#domain/council/queries";
import type { FollowUpEntry } from "./read-follow-ups.ts";
import { differencesIn } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Brings in what was promised, under the item or the question it came from. */
export function bringFollowUps(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "followUps", "follow_ups");
  for (const { was, is } of changed) {
    const stored = listActionItemsOfConvention(ctx.db, conventionId).find(({ text }) => text === was.text);
    if (!stored) scene.warn("follow_ups", "kept-as-edited");
    else
      editActionItem(ctx, {
        actionItemId: stored.id,
        ...fieldsOf(scene, is),
        textEn: stored.textEn,
        ownerUnitId: stored.ownerUnitId,
        districtId: stored.districtId,
        resolutionId: stored.resolutionId,
        promisedOn: stored.promisedOn,
      });
    if (was.state !== is.state || was.note !== is.note)
      scene.warn("follow_ups.status_at_source", "kept-as-edited");
  }
  for (const entry of added)
    assignActionItem(ctx, {
      conventionId,
      ...fieldsOf(scene, entry),
      textEn: null,
      ownerUnitId: null,
      districtId: null,
      resolutionId: null,
      promisedOn: scene.is.heldOn,
      state: entry.state,
      note: entry.note,
    });
}

function fieldsOf(
  { ctx, itemIds, questionIds }: Scene,
  { text, owner, commitment, dueOn, agendaItem, question, isInferred }: FollowUpEntry,
) {
  return {
    text,
    ownerName: owner,
    ownerPersonId: owner === null ? null : (findPersonByName(ctx.db, owner)?.id ?? null),
    commitment,
    dueOn,
    dueNotBefore: null,
    dueNotAfter: null,
    agendaItemId: agendaItem === null ? null : (itemIds.get(agendaItem) ?? null),
    questionId: question === null ? null : (questionIds.get(question) ?? null),
    isInferred,
  };
}
