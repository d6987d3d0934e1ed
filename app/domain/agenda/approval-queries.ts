import { and, asc, eq, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaApprovals } from "#schema/corrections";
import { conventions } from "#schema/conventions";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { listReviewedConventions } from "../correction/queries.ts";
import { isAdopted } from "../edition/adoption-queries.ts";
import { isAhead } from "./rules.ts";

export type Approval = typeof agendaApprovals.$inferSelect;

/** The items of an agenda under which minutes are approved, as they entered. */
export const listApprovalsIn = (db: ReadDb, conventionId: string): Approval[] =>
  db
    .select()
    .from(agendaApprovals)
    .where(eq(agendaApprovals.conventionId, conventionId))
    .orderBy(asc(agendaApprovals.enteredOn), asc(agendaApprovals.id))
    .limit(100)
    .all();

/** Where the minutes of a convention come before another one; a convention that was called off decides nothing. */
export const findApprovalOf = (db: ReadDb, minutesOfId: string): Approval | undefined =>
  db
    .select({ approval: agendaApprovals })
    .from(agendaApprovals)
    .innerJoin(conventions, eq(conventions.id, agendaApprovals.conventionId))
    .where(and(eq(agendaApprovals.minutesOfId, minutesOfId), ne(conventions.state, "cancelled")))
    .get()?.approval;

/** Conventions before this one whose minutes went through their corrections and stand on no agenda yet, the earliest first. */
export const listWaitingApprovals = (db: ReadDb, convention: Convention): Convention[] =>
  listReviewedConventions(db)
    .map((id) => getConvention(db, id))
    .filter(
      (other) =>
        other.bodyId === convention.bodyId &&
        isAhead(other, convention) &&
        !findApprovalOf(db, other.id) &&
        !isAdopted(db, other.id),
    )
    .toSorted((a, b) => (isAhead(a, b) ? -1 : 1));
