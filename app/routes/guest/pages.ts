import type { Pages } from "../../routes.ts";

/** For presenters and those who answer. */
export const guestPages: Pages = {
  udzial: "guest/home.tsx",
  "udzial/zobowiazania": "guest/action-items.tsx",
  "udzial/zobowiazanie/:actionItemId": "guest/action-item.tsx",
  "udzial/odpowiedz/:referralId": "guest/referral.tsx",
  "udzial/ankieta/:participantId": "guest/date-poll.tsx",
  "udzial/protokol/:readerId": "guest/draft-minutes.tsx",
  "udzial/subskrypcja/:subscriptionId": "guest/subscription.tsx",
  "udzial/zaproszenia/:attendanceId": "guest/invitation.tsx",
  "udzial/zaproszenia/:attendanceId/materialy": "guest/papers.tsx",
  "udzial/referent/:presenterId": "guest/presenter.tsx",
  "udzial/:presentationId": "guest/presentation.tsx",
};
