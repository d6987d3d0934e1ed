import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { actionItemFiles, actionItemVerdicts } from "#schema/action-items";
import { files } from "#schema/presentations";
import { found } from "../kernel/refusal.ts";

/** What was said of how it was kept, first to last. */
export const listActionItemVerdicts = (db: ReadDb, actionItemId: string) =>
  db
    .select()
    .from(actionItemVerdicts)
    .where(eq(actionItemVerdicts.actionItemId, actionItemId))
    .orderBy(asc(actionItemVerdicts.afterStep))
    .limit(100)
    .all();

/** Files that prove it kept. */
export const listProofs = (db: ReadDb, actionItemId: string) =>
  db
    .select()
    .from(actionItemFiles)
    .where(eq(actionItemFiles.actionItemId, actionItemId))
    .orderBy(asc(actionItemFiles.id))
    .limit(100)
    .all();
export const getProof = (db: ReadDb, proofId: string) =>
  found(db.select().from(actionItemFiles).where(eq(actionItemFiles.id, proofId)).get());

export type Proof = ReturnType<typeof listShownProofs>[number];

/** Files that prove a promise kept, as pages link them. */
export const listShownProofs = (db: ReadDb, actionItemId: string) =>
  db
    .select({
      id: actionItemFiles.id,
      hash: actionItemFiles.fileHash,
      fileName: actionItemFiles.fileName,
      extension: files.extension,
      sizeBytes: files.sizeBytes,
      authorWarning: actionItemFiles.authorWarning,
    })
    .from(actionItemFiles)
    .innerJoin(files, eq(files.hash, actionItemFiles.fileHash))
    .where(eq(actionItemFiles.actionItemId, actionItemId))
    .orderBy(asc(actionItemFiles.id))
    .limit(100)
    .all();

export type PromiseVerdict = ReturnType<typeof listShownVerdicts>[number];

/** Verdicts as pages show them, first to last. */
export const listShownVerdicts = (db: ReadDb, actionItemId: string) =>
  listActionItemVerdicts(db, actionItemId).map(({ id, judgedBy, verdict, sentence, judgedOn }) => ({
    id,
    judgedBy,
    verdict,
    sentence,
    judgedOn,
  }));
