import { acknowledgeReferral, acknowledgeReferralInput } from "#domain/referral/acknowledge-referral";
import { addReferralFile, addReferralFileInput } from "#domain/referral/add-referral-file";
import { answerReferral, answerReferralInput } from "#domain/referral/answer-referral";
import { askClarification, askClarificationInput } from "#domain/referral/ask-clarification";
import { clarifyReferral, clarifyReferralInput } from "#domain/referral/clarify-referral";
import { extendReferral, extendReferralInput } from "#domain/referral/extend-referral";
import { handOverReferral, handOverReferralInput } from "#domain/referral/hand-over-referral";
import { holdReferral, holdReferralInput } from "#domain/referral/hold-referral";
import { getReferral } from "#domain/referral/queries";
import type { Referral } from "#domain/referral/queries";
import { recallReferral, recallReferralInput } from "#domain/referral/recall-referral";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { refuseDraft, refuseDraftInput } from "#domain/referral/refuse-draft";
import { removeReferralFile, removeReferralFileInput } from "#domain/referral/remove-referral-file";
import { takeDraft, takeDraftInput } from "#domain/referral/take-draft";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";

type Next = (result: { id: string }, page: DeedRequest) => string;

/** What an addressee does with a matter that lies with them: on their own page, or the clerk for them. */
export const addresseeDeeds = (next: Next) => ({
  acknowledgeReferral: deed(acknowledgeReferralInput, acknowledgeReferral, next),
  answerReferral: deed(answerReferralInput, answerReferral, next),
  holdReferral: deed(holdReferralInput, holdReferral, next),
  askClarification: deed(askClarificationInput, askClarification, next),
  extendReferral: deed(extendReferralInput, extendReferral, next),
  handOverReferral: deed(handOverReferralInput, handOverReferral, next),
});

/** Files of the answer about to be given. */
export const answerFileDeeds = (next: Next) => ({
  addReferralFile: deed(addReferralFileInput, addReferralFile, next),
  removeReferralFile: deed(removeReferralFileInput, removeReferralFile, next),
});

const pageOf = ({ questionId, resolutionId }: Pick<Referral, "questionId" | "resolutionId">): string =>
  `${questionId ? `/biuro/pytania/${questionId}` : `/biuro/uchwaly/${resolutionId ?? ""}`}?zapisano=1#adresaci`;
const toMatter = ({ id }: { id: string }, { shell }: DeedRequest): string =>
  pageOf(getReferral(shell.db, id));

/** What the office does with referrals, on the page of their matter; it goes back there. */
export const officeReferralDeeds = {
  referMatter: deed(referMatterInput, referMatter, (_result, _page, input) => pageOf(input)),
  recallReferral: deed(recallReferralInput, recallReferral, toMatter),
  clarifyReferral: deed(clarifyReferralInput, clarifyReferral, toMatter),
  takeDraft: deed(takeDraftInput, takeDraft, toMatter),
  refuseDraft: deed(refuseDraftInput, refuseDraft, toMatter),
  ...addresseeDeeds(toMatter),
};
