import { addDays } from "#domain/kernel/polish-time";

/** The days the statement of accessibility speaks of. Whoever changes the site or reviews the statement changes them here. */
export const statementDays = {
  updatedOn: "2026-11-27",
  preparedOn: "2026-11-27",
  reviewedOn: "2026-11-27",
} as const;

/** By when a statement has to be reviewed: by 31 March of each year (Act of 4 April 2019, art. 11), counted from its last review. */
export function reviewDueOn(reviewedOn: string): string {
  const thisYear = `${reviewedOn.slice(0, 4)}-03-31`;
  return reviewedOn < thisYear ? thisYear : `${Number(reviewedOn.slice(0, 4)) + 1}-03-31`;
}

/** Has the day of the review passed? */
export const isReviewLate = (reviewedOn: string, today: string): boolean =>
  today >= addDays(reviewDueOn(reviewedOn), 1);

/** A mail address and a telephone number in the free words of a contact, each null where there is none. */
export function waysOf(contact: string | null): { email: string | null; phone: string | null } {
  const email = /[^\s<>,;]+@[^\s<>,;]+\.[a-z]+/i.exec(contact ?? "")?.[0] ?? null;
  const phone = /\+?\d[\d ()-]{6,}\d/.exec(contact ?? "")?.[0] ?? null;
  return { email, phone };
}
