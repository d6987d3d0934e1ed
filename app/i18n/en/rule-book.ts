import type { ruleBook as pl } from "../pl/rule-book.ts";
import type { Translation } from "../translation.ts";

export const ruleBook: Translation<typeof pl> = {
  title: "Rule book",
  intro: "Rules are in force from a day to a day. Past conventions keep the rules of their time.",
  rules: {
    "quorum-base": {
      label: "Composition the quorum is counted from",
      hint: "Number of seats: 18 (the districts) or 19 (with the chair).",
    },
    "quorum-fraction": {
      label: "Part of the composition needed for a quorum",
      hint: "A fraction, for example 1/2.",
    },
    "notice-days": { label: "Days of notice before a convention", hint: "A number of days." },
    "question-deadline-days": {
      label: "Days before a convention when questions close",
      hint: "A number of days.",
    },
    "answer-days": { label: "Days allowed for an answer", hint: "A number of days." },
    "answer-day-kind": {
      label: "How the days for an answer are counted",
      hint: "Working days leave out Saturdays, Sundays and public holidays.",
    },
    "acknowledge-days": {
      label: "How many days the addressee has to confirm receipt",
      hint: "A number of days, counted like the days for an answer.",
    },
    "verdict-days": {
      label: "How many days the asker has to judge the answer",
      hint: "A number of calendar days. Without a verdict the matter ends as not contested.",
    },
    substitutes: {
      label: "Who may stand in for a district chair",
      hint: "A substitution is for one convention.",
    },
    "reply-reminder-days": {
      label: "How many days before the convention the silent are first reminded",
      hint: "A number of days. One reminder a day at most.",
    },
    "slides-due-days": {
      label: "How many days before the convention presenters hand in their slides",
      hint: "A number of days. From that day presenters without slides are reminded.",
    },
    "slot-shift-minutes": {
      label: "By how many minutes a slot must move before its presenter is told",
      hint: "A number of minutes.",
    },
    "correction-days": {
      label: "How many days those present have to correct the draft minutes",
      hint: "A number of calendar days from the day the draft is sent. The last day still counts.",
    },
    "vote-majority": {
      label: "Majority that decides a vote",
      hint: "Simple: more votes for than against.",
    },
    "vote-base": { label: "What the majority is counted from", hint: "A simple majority does not need it." },
    "vote-tie": { label: "What decides when votes are equal", hint: "Votes for and against." },
    "agenda-change": {
      label: "Who changes the agenda in session",
      hint: "Once a change is carried, the office enters it in the agenda.",
    },
    "speech-minutes": {
      label: "Minutes a speech may take",
      hint: "Number of minutes. The time is only shown.",
    },
    "ad-vocem-minutes": {
      label: "Minutes an ad vocem may take",
      hint: "Number of minutes. The time is only shown.",
    },
    "chair-votes": {
      label: "Does the convention’s chair vote",
      hint: "Whether the chair’s vote counts in the result.",
    },
  },
  choices: {
    "answer-day-kind": { calendar: "calendar days", working: "working days" },
    substitutes: {
      deputies: "only a deputy with a mandate",
      "anyone-indicated": "anyone indicated",
      nobody: "nobody",
    },
    "vote-majority": {
      simple: "simple (more for than against)",
      absolute: "absolute (more than half)",
      "two-thirds": "two thirds",
    },
    "vote-base": { cast: "votes cast", present: "those present", composition: "the whole composition" },
    "vote-tie": {
      fails: "the motion fails",
      "chair-decides": "the chair's vote",
      repeat: "the vote is repeated",
    },
    "agenda-change": { vote: "the convention by vote", office: "the office" },
    "chair-votes": { yes: "yes", no: "no" },
  },
  value: "Value",
  period: "In force",
  validFrom: "In force from",
  validFromHint: "Empty: from the beginning.",
  validUntil: "Last day in force",
  source: "Source",
  sourceHint: "The act and paragraph, in Polish.",
  standing: "Standing",
  standings: { law: "statute", adopted: "adopted act", assumed: "assumption, without an act" },
  always: "always",
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  unknown: "This rule is not known. Nothing is measured against it.",
  end: "End",
  endHint: "The rule is no longer in force after this day.",
  adopt: "New rule",
  adoptSubmit: "Adopt the rule",
  action: "Action",
};
