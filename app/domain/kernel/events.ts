import type { RecordKind } from "#db/records";

/** Every fact the system can record. The part before the dot is the kind of record it belongs to. */
export const eventTypes = [
  "body.founded", "body.renamed", "body.term-opened", "body.term-closed", "body.office-taken", "body.office-left", "body.unit-listed", "body.unit-closed",
  "district.founded", "district.edited",
  "seat.created", "seat.mandate-granted", "seat.mandate-ended",
  "person.entered", "person.edited",
  "rule-book.rule-adopted", "rule-book.rule-ended",
  "convention.scheduled", "convention.edited", "convention.convened", "convention.opened", "convention.closed", "convention.cancelled",
  "convention.archived", "convention.corrected-from-archive", "convention.summary-written",
  "agenda.item-drafted", "agenda.item-edited", "agenda.item-moved", "agenda.item-withdrawn", "agenda.item-restored", "agenda.taken-over", "agenda.published",
  "agenda.presenter-added", "agenda.presenter-removed", "agenda.paper-laid", "agenda.paper-removed",
  "agenda.outcome-noted", "agenda.outcome-struck", "agenda.statement-noted", "agenda.statement-struck",
  "agenda-proposal.made", "agenda-proposal.taken", "agenda-proposal.withdrawn",
  "attendance.seats-invited", "attendance.guest-invited", "attendance.guest-removed", "attendance.recorded", "attendance.substitute-named", "attendance.totals-stated",
  "file.stored",
  "presentation.attached", "presentation.edited", "presentation.removed", "presentation.figure-added", "presentation.figure-removed",
  "presentation.file-added", "presentation.file-removed",
  "question.filed", "question.edited", "question.accepted", "question.passed-on", "question.returned", "question.withdrawn", "question.joined",
  "question.answered", "question.judged", "question.put-on-agenda", "question.filing-edited",
  "resolution.tabled", "resolution.edited", "resolution.decided", "resolution.replied", "resolution.person-indicated", "resolution.indication-removed",
  "action-item.assigned", "action-item.edited", "action-item.moved-on",
  "minutes.started", "minutes.sections-added", "minutes.section-saved", "minutes.edition-prepared", "minutes.edition-published", "minutes.edition-discarded",
  "account.created", "account.granted", "account.grant-ended", "account.password-set", "account.password-cleared", "account.closed", "account.reopened", "account.email-changed",
] as const;

export type EventType = (typeof eventTypes)[number];
export type EventDetails = Record<string, string | number | boolean | null>;

/** `agenda.item-drafted` → `agenda`. */
export function recordKindOf(type: EventType): RecordKind {
  return type.slice(0, type.indexOf(".")) as RecordKind; // the prefix is a record kind: tests/architecture.test.ts holds it
}
