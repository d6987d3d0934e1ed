import type { feeds as pl } from "../pl/feeds.ts";
import type { Translation } from "../translation.ts";

export const feeds: Translation<typeof pl> = {
  kinds: {
    convention: "convention",
    edition: "minutes",
    question: "question",
    resolution: "resolution",
    promise: "promise",
  },
  edition: (number) => `Minutes, edition ${number}`,
  withdrawn: (number) => `Edition ${number} of the minutes was withdrawn`,
  beforeAdoption: "before adoption",
  all: "News",
  allSubtitle: "Conventions, minutes, questions, resolutions and promises: what is new.",
  conventions: "Conventions",
  conventionsSubtitle: "Those called, moved, cancelled, and held.",
  editions: "Minutes",
  editionsSubtitle: "Every published edition of the minutes, and those withdrawn.",
  questions: "Questions",
  questionsSubtitle: "New questions of the districts and what becomes of them.",
  district: (roman, name) => `District ${roman} ${name}`,
  districtSubtitle: "Questions of the district and promises made to it.",
  noFeed: "There is no such feed.",
  filterNotUnderstood: "A filter is a date with a time and an offset, e.g. 2026-03-02T12:00:00+01:00.",
  follow: "Atom feed",
  title: "News feeds",
  intro:
    "A feed is an address to paste into a news reader (Atom, RSS). The reader will show what is new by itself. No account and no e-mail address is needed.",
};
