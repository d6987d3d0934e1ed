import { asc, gt } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { files } from "#schema/presentations";

/** The hashes of all bytes that are kept, in order. */
export function* eachStoredHash(db: ReadDb): Generator<string> {
  let after = "";
  for (;;) {
    const page = db
      .select({ hash: files.hash })
      .from(files)
      .where(gt(files.hash, after))
      .orderBy(asc(files.hash))
      .limit(500)
      .all();
    yield* page.map(({ hash }) => hash);
    const last = page.at(-1);
    if (!last) return;
    after = last.hash;
  }
}
