import type { redaction as source } from "../pl/redaction.ts";
import { pluralEn } from "../translation.ts";

const kinds = {
  pesel: "PESEL number",
  phone: "phone number",
  email: "e-mail address",
  address: "address",
  plate: "car plate",
  name: "name not in the directory",
  other: "chosen by the office",
};

const parts: Record<string, (name: string) => string> = {
  convention: () => "Facts of the convention",
  lead: () => "In short",
  leadEn: () => "In short (English)",
  attendance: () => "Attendance",
  opening: () => "Opening",
  items: (name) => name,
  further: (name) => name || "Outside the agenda",
  outcomes: () => "Outcomes",
  statements: () => "Statements",
  presentations: (name) => `Presentation: ${name}`,
  questions: (name) => `Question ${name}`,
  resolutions: (name) => `Resolution ${name}`,
  votes: (name) => `Vote ${name}`,
  actionItems: (name) => `Promise ${name}`,
  sources: () => "Sources",
};

export const redaction: typeof source = {
  title: (name) => `Personal data: ${name}`,
  toPage: "Go to personal data",
  intro:
    "Before the minutes appear, each flagged place needs a decision. Hide a resident’s data, or say why it stays.",
  officials: "Those who hold a public office stay named. Their names are not flagged.",
  inEdition: (number) =>
    `Edition ${number} is already prepared. After any change here it has to be prepared again.`,
  kinds,
  kind: (kind) => kinds[kind as keyof typeof kinds] ?? kind, // the detector knows only these
  partOf: (part, name) => parts[part]?.(name) ?? name,
  flags: "To decide",
  open: (count) => pluralEn(count, "place waits", "places wait"),
  places: (count) => pluralEn(count, "place", "places"),
  noFlags: "Nothing waits for a decision.",
  noFlagsNote:
    "The program looks for PESEL numbers, phones, addresses, car plates and names not in the directory. It does not know everything, such as an account of an illness. Read the text and hide such places yourself.",
  times: (count) => `${pluralEn(count, "time", "times")} in this place`,
  inRecord: (count) => `${pluralEn(count, "time", "times")} in the whole record`,
  hide: "Hide",
  keep: "Keep",
  onlyHere: "only in this place",
  scope: "Scope of the exclusion",
  legalBasis: "Legal basis",
  excludedBy: "Excluded by",
  beneficiary: "For whose benefit",
  keepReason: "Why it stays",
  keepHint: "For example: a company, an office’s phone number, a historical figure.",
  change: "Change how the exclusion is explained",
  byHand: "Hide another passage",
  byHandHint: "Paste exactly the words that are to go. They go from everywhere in the record.",
  quote: "Passage",
  decided: "Decisions taken",
  nothingDecided: "No decision has been taken yet.",
  hidden: "hidden",
  kept: "stays",
  everywhere: "everywhere",
  by: (who, day) => `${who}, ${day}`,
  undo: "Take back",
  erased: "(words erased)",
  preview: "How it will read",
  previewNote: "The places where something is hidden, word for word as in the public edition.",
  head: { what: "Passage", decision: "Decision", where: "Where", who: "Who and when", undo: "Taking back" },
  exclusions: {
    title: "Exclusions from disclosure",
    number: "No.",
    scope: "Scope",
    legalBasis: "Legal basis",
    excludedBy: "Excluded by",
    beneficiary: "For whose benefit",
  },
};
