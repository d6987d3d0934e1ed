import type { calendar as pl } from "../pl/calendar.ts";
import type { Translation } from "../translation.ts";
import { pluralEn } from "../translation.ts";

export const calendar: Translation<typeof pl> = {
  entryName: (theme: string | null) => (theme ? `Convention: ${theme}` : "Convention"),
  cancelledName: (name: string) => `Called off: ${name}`,
  outcomeUnknown: "Only the announcement of this convention is known.",
  cancelledBecause: (reason: string) => `The convention was called off. Reason: ${reason}`,
  agenda: "Agenda:",
  noAgenda: "The agenda has not been announced yet.",
  andMore: (count: number) => `… and ${pluralEn(count, "more item", "more items")}`,
  endAssumed: (hours: number) =>
    `The end is not stated; the calendar assumes ${pluralEn(hours, "hour", "hours")}.`,
  twoDays: (day: string) => `The meeting takes two days; it continues on ${day}.`,
  remote: "remote",
  page: (url: string) => `The convention's page: ${url}`,
  districtQuestions: (district: string) => `Questions of ${district} at this convention:`,
  noDistrictQuestions: (district: string) => `${district} has no questions at this convention.`,
  feedName: "Conventions",
  districtFeedName: (district: string) => `Conventions: ${district}`,
  title: "Calendar",
  intro:
    "Add the conventions to the calendar on your phone or computer. New dates and changes will appear there by themselves.",
  next: "Coming dates",
  noNext: "The next convention has not been announced yet.",
  noFeed: "There is no such calendar.",
  addresses: "Addresses of the calendars",
  addressesIntro: "Copy the address of the calendar you want.",
  allConventions: "All conventions",
  perDistrict: "With one district's questions",
  perDistrictIntro:
    "The same conventions; the description of each also lists the questions of the district you choose.",
  how: "How to add it",
  howTo: {
    google: {
      name: "Google Calendar",
      steps: {
        first: "Open Google Calendar on a computer.",
        second: "Next to “Other calendars” choose the plus sign, then “From URL”.",
        third: "Paste the address you copied and choose “Add calendar”.",
      },
    },
    outlook: {
      name: "Outlook",
      steps: {
        first: "Open the calendar and choose “Add calendar”.",
        second: "Choose “Subscribe from web”.",
        third: "Paste the address you copied and choose “Import”.",
      },
    },
    apple: {
      name: "Apple Calendar",
      steps: {
        first: "On an iPhone: Calendar, “Calendars”, “Add Calendar”, “Add Subscription Calendar”.",
        second: "On a Mac: in the menu “File” choose “New Calendar Subscription”.",
        third: "Paste the address you copied and confirm.",
      },
    },
  },
  slowTitle: "Changes arrive late",
  slow: "Calendars fetch new dates rarely: Outlook about every 3 hours, Google every 8–24 hours. Nothing can hurry them. That is why everybody invited gets each change by e-mail as well.",
  addToCalendar: "Add the conventions to your calendar",
  addDistrictToCalendar: "Calendar of conventions with this district's questions",
  letters: {
    greeting: (name: string | null) => (name ? `Dear ${name},` : "Good morning,"),
    when: "When",
    where: "Where",
    form: "Form",
    chair: "Chaired by",
    theme: "Theme",
    questionsUntil: "Questions until",
    reason: "Reason",
    agenda: "Agenda",
    coming: "I will come",
    notComing: "I will not come",
    notSure: "I do not know",
    howToAnswer:
      "The button opens a page on which you confirm your answer. You need no account. You can also answer in your own calendar.",
    personal: "The buttons in this letter speak for you alone, so please do not forward it.",
    publicPage: "The convention's page",
    wholeAgenda: "The whole agenda",
    invitation: {
      subject: (name: string, when: string) => `Invitation: ${name}, ${when}`,
      text: "You are invited to the convention.",
      substituteText: (holder: string) => `You are invited to the convention in the stead of ${holder}.`,
      question: "Will you come?",
      late: (needed: number, short: number, source: string) =>
        `This invitation leaves later than the rules demand: ${pluralEn(needed, "day", "days")} ahead, ${pluralEn(short, "day", "days")} short. Basis: ${source}.`,
    },
    change: {
      subject: (name: string, when: string) => `Change: ${name}, ${when}`,
      text: "The time, the place or the form of the convention has changed. What stands below is valid.",
      question: "Will you come? An earlier answer does not speak of this time.",
    },
    cancellation: {
      subject: (name: string, when: string) => `Called off: ${name}, ${when}`,
      text: "The convention will not take place.",
    },
    withdrawn: {
      subject: (name: string, when: string) => `Invitation no longer valid: ${name}, ${when}`,
      text: (holder: string | null) =>
        holder
          ? `You no longer sit in the stead of ${holder} at this convention. Your invitation is no longer valid.`
          : "Your invitation to this convention is no longer valid.",
    },
  },
};
