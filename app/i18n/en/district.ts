import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { district as pl } from "../pl/district.ts";

export const district: Translation<typeof pl> = {
  listTitle: "Districts of Kraków",
  map: "Open questions by district",
  mapNote:
    "A scheme of where the districts lie, without borders. The number is how many questions are open; the more, the darker.",
  mapToQuestions: "All questions",
  open: (count) => pluralEn(count, "open question", "open questions"),
  listIntro:
    "Eighteen districts. Each has a page: who chairs it, what it asked, what it was promised and what came of it.",
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
  resolutions: "Resolutions that concern this district",
  resolutionsIntro:
    "Resolutions in which the convention indicated somebody from this district, and those from which a promise to it follows.",
  noResolutions:
    "No resolution of the convention indicates anybody from this district or gives it a promise.",
  links: "Keep up",
  brief: "Brief before the convention, on one page to print",
  asJson: "The same data as JSON",
  figures: "In figures",
  allQuestions: (count) => `All questions of this district (${count})`,
  latestQuestions: (count) => `The latest ${count}`,
  verdicts: "How the district judged the answers",
  noVerdicts: "This district has not judged any answer yet.",
  due: (day) => `due: ${day}`,
  allPromises: (count) => `All promises to this district (${count})`,
  followsFrom: "Promises that follow from it:",
  attendance: "Attendance at conventions",
  attendanceIntro: "Conventions count whose published record says whether this district was there.",
  noAttendance: "No published record says yet whether this district was there.",
  presentAt: "Present",
  bySubstitute: "Of these by a substitute",
  attendanceCaption: "Who represented the district, from the latest convention",
  who: "Who",
  presence: "Attendance",
  inStead: (name) => `${name} (as a substitute)`,
  statuses: { present: "present", excused: "excused", absent: "absent" },
  ages: "How long matters have been open",
  noOpen: "No matter of this district is open now.",
};
