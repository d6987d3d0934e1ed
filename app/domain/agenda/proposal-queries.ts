import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaItems, agendaProposals } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { districts } from "#schema/council";
import { found } from "../kernel/refusal.ts";

export type Proposal = typeof agendaProposals.$inferSelect;
export const getProposal = (db: ReadDb, proposalId: string): Proposal =>
  found(db.select().from(agendaProposals).where(eq(agendaProposals.id, proposalId)).get());

/** A proposal with the district it comes from, the item it is left over from, and the convention that took it. */
export type ProposalEntry = Proposal & {
  districtName: string | null;
  leftOverTitle: string | null;
  takenAddress: string | null;
};

const proposalEntries = (db: ReadDb) =>
  db
    .select({
      proposal: agendaProposals,
      districtName: districts.name,
      leftOverTitle: agendaItems.title,
      takenAddress: conventions.address,
    })
    .from(agendaProposals)
    .leftJoin(districts, eq(districts.id, agendaProposals.districtId))
    .leftJoin(agendaItems, eq(agendaItems.id, agendaProposals.leftOverFromItemId))
    .leftJoin(
      conventions,
      and(eq(conventions.id, agendaProposals.takenIntoConventionId), ne(conventions.state, "planned")),
    );

const asEntry = ({
  proposal,
  ...about
}: { proposal: Proposal } & Omit<ProposalEntry, keyof Proposal>): ProposalEntry => ({
  ...proposal,
  ...about,
});

/** What waits for an agenda of a body, the oldest first. */
export const listWaitingProposals = (db: ReadDb, bodyId: string): ProposalEntry[] =>
  proposalEntries(db)
    .where(and(eq(agendaProposals.bodyId, bodyId), eq(agendaProposals.state, "waiting")))
    .orderBy(asc(agendaProposals.id))
    .limit(500)
    .all()
    .map(asEntry);

/** Everything some districts ever proposed, the newest first. */
export const listProposalsOf = (db: ReadDb, districtIds: readonly string[]): ProposalEntry[] =>
  proposalEntries(db)
    .where(inArray(agendaProposals.districtId, [...districtIds]))
    .orderBy(desc(agendaProposals.id))
    .limit(500)
    .all()
    .map(asEntry);

/** Items that were already given back to the waiting list. */
export function listReturnedItemIds(db: ReadDb, conventionId: string): string[] {
  const own = db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.conventionId, conventionId));
  const returned = db
    .select({ id: agendaProposals.leftOverFromItemId })
    .from(agendaProposals)
    .where(and(inArray(agendaProposals.leftOverFromItemId, own), ne(agendaProposals.state, "withdrawn")))
    .limit(500)
    .all();
  return returned.flatMap(({ id }) => id ?? []);
}
