import type { correction as pl } from "../pl/correction.ts";
import type { Translation } from "../translation.ts";
import { pluralEn } from "../translation.ts";

const corrections = (count: number) => pluralEn(count, "correction", "corrections");

export const correction: Translation<typeof pl> = {
  states: {
    proposed: "waiting for an answer",
    taken: "taken",
    refused: "not taken",
    "let-go": "withdrawn",
  },
  sentence: "Sentence in the draft",
  proposal: "Proposal",
  strike: "strike this sentence",
  reason: "Reason",
  answer: "The office's answer",
  proposedBy: "Proposed by",
  draft: {
    title: "Draft minutes to correct",
    of: (name) => `Draft for: ${name}`,
    until: (day) => `Corrections are taken until the end of ${day}.`,
    over: (day) => `The time for corrections ended on ${day}.`,
    closed: "The round of corrections is closed.",
    notOpened:
      "These are the draft minutes of a convention you attended. You can propose a change to any sentence.",
    seenByOffice: "The council's office will see that the draft was opened, and when.",
    open: "Open the draft",
    how: "Where a sentence needs changing, choose “Propose a change”. Sentences that nobody contests count as approved.",
    opening: "Opening of the meeting",
    propose: "Propose a change",
    proposeOf: (number) => ` to sentence ${number}`,
    changeMine: "Change your proposal",
    formTitle: "Your proposal",
    proposalHint: "Correct the text. Leave it empty if the sentence should be struck.",
    reasonHint:
      "Why the sentence needs changing. The office sees the reason; so does the convention if it is disputed.",
    send: "Propose the correction",
    cancel: "Back to the text",
    mine: "Your corrections",
    mineNone: "You have not proposed a correction yet.",
    saved: "Your correction is saved.",
    letGo: "Withdraw the correction",
    letGoOf: (number) => ` of sentence ${number}`,
    contestedNote:
      "The office has not taken this correction. Unless you withdraw it, the next convention will decide about it.",
    toSentence: "Show the sentence in the text",
    desk: (day) => `Correct the draft minutes (until ${day})`,
    empty: "This part of the draft is empty.",
  },
  office: {
    title: (name) => `Corrections of the minutes: ${name}`,
    intro:
      "The draft minutes go to everybody who was present. Each may propose a change to a sentence. What nobody contests is approved; contested corrections enter the next agenda by themselves.",
    sending: "Sending the draft",
    send: "Send the draft to those present",
    sendAgain: "Send the draft once more",
    sendsTo: (count) => `The draft will go to ${pluralEn(count, "person", "persons")}.`,
    withoutAddress: "Without an e-mail address (they see the draft once signed in):",
    byRule: (days) => `There are ${pluralEn(days, "day", "days")} for corrections.`,
    dueOn: "Last day for corrections",
    dueOnHint: "The rule book does not say how many days there are. For example: 2026-05-12.",
    obstacles: "Before you send the draft:",
    forChair: "The clerk sends the draft and answers the corrections.",
    round: (number) => `Round ${number}`,
    roundState: { open: "under way", closed: "closed" },
    sentOn: "Sent",
    dueDay: "Corrections until",
    closedOn: "Closed",
    readers: "Who was sent the draft",
    reader: "Person",
    openedAt: "Draft opened",
    lastOpened: (instant) => `last ${instant}`,
    notOpened: "not yet",
    noAddress: "no address",
    proposed: "Corrections",
    outcome: "State",
    corrections: "Corrections by sentence",
    none: "Nobody has proposed a correction.",
    pending: (count) => `Waiting for an answer: ${corrections(count)}.`,
    approved: "Nobody contests the draft.",
    contested: (count) => `Contested: ${corrections(count)}. The convention will decide.`,
    take: "Take it",
    takeNote: "The sentence in the minutes changes at once.",
    takeAnswer: "A word to whoever proposed it",
    byHand: "The text has been corrected by hand; only mark the correction as taken",
    refuse: "Do not take it",
    refuseAnswer: "Why not",
    takeAfterAll: "Take it after all",
    ofWhom: (name) => `: ${name}`,
    toText: "Go to the text of the minutes",
    close: "Close the round",
    closing: "Closing the round",
    closingNote:
      "A round can be closed after its last day, once every correction is answered. It also closes by itself.",
    onAgenda: "The approval of the minutes stands on the agenda:",
    waitsForAgenda: "The approval of the minutes will enter the next agenda by itself, once it is begun.",
    link: "Corrections by those present, and adoption",
    count: corrections,
  },
  adoption: {
    title: "Adoption of the minutes",
    none: "No convention has decided about these minutes yet.",
    notYet: "The decision can be recorded once a later convention has begun.",
    at: "Convention that decided",
    outcome: "Decision",
    outcomes: {
      adopted: "adopted",
      "adopted-with-changes": "adopted with changes",
      "not-adopted": "not adopted",
    },
    for: "Votes for",
    against: "Votes against",
    abstained: "Abstained",
    record: "Record the decision",
    said: (outcome, day) =>
      ({
        adopted: `Minutes adopted by the convention on ${day}`,
        "adopted-with-changes": `Minutes adopted with changes by the convention on ${day}`,
        "not-adopted": `The convention of ${day} did not adopt the minutes`,
      })[outcome],
    votes: (inFavour, against, abstained) =>
      `${inFavour ?? "?"} for, ${against ?? "?"} against, ${abstained ?? "?"} abstained`,
    beforeThis: "The text of this edition is from before that decision.",
  },
  letters: {
    greeting: (name) => (name ? `Dear ${name},` : "Good morning,"),
    asked: {
      subject: (name) => `Draft minutes to correct: ${name}`,
      explanation: (name) =>
        `The draft minutes are ready (${name}). Please read them. You can propose a change to any sentence, and say why.`,
    },
    reminder: {
      subject: (day) => `Reminder: corrections of the minutes until ${day}`,
      explanation: (name) =>
        `The draft minutes are still waiting to be read (${name}). The time for corrections ends soon.`,
    },
    until: (day) => `Corrections are taken until the end of ${day}.`,
    approved: "What nobody contests counts as approved.",
    open: "Open the draft minutes",
    personal: "This address is for you alone. You need no account.",
    answered: {
      subject: (count) =>
        count === 1
          ? "Answer to your correction of the minutes"
          : "Answers to your corrections of the minutes",
      explanation: (name) => `The office has answered corrections of the draft minutes (${name}).`,
      refused:
        "You can withdraw a correction that was not taken. If it stays, the next convention will decide about it.",
      outcome: "Outcome",
    },
  },
};
