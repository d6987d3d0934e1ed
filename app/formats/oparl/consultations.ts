import { findPublicAgenda } from "#domain/agenda/version-queries";
import type { Convention } from "#domain/convention/queries";
import { citation } from "#domain/kernel/citation";
import { listQuestionsOfConvention } from "#domain/question/queries";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { addressOf } from "./place.ts";
import type { OparlPlace } from "./place.ts";

/** A paper's own name in addresses: `pytanie-2019-001`. */
export const paperId = (kind: "pytanie" | "uchwala", cited: string): string => `${kind}-${cited}`;

export type Consulted = {
  id: string;
  recordId: string;
  kind: "question" | "resolution";
  agendaItemId: string | null;
};

/** The questions and resolutions that were before a convention, and under which point of its published agenda. */
export function consultationsOf(
  { db }: OparlPlace,
  convention: Pick<Convention, "id" | "isArchived">,
): Consulted[] {
  const shown = new Set((findPublicAgenda(db, convention)?.items ?? []).map(({ id }) => id));
  const under = (itemId: string | null) => (itemId !== null && shown.has(itemId) ? itemId : null);
  return [
    ...listQuestionsOfConvention(db, convention.id).map((question) => ({
      id: paperId("pytanie", citation(question)),
      recordId: question.id,
      kind: "question" as const,
      agendaItemId: under(question.agendaItemId),
    })),
    ...listResolutionsOfConvention(db, convention.id).map((resolution) => ({
      id: paperId("uchwala", resolution.citation),
      recordId: resolution.id,
      kind: "resolution" as const,
      agendaItemId: under(resolution.agendaItemId),
    })),
  ];
}

/** What is said of one consultation: a resolution was decided there, a question was asked. */
export const consultationFacts = (
  place: OparlPlace,
  address: string,
  { id, kind, agendaItemId }: Consulted,
) => ({
  paper: addressOf(place, "papers", id),
  meeting: addressOf(place, "meetings", address),
  agendaItem: agendaItemId === null ? undefined : addressOf(place, "agenda-items", agendaItemId),
  organization: [addressOf(place, "organizations", place.body.slug)],
  authoritative: kind === "resolution",
  role: kind === "resolution" ? "Beschlussfassung" : "Anfrage",
});
