import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { listReturned } from "#domain/agenda/list-returned";
import { listReturnsIn } from "#domain/agenda/return-queries";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { clerk, krowodrza, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";

/** A question that lies with one addressee since a day; its answer is due fourteen days later. */
export function aQuestionSince(council: Council, receivedOn: string, subject = "Tramwaj na Azory") {
  const { id: questionId, citation } = fileQuestion(
    council.as(krowodrzaChair),
    fileQuestionInput.parse({ districtId: krowodrza, subject, text: "Kiedy?" }),
  );
  acceptQuestion(council.as(clerk), { questionId });
  referMatter(
    council.as(clerk),
    referMatterInput.parse({ questionId, addressee: "Zarząd Dróg", email: "drogi@example.org", receivedOn }),
  );
  return { questionId, citation, referralId: listReferrals(council.db, { questionId })[0]?.id ?? "" };
}

/** A promise with a term in words: a day, or words with or without their bounds. */
export const aPromise = (council: Council, dueOn: string, more: Record<string, string> = {}) =>
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      text: "Naprawa chodnika",
      commitment: "firm",
      ownerName: "Zarząd Dróg",
      promisedOn: "2026-01-10",
      dueOn,
      ...more,
    }),
  ).id;

/** What came back into an agenda, as `2026-001`; taken off in brackets. */
export const cameBack = (council: Council, conventionId: string): string[] =>
  listReturned(council.db, conventionId).map(({ citation, takenOffOn }) =>
    takenOffOn ? `(${citation})` : citation,
  );

/** The one return of an agenda. */
export const returnIn = (council: Council, conventionId: string): string =>
  listReturnsIn(council.db, conventionId)[0]?.id ?? "";
