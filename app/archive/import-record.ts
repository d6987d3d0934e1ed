import { findOwnBody } from "#domain/council/queries";
import { archiveConvention } from "#domain/convention/archive-convention";
import { correctArchivedConvention } from "#domain/convention/correct-archived-convention";
import { findByOrdinal, findImportedRecordById, getConvention } from "#domain/convention/queries";
import { archiveActor } from "#domain/kernel/actor";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { because, Refusal } from "#domain/kernel/refusal";
import { bringAgenda, bringPositions } from "./bring-agenda.ts";
import { bringAttendance, bringGuests } from "./bring-attendance.ts";
import { bringFollowUps } from "./bring-follow-ups.ts";
import { bringPresentations } from "./bring-presentations.ts";
import { bringQuestions } from "./bring-questions.ts";
import { bringResolutions } from "./bring-resolutions.ts";
import { correctedFacts, factsOfRecord } from "./facts-of-record.ts";
import type { FaultCode, Note } from "./notes.ts";
import { bodyOfRecord, districtOfRecord } from "./places-of-record.ts";
import { readRecord } from "./read-record.ts";
import type { ArchiveRecord, Reading } from "./read-record.ts";
import type { Scene } from "./scene.ts";

export type Imported = {
  conventionId: string;
  outcome: "imported" | "unchanged" | "corrected";
  warnings: Note[];
};

/**
 * Brings one file of the archive in through the same use cases as anything else, whole or not at all.
 *
 * The same content again changes nothing. Changed content is a correction: the file is compared with what it said before,
 * and only the difference is written. Facts of the meeting change in place, entries of its lists are reworded or added,
 * and what the office has edited since is left alone; what is gone from the file stays in the record. Both are warnings.
 * @throws Refusal with every fault, each named by its path
 */
export function importRecord(world: Omit<Context, "actor" | "requestKey">, text: string): Imported {
  const reading = readRecord(text);
  return together({ ...world, actor: archiveActor }, (ctx) => {
    const known = findImportedRecordById(ctx.db, reading.record.id);
    if (known?.contentHash === reading.contentHash)
      return { conventionId: known.conventionId, outcome: "unchanged", warnings: reading.warnings };
    refuseForeignNames(ctx, reading.record);
    const body = bodyOfRecord(ctx, reading.record);
    return known
      ? correct(ctx, body.id, reading, known.conventionId, known.content as ArchiveRecord) // an earlier import wrote it
      : bringIn(ctx, body, reading);
  });
}

function bringIn(ctx: Context, body: { id: string; isOwn: boolean }, reading: Reading): Imported {
  const { record } = reading;
  const facts = factsOfRecord(ctx, body.id, record);
  const notes = notesOf(ctx, body.id, reading);
  const sameNumber =
    facts.termId !== null && facts.ordinalInTerm !== null
      ? findByOrdinal(ctx.db, facts.termId, facts.ordinalInTerm)
      : undefined;
  if (sameNumber) notes.warn("ordinal_in_term", "ordinal-taken");
  const { id: conventionId } = archiveConvention(ctx, {
    ...facts,
    ...fileOf(reading, notes),
    bodyId: body.id,
    record: body.isOwn ? record.kind : "other-body",
  });
  bringLists({
    ctx,
    bodyId: body.id,
    conventionId,
    was: null,
    is: record,
    ...notes,
    itemIds: new Map(),
    questionIds: new Map(),
  });
  return { conventionId, outcome: "imported", warnings: notes.warnings };
}

function correct(
  ctx: Context,
  bodyId: string,
  reading: Reading,
  conventionId: string,
  was: ArchiveRecord,
): Imported {
  if (getConvention(ctx.db, conventionId).bodyId !== bodyId)
    throw faulty("body", "id-belongs-to-another-body");
  const is = factsOfRecord(ctx, bodyId, reading.record);
  const notes = notesOf(ctx, bodyId, reading);
  correctArchivedConvention(ctx, {
    conventionId,
    corrected: correctedFacts(factsOfRecord(ctx, bodyId, was), is),
    ...fileOf(reading, notes),
  });
  bringLists({
    ctx,
    bodyId,
    conventionId,
    was,
    is: reading.record,
    ...notes,
    itemIds: new Map(),
    questionIds: new Map(),
  });
  return { conventionId, outcome: "corrected", warnings: notes.warnings };
}

/** Agenda and questions first: what follows refers to them by number. */
function bringLists(scene: Scene): void {
  for (const bring of [
    bringAgenda,
    bringPositions,
    bringAttendance,
    bringGuests,
    bringPresentations,
    bringQuestions,
    bringResolutions,
    bringFollowUps,
  ])
    bring(scene);
}

const fileOf = (
  { record, contentHash }: Reading,
  { otherFacts }: { otherFacts: Record<string, unknown> },
) => ({ archiveId: record.id, contentHash, content: record, otherFacts });

/** Warnings and other facts of the file; a district that nobody here knows is one more. */
function notesOf(ctx: Context, bodyId: string, { record, warnings, otherFacts }: Reading) {
  const notes = { warnings: [...warnings], otherFacts: { ...otherFacts } };
  const warn: Scene["warn"] = (path, code) => void notes.warnings.push({ path, code });
  for (const { path, district } of [
    { path: "venue", district: record.venue.district },
    ...record.questions,
    ...record.elected,
  ]) {
    if (district === null || districtOfRecord(ctx, bodyId, district) !== null) continue;
    notes.otherFacts[`${path}.district`] = district;
    warn(`${path}.district`, "names-nothing-here");
  }
  return { ...notes, warn };
}

/** A record of another body cannot be the installation's own convention. */
function refuseForeignNames(ctx: Context, { kind, body }: ArchiveRecord): void {
  const own = findOwnBody(ctx.db);
  if (kind === "other-body" && own && body === own.name) throw faulty("body", "body-contradicts-kind");
}

const faulty = (path: string, fault: FaultCode) =>
  new Refusal([because("archive-file-faulty", { path, fault })]);
