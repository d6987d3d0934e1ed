import type { ReadDb } from "#db/client";
import type { Convention } from "../convention/queries.ts";
import { readContent } from "./edition-content.ts";
import type { EditionContent } from "./edition-content.ts";
import { assembleContent, findLatestEdition, listRegister } from "./queries.ts";

/**
 * What the page of a convention's minutes says: its latest edition; of the archive, which has none, its source. Null where
 * nothing was published yet, or every edition was withdrawn.
 */
export function findPublicContent(db: ReadDb, convention: Convention): EditionContent | null {
  const edition = findLatestEdition(db, convention.id);
  if (edition) return readContent(edition);
  const isBare = convention.isArchived && listRegister(db, convention.id).length === 0;
  return isBare ? assembleContent(db, convention) : null;
}
