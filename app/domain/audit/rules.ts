/** What can be wrong with a record, an event, a checkpoint, a key, an edition or a file. Each has its words in i18n/{pl,en}/seal.ts. */
export const flawCodes = [
  // the chain
  "gap",
  "link",
  "event",
  "event-missing",
  "rewritten",
  "rewritten-between",
  // records
  "record",
  "record-unreadable",
  "record-unknown",
  "value-form",
  // checkpoints and keys
  "checkpoint",
  "checkpoint-missing",
  "key-altered",
  "key-not-endorsed",
  "key-not-known",
  "not-sealed-by-key",
  // editions and files
  "manifest",
  "manifest-signature",
  "file-missing",
  "file-altered",
] as const;

export type FlawCode = (typeof flawCodes)[number];

/** `record` is a kind and an id; `sequence` the event it was found at, 0 where there is none. */
export type Flaw = { sequence: number; what: FlawCode; record: string };
