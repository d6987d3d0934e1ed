import { openDatabase } from "#db/client";
import { loadDemo } from "#archive/load-demo";
import { getConvention, listConventions } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import type { EditionContent } from "#domain/edition/edition-content";
import { assembleContent } from "#domain/edition/queries";
import { react } from "../../app/reactions.ts";

/** What an edition of each convention of the demo would say: the three real ones and the example. */
export function demoContents(): EditionContent[] {
  const database = openDatabase(":memory:");
  let ids = 0;
  const next = () => `id-${String(++ids).padStart(6, "0")}`;
  const now = () => new Date("2026-11-22T18:00:00Z");
  loadDemo({ db: database.db, now, newId: next, newSecret: next, react });
  const contents = listConventions(database.db, getOwnBody(database.db).id).map(({ id }) =>
    assembleContent(database.db, getConvention(database.db, id)),
  );
  database.close();
  return contents;
}
