import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import type { RollEntry } from "#domain/attendance/queries";
import { agendaItems } from "#schema/agenda";
import { conventions } from "#schema/conventions";
import { inMonth, sortDay } from "#domain/kernel/council-date";
import { clerk, konwentId } from "./world.ts";
import type { Council } from "./world.ts";

export const theDay = "2026-03-12";

/** A convention that is only planned, with one vote on its agenda (two seats to fill). */
export function aPlannedConvention(
  council: Council,
  heldOn = theDay,
  details: { continuedOn?: string } = {},
): { id: string; itemId: string } {
  const { id } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({
      heldOn,
      startsAt: "16:00",
      venueName: "Magistrat",
      chairName: "Jan Przewodniczący",
      chairOffice: "Przewodniczący Rady Miasta Krakowa",
      ...details,
    }),
  );
  const itemId = council.newId();
  council.db
    .insert(agendaItems)
    .values({
      id: itemId,
      conventionId: id,
      position: 1,
      kind: "vote",
      title: "Budżety dzielnic",
      seatsToFill: 2,
      state: "planned",
      isAddendum: false,
      origin: "planned",
    })
    .run();
  return { id, itemId };
}

/** A convention in session, its seats invited. */
export function aConventionInSession(
  council: Council,
  details: { continuedOn?: string } = {},
): {
  id: string;
  itemId: string;
  roll: RollEntry[];
  seat: (district: string | null) => RollEntry;
} {
  const planned = aPlannedConvention(council, theDay, details);
  conveneConvention(council.as(clerk), { conventionId: planned.id });
  openSession(council.as(clerk), { conventionId: planned.id });
  inviteSeats(council.as(clerk), { conventionId: planned.id });
  const roll = listRoll(council.db, planned.id);
  return {
    ...planned,
    roll,
    seat: (district) => {
      const entry = roll.find((one) => one.districtId === district);
      if (!entry) throw new Error(`No seat of ${district}`);
      return entry;
    },
  };
}

/** A convention of long ago, brought in from a source that knows only its month. Stands there before the story begins, so it leaves no events. */
export function anArchivedConvention(council: Council): { id: string; itemId: string } {
  const [id, itemId] = [council.newId(), council.newId()];
  const june = inMonth("2019-06");
  council.db
    .insert(conventions)
    .values({
      id,
      bodyId: konwentId,
      address: "2019-06",
      kind: "convention",
      state: "closed",
      isArchived: true,
      isExample: false,
      heldOn: june,
      sortOn: sortDay(june),
      venueRooms: [],
      sources: [],
      isExcerpt: false,
      dateBasis: [],
    })
    .run();
  council.db
    .insert(agendaItems)
    .values({
      id: itemId,
      conventionId: id,
      position: 1,
      kind: "discussion",
      title: "Punkty obsługi",
      state: "planned",
      isAddendum: false,
      origin: "reconstructed",
    })
    .run();
  return { id, itemId };
}
