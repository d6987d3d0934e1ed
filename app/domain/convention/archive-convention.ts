import { z } from "zod";
import { conventions, importedRecords } from "#schema/conventions";
import type { Source } from "#schema/conventions";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import type { CouncilDate } from "../kernel/council-date.ts";
import { sortDay } from "../kernel/council-date.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { permit } from "../kernel/refusal.ts";
import { mayArchiveConventions } from "./policy.ts";
import { isAddressTaken } from "./queries.ts";
import { addressFor, archivedState } from "./rules.ts";

/** A council date that the archive's reader has already made. */
const dateFact = () =>
  z.custom<CouncilDate>((value) => typeof value === "object" && value !== null && "precision" in value);
const fact = () => z.string().nullable();

/** What a source says of a meeting; null where it says nothing. */
export const archivedConventionFacts = {
  termId: fact(),
  ordinalInTerm: z.number().int().nullable(),
  title: fact(),
  form: z.enum(["in-person", "remote", "hybrid"]).nullable(),
  heldOn: dateFact(),
  continuedOn: fact(),
  startsAt: fact(),
  endsAt: fact(),
  venueName: fact(),
  venueAddress: fact(),
  venueRooms: z.array(z.string()),
  venueDistrictId: fact(),
  isOpenToPublic: z.boolean().nullable(),
  chairPersonId: fact(),
  chairName: fact(),
  chairOffice: fact(),
  chairNote: fact(),
  nextMeeting: z.object({ text: fact(), date: dateFact().nullable(), venue: fact() }).nullable(),
  minutesNumber: fact(),
  legalBasis: fact(),
  caseReference: fact(),
  sources: z.array(z.custom<Source>((value) => typeof value === "object" && value !== null)),
  isExcerpt: z.boolean(),
  dateBasis: z.array(z.string()),
  lead: fact(),
};

/** The file the facts came from: its identity, its content, and what has no home elsewhere. */
export const archivedFile = {
  archiveId: z.string().min(1),
  contentHash: z.string(),
  content: z.unknown(),
  otherFacts: z.record(z.string(), z.unknown()),
};

export const archiveConventionInput = z.object({
  bodyId: z.string(),
  /** How the source speaks of it; null when it does not say. */
  record: z.enum(["held", "announced", "predecessor", "decision-only", "other-body"]).nullable(),
  ...archivedConventionFacts,
  ...archivedFile,
});

/**
 * A past meeting enters the record as its source tells it: archived, so it starts no clock and no reminder.
 * Its address is the first announced day, month or season, or `bez-daty-1`.
 */
export function archiveConvention(
  ctx: Context,
  input: z.output<typeof archiveConventionInput>,
): { id: string; address: string } {
  return change(ctx, (tx, note) => {
    permit(mayArchiveConventions(ctx.actor));
    const { archiveId, contentHash, content, otherFacts, record, ...facts } = input;
    const address = addressFor(facts.heldOn, (wanted) => isAddressTaken(tx, facts.bodyId, wanted));
    const convention = {
      ...facts,
      ...archivedState(record, facts.heldOn, polishDay(ctx.now())),
      id: ctx.newId(),
      address,
      isArchived: true,
      isExample: false,
      sortOn: sortDay(facts.heldOn),
    };
    tx.insert(conventions).values(convention).run();
    tx.insert(importedRecords)
      .values({ id: archiveId, conventionId: convention.id, contentHash, content, otherFacts })
      .run();
    note("convention.archived", convention.id, { archiveId, address });
    return { id: convention.id, address };
  });
}
