import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as t from "./schema/all.ts";

type Part = { table: SQLiteTable; key: SQLiteColumn; personal?: string[] };

/**
 * Which tables make up which kind of record, and the column that names the record.
 * Every domain row belongs to exactly one record; its canonical state is what an event seals.
 * `personal` columns enter the seal only as SHA-256(salt ‖ value), so that erasing them leaves it whole.
 */
export const records = {
  body: [
    { table: t.bodies, key: t.bodies.id },
    { table: t.terms, key: t.terms.bodyId },
    { table: t.officeHoldings, key: t.officeHoldings.bodyId },
    { table: t.units, key: t.units.bodyId },
  ],
  district: [{ table: t.districts, key: t.districts.id }],
  seat: [
    { table: t.seats, key: t.seats.id },
    { table: t.mandates, key: t.mandates.seatId },
  ],
  person: [{ table: t.persons, key: t.persons.id }],
  "rule-book": [{ table: t.rules, key: t.rules.bodyId }],
  convention: [
    { table: t.conventions, key: t.conventions.id },
    { table: t.importedRecords, key: t.importedRecords.conventionId },
  ],
  agenda: [
    { table: t.agendaItems, key: t.agendaItems.conventionId },
    { table: t.agendaPresenters, key: t.agendaPresenters.conventionId, personal: ["email"] },
    { table: t.agendaPapers, key: t.agendaPapers.conventionId },
    { table: t.agendaOutcomes, key: t.agendaOutcomes.conventionId },
    { table: t.agendaStatements, key: t.agendaStatements.conventionId },
    { table: t.agendaVersions, key: t.agendaVersions.conventionId },
    { table: t.agendaReturns, key: t.agendaReturns.conventionId },
    { table: t.agendaApprovals, key: t.agendaApprovals.conventionId },
  ],
  "agenda-proposal": [{ table: t.agendaProposals, key: t.agendaProposals.id }],
  attendance: [
    { table: t.attendances, key: t.attendances.conventionId, personal: ["email", "substituteEmail"] },
    { table: t.attendanceTotals, key: t.attendanceTotals.conventionId },
    { table: t.notices, key: t.notices.conventionId },
    { table: t.presenceChanges, key: t.presenceChanges.conventionId },
  ],
  "date-poll": [
    { table: t.datePolls, key: t.datePolls.id },
    { table: t.datePollDates, key: t.datePollDates.pollId },
    { table: t.datePollParticipants, key: t.datePollParticipants.pollId, personal: ["email"] },
    { table: t.datePollAnswers, key: t.datePollAnswers.pollId },
  ],
  file: [{ table: t.files, key: t.files.hash }],
  presentation: [
    { table: t.presentations, key: t.presentations.conventionId },
    { table: t.figures, key: t.figures.conventionId },
    { table: t.presentationFiles, key: t.presentationFiles.conventionId },
  ],
  question: [
    { table: t.questions, key: t.questions.id, personal: ["residents"] },
    { table: t.questionAskers, key: t.questionAskers.questionId },
    { table: t.answers, key: t.answers.questionId },
    { table: t.verdicts, key: t.verdicts.questionId },
  ],
  referral: [
    { table: t.referrals, key: t.referrals.id, personal: ["email"] },
    { table: t.referralPauses, key: t.referralPauses.referralId },
    { table: t.referralExtensions, key: t.referralExtensions.referralId },
    { table: t.referralFiles, key: t.referralFiles.referralId },
    { table: t.answerDrafts, key: t.answerDrafts.referralId, personal: ["fromAddress"] },
  ],
  resolution: [
    { table: t.resolutions, key: t.resolutions.id },
    { table: t.resolutionIndications, key: t.resolutionIndications.resolutionId },
  ],
  "action-item": [
    { table: t.actionItems, key: t.actionItems.id, personal: ["ownerEmail"] },
    { table: t.actionItemSteps, key: t.actionItemSteps.actionItemId },
    { table: t.actionItemVerdicts, key: t.actionItemVerdicts.actionItemId },
    { table: t.actionItemFiles, key: t.actionItemFiles.actionItemId },
  ],
  proceedings: [{ table: t.proceedingsSteps, key: t.proceedingsSteps.conventionId }],
  floor: [{ table: t.floorTurns, key: t.floorTurns.conventionId }],
  vote: [
    { table: t.votes, key: t.votes.id },
    { table: t.ballots, key: t.ballots.voteId },
    { table: t.candidates, key: t.candidates.voteId },
    { table: t.ballotCandidates, key: t.ballotCandidates.voteId },
  ],
  recording: [{ table: t.recordings, key: t.recordings.conventionId }],
  minutes: [
    { table: t.minutes, key: t.minutes.conventionId },
    { table: t.minutesSections, key: t.minutesSections.conventionId },
  ],
  "minutes-revision": [{ table: t.minutesRevisions, key: t.minutesRevisions.id }],
  "minutes-review": [
    { table: t.minutesReviews, key: t.minutesReviews.id },
    { table: t.minutesReaders, key: t.minutesReaders.reviewId },
    { table: t.minutesCorrections, key: t.minutesCorrections.reviewId },
  ],
  redaction: [{ table: t.redactions, key: t.redactions.conventionId, personal: ["quote"] }],
  edition: [
    { table: t.editions, key: t.editions.conventionId, personal: ["internalContent"] },
    { table: t.editionSupplements, key: t.editionSupplements.conventionId },
    { table: t.editionFiles, key: t.editionFiles.conventionId },
    { table: t.editionWithdrawals, key: t.editionWithdrawals.conventionId },
    { table: t.minutesAdoptions, key: t.minutesAdoptions.conventionId },
  ],
  phrase: [{ table: t.phrases, key: t.phrases.id }],
  "signing-key": [{ table: t.signingKeys, key: t.signingKeys.id }],
  account: [
    { table: t.accounts, key: t.accounts.id, personal: ["email", "passwordHash"] },
    { table: t.grants, key: t.grants.accountId },
  ],
} satisfies Record<string, Part[]>;

export type RecordKind = keyof typeof records;

/** Tables that keep no facts: written through `keep`, pruned by retention. */
export const housekeepingTables = [
  t.sessions,
  t.accessLinks,
  t.requestKeys,
  t.signInAttempts,
  t.questionDrafts,
  t.knownDevices,
  t.deviceCodes,
  t.mails,
  t.replyAddresses,
  t.referralReplyAddresses,
  t.incomingMails,
  t.subscriptions,
  t.paperReadings,
  t.searchDocuments,
  t.searchWords,
  t.sectionDrafts,
  t.autosaves,
  t.minutesPresences,
  t.deviceKeys,
  t.draftReadings,
  t.privateNotes,
  t.checkIns,
  t.checkInCodes,
  t.lateDeeds,
];

export const partsOf = (kind: RecordKind): Part[] => records[kind];
