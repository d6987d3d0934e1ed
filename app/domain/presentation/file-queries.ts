import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaPapers } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { editions } from "#schema/editions";
import { actionItemFiles, actionItems } from "#schema/action-items";
import { referralFiles } from "#schema/referrals";
import { files, presentationFiles } from "#schema/presentations";
import { isPublic } from "../convention/rules.ts";
import { found } from "../kernel/refusal.ts";

export type NamedFile = {
  hash: string;
  mediaType: string;
  fileName: string;
  sizeBytes: number;
};

/** Does a record name these bytes? */
export const isStored = (db: ReadDb, hash: string): boolean =>
  db.select({ hash: files.hash }).from(files).where(eq(files.hash, hash)).get() !== undefined;

/** Is a file of this hash attached anywhere, under whatever name? */
export const isAttached = (db: ReadDb, hash: string): boolean =>
  [presentationFiles, agendaPapers, referralFiles, actionItemFiles].some(
    (table) =>
      db.select({ hash: table.fileHash }).from(table).where(eq(table.fileHash, hash)).limit(1).get() !==
      undefined,
  );

/**
 * A stored file under a name it was attached by, wherever it hangs; with `isPublicOnly`, only at conventions everybody may
 * see. What a published edition names stays there, even when it was taken off since.
 */
export function getNamedFile(
  db: ReadDb,
  hash: string,
  fileName: string,
  { isPublicOnly }: { isPublicOnly: boolean },
): NamedFile {
  const file = found(db.select().from(files).where(eq(files.hash, hash)).get());
  const where = { state: conventions.state, address: conventions.address };
  const shown = db
    .select(where)
    .from(presentationFiles)
    .innerJoin(conventions, eq(conventions.id, presentationFiles.conventionId))
    .where(and(eq(presentationFiles.fileHash, hash), eq(presentationFiles.fileName, fileName)))
    .limit(200)
    .all();
  const laid = db
    .select(where)
    .from(agendaPapers)
    .innerJoin(conventions, eq(conventions.id, agendaPapers.conventionId))
    .where(and(eq(agendaPapers.fileHash, hash), eq(agendaPapers.fileName, fileName)))
    .limit(200)
    .all();
  const hangs = [...shown, ...laid].some((convention) => !isPublicOnly || isPublic(convention));
  found(
    hangs ||
      isInAnswer(db, hash, fileName, isPublicOnly) ||
      isProof(db, hash, fileName, isPublicOnly) ||
      isInEdition(db, hash, fileName)
      ? file
      : null,
  );
  return { hash, fileName, mediaType: file.mediaType, sizeBytes: file.sizeBytes };
}

/** Was the file attached by an addressee? Everybody sees it once its answer is given. */
function isInAnswer(db: ReadDb, hash: string, fileName: string, isPublicOnly: boolean): boolean {
  const isNamed = and(eq(referralFiles.fileHash, hash), eq(referralFiles.fileName, fileName));
  return (
    db
      .select({ id: referralFiles.id })
      .from(referralFiles)
      .where(isPublicOnly ? and(isNamed, isNotNull(referralFiles.answerPosition)) : isNamed)
      .limit(1)
      .get() !== undefined
  );
}

/** Was the file attached as the proof of a promise? Everybody sees it who sees the promise. */
function isProof(db: ReadDb, hash: string, fileName: string, isPublicOnly: boolean): boolean {
  return db
    .select({
      conventionId: actionItems.conventionId,
      state: conventions.state,
      address: conventions.address,
    })
    .from(actionItemFiles)
    .innerJoin(actionItems, eq(actionItems.id, actionItemFiles.actionItemId))
    .leftJoin(conventions, eq(conventions.id, actionItems.conventionId))
    .where(and(eq(actionItemFiles.fileHash, hash), eq(actionItemFiles.fileName, fileName)))
    .limit(200)
    .all()
    .some(
      ({ conventionId, state, address }) =>
        !isPublicOnly || conventionId === null || (state !== null && isPublic({ state, address })),
    );
}

/** Does a published edition list this file under this name? Its canonical JSON writes `"fileName":…,"hash":…` side by side. */
function isInEdition(db: ReadDb, hash: string, fileName: string): boolean {
  const listed = JSON.stringify({ fileName, hash }).slice(1, -1); // keys are sorted and the two are neighbours
  return (
    db
      .select({ id: editions.id })
      .from(editions)
      .where(and(isNotNull(editions.publishedAt), sql`instr(${editions.content}, ${listed}) > 0`))
      .orderBy(desc(editions.publishedAt))
      .limit(1)
      .get() !== undefined
  );
}
