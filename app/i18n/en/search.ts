import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { search as pl } from "../pl/search.ts";

export const search: Translation<typeof pl> = {
  title: "Search",
  titleOf: (words) => `Search: ${words}`,
  intro:
    "This looks through everything that has been published. The record is in Polish; words are found in every form, also without Polish letters.",
  box: "Search the whole site",
  words: "What are you looking for?",
  submit: "Search",
  filter: { kind: "Kind", year: "Year", district: "District", any: "all" },
  kinds: {
    convention: "Convention",
    "agenda-item": "Agenda item",
    presentation: "Presentation",
    question: "Question",
    "action-item": "Promise",
    resolution: "Resolution",
    district: "District",
  },
  manyKinds: {
    convention: "conventions",
    "agenda-item": "agenda items",
    presentation: "presentations",
    question: "questions",
    "action-item": "promises",
    resolution: "resolutions",
    district: "districts",
  },
  results: "Results",
  found: (count) => pluralEn(count, "result", "results"),
  foundMany: (count) => `More than ${count} results. Add a word, or choose a kind, a year or a district.`,
  partly: "No document has all these words. These are the ones that have most of them.",
  alsoPartly: "Documents that have only some of the words come last.",
  meant: (typed, meant) => `“${typed}” stands nowhere. Showing results for “${meant}”.`,
  nowhere: (typed) => `“${typed}” stands nowhere.`,
  nothing: "Nothing was found.",
  nothingHelp: "Check the spelling, use fewer words, or remove the filters.",
  tooCommon: "These words are too common to look for. Add one that says what it is about.",
  withoutFilters: "Search without filters",
  pages: "Pages of results",
};
