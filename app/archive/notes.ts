/** What is wrong with a file, or worth a look; `code` has its sentence in i18n/{pl,en}/archive.ts. */
export type Note = { path: string; code: NoteCode };

export const faultCodes = [
  "file-too-big",
  "file-not-yaml",
  "too-deep",
  "too-many",
  "expected-map",
  "expected-list",
  "expected-text",
  "expected-readable-text",
  "expected-number",
  "expected-whole-number",
  "expected-yes-or-no",
  "expected-day",
  "expected-time",
  "expected-roman-number",
  "expected-weekday",
  "expected-month",
  "expected-season",
  "expected-version-1",
  "weekday-contradicts-date",
  "end-before-start",
  "date-outside-bounds",
  "bounds-reversed",
  "date-shown-contradicts-date",
  "continued-before-date",
  "attendance-outside-meeting",
  "more-present-than-members",
  "quorum-contradicts-attendance",
  "votes-contradict-unanimous",
  "votes-exceed-present",
  "votes-contradict-result",
  "number-repeated",
  "more-elected-than-seats",
  "answer-contradicts-status",
  "body-contradicts-kind",
  "id-belongs-to-another-body",
] as const;
export const warningCodes = [
  "unknown-key",
  "unknown-kind",
  "names-nothing-here",
  "says-too-little",
  "identity-missing",
  "gone-from-file",
  "kept-as-edited",
  "ordinal-taken",
] as const;

export type FaultCode = (typeof faultCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type NoteCode = FaultCode | WarningCode;

/** Everything noted while a file is read: faults stop the import, warnings do not, other facts are kept for the office. */
export type Notes = { faults: Note[]; warnings: Note[]; otherFacts: Record<string, unknown> };

export const noNotes = (): Notes => ({ faults: [], warnings: [], otherFacts: {} });
