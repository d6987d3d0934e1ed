import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { proceedingsSteps } from "#schema/proceedings";
import { courseOf } from "./rules.ts";
import type { Course } from "./rules.ts";

export type ProceedingsStep = typeof proceedingsSteps.$inferSelect;

/** Every step of a convention's proceedings, as they happened. */
export const listSteps = (db: ReadDb, conventionId: string): ProceedingsStep[] =>
  db
    .select()
    .from(proceedingsSteps)
    .where(eq(proceedingsSteps.conventionId, conventionId))
    .orderBy(asc(proceedingsSteps.heldAt), asc(proceedingsSteps.enteredAt), asc(proceedingsSteps.id))
    .limit(2000)
    .all();

/** How a convention's proceedings went until now. */
export const getCourse = (db: ReadDb, conventionId: string): Course => courseOf(listSteps(db, conventionId));
