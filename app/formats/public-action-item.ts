import type { ReadDb } from "#db/client";
import { factsOf, listSteps } from "#domain/action-item/queries";
import { listActionItemVerdicts, listProofs } from "#domain/action-item/proof-queries";
import type { ActionItemDetail } from "#domain/action-item/queries";

export type PublicActionItem = ReturnType<typeof publicActionItem>;

/**
 * A promise of the register as everybody may read it, for machines and for its page. Council dates stay as certain as they
 * are; other matters are named by their citations. `today` tells whether it is late.
 */
export function publicActionItem(db: ReadDb, item: ActionItemDetail, today: string) {
  const { id: _id, convention, ...facts } = factsOf(item, today);
  return {
    ...facts,
    takenOverOn: item.takenOverOn,
    wording: item.wording,
    wordingNote: item.wordingNote,
    wordingOn: item.wordingOn,
    convention: convention && {
      address: convention.address,
      title: convention.title,
      titleEn: convention.titleEn,
      heldOn: convention.heldOn,
    },
    steps: listSteps(db, item.id).map(({ position, state, on, note }) => ({ position, state, on, note })),
    verdicts: listActionItemVerdicts(db, item.id).map(
      ({ judgedBy, verdict, sentence, judgedOn, afterStep }) => ({
        judgedBy,
        verdict,
        sentence,
        judgedOn,
        afterStep,
      }),
    ),
    proofs: listProofs(db, item.id).map(({ fileName, fileHash }) => ({ fileName, hash: fileHash })),
  };
}
