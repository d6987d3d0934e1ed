import { addPresenter } from "#domain/agenda/add-presenter";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { editAgendaItem, editAgendaItemInput } from "#domain/agenda/edit-agenda-item";
import { layPaper } from "#domain/agenda/lay-paper";
import { moveAgendaItem } from "#domain/agenda/move-agenda-item";
import { handleIncomingMail } from "#domain/incoming-mail/handle-incoming-mail";
import { noteIncomingMail } from "#domain/incoming-mail/note-incoming-mail";
import { anIncomingMail } from "#tests/incoming-mail";
import { noteOutcome } from "#domain/agenda/note-outcome";
import { noteStatement } from "#domain/agenda/note-statement";
import { proposeAgendaItem } from "#domain/agenda/propose-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { listOutcomes, listPapers, listPresenters, listStatements } from "#domain/agenda/queries";
import { removePaper } from "#domain/agenda/remove-paper";
import { removePresenter } from "#domain/agenda/remove-presenter";
import { setPresenterContact } from "#domain/agenda/set-presenter-contact";
import { tellPresenters } from "#domain/agenda/tell-presenters";
import { enterOverdue } from "#domain/agenda/enter-overdue";
import { listReturnsIn } from "#domain/agenda/return-queries";
import { takeReturnOff } from "#domain/agenda/take-return-off";
import { restoreAgendaItem } from "#domain/agenda/restore-agenda-item";
import { returnUnfinishedItems } from "#domain/agenda/return-unfinished-items";
import { strikeOutcome } from "#domain/agenda/strike-outcome";
import { strikeStatement } from "#domain/agenda/strike-statement";
import { takeOverAgenda } from "#domain/agenda/take-over-agenda";
import { takeProposal } from "#domain/agenda/take-proposal";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { withdrawProposal } from "#domain/agenda/withdraw-proposal";
import { addStandardPhrases } from "#domain/phrase/add-standard-phrases";
import { removePhrase } from "#domain/phrase/remove-phrase";
import { writePhrase } from "#domain/phrase/write-phrase";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { useAccessLink } from "#domain/access-link/use-access-link";
import { addProof } from "#domain/action-item/add-proof";
import { answerWording } from "#domain/action-item/answer-wording";
import { askWording } from "#domain/action-item/ask-wording";
import { judgeActionItem } from "#domain/action-item/judge-action-item";
import { listProofs } from "#domain/action-item/proof-queries";
import { remindOwner } from "#domain/action-item/remind-owner";
import { removeProof } from "#domain/action-item/remove-proof";
import { takeActionItemOver } from "#domain/action-item/take-action-item-over";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { editActionItem, editActionItemInput } from "#domain/action-item/edit-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { askForDeviceCode } from "#domain/account/ask-for-device-code";
import { askForPassword } from "#domain/account/ask-for-password";
import { confirmSession } from "#domain/account/confirm-session";
import { confirmDevice } from "#domain/account/confirm-device";
import { issueDeviceCode } from "#domain/account/issue-device-code";
import { rememberDevice } from "#domain/account/remember-device";
import { setMailPreference } from "#domain/account/set-mail-preference";
import { confirmSubscription } from "#domain/subscription/confirm-subscription";
import { editSubscription } from "#domain/subscription/edit-subscription";
import { endSubscription } from "#domain/subscription/end-subscription";
import { requestSubscription } from "#domain/subscription/request-subscription";
import { aRequest, aSubscription } from "#tests/subscriptions";
import { roomTrials } from "#tests/room-trials";
import { askForFloor } from "#domain/floor/ask-for-floor";
import { giveFloor } from "#domain/floor/give-floor";
import { pauseSpeech } from "#domain/floor/pause-speech";
import { resumeSpeech } from "#domain/floor/resume-speech";
import { takeFloorBack } from "#domain/floor/take-floor-back";
import { withdrawRequest } from "#domain/floor/withdraw-request";
import { asks, aRoom } from "#tests/floor";
import { addCaptions } from "#domain/recording/add-captions";
import { announceCaptions } from "#domain/recording/announce-captions";
import { linkRecording } from "#domain/recording/link-recording";
import { removeRecording } from "#domain/recording/remove-recording";
import { beginSignIn } from "#domain/account/begin-sign-in";
import { clearPassword } from "#domain/account/clear-password";
import { closeAccount } from "#domain/account/close-account";
import { createAccount } from "#domain/account/create-account";
import { endGrant } from "#domain/account/end-grant";
import { endOtherSessions } from "#domain/account/end-other-sessions";
import { endSession } from "#domain/account/end-session";
import { forgetAttempts } from "#domain/account/forget-attempts";
import { grantRole } from "#domain/account/grant-role";
import { listGrants } from "#domain/account/queries";
import { reopenAccount } from "#domain/account/reopen-account";
import { setPassword } from "#domain/account/set-password";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { chaseSilent } from "#domain/attendance/chase-silent";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { listRoll } from "#domain/attendance/queries";
import { openPapers } from "#domain/attendance/open-papers";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { removeGuest } from "#domain/attendance/remove-guest";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact } from "#domain/attendance/set-contact";
import {
  stateAttendanceTotals,
  stateAttendanceTotalsInput,
} from "#domain/attendance/state-attendance-totals";
import { archiveConvention } from "#domain/convention/archive-convention";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { closeConvention } from "#domain/convention/close-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { correctArchivedConvention } from "#domain/convention/correct-archived-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { openSession } from "#domain/convention/open-session";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { writePublicSummary } from "#domain/convention/write-public-summary";
import { settleDay } from "#domain/convention/settle-day";
import { answerDatePoll } from "#domain/date-poll/answer-date-poll";
import { changeDatePollDays } from "#domain/date-poll/change-date-poll-days";
import { closeDatePoll } from "#domain/date-poll/close-date-poll";
import { openDatePoll } from "#domain/date-poll/open-date-poll";
import { remindDatePoll } from "#domain/date-poll/remind-date-poll";
import { setDatePollAddress } from "#domain/date-poll/set-date-poll-address";
import { withdrawDatePoll } from "#domain/date-poll/withdraw-date-poll";
import { archiveActor, systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { inMonth } from "#domain/kernel/council-date";
import { sha256 } from "#domain/kernel/seal";
import { queueMail } from "#domain/kernel/queue-mail";
import { keep } from "#domain/kernel/change";
import { noteBounce } from "#domain/mail/note-bounce";
import { getMail } from "#domain/mail/queries";
import { resendMail } from "#domain/mail/resend-mail";
import { settleMail } from "#domain/mail/settle-mail";
import { writeMail } from "#domain/mail/write-mail";
import { addMinutesSections } from "#domain/minutes/add-minutes-sections";
import { closeReview } from "#domain/correction/close-review";
import { letGo } from "#domain/correction/let-go";
import { openDraft } from "#domain/correction/open-draft";
import { proposeCorrection } from "#domain/correction/propose-correction";
import { refuseCorrection } from "#domain/correction/refuse-correction";
import { remindReaders } from "#domain/correction/remind-readers";
import { sendDraft } from "#domain/correction/send-draft";
import { takeCorrection } from "#domain/correction/take-correction";
import { recordAdoption, recordAdoptionInput } from "#domain/edition/record-adoption";
import { aCorrection, aDraft, announced, aSentDraft, theNextConvention } from "#tests/corrections";
import { discardPreparedEdition } from "#domain/edition/discard-prepared-edition";
import { prepareEdition, prepareEditionInput } from "#domain/edition/prepare-edition";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { supplementEdition } from "#domain/edition/supplement-edition";
import { withdrawEdition } from "#domain/edition/withdraw-edition";
import { listSections } from "#domain/minutes/queries";
import { autosaveSection } from "#domain/minutes/autosave-section";
import { dropDeviceKey } from "#domain/minutes/drop-device-key";
import { keepSectionDraft } from "#domain/minutes/keep-section-draft";
import { markPresence } from "#domain/minutes/mark-presence";
import { restoreRevision } from "#domain/minutes/restore-revision";
import { settleAside } from "#domain/minutes/settle-aside";
import { takeDeviceKey } from "#domain/minutes/take-device-key";
import { saveMinutesSection } from "#domain/minutes/save-minutes-section";
import { startMinutes } from "#domain/minutes/start-minutes";
import { hidePassage, hidePassageInput } from "#domain/redaction/hide-passage";
import { keepPassage } from "#domain/redaction/keep-passage";
import { undoDecision } from "#domain/redaction/undo-decision";
import { addFigure } from "#domain/presentation/add-figure";
import { addPresentationFile } from "#domain/presentation/add-presentation-file";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { editPresentation, editPresentationInput } from "#domain/presentation/edit-presentation";
import { handInSlides } from "#domain/presentation/hand-in-slides";
import { remindPresenters } from "#domain/presentation/remind-presenters";
import { removeFigure } from "#domain/presentation/remove-figure";
import { removePresentation } from "#domain/presentation/remove-presentation";
import { removePresentationFile } from "#domain/presentation/remove-presentation-file";
import { adoptRule, adoptRuleInput } from "#domain/rule-book/adopt-rule";
import { endRule } from "#domain/rule-book/end-rule";
import { closeTerm } from "#domain/council/close-term";
import { closeUnit } from "#domain/council/close-unit";
import { createSeat } from "#domain/council/create-seat";
import { editBody, editBodyInput } from "#domain/council/edit-body";
import { editDistrict, editDistrictInput } from "#domain/council/edit-district";
import { editPerson, editPersonInput } from "#domain/council/edit-person";
import { endMandate } from "#domain/council/end-mandate";
import { enterPerson, enterPersonInput } from "#domain/council/enter-person";
import { foundBody, foundBodyInput } from "#domain/council/found-body";
import { foundDistrict, foundDistrictInput } from "#domain/council/found-district";
import { grantMandate, grantMandateInput } from "#domain/council/grant-mandate";
import { leaveOffice } from "#domain/council/leave-office";
import { editUnit } from "#domain/council/edit-unit";
import { listUnit } from "#domain/council/list-unit";
import { openTerm, openTermInput } from "#domain/council/open-term";
import { takeOffice, takeOfficeInput } from "#domain/council/take-office";
import { acceptQuestion } from "#domain/question/accept-question";
import { closeUncontested } from "#domain/question/close-uncontested";
import { correctArchivedQuestion } from "#domain/question/correct-archived-question";
import { editQuestion, editQuestionInput } from "#domain/question/edit-question";
import { editQuestionFiling } from "#domain/question/edit-question-filing";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { joinQuestion } from "#domain/question/join-question";
import { judgeAnswer } from "#domain/question/judge-answer";
import { mergeQuestion } from "#domain/question/merge-question";
import { putQuestionOnAgenda } from "#domain/question/put-question-on-agenda";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { returnQuestion } from "#domain/question/return-question";
import { saveQuestionDraft } from "#domain/question/save-question-draft";
import { takeQuestionOver } from "#domain/question/take-question-over";
import { undoMerge } from "#domain/question/undo-merge";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { writeAnnex } from "#domain/question/write-annex";
import { acknowledgeReferral } from "#domain/referral/acknowledge-referral";
import { addReferralFile } from "#domain/referral/add-referral-file";
import { answerReferral } from "#domain/referral/answer-referral";
import { askClarification } from "#domain/referral/ask-clarification";
import { bringDraft } from "#domain/referral/bring-draft";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { extendReferral } from "#domain/referral/extend-referral";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { holdReferral } from "#domain/referral/hold-referral";
import { recallReferral } from "#domain/referral/recall-referral";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { refuseDraft } from "#domain/referral/refuse-draft";
import { removeReferralFile } from "#domain/referral/remove-referral-file";
import { remindAddressee } from "#domain/referral/remind-addressee";
import { takeDraft } from "#domain/referral/take-draft";
import { listReferralFiles, listReferrals } from "#domain/referral/queries";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { editResolution, editResolutionInput } from "#domain/resolution/edit-resolution";
import { indicatePerson } from "#domain/resolution/indicate-person";
import { recordReply } from "#domain/resolution/record-reply";
import { removeIndication } from "#domain/resolution/remove-indication";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { abandonVote } from "#domain/vote/abandon-vote";
import { castBallot, castBallotInput } from "#domain/vote/cast-ballot";
import { closeVote, closeVoteInput } from "#domain/vote/close-vote";
import { holdVote, holdVoteInput } from "#domain/vote/hold-vote";
import { keepLateDeed } from "#domain/late-deed/keep-late-deed";
import { settleLateDeed } from "#domain/late-deed/settle-late-deed";
import { editVote, editVoteInput } from "#domain/vote/edit-vote";
import { nameCandidate } from "#domain/vote/name-candidate";
import { openVote } from "#domain/vote/open-vote";
import { prepareVote, prepareVoteInput } from "#domain/vote/prepare-vote";
import { listCandidates } from "#domain/vote/queries";
import { removeCandidate } from "#domain/vote/remove-candidate";
import { withdrawBallot } from "#domain/vote/withdraw-ballot";
import { accounts } from "#schema/accounts";
import { resolutionIndications } from "#schema/resolutions";
import { aMailedConvention, anInvitedConvention } from "#tests/invited-convention";
import { aConventionToDate, anOpenPoll, aPollInput } from "#tests/date-poll";
import { anArchivedConvention } from "#tests/held-convention";
import { aConvenedConvention, aHeldConvention, aMinutedConvention, aRendering } from "#tests/minutes-world";
import { anAside, begunMinutes, openAccount, type } from "#tests/two-clerks";
import { aMeeting, castFor, openedVote, preparedVote } from "#tests/votes";
import {
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  podgorze,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";

/*
 * How each deed of the permission table is tried: first the world it needs, told by those who may, then the deed
 * itself, which the test does as everybody. The deed succeeds for whoever may.
 */
type Trial = (council: Council) => (ctx: Context) => unknown;

const aFile = {
  hash: sha256("a file"),
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 6,
  fileName: "zestawienie.pdf",
  authorWarning: null,
};
const said = { title: "Punkty obsługi", kind: "discussion" } as const;

const aPlanned = (council: Council) =>
  scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-04-20", startsAt: "16:00", venueName: "Magistrat" }),
  ).id;
const anItem = (council: Council, conventionId: string, title = "Drugi punkt") =>
  draftAgendaItem(council.as(clerk), draftAgendaItemInput.parse({ ...said, conventionId, title })).id;

/** The district's chair has the floor. */
function speaks(council: Council): string {
  const turnId = asks(council, aRoom(council).seat(krowodrza).id);
  giveFloor(council.as(clerk), { turnId });
  return turnId;
}

const aRecording = {
  kind: "recording",
  medium: "sound",
  title: "Konwent",
  url: "https://nagrania.example/konwent",
} as const;
const recorded = (council: Council): string =>
  linkRecording(council.as(clerk), { ...aRecording, conventionId: inSession(council).conventionId }).id;

/** A letter that waits. */
const aLetter = (council: Council): string => {
  const ctx = council.as(systemActor);
  const to = { address: "olga@example.org", name: "Olga Nowa" };
  return (
    keep(ctx, (tx) => queueMail(ctx, tx, { kind: "account-invitation", subjectId: "account", to })) ?? ""
  );
};

function aPlannedAgenda(council: Council) {
  const conventionId = aPlanned(council);
  return {
    conventionId,
    itemId: anItem(council, conventionId),
    otherId: anItem(council, conventionId, "Trzeci punkt"),
  };
}

/** A vote held without network, as it is kept when it was refused. */
function aLateVote(council: Council) {
  openAccount(council, clerk);
  const { conventionId } = inSession(council);
  return { conventionId, deed: "holdVote", requestKey: "k", heldAt: null };
}

function inSession(council: Council) {
  const { conventionId, items } = aConvenedConvention(council);
  openSession(council.as(clerk), { conventionId });
  return { conventionId, itemId: items[0] ?? "" };
}

function invited(council: Council) {
  const convention = inSession(council);
  inviteSeats(council.as(clerk), { conventionId: convention.conventionId });
  const seat = listRoll(council.db, convention.conventionId).find((entry) => entry.districtId === krowodrza);
  return { ...convention, seatId: seat?.id ?? "" };
}

/** An item that the presenter Ewa presents, with what she attached. */
function presented(council: Council) {
  const { conventionId, items } = aConvenedConvention(council);
  const agendaItemId = items[0] ?? "";
  addPresenter(council.as(clerk), {
    itemId: agendaItemId,
    personId: presenter.personId,
    name: null,
    office: null,
  });
  const { id: presentationId } = attachPresentation(
    council.as(presenter),
    attachPresentationInput.parse({ conventionId, agendaItemId, title: "Koszty" }),
  );
  return { conventionId, agendaItemId, presentationId };
}

/** The presenter Ewa, named under an item of an announced convention, with an address of her own. */
function named(council: Council) {
  const { conventionId, items } = aConvenedConvention(council);
  const itemId = items[0] ?? "";
  addPresenter(council.as(clerk), {
    itemId,
    personId: presenter.personId,
    name: null,
    office: null,
    email: "ewa@example.org",
  });
  const presenterId =
    listPresenters(council.db, conventionId).find((row) => row.agendaItemId === itemId)?.id ?? "";
  return { conventionId, itemId, presenterId };
}

const asked = { districtId: krowodrza, subject: "Godziny", text: "Czy do 19:00?" };
const filed = (council: Council) =>
  fileQuestion(council.as(krowodrzaChair), fileQuestionInput.parse(asked)).id;
function accepted(council: Council) {
  const questionId = filed(council);
  acceptQuestion(council.as(clerk), { questionId });
  return questionId;
}
const anAnswer = (questionId: string) =>
  recordAnswerInput.parse({
    questionId,
    mode: "oral",
    extent: "full",
    text: "Tak.",
    answeredBy: "Bogusław Kośmider",
  });

/** A question lies with one addressee. */
function referred(council: Council) {
  const questionId = accepted(council);
  referMatter(council.as(clerk), referMatterInput.parse({ questionId, addressee: "Zarząd Zieleni" }));
  return listReferrals(council.db, { questionId })[0]?.id ?? "";
}
/** An agenda that was begun before a question became late; `isBegunAfter`: it came back into it. */
function withLateQuestion(council: Council, isBegunAfter: boolean): string {
  council.travelTo("2026-03-02T11:00:00Z"); // each trial begins anew; the clock alone is not forgotten
  const conventionId = aPlanned(council);
  if (!isBegunAfter) anItem(council, conventionId);
  referred(council);
  council.travelTo("2026-03-20T11:00:00Z");
  if (isBegunAfter) anItem(council, conventionId);
  return conventionId;
}
const aUnit = (council: Council) =>
  listUnit(council.as(clerk), {
    bodyId: konwentId,
    name: "Zarząd Dróg",
    shortName: null,
    kind: "municipal-unit",
    email: null,
  }).id;
const withFile = (council: Council) => {
  const referralId = referred(council);
  addReferralFile(council.as(clerk), { referralId, file: aFile });
  return { referralId, fileId: listReferralFiles(council.db, [referralId])[0]?.id ?? "" };
};
const withDraft = (council: Council) =>
  bringDraft(council.as(systemActor), { referralId: referred(council), from: null, text: "Tak." }).id;

const whole = { answeredBy: null, extent: "full", text: "Tak." } as const;
/** What an addressee may do, each tried on a matter of its own. */
const addresseeTrials: Record<
  string,
  (council: Council) => { referralId: string; deed: (ctx: Context) => unknown }
> = {
  "referral/acknowledge-referral": (council) => {
    const referralId = referred(council);
    return { referralId, deed: (ctx) => acknowledgeReferral(ctx, { referralId }) };
  },
  "referral/answer-referral": (council) => {
    const referralId = referred(council);
    return { referralId, deed: (ctx) => answerReferral(ctx, { referralId, ...whole }) };
  },
  "referral/hold-referral": (council) => {
    const referralId = referred(council);
    return { referralId, deed: (ctx) => holdReferral(ctx, { referralId, holdingReply: "Sprawdzamy." }) };
  },
  "referral/ask-clarification": (council) => {
    const referralId = referred(council);
    return { referralId, deed: (ctx) => askClarification(ctx, { referralId, request: "Która ulica?" }) };
  },
  "referral/extend-referral": (council) => {
    const referralId = referred(council);
    const more = { days: 7, grantedBy: "Dyrektor", reason: "Pomiary" };
    return { referralId, deed: (ctx) => extendReferral(ctx, { referralId, ...more }) };
  },
  "referral/hand-over-referral": (council) => {
    const referralId = referred(council);
    const unitId = aUnit(council);
    return { referralId, deed: (ctx) => handOverReferral(ctx, { referralId, unitId, reason: "Nie nasze." }) };
  },
  "referral/add-referral-file": (council) => {
    const referralId = referred(council);
    return { referralId, deed: (ctx) => addReferralFile(ctx, { referralId, file: aFile }) };
  },
  "referral/remove-referral-file": (council) => {
    const { referralId, fileId } = withFile(council);
    return { referralId, deed: (ctx) => removeReferralFile(ctx, { referralId, fileId }) };
  },
};

/** The same actor, come with the address from a letter about some referral. */
const withLetter = (ctx: Context, subjectId: string, purpose = "referral"): Context => ({
  ...ctx,
  actor: { ...ctx.actor, link: { purpose, subjectId } },
});

function tabled(council: Council, kind = "motion") {
  const { conventionId } = inSession(council);
  return tableResolution(
    council.as(clerk),
    tableResolutionInput.parse({ conventionId, kind, subject: "O godziny pracy" }),
  ).id;
}

const promised = (council: Council, more: Record<string, string> = {}) =>
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      text: "Ankieta",
      commitment: "conditional",
      dueOn: "po wakacjach",
      ownerPersonId: presenter.personId,
      ...more,
    }),
  ).id;
const askedOf = (council: Council) => {
  const actionItemId = promised(council);
  askWording(council.as(clerk), { actionItemId, ownerEmail: "referentka@example.org" });
  return actionItemId;
};
const confirmed = { readText: "Ankieta", answer: "confirmed", wordingNote: null } as const;
const reportedDone = (council: Council, more: Record<string, string> = {}) => {
  const actionItemId = promised(council, more);
  moveActionItemOn(council.as(clerk), moveActionItemOnInput.parse({ actionItemId, state: "done" }));
  return actionItemId;
};
const proven = (council: Council) => {
  const actionItemId = promised(council);
  addProof(council.as(clerk), { actionItemId, file: aFile });
  return { actionItemId, proofId: listProofs(council.db, actionItemId)[0]?.id ?? "" };
};

function prepared(council: Council) {
  const { conventionId } = aMinutedConvention(council);
  prepareEdition(
    council.as(clerk),
    prepareEditionInput.parse({ conventionId, responsible: "Jan Przewodniczący" }),
    aRendering(council.db, conventionId),
  );
  return { conventionId, contentHash: findPreparedEdition(council.db, conventionId)?.contentHash ?? "" };
}

const hiddenWords = (conventionId: string) =>
  hidePassageInput.parse({
    conventionId,
    quote: "punktach",
    scope: "dane osobowe",
    legalBasis: "art. 5 ust. 2",
    excludedBy: "Anna Protokolantka",
    beneficiary: "osoba fizyczna",
  });

/** Accounts under the ids that the world's people carry. */
const ownAccount = (ctx: Context) => ctx.actor.accountId ?? "account-of-nobody";
function withAccounts(council: Council, ...accountIds: string[]) {
  for (const id of accountIds)
    council.db
      .insert(accounts)
      .values({ id, personId: "person-presenter", email: `${id}@example.com`, salt: "salt" })
      .run();
}
const anAccount = (council: Council) =>
  createAccount(council.as(systemActor), {
    personId: "person-presenter",
    email: "ewa@example.com",
    roles: ["presenter"],
  }).id;
const aRule = { bodyId: konwentId, value: "7", source: "Statut", standing: "adopted" } as const;
const everybodysAccounts = ["clerk", "chair", "admin", "presenter", "other", "krowodrza", "podgorze"].map(
  (name) => `account-person-${name}`,
);

const archivedFacts = {
  termId: null,
  ordinalInTerm: null,
  title: null,
  form: null,
  heldOn: inMonth("2019-06"),
  continuedOn: null,
  startsAt: null,
  endsAt: null,
  venueName: null,
  venueAddress: null,
  venueRooms: [],
  venueDistrictId: null,
  isOpenToPublic: null,
  chairPersonId: null,
  chairName: null,
  chairOffice: null,
  chairNote: null,
  nextMeeting: null,
  minutesNumber: null,
  legalBasis: null,
  caseReference: null,
  sources: [],
  isExcerpt: false,
  dateBasis: [],
  lead: null,
};
const archivedFile = { archiveId: "konwent-2019-06", contentHash: "hash", content: {}, otherFacts: {} };
const archived = (ctx: Context) =>
  archiveConvention(ctx, { bodyId: konwentId, record: "held", ...archivedFacts, ...archivedFile });

export const trials: Record<string, Trial> = {
  "convention/schedule-convention": () => (ctx) =>
    scheduleConvention(ctx, scheduleConventionInput.parse({ heldOn: "2026-05-20" })),
  "convention/edit-convention": (council) => {
    const conventionId = aPlanned(council);
    return (ctx) => editConvention(ctx, editConventionInput.parse({ conventionId, heldOn: "2026-05-21" }));
  },
  "convention/convene-convention": (council) => {
    const { conventionId } = aPlannedAgenda(council);
    return (ctx) => conveneConvention(ctx, { conventionId });
  },
  "convention/open-session": (council) => {
    const { conventionId } = aConvenedConvention(council);
    return (ctx) => openSession(ctx, { conventionId });
  },
  "convention/close-convention": (council) => {
    const { conventionId } = inSession(council);
    return (ctx) => closeConvention(ctx, { conventionId });
  },
  "convention/cancel-convention": (council) => {
    const { conventionId } = aConvenedConvention(council);
    return (ctx) => cancelConvention(ctx, { conventionId, cancelReason: "Awaria" });
  },
  "convention/write-public-summary": (council) => {
    const { conventionId } = aHeldConvention(council);
    return (ctx) =>
      writePublicSummary(ctx, { conventionId, lead: "Rozmawiano o punktach obsługi.", leadEn: null });
  },
  "convention/archive-convention": () => archived,
  "convention/correct-archived-convention": (council) => {
    const { id: conventionId } = archived(council.as(archiveActor));
    return (ctx) =>
      correctArchivedConvention(ctx, {
        conventionId,
        corrected: { title: "Konwent czerwcowy" },
        ...archivedFile,
      });
  },

  "agenda/draft-agenda-item": (council) => {
    const conventionId = aPlanned(council);
    return (ctx) => draftAgendaItem(ctx, draftAgendaItemInput.parse({ ...said, conventionId }));
  },
  "agenda/edit-agenda-item": (council) => {
    const { itemId } = aPlannedAgenda(council);
    return (ctx) => editAgendaItem(ctx, editAgendaItemInput.parse({ ...said, itemId }));
  },
  "agenda/move-agenda-item": (council) => {
    const { itemId } = aPlannedAgenda(council);
    return (ctx) => moveAgendaItem(ctx, { itemId, to: "down", neighbourId: null, position: null });
  },
  "agenda/withdraw-agenda-item": (council) => {
    const { itemId } = aPlannedAgenda(council);
    return (ctx) => withdrawAgendaItem(ctx, { itemId, reason: "Brak materiałów" });
  },
  "agenda/restore-agenda-item": (council) => {
    const { itemId } = aPlannedAgenda(council);
    withdrawAgendaItem(council.as(clerk), { itemId, reason: "Brak materiałów" });
    return (ctx) => restoreAgendaItem(ctx, { itemId });
  },
  "agenda/take-over-agenda": (council) => {
    aHeldConvention(council);
    const conventionId = aPlanned(council);
    return (ctx) => takeOverAgenda(ctx, { conventionId });
  },
  "agenda/add-presenter": (council) => {
    const { itemId } = aPlannedAgenda(council);
    return (ctx) => addPresenter(ctx, { itemId, personId: null, name: "Wojciech Łaptaś", office: null });
  },
  "agenda/remove-presenter": (council) => {
    const { conventionId } = presented(council);
    const presenterId = listPresenters(council.db, conventionId)[0]?.id ?? "";
    return (ctx) => removePresenter(ctx, { presenterId });
  },
  "agenda/set-presenter-contact": (council) => {
    const { presenterId } = named(council);
    return (ctx) => setPresenterContact(ctx, { presenterId, email: "ewa@example.org" });
  },
  "agenda/tell-presenters": (council) => {
    const { conventionId } = named(council);
    return (ctx) => tellPresenters(ctx, { conventionId });
  },
  "agenda/lay-paper": (council) => {
    const { itemId } = aPlannedAgenda(council);
    return (ctx) => layPaper(ctx, { itemId, title: null, file: aFile });
  },
  "agenda/remove-paper": (council) => {
    const { conventionId, itemId } = aPlannedAgenda(council);
    layPaper(council.as(clerk), { itemId, title: null, file: aFile });
    const paperId = listPapers(council.db, conventionId)[0]?.id ?? "";
    return (ctx) => removePaper(ctx, { paperId });
  },
  "agenda/publish-agenda": (council) => {
    const { conventionId } = aConvenedConvention(council);
    return (ctx) => publishAgenda(ctx, { conventionId, told: null });
  },
  "agenda/propose-agenda-item, for a district": () => (ctx) =>
    proposeAgendaItem(ctx, { districtId: krowodrza, title: "Parkingi", reason: null }),
  "agenda/propose-agenda-item, for the office": () => (ctx) =>
    proposeAgendaItem(ctx, { districtId: null, title: "Parkingi", reason: null }),
  "agenda/withdraw-proposal, of a district": (council) => {
    const { id: proposalId } = proposeAgendaItem(council.as(krowodrzaChair), {
      districtId: krowodrza,
      title: "Parkingi",
      reason: null,
    });
    return (ctx) => withdrawProposal(ctx, { proposalId });
  },
  "agenda/withdraw-proposal, of the office": (council) => {
    const { id: proposalId } = proposeAgendaItem(council.as(clerk), {
      districtId: null,
      title: "Parkingi",
      reason: null,
    });
    return (ctx) => withdrawProposal(ctx, { proposalId });
  },
  "agenda/take-proposal": (council) => {
    const conventionId = aPlanned(council);
    const { id: proposalId } = proposeAgendaItem(council.as(krowodrzaChair), {
      districtId: krowodrza,
      title: "Parkingi",
      reason: null,
    });
    return (ctx) => takeProposal(ctx, { proposalId, conventionId });
  },
  "agenda/return-unfinished-items": (council) => {
    const { conventionId, items } = aHeldConvention(council);
    return (ctx) => returnUnfinishedItems(ctx, { conventionId, itemIds: items });
  },
  "agenda/enter-overdue": (council) => {
    const conventionId = withLateQuestion(council, false);
    return (ctx) => enterOverdue(ctx, { conventionId });
  },
  "agenda/take-return-off": (council) => {
    const conventionId = withLateQuestion(council, true);
    const returnId = listReturnsIn(council.db, conventionId)[0]?.id ?? "";
    return (ctx) => takeReturnOff(ctx, { returnId, takenOffReason: "Odpowiedź przyjdzie w tym tygodniu." });
  },
  "agenda/note-outcome": (council) => {
    const { conventionId, itemId } = inSession(council);
    return (ctx) => noteOutcome(ctx, { conventionId, itemId, text: "Przyjęto." });
  },
  "agenda/strike-outcome": (council) => {
    const { conventionId, itemId } = inSession(council);
    noteOutcome(council.as(clerk), { conventionId, itemId, text: "Przyjęto." });
    const outcomeId = listOutcomes(council.db, conventionId)[0]?.id ?? "";
    return (ctx) => strikeOutcome(ctx, { outcomeId });
  },
  "agenda/note-statement": (council) => {
    const { conventionId, itemId } = inSession(council);
    return (ctx) =>
      noteStatement(ctx, {
        conventionId,
        itemId,
        speaker: "Anna Nowak",
        capacity: null,
        text: "Zgoda.",
        isQuotation: true,
      });
  },
  "agenda/strike-statement": (council) => {
    const { conventionId, itemId } = inSession(council);
    noteStatement(council.as(clerk), {
      conventionId,
      itemId,
      speaker: "Anna Nowak",
      capacity: null,
      text: "Zgoda.",
      isQuotation: true,
    });
    const statementId = listStatements(council.db, conventionId)[0]?.id ?? "";
    return (ctx) => strikeStatement(ctx, { statementId });
  },

  "attendance/invite-seats": (council) => {
    const { conventionId } = aConvenedConvention(council);
    return (ctx) => inviteSeats(ctx, { conventionId });
  },
  "attendance/invite-guest": (council) => {
    const { conventionId } = aConvenedConvention(council);
    return (ctx) => inviteGuest(ctx, inviteGuestInput.parse({ conventionId, name: "Wojciech Łaptaś" }));
  },
  "attendance/remove-guest": (council) => {
    const { conventionId } = aConvenedConvention(council);
    const { id: attendanceId } = inviteGuest(
      council.as(clerk),
      inviteGuestInput.parse({ conventionId, name: "Wojciech Łaptaś" }),
    );
    return (ctx) => removeGuest(ctx, { attendanceId });
  },
  "attendance/answer-invitation": (council) => {
    const attendanceId = anInvitedConvention(council).line(krowodrza).id;
    return (ctx) => answerInvitation(ctx, answerInvitationInput.parse({ attendanceId, answer: "coming" }));
  },
  "attendance/open-papers": (council) => {
    const attendanceId = anInvitedConvention(council).line(krowodrza).id;
    return (ctx) => openPapers(ctx, { attendanceId });
  },
  "attendance/set-contact": (council) => {
    const { seatId: attendanceId } = invited(council);
    return (ctx) => setContact(ctx, { attendanceId, email: "krowodrza@example.com" });
  },
  "attendance/send-invitations": (council) => {
    const { conventionId } = aConvenedConvention(council);
    inviteGuest(
      council.as(clerk),
      inviteGuestInput.parse({ conventionId, name: "Wojciech Łaptaś", email: "gosc@example.com" }),
    );
    return (ctx) => sendInvitations(ctx, { conventionId, attendanceIds: [] });
  },
  "attendance/chase-silent": (council) => {
    const { conventionId } = aMailedConvention(council);
    return (ctx) => chaseSilent(ctx, { conventionId });
  },
  "attendance/record-attendance": (council) => {
    const { conventionId, seatId } = invited(council);
    return (ctx) => recordAttendance(ctx, { conventionId, statuses: { [seatId]: "present" } });
  },
  "attendance/name-substitute, before it begins": (council) => {
    const attendanceId = anInvitedConvention(council).line(krowodrza).id;
    return (ctx) => nameSubstitute(ctx, nameSubstituteInput.parse({ attendanceId }));
  },
  ...roomTrials,
  "floor/ask-for-floor, for a seat": (council) => {
    const attendanceId = aRoom(council).seat(krowodrza).id;
    return (ctx) => askForFloor(ctx, { attendanceId, kind: "normal" });
  },
  "floor/ask-for-floor, for a guest": (council) => {
    const { id: conventionId } = aRoom(council);
    const guest = inviteGuestInput.parse({ conventionId, name: "Tadeusz Trzmiel" });
    const { id: attendanceId } = inviteGuest(council.as(clerk), guest);
    return (ctx) => askForFloor(ctx, { attendanceId, kind: "normal" });
  },
  "floor/withdraw-request": (council) => {
    const turnId = asks(council, aRoom(council).seat(krowodrza).id);
    return (ctx) => withdrawRequest(ctx, { turnId });
  },
  "floor/give-floor": (council) => {
    const turnId = asks(council, aRoom(council).seat(krowodrza).id);
    return (ctx) => giveFloor(ctx, { turnId });
  },
  "floor/pause-speech": (council) => {
    const turnId = speaks(council);
    return (ctx) => pauseSpeech(ctx, { turnId });
  },
  "floor/resume-speech": (council) => {
    const turnId = speaks(council);
    pauseSpeech(council.as(clerk), { turnId });
    return (ctx) => resumeSpeech(ctx, { turnId });
  },
  "floor/take-floor-back": (council) => {
    const turnId = speaks(council);
    return (ctx) => takeFloorBack(ctx, { turnId });
  },
  "recording/link-recording": (council) => {
    const { conventionId } = inSession(council);
    return (ctx) => linkRecording(ctx, { ...aRecording, conventionId });
  },
  "recording/add-captions": (council) => {
    const recordingId = recorded(council);
    return (ctx) => addCaptions(ctx, { recordingId, captionsUrl: null });
  },
  "recording/announce-captions": (council) => {
    const recordingId = recorded(council);
    return (ctx) => announceCaptions(ctx, { recordingId, day: "2026-05-01" });
  },
  "recording/remove-recording": (council) => {
    const recordingId = recorded(council);
    return (ctx) => removeRecording(ctx, { recordingId, reason: "Zły adres" });
  },
  "attendance/state-attendance-totals": (council) => {
    const { conventionId } = inSession(council);
    return (ctx) =>
      stateAttendanceTotals(ctx, stateAttendanceTotalsInput.parse({ conventionId, membersPresent: "10" }));
  },

  "presentation/attach-presentation": (council) => {
    const { conventionId, agendaItemId } = presented(council);
    return (ctx) =>
      attachPresentation(
        ctx,
        attachPresentationInput.parse({ conventionId, agendaItemId, title: "Wnioski" }),
      );
  },
  "presentation/edit-presentation": (council) => {
    const { presentationId } = presented(council);
    return (ctx) =>
      editPresentation(ctx, editPresentationInput.parse({ presentationId, title: "Koszty i wnioski" }));
  },
  "presentation/hand-in-slides": (council) => {
    const { presenterId } = named(council);
    return (ctx) => handInSlides(ctx, { presenterId, file: aFile });
  },
  "presentation/remind-presenters": (council) => {
    const { conventionId } = named(council);
    tellPresenters(council.as(clerk), { conventionId });
    return (ctx) => remindPresenters(ctx, { conventionId });
  },
  "presentation/remove-presentation": (council) => {
    const { presentationId } = presented(council);
    return (ctx) => removePresentation(ctx, { presentationId });
  },
  "presentation/add-figure": (council) => {
    const { presentationId } = presented(council);
    return (ctx) =>
      addFigure(ctx, {
        presentationId,
        label: "Koszt",
        value: 5219,
        unit: "zł",
        source: null,
        isApproximate: false,
      });
  },
  "presentation/remove-figure": (council) => {
    const { presentationId } = presented(council);
    const { id: figureId } = addFigure(council.as(presenter), {
      presentationId,
      label: "Koszt",
      value: 5219,
      unit: "zł",
      source: null,
      isApproximate: false,
    });
    return (ctx) => removeFigure(ctx, { figureId });
  },
  "presentation/add-presentation-file": (council) => {
    const { presentationId } = presented(council);
    return (ctx) => addPresentationFile(ctx, { presentationId, file: aFile });
  },
  "presentation/remove-presentation-file": (council) => {
    const { presentationId } = presented(council);
    const { id: fileId } = addPresentationFile(council.as(presenter), { presentationId, file: aFile });
    return (ctx) => removePresentationFile(ctx, { fileId });
  },

  "question/save-question-draft": (council) => {
    withAccounts(council, ...everybodysAccounts);
    return (ctx) => saveQuestionDraft(ctx, { draftId: "draft-1", districtId: krowodrza, subject: "Godziny" });
  },
  "question/file-question": () => (ctx) => fileQuestion(ctx, fileQuestionInput.parse(asked)),
  "question/edit-question": (council) => {
    const questionId = filed(council);
    return (ctx) =>
      editQuestion(ctx, editQuestionInput.parse({ questionId, subject: "Godziny pracy", text: "Do 19:00?" }));
  },
  "question/withdraw-question": (council) => {
    const questionId = filed(council);
    return (ctx) => withdrawQuestion(ctx, { questionId });
  },
  "question/join-question": (council) => {
    const { id: questionId } = fileQuestion(
      council.as(podgorzeChair),
      fileQuestionInput.parse({ ...asked, districtId: podgorze }),
    );
    acceptQuestion(council.as(clerk), { questionId });
    return (ctx) => joinQuestion(ctx, { questionId, districtId: krowodrza });
  },
  "question/judge-answer": (council) => {
    const questionId = accepted(council);
    recordAnswer(council.as(clerk), anAnswer(questionId));
    return (ctx) =>
      judgeAnswer(ctx, { questionId, districtId: krowodrza, verdict: "partly", sentence: null });
  },
  "question/file-question-from-floor": (council) => {
    const { conventionId } = inSession(council);
    return (ctx) =>
      fileQuestionFromFloor(
        ctx,
        fileQuestionFromFloorInput.parse({
          conventionId,
          askedByWords: "Przewodniczący dzielnic",
          text: "Czy do 19:00?",
        }),
      );
  },
  "question/accept-question": (council) => {
    const questionId = filed(council);
    return (ctx) => acceptQuestion(ctx, { questionId });
  },
  "question/return-question": (council) => {
    const questionId = filed(council);
    return (ctx) => returnQuestion(ctx, { questionId, returnReason: "Sprawa województwa." });
  },
  "question/write-annex": (council) => {
    const questionId = filed(council);
    return (ctx) => writeAnnex(ctx, { questionId, districtId: krowodrza, annex: "Także na Azorach." });
  },
  "question/merge-question": (council) => {
    const questionId = filed(council);
    const intoId = accepted(council);
    return (ctx) => mergeQuestion(ctx, { questionId, intoId });
  },
  "question/undo-merge": (council) => {
    const questionId = filed(council);
    mergeQuestion(council.as(clerk), { questionId, intoId: accepted(council) });
    return (ctx) => undoMerge(ctx, { questionId });
  },
  "question/take-question-over": (council) => {
    const { id: conventionId } = archived(council.as(archiveActor));
    const { id: questionId } = fileQuestionFromFloor(
      council.as(archiveActor),
      fileQuestionFromFloorInput.parse({ conventionId, text: "Czy do 19:00?" }),
    );
    return (ctx) => takeQuestionOver(ctx, { questionId });
  },
  "question/close-uncontested": (council) => {
    const questionId = accepted(council);
    recordAnswer(council.as(clerk), anAnswer(questionId));
    return (ctx) => closeUncontested(ctx, { questionId });
  },
  "question/put-question-on-agenda": (council) => {
    const questionId = accepted(council);
    const { conventionId } = aConvenedConvention(council);
    return (ctx) => putQuestionOnAgenda(ctx, { questionId, conventionId, agendaItemId: null });
  },
  "question/edit-question-filing": (council) => {
    const questionId = accepted(council);
    return (ctx) =>
      editQuestionFiling(ctx, {
        questionId,
        subjectEn: null,
        caseReference: "BR-03.0012.1.2026",
        jrwaClass: "0012",
        archivalCategory: "A",
      });
  },
  "question/record-answer": (council) => {
    const questionId = accepted(council);
    return (ctx) => recordAnswer(ctx, anAnswer(questionId));
  },
  "question/correct-archived-question": (council) => {
    const { id: conventionId } = archived(council.as(archiveActor));
    const { id: questionId } = fileQuestionFromFloor(
      council.as(archiveActor),
      fileQuestionFromFloorInput.parse({ conventionId, text: "Czy do 19:00?" }),
    );
    return (ctx) =>
      correctArchivedQuestion(ctx, {
        questionId,
        subject: "Godziny",
        text: "Czy do 19:00?",
        askedByWords: null,
        addressee: null,
        answers: [],
      });
  },

  ...Object.fromEntries(
    Object.entries(addresseeTrials).flatMap(([row, trial]): [string, Trial][] => [
      [row, (council) => trial(council).deed],
      [
        `${row}, with the letter's address`,
        (council) => {
          const { referralId, deed } = trial(council);
          return (ctx) => deed(withLetter(ctx, referralId));
        },
      ],
    ]),
  ),
  "referral/acknowledge-referral, with the address of another matter": (council) => {
    const referralId = referred(council);
    const otherId = referred(council);
    return (ctx) => acknowledgeReferral(withLetter(ctx, otherId), { referralId });
  },
  "referral/refer-matter": (council) => {
    const questionId = accepted(council);
    return (ctx) => referMatter(ctx, referMatterInput.parse({ questionId, addressee: "Zarząd Zieleni" }));
  },
  "referral/remind-addressee": (council) => {
    const referralId = referred(council);
    return (ctx) => remindAddressee(ctx, { referralId });
  },
  "referral/recall-referral": (council) => {
    const referralId = referred(council);
    return (ctx) => recallReferral(ctx, { referralId });
  },
  "referral/clarify-referral": (council) => {
    const referralId = referred(council);
    askClarification(council.as(clerk), { referralId, request: "Która ulica?" });
    return (ctx) => clarifyReferral(ctx, { referralId, reply: "Azory." });
  },
  "referral/bring-draft": (council) => {
    const referralId = referred(council);
    return (ctx) => bringDraft(ctx, { referralId, from: null, text: "Tak." });
  },
  "referral/take-draft": (council) => {
    const draftId = withDraft(council);
    return (ctx) => takeDraft(ctx, { draftId, ...whole });
  },
  "referral/refuse-draft": (council) => {
    const draftId = withDraft(council);
    return (ctx) => refuseDraft(ctx, { draftId });
  },

  "resolution/table-resolution": (council) => {
    const { conventionId } = inSession(council);
    return (ctx) =>
      tableResolution(
        ctx,
        tableResolutionInput.parse({ conventionId, kind: "motion", subject: "O godziny pracy" }),
      );
  },
  "resolution/edit-resolution": (council) => {
    const resolutionId = tabled(council);
    return (ctx) =>
      editResolution(
        ctx,
        editResolutionInput.parse({ resolutionId, kind: "opinion", subject: "O godziny pracy" }),
      );
  },
  "resolution/decide-resolution": (council) => {
    const resolutionId = tabled(council);
    return (ctx) =>
      decideResolution(ctx, decideResolutionInput.parse({ resolutionId, voteMode: "acclamation" }));
  },
  "resolution/indicate-person": (council) => {
    const resolutionId = tabled(council, "indication");
    return (ctx) => indicatePerson(ctx, { resolutionId, name: "Anna Nowak", districtId: null });
  },
  "resolution/remove-indication": (council) => {
    const resolutionId = tabled(council, "indication");
    indicatePerson(council.as(clerk), { resolutionId, name: "Anna Nowak", districtId: null });
    const indicationId = council.db.select().from(resolutionIndications).get()?.id ?? "";
    return (ctx) => removeIndication(ctx, { indicationId });
  },
  "resolution/record-reply": (council) => {
    const resolutionId = tabled(council);
    decideResolution(council.as(clerk), decideResolutionInput.parse({ resolutionId, voteMode: "unanimous" }));
    return (ctx) =>
      recordReply(ctx, {
        resolutionId,
        replyDueOn: null,
        repliedOn: null,
        replyText: "Przyjęto do wiadomości.",
      });
  },

  "vote/prepare-vote": (council) => {
    const { conventionId } = inSession(council);
    const said = { conventionId, kind: "agenda", mode: "hands", subject: "Nowy punkt" };
    return (ctx) => prepareVote(ctx, prepareVoteInput.parse(said));
  },
  "vote/edit-vote": (council) => {
    const voteId = preparedVote(council, aMeeting(council));
    const said = { voteId, kind: "agenda", mode: "hands", subject: "Nowy punkt" };
    return (ctx) => editVote(ctx, editVoteInput.parse(said));
  },
  "vote/name-candidate": (council) => {
    const voteId = preparedVote(council, aMeeting(council), { kind: "indication", seatsToFill: "1" });
    return (ctx) => nameCandidate(ctx, { voteId, name: "Anna Nowak", districtId: null });
  },
  "vote/remove-candidate": (council) => {
    const voteId = preparedVote(council, aMeeting(council), { kind: "indication", seatsToFill: "1" });
    nameCandidate(council.as(clerk), { voteId, name: "Anna Nowak", districtId: null });
    const candidateId = listCandidates(council.db, voteId)[0]?.id ?? "";
    return (ctx) => removeCandidate(ctx, { candidateId });
  },
  "vote/open-vote": (council) => {
    const voteId = preparedVote(council, aMeeting(council));
    return (ctx) => openVote(ctx, { voteId, heldAt: null });
  },
  "vote/cast-ballot": (council) => {
    const meeting = aMeeting(council);
    const voteId = openedVote(council, meeting);
    const ballot = { voteId, attendanceId: meeting.seats.krowodrza, choice: "for" };
    return (ctx) => castBallot(ctx, castBallotInput.parse(ballot));
  },
  "vote/withdraw-ballot": (council) => {
    const meeting = aMeeting(council);
    const ballot = {
      voteId: openedVote(council, meeting),
      attendanceId: meeting.seats.krowodrza,
      heldAt: null,
    };
    castFor(council, ballot.voteId, ballot.attendanceId, "for");
    return (ctx) => withdrawBallot(ctx, ballot);
  },
  "vote/close-vote": (council) => {
    const voteId = openedVote(council, aMeeting(council));
    return (ctx) => closeVote(ctx, closeVoteInput.parse({ voteId }));
  },
  "vote/hold-vote": (council) => {
    const { conventionId } = aMeeting(council);
    const said = {
      conventionId,
      kind: "procedural",
      subject: "Przerwa",
      votesFor: "3",
      votesAgainst: "0",
      votesAbstained: "0",
    };
    return (ctx) => holdVote(ctx, holdVoteInput.parse(said));
  },
  "late-deed/keep-late-deed": (council) => {
    const sent = aLateVote(council);
    return (ctx) => keepLateDeed(ctx, sent, { fields: { subject: "Przerwa" }, reasons: [] });
  },
  "late-deed/settle-late-deed": (council) => {
    const { id } = keepLateDeed(council.as(clerk), aLateVote(council), { fields: {}, reasons: [] });
    return (ctx) => settleLateDeed(ctx, { lateDeedId: id });
  },
  "vote/abandon-vote": (council) => {
    const voteId = openedVote(council, aMeeting(council));
    return (ctx) => abandonVote(ctx, { voteId, abandonReason: "Wniosek wycofano" });
  },

  "action-item/assign-action-item": () => (ctx) =>
    assignActionItem(ctx, assignActionItemInput.parse({ text: "Ankieta", commitment: "firm" })),
  "action-item/edit-action-item": (council) => {
    const actionItemId = promised(council);
    return (ctx) =>
      editActionItem(
        ctx,
        editActionItemInput.parse({ actionItemId, text: "Ankieta o godzinach", commitment: "conditional" }),
      );
  },
  "action-item/move-action-item-on, under way": (council) => {
    const actionItemId = promised(council);
    return (ctx) =>
      moveActionItemOn(ctx, moveActionItemOnInput.parse({ actionItemId, state: "in-progress" }));
  },
  "action-item/move-action-item-on, with the letter's address": (council) => {
    const actionItemId = promised(council);
    const input = moveActionItemOnInput.parse({ actionItemId, state: "done", note: "Gotowe." });
    return (ctx) => moveActionItemOn(withLetter(ctx, actionItemId, "promise"), input);
  },
  "action-item/move-action-item-on, done": (council) => {
    const actionItemId = promised(council);
    const input = moveActionItemOnInput.parse({ actionItemId, state: "done", note: "Gotowe." });
    return (ctx) => moveActionItemOn(ctx, input);
  },
  "action-item/move-action-item-on, dropped": (council) => {
    const actionItemId = promised(council);
    return (ctx) => moveActionItemOn(ctx, moveActionItemOnInput.parse({ actionItemId, state: "dropped" }));
  },
  "action-item/move-action-item-on, dropped, with the letter's address": (council) => {
    const actionItemId = promised(council);
    const input = moveActionItemOnInput.parse({ actionItemId, state: "dropped" });
    return (ctx) => moveActionItemOn(withLetter(ctx, actionItemId, "promise"), input);
  },
  "action-item/ask-wording": (council) => {
    const actionItemId = promised(council);
    return (ctx) => askWording(ctx, { actionItemId, ownerEmail: "referentka@example.org" });
  },
  "action-item/answer-wording": (council) => {
    const actionItemId = askedOf(council);
    return (ctx) => answerWording(ctx, { actionItemId, ...confirmed });
  },
  "action-item/answer-wording, with the letter's address": (council) => {
    const actionItemId = askedOf(council);
    return (ctx) => answerWording(withLetter(ctx, actionItemId, "promise"), { actionItemId, ...confirmed });
  },
  "action-item/answer-wording, with the address of another promise": (council) => {
    const actionItemId = askedOf(council);
    return (ctx) => answerWording(withLetter(ctx, "another", "promise"), { actionItemId, ...confirmed });
  },
  "action-item/add-proof": (council) => {
    const actionItemId = promised(council);
    return (ctx) => addProof(ctx, { actionItemId, file: aFile });
  },
  "action-item/add-proof, with the letter's address": (council) => {
    const actionItemId = promised(council);
    return (ctx) => addProof(withLetter(ctx, actionItemId, "promise"), { actionItemId, file: aFile });
  },
  "action-item/remove-proof": (council) => {
    const { proofId } = proven(council);
    return (ctx) => removeProof(ctx, { proofId });
  },
  "action-item/remove-proof, with the letter's address": (council) => {
    const { actionItemId, proofId } = proven(council);
    return (ctx) => removeProof(withLetter(ctx, actionItemId, "promise"), { proofId });
  },
  "action-item/take-action-item-over": (council) => {
    const { id: conventionId } = anArchivedConvention(council);
    const actionItemId = promised(council, { conventionId });
    return (ctx) => takeActionItemOver(ctx, { actionItemId });
  },
  "action-item/judge-action-item, promised to a district": (council) => {
    const actionItemId = reportedDone(council, { districtId: krowodrza });
    return (ctx) => judgeActionItem(ctx, { actionItemId, verdict: "kept", sentence: null });
  },
  "action-item/judge-action-item, promised to none by name": (council) => {
    const actionItemId = reportedDone(council);
    return (ctx) => judgeActionItem(ctx, { actionItemId, verdict: "kept", sentence: null });
  },
  "action-item/remind-owner": (council) => {
    const actionItemId = promised(council, { dueOn: "2026-03-03" });
    return (ctx) => remindOwner(ctx, { actionItemId });
  },

  "phrase/write-phrase": () => (ctx) =>
    writePhrase(ctx, { phraseId: null, title: "Przerwa", text: "Zarządzono przerwę." }),
  "phrase/remove-phrase": (council) => {
    const { id } = writePhrase(council.as(clerk), {
      phraseId: null,
      title: "Przerwa",
      text: "Zarządzono przerwę.",
    });
    return (ctx) => removePhrase(ctx, { phraseId: id });
  },
  "phrase/add-standard-phrases": () => (ctx) => addStandardPhrases(ctx),
  "minutes/start-minutes": (council) => {
    const { conventionId } = inSession(council);
    return (ctx) => startMinutes(ctx, { conventionId });
  },
  "minutes/add-minutes-sections": (council) => {
    const { conventionId } = inSession(council);
    startMinutes(council.as(clerk), { conventionId });
    anItem(council, conventionId);
    return (ctx) => addMinutesSections(ctx, { conventionId });
  },
  "minutes/save-minutes-section": (council) => {
    const { conventionId } = inSession(council);
    startMinutes(council.as(clerk), { conventionId });
    const section = listSections(council.db, conventionId)[0];
    return (ctx) =>
      saveMinutesSection(ctx, {
        sectionId: section?.id ?? "",
        version: section?.version ?? 0,
        markdown: "Omówiono.",
      });
  },
  "minutes/settle-aside": (council) => {
    const { asideId } = anAside(council);
    return (ctx) => settleAside(ctx, { asideId, version: 2, markdown: "Pierwszy i drugi." });
  },
  "minutes/restore-revision": (council) => {
    const { asideId: revisionId } = anAside(council);
    return (ctx) => restoreRevision(ctx, { revisionId, version: 2 });
  },
  "minutes/autosave-section": (council) => {
    const { sectionId } = begunMinutes(council);
    return (ctx) =>
      autosaveSection(ctx, { sectionId, baseVersion: 1, operationId: "save", markdown: "Omówiono." });
  },
  "minutes/mark-presence": (council) => {
    const { conventionId, sectionId } = begunMinutes(council);
    openAccount(council, clerk);
    return (ctx) => markPresence(ctx, { conventionId, sectionId });
  },
  "minutes/take-device-key": (council) => {
    openAccount(council, clerk);
    return (ctx) => takeDeviceKey(ctx, { device: "laptop" });
  },
  "minutes/drop-device-key": () => (ctx) => dropDeviceKey(ctx, { device: "laptop" }),
  "minutes/keep-section-draft": (council) => {
    const { sectionId } = begunMinutes(council);
    type(council, clerk, sectionId, 1, "Omówiono.");
    return (ctx) => keepSectionDraft(ctx, { sectionId });
  },
  "redaction/hide-passage": (council) => {
    const { conventionId } = aMinutedConvention(council);
    return (ctx) => hidePassage(ctx, hiddenWords(conventionId));
  },
  "redaction/keep-passage": (council) => {
    const { conventionId } = aMinutedConvention(council);
    return (ctx) =>
      keepPassage(ctx, { conventionId, quote: "punktach", place: null, kind: "name", keepReason: "rzecz" });
  },
  "redaction/undo-decision": (council) => {
    const { conventionId } = aMinutedConvention(council);
    const { id: decisionId } = hidePassage(council.as(clerk), hiddenWords(conventionId));
    return (ctx) => undoDecision(ctx, { conventionId, decisionId });
  },
  "edition/prepare-edition": (council) => {
    const { conventionId } = aMinutedConvention(council);
    return (ctx) =>
      prepareEdition(
        ctx,
        prepareEditionInput.parse({ conventionId, responsible: "Jan Przewodniczący" }),
        aRendering(council.db, conventionId),
      );
  },
  "edition/discard-prepared-edition": (council) => {
    const { conventionId } = prepared(council);
    return (ctx) => discardPreparedEdition(ctx, { conventionId, reason: "Zła data" });
  },
  "edition/withdraw-edition": (council) => {
    const { conventionId, contentHash } = prepared(council);
    publishEdition(council.as(chair), { conventionId, contentHash });
    return (ctx) => withdrawEdition(ctx, { conventionId, number: 1, reason: "Dane mieszkanki" });
  },
  "edition/publish-edition": (council) => {
    const edition = prepared(council);
    return (ctx) => publishEdition(ctx, edition);
  },
  "edition/supplement-edition": (council) => {
    const { conventionId, contentHash } = prepared(council);
    publishEdition(council.as(chair), { conventionId, contentHash });
    const pdf = { format: "pdf" as const, hash: "cd".repeat(32), sizeBytes: 4 };
    return (ctx) => supplementEdition(ctx, { conventionId, number: 1 }, [pdf]);
  },
  "edition/record-adoption": (council) => {
    const { conventionId } = aMinutedConvention(council);
    const next = theNextConvention(council);
    announced(council, next);
    openSession(council.as(clerk), { conventionId: next });
    return (ctx) =>
      recordAdoption(
        ctx,
        recordAdoptionInput.parse({ conventionId, adoptedAtId: next, outcome: "adopted", votesFor: "3" }),
      );
  },

  "correction/send-draft": (council) => {
    const { conventionId } = aDraft(council);
    return (ctx) => sendDraft(ctx, { conventionId, dueOn: "2026-04-20" });
  },
  "correction/open-draft": (council) => {
    const readerId = aSentDraft(council).reader(krowodrza);
    return (ctx) => openDraft(ctx, { readerId });
  },
  "correction/propose-correction": (council) => {
    const { reader, sectionId } = aSentDraft(council);
    const said = {
      readerId: reader(krowodrza),
      sectionId,
      sentenceAt: 0,
      proposal: null,
      reason: "Nie tak.",
    };
    return (ctx) => proposeCorrection(ctx, said);
  },
  "correction/let-go": (council) => {
    const correctionId = aCorrection(council, aSentDraft(council));
    return (ctx) => letGo(ctx, { correctionId });
  },
  "correction/take-correction": (council) => {
    const correctionId = aCorrection(council, aSentDraft(council));
    return (ctx) => takeCorrection(ctx, { correctionId, isByHand: false, answer: null });
  },
  "correction/refuse-correction": (council) => {
    const correctionId = aCorrection(council, aSentDraft(council));
    return (ctx) => refuseCorrection(ctx, { correctionId, answer: "Lista mówi 12." });
  },
  "correction/close-review": (council) => {
    const { reviewId } = aSentDraft(council);
    council.travelTo("2026-04-21T10:00:00Z");
    return (ctx) => closeReview(ctx, { reviewId });
  },
  "correction/remind-readers": (council) => {
    const { reviewId } = aSentDraft(council);
    return (ctx) => remindReaders(ctx, { reviewId });
  },

  "council/found-body": () => (ctx) =>
    foundBody(ctx, foundBodyInput.parse({ name: "Rada Miasta", slug: "rada-miasta", kind: "city-council" })),
  "council/edit-body": () => (ctx) =>
    editBody(ctx, editBodyInput.parse({ bodyId: konwentId, name: "Konwent" })),
  "council/open-term": () => (ctx) => openTerm(ctx, openTermInput.parse({ bodyId: konwentId, number: "X" })),
  "council/close-term": () => (ctx) => closeTerm(ctx, { termId: "term-ix", endsOn: "2029-04-30" }),
  "council/found-district": () => (ctx) =>
    foundDistrict(ctx, foundDistrictInput.parse({ bodyId: konwentId, number: "4", name: "Prądnik Biały" })),
  "council/edit-district": () => (ctx) =>
    editDistrict(ctx, editDistrictInput.parse({ districtId: krowodrza, number: "5", name: "Krowodrza" })),
  "council/create-seat": (council) => {
    const { id: bodyId } = foundBody(
      council.as(archiveActor),
      foundBodyInput.parse({ name: "Rady dzielnic", slug: "rady-dzielnic", kind: "district-councils" }),
    );
    return (ctx) => createSeat(ctx, { bodyId, districtId: null });
  },
  "council/grant-mandate": () => (ctx) =>
    grantMandate(
      ctx,
      grantMandateInput.parse({
        seatId: "seat-krowodrza",
        personId: "person-presenter",
        role: "deputy",
        fromOn: "2026-01-01",
      }),
    ),
  "council/end-mandate": () => (ctx) =>
    endMandate(ctx, { mandateId: "mandate-krowodrza", untilOn: "2026-03-31" }),
  "council/enter-person": () => (ctx) =>
    enterPerson(ctx, enterPersonInput.parse({ name: "Wojciech Łaptaś" })),
  "council/edit-person": () => (ctx) =>
    editPerson(ctx, editPersonInput.parse({ personId: "person-presenter", name: "Ewa Referentka" })),
  "council/take-office": () => (ctx) =>
    takeOffice(
      ctx,
      takeOfficeInput.parse({
        bodyId: konwentId,
        personId: "person-chair",
        title: "Przewodniczący Rady Miasta Krakowa",
      }),
    ),
  "council/leave-office": (council) => {
    const { id: holdingId } = takeOffice(
      council.as(clerk),
      takeOfficeInput.parse({
        bodyId: konwentId,
        personId: "person-chair",
        title: "Przewodniczący Rady Miasta Krakowa",
      }),
    );
    return (ctx) => leaveOffice(ctx, { holdingId, untilOn: "2026-03-31" });
  },
  "council/list-unit": () => (ctx) =>
    listUnit(ctx, {
      bodyId: konwentId,
      name: "Zarząd Dróg",
      shortName: null,
      kind: "municipal-unit",
      email: null,
    }),
  "council/edit-unit": (council) => {
    const unitId = aUnit(council);
    return (ctx) => editUnit(ctx, { unitId, name: "ZDMK", shortName: null, email: "zdmk@example.org" });
  },
  "council/close-unit": (council) => {
    const unitId = aUnit(council);
    return (ctx) => closeUnit(ctx, { unitId });
  },
  "rule-book/adopt-rule": (council) => {
    endRule(council.as(clerk), { ruleId: "rule-notice-days", validUntil: "2025-12-31" });
    return (ctx) =>
      adoptRule(ctx, adoptRuleInput.parse({ ...aRule, name: "notice-days", validFrom: "2026-01-01" }));
  },
  "rule-book/end-rule": () => (ctx) => endRule(ctx, { ruleId: "rule-notice-days", validUntil: "2026-12-31" }),

  "account/create-account": () => (ctx) =>
    createAccount(ctx, { personId: "person-presenter", email: "ewa@example.com", roles: ["presenter"] }),
  "account/grant-role": (council) => {
    const accountId = anAccount(council);
    return (ctx) => grantRole(ctx, { accountId, role: "clerk" });
  },
  "account/end-grant": (council) => {
    const accountId = anAccount(council);
    const grantId = listGrants(council.db, accountId)[0]?.id ?? "";
    return (ctx) => endGrant(ctx, { grantId });
  },
  "account/close-account": (council) => {
    const accountId = anAccount(council);
    return (ctx) => closeAccount(ctx, { accountId });
  },
  "account/reopen-account": (council) => {
    const accountId = anAccount(council);
    closeAccount(council.as(systemActor), { accountId });
    return (ctx) => reopenAccount(ctx, { accountId });
  },
  "account/clear-password": (council) => {
    const accountId = anAccount(council);
    return (ctx) => clearPassword(ctx, { accountId });
  },
  "account/set-password, one's own": (council) => {
    withAccounts(council, ...everybodysAccounts);
    return (ctx) =>
      setPassword(ctx, { accountId: ownAccount(ctx), passwordHash: "$argon2id$", sessionIdHash: null });
  },
  "account/set-password, somebody else's": (council) => {
    const accountId = anAccount(council);
    return (ctx) => setPassword(ctx, { accountId, passwordHash: "$argon2id$", sessionIdHash: null });
  },
  "account/end-session, one's own": () => (ctx) =>
    endSession(ctx, { accountId: ownAccount(ctx), sessionIdHash: "session" }),
  "account/end-session, somebody else's": (council) => {
    const accountId = anAccount(council);
    return (ctx) => endSession(ctx, { accountId, sessionIdHash: "session" });
  },
  "account/end-other-sessions, one's own": () => (ctx) =>
    endOtherSessions(ctx, { accountId: ownAccount(ctx), sessionIdHash: "session" }),
  "account/end-other-sessions, somebody else's": (council) => {
    const accountId = anAccount(council);
    return (ctx) => endOtherSessions(ctx, { accountId, sessionIdHash: "session" });
  },
  "account/confirm-session, one's own": () => (ctx) =>
    confirmSession(ctx, { accountId: ownAccount(ctx), sessionIdHash: "session" }),
  "account/confirm-session, somebody else's": (council) => {
    const accountId = anAccount(council);
    return (ctx) => confirmSession(ctx, { accountId, sessionIdHash: "session" });
  },
  "account/begin-sign-in": () => (ctx) =>
    beginSignIn(ctx, { email: "ewa@example.com", remoteAddress: "127.0.0.1" }),
  "account/forget-attempts": () => (ctx) =>
    forgetAttempts(ctx, { email: "ewa@example.com", remoteAddress: "127.0.0.1" }),
  "convention/settle-day": (council) => {
    const conventionId = aPlanned(council);
    return (ctx) => settleDay(ctx, { conventionId, day: "2026-05-12", startsAt: "16:00", endsAt: null });
  },
  "date-poll/open-date-poll": (council) => {
    const input = aPollInput(council, aConventionToDate(council));
    return (ctx) => openDatePoll(ctx, input);
  },
  "date-poll/change-date-poll-days": (council) => {
    const { pollId } = anOpenPoll(council);
    return (ctx) => changeDatePollDays(ctx, { pollId, days: ["2026-05-12", "2026-05-13"] });
  },
  "date-poll/set-date-poll-address": (council) => {
    const { podgorze: participantId } = anOpenPoll(council);
    return (ctx) => setDatePollAddress(ctx, { participantId, email: "podgorze@example.org" });
  },
  "date-poll/answer-date-poll": (council) => {
    const { krowodrza: participantId, dates } = anOpenPoll(council);
    return (ctx) =>
      answerDatePoll(ctx, { participantId, comment: null, answers: { [dates[0] ?? ""]: "yes" } });
  },
  "date-poll/remind-date-poll": (council) => {
    council.travelTo("2026-03-02T11:00:00Z"); // the clock is not turned back after a trial
    const { pollId } = anOpenPoll(council);
    council.travelTo("2026-03-03T11:00:00Z");
    return (ctx) => remindDatePoll(ctx, { pollId });
  },
  "date-poll/close-date-poll": (council) => {
    const { pollId, dates } = anOpenPoll(council);
    return (ctx) => closeDatePoll(ctx, { pollId, dateId: dates[0] ?? "" });
  },
  "date-poll/withdraw-date-poll": (council) => {
    const { pollId } = anOpenPoll(council);
    return (ctx) => withdrawDatePoll(ctx, { pollId });
  },
  "mail/write-mail": (council) => {
    const mailId = aLetter(council);
    const words = {
      subject: "Temat",
      text: "Treść",
      html: "<p>Treść</p>",
      calendar: null,
      calendarMethod: null,
    };
    const rest = { replyTo: null, unsubscribeUrl: null, secrets: [], carries: [] };
    return (ctx) => writeMail(ctx, { mailId, ...words, ...rest });
  },
  "mail/settle-mail": (council) => {
    const mailId = aLetter(council);
    return (ctx) => settleMail(ctx, { mailId, outcome: "sent", problem: null });
  },
  "mail/note-bounce": (council) => {
    const { messageId } = getMail(council.db, aLetter(council));
    return (ctx) => noteBounce(ctx, { messageId, diagnosis: "550 Nieznany" });
  },
  "mail/resend-mail": (council) => {
    const mailId = aLetter(council);
    settleMail(council.as(systemActor), { mailId, outcome: "sent", problem: null });
    return (ctx) => resendMail(ctx, { mailId });
  },
  "access-link/issue-access-link": (council) => {
    const accountId = anAccount(council);
    return (ctx) => issueAccessLink(ctx, { purpose: "sign-in", accountId });
  },
  "access-link/issue-access-link, for the set-up": () => (ctx) =>
    issueAccessLink(ctx, { purpose: "set-up", accountId: null }),
  "access-link/use-access-link": (council) => {
    const accountId = anAccount(council);
    const { token } = issueAccessLink(council.as(systemActor), { purpose: "sign-in", accountId });
    return (ctx) => useAccessLink(ctx, { token });
  },
  "incoming-mail/note-incoming-mail": () => (ctx) => noteIncomingMail(ctx, anIncomingMail()),
  "incoming-mail/handle-incoming-mail": (council) => {
    const { id } = noteIncomingMail(council.as(systemActor), anIncomingMail());
    return (ctx) => handleIncomingMail(ctx, { incomingMailId: id });
  },
  "account/ask-for-password": (council) => {
    anAccount(council);
    return (ctx) => askForPassword(ctx, { email: "ewa@example.com", remoteAddress: "127.0.0.1" });
  },
  "account/confirm-device": (council) => {
    const { browserSecret } = askForDeviceCode(council.as(systemActor), { accountId: anAccount(council) });
    const { code = "" } =
      issueDeviceCode(council.as(systemActor), { browserHash: sha256(browserSecret) }) ?? {};
    return (ctx) => confirmDevice(ctx, { browserSecret, code });
  },
  "account/ask-for-device-code": (council) => {
    const accountId = anAccount(council);
    return (ctx) => askForDeviceCode(ctx, { accountId });
  },
  "account/issue-device-code": () => (ctx) => issueDeviceCode(ctx, { browserHash: "none" }),
  "account/remember-device": (council) => {
    const accountId = anAccount(council);
    return (ctx) => rememberDevice(ctx, { accountId, secrets: [] });
  },
  "account/set-mail-preference, one's own": (council) => {
    withAccounts(council, ...everybodysAccounts);
    return (ctx) => setMailPreference(ctx, { accountId: ownAccount(ctx), mailPreference: "daily" });
  },
  "account/set-mail-preference, somebody else's": (council) => {
    const accountId = anAccount(council);
    return (ctx) => setMailPreference(ctx, { accountId, mailPreference: "daily" });
  },
  "subscription/request-subscription": () => (ctx) => requestSubscription(ctx, aRequest()),
  "subscription/confirm-subscription": (council) => {
    const subscriptionId = aSubscription(council);
    return (ctx) => confirmSubscription(ctx, { subscriptionId });
  },
  "subscription/edit-subscription": (council) => {
    const subscriptionId = aSubscription(council);
    return (ctx) => editSubscription(ctx, { subscriptionId, frequency: "daily", language: "pl" });
  },
  "subscription/end-subscription": (council) => {
    const subscriptionId = aSubscription(council);
    return (ctx) => endSubscription(ctx, { subscriptionId });
  },
};
