import type { incomingMail as pl } from "../pl/incoming-mail.ts";
import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";

export const incomingMail: Translation<typeof pl> = {
  title: "Incoming mail",
  intro:
    "Answers to invitations that were taken from calendars, and letters that somebody in the office should read.",
  toLog: "Outgoing mail",
  noMailbox:
    "Nobody reads a mailbox: the server's settings have no IMAP_URL. Answers from calendars are not taken; only the invitation's page and the office's own notes work.",
  open: "To be read",
  openEmpty: "Nothing waits to be read.",
  empty:
    "Nothing has come yet. When somebody answers an invitation from their own calendar, or writes to its reply address, the letter appears here.",
  settled: "All others",
  waiting: (count: number) => `${pluralEn(count, "letter", "letters")} to be read`,
  outcomes: {
    answered: "taken",
    note: "to be read",
    aside: "kept aside",
    bounce: "came back",
    ignored: "passed over",
  },
  handled: "seen to",
  handle: "Seen to",
  from: "From",
  unknownSender: "sender unknown",
  noSubject: "(no subject)",
  received: "Received",
  about: "About",
  proposed: "Proposed beginning",
  outcome: "What became of it",
  letter: "Letter",
  trustNothing: "Nobody checks the From line: anybody may have written anything there.",
  reasons: {
    "answer-taken": "The answer to the invitation was taken from a calendar.",
    "substitute-taken": "The substitute named in the calendar was accepted.",
    "counter-proposal": "The person invited proposes another hour. Only the office moves a convention.",
    "draft-taken": "An addressee answered a matter sent to them. The answer waits to be taken.",
    "written-answer": "Somebody answered an invitation in their own words.",
    written: "The letter answers no invitation.",
    "no-secret":
      "An answer from a calendar came to an address without the invitation's own mark, so it was not taken.",
    stranger: "Somebody who was not invited answers; probably the invitation was passed on to them.",
    "other-event": "The answer is about another event.",
    "other-calendar": "The calendar sent something that is not an answer to an invitation.",
    "substitute-unknown":
      "The person invited passed the seat on to somebody who is not on the list of deputies. If it is the right person, the office can enter them.",
    "substitute-not-allowed":
      "The person invited passed the seat on to somebody whom the rules do not allow.",
    "substitute-is-member":
      "The person invited passed the seat on to somebody who holds a seat of the Convention themself.",
    "substitute-sits": "The person invited answered although a substitute already comes in their stead.",
    "not-a-member":
      "A guest passed the invitation on; only a member of the Convention may name a substitute.",
    "convention-started": "The answer came after the convention had begun.",
    "convention-wrong-state": "Answers are no longer taken for this convention.",
    "invitation-not-sent": "The answer is about an invitation that was not sent.",
    refused: "The answer could not be taken.",
    "answer-stale": "The answer was older than the one we have.",
    "no-answer": "The calendar has not sent an answer yet.",
    automatic: "An automatic reply, such as an out-of-office note.",
    undelivered: "A letter of ours was not delivered; that is noted with it.",
    "undelivered-unknown": "The return of a letter that we did not send or no longer remember.",
    "too-large": "Kept aside unread: the letter is larger than 2 MB.",
    "headers-too-long": "Kept aside unread: the letter's headers are unnaturally long.",
    "too-many-parts": "Kept aside unread: the letter has unnaturally many parts.",
    "nested-too-deep": "Kept aside unread: the letter's parts are nested too deep.",
    "headers-forged": "Kept aside unread: extra lines were hidden in the headers.",
    "took-too-long": "Kept aside unread: reading it took too long.",
    "not-understood": "Kept aside: the letter could not be read.",
    "calendar-broken": "Kept aside: the calendar in the letter could not be understood.",
  },
};
