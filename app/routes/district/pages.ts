import type { Pages } from "../../routes.ts";

/** Where district chairs ask, follow, and see what is theirs. */
export const districtPages: Pages = {
  moje: "district/desk.tsx",
  "moje/pytania": "district/questions.tsx",
  "moje/pytania/inne": "district/other-questions.tsx",
  "moje/pytania/nowe": "district/ask-what.tsx",
  "moje/pytania/nowe/adresat": "district/ask-whom.tsx",
  "moje/pytania/nowe/sprawdz": "district/ask-check.tsx",
  "moje/pytania/podobne": "district/similar-questions.tsx",
  "moje/pytania/:questionId": "district/question.tsx",
  "moje/zobowiazania": "district/action-items.tsx",
  "moje/obrady": "district/session.tsx",
  "moje/propozycje": "district/proposals.tsx",
};
