import type { Pages } from "../../routes.ts";

/** Where the office works. */
export const officePages: Pages = {
  biuro: "office/home.tsx",
  "biuro/konwenty/nowy": "office/schedule-convention.tsx",
  "biuro/konwenty/:conventionId": "office/workspace.tsx",
  "biuro/konwenty/:conventionId/dane": "office/edit-convention.tsx",
  "biuro/konwenty/:conventionId/protokol": "office/minutes.tsx",
  "biuro/konwenty/:conventionId/wydanie": "office/edition.tsx",
  "biuro/konwenty/:conventionId/porzadek": "office/agenda.tsx",
  "biuro/konwenty/:conventionId/porzadek/:itemId": "office/agenda-item.tsx",
  "biuro/konwenty/:conventionId/prezentacje": "office/presentations.tsx",
  "biuro/konwenty/:conventionId/prezentacje/:presentationId": "office/presentation.tsx",
  "biuro/pliki/:hash/:name": "office/file.ts",
  "biuro/pytania": "office/questions.tsx",
  "biuro/pytania/:questionId": "office/question.tsx",
  "biuro/konwenty/:conventionId/pytania": "office/convention-questions.tsx",
};
