import type { ReasonCode } from "#domain/kernel/reason-codes";
import type { Sentence } from "./refusals.ts";

/** Why something about the council, its rules, a convention, its agenda or who attends was refused. */
export const refusalsOfMeetings = {
  "not-permitted": () => "Your account has no permission for this.",
  "not-found": () => "There is no such thing here.",
  "slug-taken": () => "This address is already taken.",
  "term-number-taken": () => "A term with this number already exists.",
  "mandate-overlaps": () => "Somebody else holds this district's chair at that time.",
  "mandate-ends-before-it-starts": () => "A mandate cannot end before it starts.",
  "district-number-taken": () => "A district with this number already exists.",
  "already-set-up": () => "This installation is already set up.",
  "term-ends-before-it-starts": () => "A term cannot end before it starts.",
  "seat-exists": () => "This seat is already part of the body.",
  "chair-overlaps": (facts) =>
    `The convention already has a chair at that time: ${facts.name ?? "somebody else"}. First enter when that ended.`,
  "ends-before-it-starts": () => "The end cannot come before the beginning.",
  "unit-closed": () => "This unit is already closed.",
  "rule-overlaps": () => "Such a rule is already in force then. End the earlier one first.",
  "rule-value-not-understood": () => "This value does not fit the rule.",
  "convention-day-needed": () => "The convention has no day yet. Set a day.",
  "convention-hour-needed": () => "The convention has no hour yet. Set an hour.",
  "convention-venue-needed": () => "The convention has no place yet. Give a place.",
  "convention-wrong-state": () => "This cannot be done in the convention's present state.",
  "convention-closed": () => "The convention is already closed.",
  "convention-day-passed": () => "That day has passed.",
  "held-in-future": () => "That hour has not come yet.",
  "late-deed-unclear": () =>
    "This entry cannot be read as its form. Enter it in another way and mark it as settled.",
  "held-before-session": () => "That was before the convention's day. Check day and hour.",
  "nobody-named": () => "Nobody is named.",
  "already-in-room": () => "This person is in the room already.",
  "already-taken-back": () => "This was taken back already.",
  "proceedings-in-break": () => "There is a break. Resume the proceedings first.",
  "proceedings-not-in-break": () => "There is no break now.",
  "item-is-on": () => "This item is on already.",
  "no-item-is-on": () => "No item is on. Begin one first.",
  "no-second-day": () => "This convention has no second day. Enter it in its details first.",
  "step-out-of-order": () => "A later step of the proceedings is recorded already.",
  "agenda-empty": () => "The agenda is empty. Add at least one item.",
  "ordinal-taken": () => "A convention with this number in the term already exists.",
  "convention-not-public": () => "This convention has not been convened yet. Convene it first.",
  "agenda-item-elsewhere": () => "This item belongs to another convention.",
  "agenda-item-withdrawn": () => "This item has been withdrawn.",
  "agenda-change-needs-vote": () =>
    "The convention is in session, so its agenda is changed by a vote. Prepare a vote on changing the agenda first.",
  "agenda-unchanged": () => "The agenda has not changed since it was last published.",
  "proposal-not-waiting": () => "This proposal is no longer waiting.",
  "agenda-item-cannot-nest": () => "An item cannot lie under itself, nor deeper than the second level.",
  "agenda-item-already-there": () => "This item is already there.",
  "agenda-not-empty": () =>
    "The agenda already has items. An earlier one can only be taken over into an empty one.",
  "agenda-item-already-returned": () => "This item has already gone back to the waiting list.",
  "nothing-overdue": () => "No matter past its date is waiting for this agenda.",
  "agenda-item-came-back": () =>
    "Only the chair takes a matter past its date off an agenda, with a reason that everybody can read.",
  "agenda-item-comes-back": () =>
    "A matter past its date comes back to the next agenda by itself while it is late. There is no need to return it to the list.",
  "agenda-item-taken-off": () =>
    "The chair took this matter off the agenda. It comes back to the next one by itself if it is still late.",
  "agenda-item-holds-others": () => "Other items lie under this one. Take them out or withdraw them first.",
  "no-presenter-to-tell": () => "There is no presenter left to tell.",
  "presenter-without-address": () => "The presenter has no e-mail address. Enter it under the agenda item.",
  "nobody-without-slides": () =>
    "There is nobody to remind: every presenter who was told has slides already or was reminded today.",
  "not-a-member": () => "This person is not a member of the convention.",
  "already-invited": () => "The invitation is already there.",
  "substitute-is-member": () => "This person has a seat of their own in the convention.",
  "nobody-to-invite": () => "Everybody is already invited.",
  "substitute-not-allowed": () => "The rules do not allow this substitute.",
  "not-invited": () => "This person is not on the list of those invited.",
  "invitation-not-sent": () => "The invitation has not been sent yet.",
  "convention-started": () => "The convention has begun. Changes are now taken by the office, in the room.",
  "answer-stale": () => "This answer is older than the one we have, so it changes nothing.",
  "substitute-sits": (facts) =>
    `A substitute comes to this seat: ${facts.name ?? ""}. Answer “I will come” if you come after all, or name somebody else.`,
  "nobody-silent": () => "There is nobody to remind: everybody has answered or was reminded today.",
  "nobody-has-address": () => "Nobody who is still to be sent an invitation has an e-mail address.",
  "file-too-large": (facts) => `The file is too large. It may have at most ${facts.limit ?? 50} MB.`,
  "file-kind-not-allowed": () =>
    "We do not take such files. You can send PDF, PPTX, DOCX, ODT, ODP, PNG or JPEG.",
  "file-empty": () => "The file is empty. Choose another.",
  "file-not-what-it-says": () =>
    "The file's content does not fit its name. Save it again in the right program.",
  "file-damaged": () => "The file is damaged or protected by a password.",
} satisfies Partial<Record<ReasonCode, Sentence>>;
