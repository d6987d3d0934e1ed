import type { setUp as pl } from "../pl/set-up.ts";
import type { Translation } from "../translation.ts";

export const setUp: Translation<typeof pl> = {
  title: "Setting up the convention",
  step: (step) => `Step ${step} of 4.`,
  needsAddress:
    "The set-up begins with a one-time address that the server prints when it starts. Start it again to get a new one.",
  bodyIntro:
    "Say what the body that meets is called, and create the administrator’s account. Everything except the address can be changed later.",
  body: "The body",
  bodyName: "Full name",
  bodyNameHint: "In Polish, as in its legal basis.",
  slug: "Address",
  slugHint: "A short name for addresses, for good.",
  city: "City",
  publisher: "Publisher",
  publisherHint: "The office answerable for the content. It stands at the foot of every page.",
  contact: "Contact",
  contactHint: "The office’s e-mail or telephone, for residents.",
  admin: "The first administrator",
  passwordAgain: "Password again",
  next: "Continue",
  skip: "Skip this step",
  finish: "Finish",
  term: "Term of office",
  termIntro: "Give the term that is running. Earlier ones can be added later.",
  districts: "Districts",
  districtsIntro: "Each district gets one seat in the convention. Who holds it, you enter later.",
  krakow: "The districts of Kraków",
  krakowIntro: "Eighteen districts with their names, numbers, statutes and what the sources say.",
  krakowSubmit: "Enter the 18 districts of Kraków",
  ownDistricts: "Your own list",
  districtLines: "Districts",
  districtLinesHint: "One a line: number and name, for example “V Krowodrza”.",
  rules: "Rule book",
  rulesIntro:
    "Enter only the rules you know, each with its source. What you leave out, the system will not measure.",
  done: "Done",
  doneIntro: "The convention is set up. Now invite the office, the chair and the districts.",
  invite: "Invite the first people",
  toCouncil: "Complete people and seats",
  toRules: "See the rule book",
};
