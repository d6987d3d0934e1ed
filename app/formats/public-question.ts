import { isPublicPromise } from "#domain/action-item/rules";
import type { ReadDb } from "#db/client";
import { listActionItemsOfQuestion } from "#domain/action-item/queries";
import { citation } from "#domain/kernel/citation";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listAnnexes, listFollowUps, listMergedInto } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import { isPublicQuestion } from "#domain/question/rules";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import type { ReferralFacts } from "#domain/referral/fact-queries";

export type PublicQuestion = ReturnType<typeof publicQuestion>;
export type PublicReferral = ReturnType<typeof publicReferral>;

/** What everybody may know of one referral: its days, its deadline with the sum, how late it is on a day. No identities, no contact. */
export function publicReferral({ id: _id, sum, files, ...referral }: ReferralFacts) {
  return {
    ...referral,
    dueOn: sum?.dueOn ?? null,
    sum: sum?.lines ?? null,
    files: files.map(({ fileName, hash, sizeBytes }) => ({ fileName, hash, sizeBytes })),
  };
}

/**
 * A question of the register as everybody may read it, for machines and for its page: one form for both. Council dates stay
 * as certain as they are; other matters are named by their citations. `today` tells what is late.
 */
export function publicQuestion(db: ReadDb, question: Question, today: string) {
  const { id: _id, askers, convention, ...facts } = factsOf(db, question);
  const annexes = listAnnexes(db, question.id);
  const cited = (other: Question | null) => (other && isPublicQuestion(other) ? citation(other) : null);
  const at = (questionId: string | null) => (questionId ? cited(getQuestion(db, questionId)) : null);
  const citedAll = (others: Question[]) => others.flatMap((other) => cited(other) ?? []);
  return {
    ...facts,
    askers: askers.map(({ name, roman, slug }) => ({
      name,
      roman,
      slug,
      annex: annexes.find((one) => one.name === name)?.annex ?? null,
    })),
    convention: convention && {
      address: convention.address,
      title: convention.title,
      titleEn: convention.titleEn,
      heldOn: convention.heldOn,
    },
    predecessor: at(question.predecessorId),
    followUps: citedAll(listFollowUps(db, question.id)),
    mergedInto: at(question.mergedIntoId),
    mergedFrom: citedAll(listMergedInto(db, question.id)),
    takenOverOn: question.takenOverOn,
    referrals: factsOfReferrals(db, { questionId: question.id }, today).map(publicReferral),
    promises: listActionItemsOfQuestion(db, question.id)
      .filter(isPublicPromise)
      .map((promise) => promise.citation),
  };
}
