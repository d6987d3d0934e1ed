import type { ReadDb } from "#db/client";
import { listPersons } from "../council/queries.ts";
import { canonicalJson } from "../kernel/seal.ts";
import { listDecisions } from "../redaction/queries.ts";
import { openFlags } from "../redaction/flag-rules.ts";
import type { Flag } from "../redaction/flag-rules.ts";
import { redacted } from "../redaction/rules.ts";
import type { EditionContent } from "./edition-content.ts";
import { directoryOfRecord } from "./people-rules.ts";

/** The two layers of one record: what the public may read, and all of it where they differ (as canonical JSON, for the office). */
export type Layers = { open: EditionContent; internalContent: string | null; flags: Flag[] };

/** Splits a record into its layers by what was decided so far; `flags` is what is still to decide. */
export function readLayers(db: ReadDb, conventionId: string, internal: EditionContent): Layers {
  const decisions = listDecisions(db, conventionId);
  const open = redacted(internal, decisions);
  const directory = directoryOfRecord(
    internal,
    listPersons(db).map(({ name }) => name),
  );
  return {
    open,
    internalContent: open.exclusions ? canonicalJson(internal) : null,
    flags: openFlags(internal, decisions, directory),
  };
}
