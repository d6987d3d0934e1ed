import type { Pages } from "../../routes.ts";

/** Where the office works. */
export const officePages: Pages = {
  biuro: "office/home.tsx",
  "biuro/konwenty/nowy": "office/schedule-convention.tsx",
  "biuro/konwenty/:conventionId": "office/workspace.tsx",
  "biuro/konwenty/:conventionId/dane": "office/edit-convention.tsx",
  "biuro/konwenty/:conventionId/prezentacje": "office/presentations.tsx",
  "biuro/konwenty/:conventionId/prezentacje/:presentationId": "office/presentation.tsx",
  "biuro/pliki/:hash/:name": "office/file.ts",
};
