import type { ReasonCode } from "#domain/kernel/reason-codes";
import { dayIn } from "../dates.ts";
import { redaction } from "./redaction.ts";
import type { Sentence } from "./refusals.ts";

const dayOf = (day: string | number | undefined) => (day ? dayIn("en", String(day)) : "");

/** Why something about a question, and what comes of it, about the minutes, an account or a letter was refused. */
export const refusalsOfMatters = {
  "questions-closed": (facts) =>
    `Questions for this convention closed on ${facts.day ?? ""}. You can file the question without naming a convention.`,
  "question-wrong-state": () => "This cannot be done in the question's present state.",
  "merge-into-itself": () => "A question is not merged with itself.",
  "merge-not-possible": () =>
    "Only a filed or accepted question can be merged, into one that is in the register.",
  "not-merged": () => "This question is not merged into another.",
  "verdict-time-runs": () => "The time to judge the answer has not passed, or does not run.",
  "archived-not-taken-over": () => "This matter is from the archive. The office must take it over first.",
  "referral-not-open": () => "The matter no longer lies with this addressee.",
  "clarification-pending": () => "The addressee is already waiting for a clarification.",
  "no-clarification-asked": () => "Nobody is asking for a clarification now.",
  "hand-over-to-itself": () => "A matter is handed over to another unit.",
  "draft-not-waiting": () => "This draft has already been dealt with.",
  "question-not-yours": () => "Another district asked this question.",
  "already-joined": () => "This district is already asking.",
  "already-judged": () => "This district has already judged the answer.",
  "answer-needed": () => "There is no answer to judge yet.",
  "addressee-needed": () => "Say whom the question should go to.",
  "asker-needed": () => "Say who asks: tick a district or write it in words.",
  "no-quorum": (facts) =>
    `There is no quorum: ${facts.present ?? "?"} present, ${facts.needed ?? "?"} of ${facts.composition ?? "?"} needed.`,
  "votes-exceed-present": (facts) =>
    `There are more votes (${facts.votes ?? "?"}) than people present (${facts.present ?? "?"}).`,
  "vote-not-unanimous": () => "With votes against or abstentions a resolution is not unanimous.",
  "resolution-decided": () =>
    "This matter has been decided. If the result was put down wrongly, give the reason for the correction.",
  "counts-needed": () => "Give the numbers of votes for, against and abstaining.",
  "too-many-indicated": (facts) => `More people are indicated than there are seats (${facts.seats ?? "?"}).`,
  "resolution-not-decided": () => "This resolution is not decided yet.",
  "not-an-indication": () => "Only a resolution that indicates representatives can name persons.",
  "not-in-room": () => "This person is not in the room now. First note that they have come.",
  "floor-already-asked": () => "This person is already waiting for the floor.",
  "floor-turn-wrong-state": () =>
    "This request has changed meanwhile. Reload the page and see who has the floor.",
  "recording-removed": () => "This link has been removed already.",
  "captions-added": () => "This recording has its captions already.",
  "captions-day-passed": () => "Give a day that has not passed yet.",
  "captions-not-counted": () =>
    "The day on which the proceedings ended is not known, so no time for captions can be counted.",
  "captions-announced-too-late": ({ latest }) =>
    `Captions have to be announced for ${dayOf(latest)} at the latest: two months after the proceedings ended.`,
  "vote-not-prepared": () => "This vote has been opened. It can no longer be changed.",
  "vote-resolution-needed": () => "Choose the draft resolution this vote is about.",
  "vote-elsewhere": () => "This resolution or vote belongs to another convention.",
  "vote-wording-needed": () => "Enter the new wording of the resolution.",
  "vote-seats-needed": () => "Say how many people are to be indicated.",
  "vote-not-over": () => "The earlier vote is not over yet.",
  "vote-repeat-reason-needed": () => "Say why the vote is taken again.",
  "vote-already-open": () => "Another vote is open. Close it first.",
  "vote-during-break": () => "There is a break. You can open the vote when the convention resumes.",
  "vote-candidates-needed": () => "Nobody stands yet. Add a candidate.",
  "vote-not-an-indication": () => "Only an indication of representatives has candidates.",
  "vote-candidate-named": () => "This person already stands.",
  "vote-not-open": () => "This vote is not open. No ballot can be cast or taken back, and no result given.",
  "vote-by-hands": () => "This vote is by show of hands. The clerk enters the figures.",
  "vote-by-roll-call": () => "This vote is by roll call. The clerk writes the ballots down.",
  "vote-not-a-voter": () =>
    "Only those who are in the room and have a vote may cast one. Ask the clerk to note that you are here.",
  "vote-went-on": () =>
    "Something newer has been recorded in this vote since then. Check what the record says.",
  "vote-choice-needed": () => "Choose how you vote.",
  "vote-over": () => "This vote is already over.",
  "action-item-finished": () => "This matter is finished.",
  "action-item-wrong-step": () => "The matter is already in this state, or cannot move to it.",
  "action-item-not-done": () => "Only a promise reported as done is judged.",
  "wording-not-asked": () => "Nobody is asking about the wording of this promise now.",
  "wording-confirmed": () => "The wording is already confirmed.",
  "wording-changed": () => "The office has just changed the wording. Read it again and answer.",
  "owner-without-address": () =>
    "There is no e-mail address of whoever promised. Enter it, so that the letter has somewhere to go.",
  "proof-needed": () => "Write what was done, or attach a file that shows it.",
  "promise-judged": () => "This report has been judged already.",
  "reminder-not-due": () => "There is nothing to remind of today.",
  "minutes-not-started": () => "The minutes have not been started.",
  "minutes-already-started": () => "The minutes have already been started.",
  "minutes-changed-elsewhere": () =>
    "Somebody changed this part of the minutes meanwhile. Both versions are below; nothing is lost.",
  "aside-settled": () => "This text is no longer waiting to be merged. Somebody did it earlier.",
  "revision-is-current": () => "This version is the same as the present text. There is nothing to restore.",
  "phrases-full": (facts) => `The list already has ${facts.limit} phrases. Remove those that nobody uses.`,
  "phrases-complete": () => "All the ready-made phrases are on the list already.",
  "minutes-section-empty": (facts) => `Empty part of the minutes: ${facts.heading || "opening"}.`,
  "lead-missing": () => "The summary for residents is missing.",
  "attendance-not-recorded": () => "The attendance list is missing.",
  "convention-not-closed": () => "The convention is not closed yet.",
  "edition-content-changed": () => "Something has changed since the edition was prepared. Prepare it again.",
  "edition-published": () => "This edition is already published.",
  "edition-reason-needed": () => "A further edition needs a reason.",
  "edition-withdrawn": (facts) =>
    `Edition ${facts.number ?? ""} was withdrawn on ${facts.day ? dayIn("en", String(facts.day)) : ""} (${facts.by ?? ""}). Reason: ${facts.reason ?? ""} Hash of its content (SHA-256): ${facts.hash ?? ""}`,
  "edition-already-withdrawn": () => "This edition has been withdrawn already.",
  "edition-has-format": () => "This edition already has a file in this format.",
  "edition-file-missing": () =>
    "The file of this edition is missing or is not the one that was prepared. The edition has to be prepared again.",
  "record-changing": () => "The record changed while the edition was being prepared. Prepare it again.",
  "send-back-reason-needed": () => "Write what has to be put right.",
  "reference-unknown": (facts) =>
    `The section “${facts.heading || "opening"}” has the reference ${facts.reference ?? ""}, which this convention's record does not hold.`,
  "edition-unchanged": () => "Nothing has changed since the last edition.",
  "personal-data-unreviewed": (facts) =>
    `Personal data not decided about (in: ${redaction.partOf(String(facts.part), String(facts.name))}): ${redaction.kind(String(facts.kind))} “${facts.quote ?? ""}”.`,
  "passage-not-found": () =>
    "These words do not stand in this place of the record. Paste them exactly as they stand in the text.",
  "passage-decided": () => "These words have been decided about already. Take that decision back first.",
  "exclusion-tells-passage": () =>
    "The account of the exclusion repeats the words to be hidden. Put it differently.",
  "draft-empty": () => "The minutes have no text yet.",
  "nobody-was-present": () => "The attendance names nobody to whom the draft could be sent.",
  "review-already-open": () => "Corrections of these minutes are being collected. Close that round first.",
  "correction-day-needed": () => "Give the last day for corrections.",
  "correction-day-passed": () => "The last day for corrections has passed. Give a later one.",
  "corrections-over": (facts) =>
    `Corrections were taken until the end of ${dayOf(facts.day)}. Please turn to the council's office.`,
  "correction-answered": () => "The office has already answered this correction.",
  "correction-settled": () => "This correction has been taken or withdrawn already.",
  "correction-changes-nothing": () =>
    "The sentence you propose is the one in the draft. Change it, or strike it.",
  "sentence-changed": (facts) =>
    `This sentence is no longer in the text of the minutes: “${facts.sentence ?? ""}”. Change the text by hand and mark the correction as taken.`,
  "review-closed": () => "This round of corrections is closed already.",
  "review-runs": (facts) =>
    `Corrections are taken until the end of ${dayOf(facts.day)}. Close the round after that.`,
  "corrections-pending": (facts) => `Answer every correction first. Still waiting: ${facts.count ?? "?"}.`,
  "minutes-adopted": () => "The convention has already adopted these minutes.",
  "adopted-at-later-convention": () =>
    "Minutes are decided about at a later convention, one that has already begun.",
  "date-poll-day-not-understood": (facts) =>
    `The line “${facts.line ?? ""}” is not understood. Write a day and, if needed, the hours: 12.05.2026 16:00–18:00.`,
  "date-poll-days-count": (facts) => `Offer from ${facts.least ?? 2} to ${facts.most ?? 20} days.`,
  "date-poll-day-twice": () => "The same day with the same hours is there twice.",
  "date-poll-days-unchanged": () => "The list of days has not changed.",
  "date-poll-day-not-on-offer": () =>
    "This day is not in the poll. Open the page again, the list of days may have changed.",
  "date-poll-already-open": () => "A date poll of this convention is open already.",
  "date-poll-closes-too-early": () => "The last day to answer has passed. Choose a later one.",
  "date-poll-asks-nobody": () => "The poll asks nobody. Tick somebody or add a guest.",
  "date-poll-not-open": () => "This poll is not open any more.",
  "date-poll-answers-over": () => "The time to answer has passed. Tell the office your answer.",
  "date-poll-answer-needed": () => "Answer for at least one day.",
  "date-poll-nobody-silent": () => "Everybody has answered.",
  "date-poll-told-today": () =>
    "We have written to the participants today already. You can remind them tomorrow.",
  "email-taken": () => "An account with this address already exists.",
  "account-closed": () => "This account is closed.",
  "password-wrong": () => "The present password is a different one.",
  "password-too-short": (facts) => `The password must have at least ${facts.min ?? 15} characters.`,
  "link-used-or-expired": () => "This address has been used or has expired. Ask the office for a new one.",
  "last-admin": () => "This is the last administrator. Give the permission to somebody else first.",
  "sign-in-failed": () => "The e-mail address or the password is not right.",
  "code-wrong": () => "That is not the code. Copy it from the latest letter.",
  "code-expired": () => "This code is out of date. Sign in again and we will send a new one.",
  "mail-not-set-up": () => "This server sends no mail. Please ask the convention office.",
  "sign-in-not-fresh": (facts) =>
    `This cannot be undone, so we must know that it is you. Confirm it with your password: that is good for ${facts.minutes ?? 10} minutes.`,
  "too-many-attempts": () =>
    "Too many attempts. Try again in a quarter of an hour, or ask the office for a one-time address.",
  "mail-not-to-resend": () =>
    "This message cannot be sent again: it has nothing to say, or went in a daily digest.",
  "signing-key-not-current": () => "This key is not the one in use.",
  "archive-file-faulty": (facts) => `The archive file is faulty: ${facts.path ?? ""} ${facts.fault ?? ""}`,
} satisfies Partial<Record<ReasonCode, Sentence>>;
