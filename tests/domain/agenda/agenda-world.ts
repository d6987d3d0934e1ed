import { eq } from "drizzle-orm";
import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { listAgenda } from "#domain/agenda/queries";
import { listEventsOf } from "#domain/audit/queries";
import { archiveActor } from "#domain/kernel/actor";
import { change } from "#domain/kernel/change";
import { conventions } from "#schema/conventions";
import { aCouncil, clerk } from "#tests/world";
import type { Council } from "#tests/world";

/** A council with a convention on 30 March 2026, 16:00 to 18:00. */
export function aConvention(council: Council = aCouncil(), heldOn = "2026-03-30") {
  const { id } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({
      heldOn,
      startsAt: "16:00",
      endsAt: "18:00",
      venueName: "Magistrat",
    }),
  );
  return { council, conventionId: id };
}

export const draft = (
  council: Council,
  conventionId: string,
  title: string,
  more: Record<string, string> = {},
): string =>
  draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({
      conventionId,
      title,
      kind: "discussion",
      ...more,
    }),
  ).id;

/** The same with three items, announced. */
export function anAnnouncedAgenda() {
  const { council, conventionId } = aConvention();
  const ids = ["Otwarcie", "Budżety dzielnic", "Parki"].map((title) =>
    draft(council, conventionId, title, { plannedMinutes: "10" }),
  );
  conveneConvention(council.as(clerk), { conventionId });
  return { council, conventionId, ids: ids as [string, string, string] };
}

/** `["1 Otwarcie", "2 Parki"]`. */
export const shown = (council: Council, conventionId: string): string[] =>
  listAgenda(council.db, conventionId).map(({ number, title }) => `${number} ${title}`);

export const eventTypesOf = (council: Council, conventionId: string): string[] =>
  listEventsOf(council.db, "agenda", conventionId).map((event) => event.type);

/** The convention as the archive brings one in. */
export function archived(council: Council, conventionId: string, state: "closed" | "outcome-unknown"): void {
  change(council.as(archiveActor), (tx, record) => {
    tx.update(conventions).set({ isArchived: true, state }).where(eq(conventions.id, conventionId)).run();
    record("convention.archived", conventionId);
  });
}
