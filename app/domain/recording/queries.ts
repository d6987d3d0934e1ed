import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { recordings } from "#schema/proceedings";
import type { Convention } from "../convention/queries.ts";
import { found } from "../kernel/refusal.ts";
import { captionsOf, endDayOf, isShown } from "./rules.ts";

export type Recording = typeof recordings.$inferSelect;

export const getRecording = (db: ReadDb, recordingId: string): Recording =>
  found(db.select().from(recordings).where(eq(recordings.id, recordingId)).get());

type Ended = Pick<Convention, "id" | "heldOn" | "continuedOn">;

/** Everything ever linked to a convention, with where its captions stand on a day; removed links too. */
export const listRecordings = (db: ReadDb, convention: Ended, today: string) =>
  db
    .select()
    .from(recordings)
    .where(eq(recordings.conventionId, convention.id))
    .orderBy(asc(recordings.id))
    .limit(200)
    .all()
    .map((recording) => {
      const captions = captionsOf(recording, endDayOf(convention), today);
      return { ...recording, captions, isShown: isShown(recording, captions) };
    });
export type KeptRecording = ReturnType<typeof listRecordings>[number];

/** What the public may follow on a day. */
export const listShownRecordings = (db: ReadDb, convention: Ended, today: string): KeptRecording[] =>
  listRecordings(db, convention, today).filter((recording) => recording.isShown);
