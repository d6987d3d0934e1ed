import type { Translation } from "../translation.ts";
import type { district as pl } from "../pl/district.ts";

export const district: Translation<typeof pl> = {
  listTitle: "Districts of Kraków",
  listIntro: "Eighteen districts. Each has a page: who chairs it, what it asked and what it was promised.",
  empty: "No district has been entered yet. The office enters them when it sets up the council.",
  title: (roman, name) => `District ${roman} ${name}`,
  address: "Seat",
  chair: "Chair of the council and board",
  statute: "Statute (City Council resolution)",
  councillors: "Number of councillors",
  area: "Area",
  squareKilometres: (area) => `${area} km²`,
  population: "Population",
  noChair: "not stated",
  questions: "Questions of this district",
  noQuestions:
    "This district has not asked anything yet, or the office has not accepted it yet. The district's chair asks; residents may request it.",
  promises: "What this district was promised",
  noPromises: "The convention's records hold no promise to this district.",
  resolutions: "Representatives of this district",
  resolutionsIntro: "Resolutions in which the convention indicated somebody from this district.",
  noResolutions: "No resolution of the convention indicates anybody from this district.",
};
