import { councilDateIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import type { Language } from "../areas.ts";
import type { PublicQuestion } from "./public-question.ts";

/** The columns of the register of questions, in their order; their names stand in the messages. */
export const questionColumns = [
  "citation",
  "subject",
  "text",
  "state",
  "districts",
  "askedByWords",
  "onBehalfOf",
  "addressees",
  "filedOn",
  "acceptedOn",
  "passedOnOn",
  "dueOn",
  "daysLate",
  "answeredOn",
  "extent",
  "verdicts",
  "isArchived",
] as const;

/** One question as a row; words of our own in the page's language, words of the record as they are. */
export function questionRow(q: PublicQuestion, language: Language): (string | number | null)[] {
  const { question: t, register } = messages[language];
  const held = q.referrals.filter(({ state }) => state === "open" || state === "answered");
  const due = held.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const given = q.answers.at(-1);
  const date =
    given && given.answeredOn.precision !== "none" ? councilDateIn(language, given.answeredOn) : null;
  const filedOn = q.filedOn.precision === "day" ? q.filedOn.value : councilDateIn(language, q.filedOn);
  return [
    q.citation,
    q.subject,
    q.text,
    t.standings[q.standing],
    q.askers.map(({ name }) => name).join("; "),
    q.askedByWords,
    q.onBehalfOf,
    q.referrals.length > 0
      ? [...new Set(q.referrals.map(({ addressee }) => addressee))].join("; ")
      : q.addressee,
    q.filedOn.precision === "none" ? null : filedOn,
    q.acceptedOn,
    q.passedOnOn,
    due[0] ?? null,
    Math.max(0, ...held.map(({ late }) => late)),
    given?.answeredOn.precision === "day" ? given.answeredOn.value : date,
    q.extent && t.extents[q.extent],
    q.verdicts.map(({ district, verdict }) => `${district}: ${t.verdictOf[verdict]}`).join("; ") || null,
    q.isArchived ? register.yes : register.no,
  ];
}
