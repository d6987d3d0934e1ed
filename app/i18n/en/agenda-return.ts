import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { agendaReturn as pl } from "../pl/agenda-return.ts";

const days = (count: number) => pluralEn(count, "day", "days");

export const agendaReturn: Translation<typeof pl> = {
  section: "Matters past their date",
  sectionIntro:
    "Questions and promises whose date has passed come back to the agenda by themselves, the oldest first. New ones enter every day until the convention opens.",
  none: "No matter has come back to this agenda.",
  coming: "Matters that will come back",
  comingToAgenda:
    "They enter this agenda by themselves when you add its first item or take over an earlier agenda.",
  comingToNext:
    "They are past their date and stand on no agenda. They enter the next one you begin by themselves.",
  nothingComing: "No matter past its date is waiting.",
  kinds: { question: "Question", "action-item": "Promise" },
  late: (day, count) => `due ${day}, ${days(count)} past its date`,
  review: (day) => `no end date, for review from ${day}`,
  item: (number) => `item ${number}`,
  takenOff: (day) => `taken off the agenda on ${day}`,
  onlyChair: "Only the chair takes them off the agenda, with a reason that everybody can read.",
  takeOff: "Take off the agenda",
  takeOffHint: (citation) => `matter ${citation}`,
  reason: "Reason for taking it off",
  reasonHint:
    "The reason will be public. The matter comes back to the next agenda if it is still past its date.",
};
