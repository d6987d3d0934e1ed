import type { LetterPurpose } from "#domain/access-link/rules";

/** The page (Polish address) that an address in a letter opens, by what it was made for. */
const doors: Record<LetterPurpose, (subjectId: string) => string> = {
  invitation: (attendanceId) => `/udzial/zaproszenia/${attendanceId}`,
  "date-poll": (participantId) => `/udzial/ankieta/${participantId}`,
  presenter: (presenterId) => `/udzial/referent/${presenterId}`,
  referral: (referralId) => `/udzial/odpowiedz/${referralId}`,
  promise: (actionItemId) => `/udzial/zobowiazanie/${actionItemId}`,
  "minutes-review": (readerId) => `/udzial/protokol/${readerId}`,
  subscription: (subscriptionId) => `/udzial/subskrypcja/${subscriptionId}`,
  unsubscribe: () => "/wypis",
};

export const doorOf = (purpose: LetterPurpose, subjectId: string): string => doors[purpose](subjectId);
