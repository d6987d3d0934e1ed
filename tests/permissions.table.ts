/*
 * Who may do what, written by hand, one row per deed. The code is held against it by permissions.test.ts, which does
 * every deed as everybody; docs/permissions.md is printed from it. A deed without a row fails, and a row without a deed.
 *
 * A row names the file of the deed, and after a comma the case it speaks of. Its signs stand for people:
 *
 *   P  the public                                K  the clerk
 *   D  the chair of the district concerned       H  the convention's chair (przewodniczący)
 *   d  the chair of another district             A  an administrator
 *   R  the presenter concerned                   Z  the import of the archive
 *   r  another presenter
 *
 * A letter: may. A dash: may not, and is told so. `District chair` follows from a mandate; the others are granted.
 * The command line, which founds an installation and lets the first administrator in, stands outside this table.
 */
export const people = {
  P: "public",
  D: "district chair, own",
  d: "district chair, other",
  R: "presenter, own",
  r: "presenter, other",
  K: "clerk",
  H: "chair",
  A: "administrator",
  Z: "archive",
} as const;

export type Sign = keyof typeof people;

export const table: Record<string, string> = {
  // conventions: clerk and chair; the record of long ago only by import
  "convention/schedule-convention": "- - - - - K H - Z",
  "convention/edit-convention": "- - - - - K H - Z",
  "convention/settle-day": "- - - - - K H - Z",
  "convention/convene-convention": "- - - - - K H - Z",
  "convention/open-session": "- - - - - K H - Z",
  "convention/close-convention": "- - - - - K H - Z",
  "convention/cancel-convention": "- - - - - K H - Z",
  "convention/write-public-summary": "- - - - - K H - Z",
  "convention/archive-convention": "- - - - - - - - Z",
  "convention/correct-archived-convention": "- - - - - - - - Z",

  // agenda: clerk and chair prepare it; a district proposes for itself, the office for itself
  "agenda/draft-agenda-item": "- - - - - K H - Z",
  "agenda/edit-agenda-item": "- - - - - K H - Z",
  "agenda/move-agenda-item": "- - - - - K H - Z",
  "agenda/withdraw-agenda-item": "- - - - - K H - Z",
  "agenda/restore-agenda-item": "- - - - - K H - Z",
  "agenda/take-over-agenda": "- - - - - K H - Z",
  "agenda/add-presenter": "- - - - - K H - Z",
  "agenda/remove-presenter": "- - - - - K H - Z",
  "agenda/set-presenter-contact": "- - - - - K H - Z",
  "agenda/tell-presenters": "- - - - - K H - Z",
  "agenda/lay-paper": "- - - - - K H - Z",
  "agenda/remove-paper": "- - - - - K H - Z",
  "agenda/publish-agenda": "- - - - - K H - Z",
  "agenda/propose-agenda-item, for a district": "- D - - - - - - -",
  "agenda/propose-agenda-item, for the office": "- - - - - K H - Z",
  "agenda/withdraw-proposal, of a district": "- D - - - - - - -",
  "agenda/withdraw-proposal, of the office": "- - - - - K H - Z",
  "agenda/take-proposal": "- - - - - K H - Z",
  "agenda/return-unfinished-items": "- - - - - K H - Z",
  "agenda/enter-overdue": "- - - - - K H - Z",
  "agenda/take-return-off": "- - - - - - H - -",
  "agenda/note-outcome": "- - - - - K H - Z",
  "agenda/strike-outcome": "- - - - - K H - Z",
  "agenda/note-statement": "- - - - - K H - Z",
  "agenda/strike-statement": "- - - - - K H - Z",

  // attendance: clerk and chair invite; who came, only the clerk writes down
  "attendance/invite-seats": "- - - - - K H - Z",
  "attendance/invite-guest": "- - - - - K H - Z",
  "attendance/remove-guest": "- - - - - K H - Z",
  "attendance/name-substitute, before it begins": "- D - - - K H - Z",
  "attendance/answer-invitation": "- D - - - K H - Z",
  "attendance/set-contact": "- - - - - K H - Z",
  "attendance/send-invitations": "- - - - - K H - -",
  "attendance/chase-silent": "- - - - - K H - -",
  "attendance/open-papers": "- D - - - - - - -",
  "attendance/record-attendance": "- - - - - K - - Z",
  "attendance/state-attendance-totals": "- - - - - K - - Z",

  // the room: the clerk writes down who comes and goes; the office leads through the agenda
  "attendance/note-arrivals": "- - - - - K - - Z",
  "attendance/note-departures": "- - - - - K - - Z",
  "attendance/strike-presence": "- - - - - K - - Z",
  "attendance/offer-check-in-code": "- - - - - K H - Z",
  "attendance/claim-presence": "- D - - - - - - -",
  "attendance/reject-check-in": "- - - - - K - - Z",
  "proceedings/begin-item": "- - - - - K H - Z",
  "proceedings/call-break": "- - - - - K H - Z",
  "proceedings/resume-proceedings": "- - - - - K H - Z",
  "proceedings/adjourn-proceedings": "- - - - - K H - Z",
  "proceedings/end-last-item": "- - - - - K H - Z",
  "proceedings/write-note": "- - - - - K H - -",

  // what was done without network: the clerk's own, kept when refused, and settled
  "late-deed/keep-late-deed": "- - - - - K - - -",
  "late-deed/settle-late-deed": "- - - - - K - - -",

  // the floor: a member asks for their own seat; the office for anybody, and it alone gives the floor
  "floor/ask-for-floor, for a seat": "- D - - - K H - Z",
  "floor/ask-for-floor, for a guest": "- - - - - K H - Z",
  "floor/withdraw-request": "- D - - - K H - Z",
  "floor/give-floor": "- - - - - K H - Z",
  "floor/pause-speech": "- - - - - K H - Z",
  "floor/resume-speech": "- - - - - K H - Z",
  "floor/take-floor-back": "- - - - - K H - Z",

  // recordings: clerk and chair link them and answer for their captions
  "recording/link-recording": "- - - - - K H - Z",
  "recording/add-captions": "- - - - - K H - Z",
  "recording/announce-captions": "- - - - - K H - Z",
  "recording/remove-recording": "- - - - - K H - Z",

  // date polls: clerk and chair ask; a participant answers, the district's chair for its seat, the office for anybody
  "date-poll/open-date-poll": "- - - - - K H - Z",
  "date-poll/change-date-poll-days": "- - - - - K H - Z",
  "date-poll/set-date-poll-address": "- - - - - K H - Z",
  "date-poll/answer-date-poll": "- D - - - K H - Z",
  "date-poll/remind-date-poll": "- - - - - K H - Z",
  "date-poll/close-date-poll": "- - - - - K H - Z",
  "date-poll/withdraw-date-poll": "- - - - - K H - Z",

  // presentations: presenters what they themselves present
  "presentation/attach-presentation": "- - - R - K H - Z",
  "presentation/edit-presentation": "- - - R - K H - Z",
  "presentation/remove-presentation": "- - - - - K H - Z",
  "presentation/add-figure": "- - - R - K H - Z",
  "presentation/remove-figure": "- - - R - K H - Z",
  "presentation/add-presentation-file": "- - - R - K H - Z",
  "presentation/remove-presentation-file": "- - - R - K H - Z",
  "presentation/hand-in-slides": "- - - R - K H - Z",
  "presentation/remind-presenters": "- - - - - K H - Z",

  // questions: the asker is the district; whoever holds its seat that day asks and judges
  "question/save-question-draft": "- D - - - - - - -",
  "question/file-question": "- D - - - - - - -",
  "question/edit-question": "- D - - - - - - -",
  "question/withdraw-question": "- D - - - K H - Z",
  "question/join-question": "- D - - - - - - -",
  "question/judge-answer": "- D - - - - - - -",
  "question/write-annex": "- D - - - - - - -",
  "question/file-question-from-floor": "- - - - - K - - Z",
  "question/accept-question": "- - - - - K H - Z",
  "question/return-question": "- - - - - K H - Z",
  "question/merge-question": "- - - - - K H - Z",
  "question/undo-merge": "- - - - - K H - Z",
  "question/take-question-over": "- - - - - K H - Z",
  // silence closes a question by itself: only the daily job says so
  "question/close-uncontested": "- - - - - - - - -",
  "question/put-question-on-agenda": "- - - - - K H - Z",
  "question/edit-question-filing": "- - - - - K H - Z",
  "question/record-answer": "- - - - - K - - Z",
  "question/correct-archived-question": "- - - - - - - - Z",

  // referrals: the office sends; whoever holds the letter's address answers, and the clerk for them; the asker clarifies
  "referral/refer-matter": "- - - - - K H - Z",
  "referral/recall-referral": "- - - - - K H - Z",
  "referral/acknowledge-referral": "- - - - - K - - Z",
  "referral/acknowledge-referral, with the letter's address": "P D d R r K H A Z",
  "referral/acknowledge-referral, with the address of another matter": "- - - - - K - - Z",
  "referral/answer-referral": "- - - - - K - - Z",
  "referral/answer-referral, with the letter's address": "P D d R r K H A Z",
  "referral/hold-referral": "- - - - - K - - Z",
  "referral/hold-referral, with the letter's address": "P D d R r K H A Z",
  "referral/ask-clarification": "- - - - - K - - Z",
  "referral/ask-clarification, with the letter's address": "P D d R r K H A Z",
  "referral/clarify-referral": "- D - - - K H - Z",
  "referral/extend-referral": "- - - - - K - - Z",
  "referral/extend-referral, with the letter's address": "P D d R r K H A Z",
  "referral/hand-over-referral": "- - - - - K - - Z",
  "referral/hand-over-referral, with the letter's address": "P D d R r K H A Z",
  "referral/add-referral-file": "- - - - - K - - Z",
  "referral/add-referral-file, with the letter's address": "P D d R r K H A Z",
  "referral/remove-referral-file": "- - - - - K - - Z",
  "referral/remove-referral-file, with the letter's address": "P D d R r K H A Z",
  "referral/bring-draft": "- - - - - - - - -",
  "referral/remind-addressee": "- - - - - - - - -",
  "referral/take-draft": "- - - - - K - - Z",
  "referral/refuse-draft": "- - - - - K - - Z",

  // resolutions: the office writes down what was tabled, decided and answered
  "resolution/table-resolution": "- - - - - K H - Z",
  "resolution/edit-resolution": "- - - - - K H - Z",
  "resolution/decide-resolution": "- - - - - K H - Z",
  "resolution/indicate-person": "- - - - - K H - Z",
  "resolution/remove-indication": "- - - - - K H - Z",
  "resolution/record-reply": "- - - - - K H - Z",

  // votes: clerk and chair conduct them; a seat's ballot is its occupant's, or written down by the clerk
  "vote/prepare-vote": "- - - - - K H - Z",
  "vote/edit-vote": "- - - - - K H - Z",
  "vote/name-candidate": "- - - - - K H - Z",
  "vote/remove-candidate": "- - - - - K H - Z",
  "vote/open-vote": "- - - - - K H - Z",
  "vote/cast-ballot": "- D - - - K - - Z",
  "vote/withdraw-ballot": "- D - - - K - - Z",
  "vote/close-vote": "- - - - - K H - Z",
  "vote/hold-vote": "- - - - - K H - Z",
  "vote/abandon-vote": "- - - - - K H - Z",

  // promises: whoever promised says how it is going, proves it, and alone confirms the wording; dropped, only the office
  "action-item/assign-action-item": "- - - - - K H - Z",
  "action-item/edit-action-item": "- - - - - K H - Z",
  "action-item/move-action-item-on, under way": "- - - R - K H - Z",
  "action-item/move-action-item-on, with the letter's address": "P D d R r K H A Z",
  "action-item/move-action-item-on, done": "- - - R - K H - Z",
  "action-item/move-action-item-on, dropped": "- - - - - K H - Z",
  "action-item/move-action-item-on, dropped, with the letter's address": "- - - - - K H - Z",
  "action-item/ask-wording": "- - - - - K H - Z",
  "action-item/answer-wording": "- - - R - - - - -",
  "action-item/answer-wording, with the letter's address": "P D d R r K H A Z",
  "action-item/answer-wording, with the address of another promise": "- - - R - - - - -",
  "action-item/add-proof": "- - - R - K H - Z",
  "action-item/add-proof, with the letter's address": "P D d R r K H A Z",
  "action-item/remove-proof": "- - - R - K H - Z",
  "action-item/remove-proof, with the letter's address": "P D d R r K H A Z",
  "action-item/take-action-item-over": "- - - - - K H - Z",
  "action-item/judge-action-item, promised to a district": "- D - - - - - - -",
  "action-item/judge-action-item, promised to none by name": "- - - - - - H - -",
  // the daily pass alone
  "action-item/remind-owner": "- - - - - - - - -",

  // minutes: the clerk writes, the chair publishes; neither can do the other's part
  "minutes/start-minutes": "- - - - - K - - Z",
  "minutes/add-minutes-sections": "- - - - - K - - Z",
  "minutes/save-minutes-section": "- - - - - K - - Z",
  "minutes/settle-aside": "- - - - - K - - Z",
  "minutes/restore-revision": "- - - - - K - - Z",
  // what typing in a browser leaves behind: a clerk who sits at one
  "minutes/autosave-section": "- - - - - K - - -",
  "minutes/mark-presence": "- - - - - K - - -",
  "minutes/take-device-key": "- - - - - K - - -",
  "minutes/drop-device-key": "- - - - - K - - -",
  // ten minutes after it was begun: only the job says so
  "minutes/keep-section-draft": "- - - - - - - - -",
  // what of residents' data becomes public is the office's to decide
  "redaction/hide-passage": "- - - - - K H - Z",
  "redaction/keep-passage": "- - - - - K H - Z",
  "redaction/undo-decision": "- - - - - K H - Z",
  "phrase/write-phrase": "- - - - - K - - Z",
  "phrase/remove-phrase": "- - - - - K - - Z",
  "phrase/add-standard-phrases": "- - - - - K - - Z",
  "edition/prepare-edition": "- - - - - K - - Z",
  "edition/discard-prepared-edition": "- - - - - K H - Z",
  "edition/publish-edition": "- - - - - - H - -",
  "edition/withdraw-edition": "- - - - - - H - -",
  "edition/supplement-edition": "- - - - - - - - -", // by itself
  "edition/record-adoption": "- - - - - K - - Z",

  // corrections: those who were present read and propose, the clerk answers; nobody is reminded but by the daily job
  "correction/send-draft": "- - - - - K - - -",
  "correction/open-draft": "- D - - - - - - -",
  "correction/propose-correction": "- D - - - - - - -",
  "correction/let-go": "- D - - - - - - -",
  "correction/take-correction": "- - - - - K - - -",
  "correction/refuse-correction": "- - - - - K - - -",
  "correction/close-review": "- - - - - K - - -",
  "correction/remind-readers": "- - - - - - - - -",

  // people, districts, terms, rules: the clerk and the administrator
  "council/found-body": "- - - - - - - - Z",
  "council/edit-body": "- - - - - - - A -",
  "council/open-term": "- - - - - K - A Z",
  "council/close-term": "- - - - - K - A Z",
  "council/found-district": "- - - - - K - A Z",
  "council/edit-district": "- - - - - K - A Z",
  "council/create-seat": "- - - - - K - A Z",
  "council/grant-mandate": "- - - - - K - A Z",
  "council/end-mandate": "- - - - - K - A Z",
  "council/enter-person": "- - - - - K - A Z",
  "council/edit-person": "- - - - - K - A Z",
  "council/take-office": "- - - - - K - A Z",
  "council/leave-office": "- - - - - K - A Z",
  "council/edit-unit": "- - - - - K - A Z",
  "council/list-unit": "- - - - - K - A Z",
  "council/close-unit": "- - - - - K - A Z",
  "rule-book/adopt-rule": "- - - - - K - A Z",
  "rule-book/end-rule": "- - - - - K - A Z",

  // accounts: the administrator's; a password and sessions are one's own
  "account/create-account": "- - - - - - - A -",
  "account/grant-role": "- - - - - - - A -",
  "account/end-grant": "- - - - - - - A -",
  "account/close-account": "- - - - - - - A -",
  "account/reopen-account": "- - - - - - - A -",
  "account/clear-password": "- - - - - - - A -",
  "account/set-password, one's own": "- D d R r K H A -",
  "account/set-password, somebody else's": "- - - - - - - - -",
  "account/end-session, one's own": "- D d R r K H A -",
  "account/end-session, somebody else's": "- - - - - - - - -",
  "account/end-other-sessions, one's own": "- D d R r K H A -",
  "account/end-other-sessions, somebody else's": "- - - - - - - - -",
  "account/confirm-session, one's own": "- D d R r K H A -",
  "account/confirm-session, somebody else's": "- - - - - - - - -",
  "account/begin-sign-in": "P D d R r K H A Z",
  "account/forget-attempts": "P D d R r K H A Z",
  "account/ask-for-password": "P D d R r K H A Z",
  "account/confirm-device": "P D d R r K H A Z",
  // these only our own sign-in page does, once the password or a one-time address was right, and the mail worker
  "account/ask-for-device-code": "- - - - - - - - -",
  "account/issue-device-code": "- - - - - - - - -",
  "account/remember-device": "- - - - - - - - -",
  "account/set-mail-preference, one's own": "- D d R r K H A -",
  "account/set-mail-preference, somebody else's": "- - - - - - - - -",
  // mail: the worker alone writes and settles; the clerk and the administrator read the log and send again
  "mail/write-mail": "- - - - - - - - -",
  "mail/settle-mail": "- - - - - - - - -",
  "mail/note-bounce": "- - - - - - - - -",
  "mail/resend-mail": "- - - - - K - A Z",
  "access-link/issue-access-link": "- - - - - - - A -",
  "access-link/issue-access-link, for the set-up": "- - - - - - - - -",
  "access-link/use-access-link": "P D d R r K H A Z",

  // what came into the mailbox: the worker brings it in, clerk and administrator see to it
  "incoming-mail/note-incoming-mail": "- - - - - - - - -",
  "incoming-mail/handle-incoming-mail": "- - - - - K - A -",

  // following by e-mail: anybody asks; the rest needs the address from a letter, which nobody here holds
  "subscription/request-subscription": "P D d R r K H A Z",
  "subscription/confirm-subscription": "- - - - - - - - -",
  "subscription/edit-subscription": "- - - - - - - - -",
  "subscription/end-subscription": "- - - - - - - - -",
};
