import type { Pages } from "../../routes.ts";

/** For presenters and those who answer. */
export const guestPages: Pages = {
  udzial: "guest/home.tsx",
  "udzial/zobowiazania": "guest/action-items.tsx",
  "udzial/odpowiedz/:referralId": "guest/referral.tsx",
  "udzial/:presentationId": "guest/presentation.tsx",
};
