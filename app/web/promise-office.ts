import { addProof, addProofInput } from "#domain/action-item/add-proof";
import { askWording, askWordingInput } from "#domain/action-item/ask-wording";
import { judgeActionItem, judgeActionItemInput } from "#domain/action-item/judge-action-item";
import { findOwnerAddress } from "#domain/action-item/owner-queries";
import { mayJudgeActionItem } from "#domain/action-item/policy";
import {
  listShownProofs,
  listShownVerdicts,
  listActionItemVerdicts,
} from "#domain/action-item/proof-queries";
import { listSteps } from "#domain/action-item/queries";
import type { ActionItemDetail } from "#domain/action-item/queries";
import { removeProof, removeProofInput } from "#domain/action-item/remove-proof";
import { isFinished, obstaclesToAskingWording, obstaclesToJudging } from "#domain/action-item/rules";
import { takeActionItemOver, takeActionItemOverInput } from "#domain/action-item/take-action-item-over";
import type { Context } from "#domain/kernel/context";
import { takenFiles } from "#domain/presentation/rules";
import { deed } from "./deeds.ts";

/** What the office's page of a promise loads of its owner, its proofs and its verdicts. */
export function loadPromiseOffice(db: Context["db"], actor: Context["actor"], item: ActionItemDetail) {
  const verdicts = listActionItemVerdicts(db, item.id);
  const isToJudge = obstaclesToJudging(item, verdicts, listSteps(db, item.id).length).length === 0;
  return {
    address: findOwnerAddress(db, item),
    /** Letters leave about it: it runs, now. */
    isReminded: !isFinished(item.state) && (!item.isArchived || item.takenOverOn !== null),
    mayAsk: obstaclesToAskingWording(item, item.convention, true).length === 0,
    mayTakeOver: item.isArchived && item.takenOverOn === null && !isFinished(item.state),
    isJudged: item.verdict !== null,
    isToJudge,
    mayJudge: isToJudge && mayJudgeActionItem(actor, item),
    proofs: listShownProofs(db, item.id),
    verdicts: listShownVerdicts(db, item.id),
    taken: takenFiles,
  };
}

/** What the office does with the owner of a promise and with its proofs; the chair also judges. */
export const officePromiseDeeds = (next: (result: { id: string }) => string) => ({
  askWording: deed(askWordingInput, askWording, next),
  addProof: deed(addProofInput, addProof, next),
  removeProof: deed(removeProofInput, removeProof, next),
  takeActionItemOver: deed(takeActionItemOverInput, takeActionItemOver, next),
  judgeActionItem: deed(judgeActionItemInput, judgeActionItem, next),
});
