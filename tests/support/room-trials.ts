import { findCheckInCode } from "#domain/attendance/check-in-queries";
import { claimPresence } from "#domain/attendance/claim-presence";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { noteDepartures, noteDeparturesInput } from "#domain/attendance/note-departures";
import { listPresence } from "#domain/attendance/queries";
import { offerCheckInCode } from "#domain/attendance/offer-check-in-code";
import { rejectCheckIn } from "#domain/attendance/reject-check-in";
import { strikePresence } from "#domain/attendance/strike-presence";
import type { Context } from "#domain/kernel/context";
import { adjournProceedings } from "#domain/proceedings/adjourn-proceedings";
import { beginItem } from "#domain/proceedings/begin-item";
import { callBreak } from "#domain/proceedings/call-break";
import { endLastItem } from "#domain/proceedings/end-last-item";
import { resumeProceedings } from "#domain/proceedings/resume-proceedings";
import { writeNote } from "#domain/proceedings/write-note";
import { aConventionInSession } from "#tests/held-convention";
import { openAccount } from "#tests/two-clerks";
import { chair, clerk, krowodrza } from "#tests/world";
import type { Council } from "#tests/world";

/** A convention of two days in session, everybody in the room. */
function aFullRoom(council: Council) {
  const { id: conventionId, itemId, roll } = aConventionInSession(council, { continuedOn: "2026-03-13" });
  council.travelTo("2026-03-12T15:00:00Z");
  noteArrivals(council.as(clerk), noteArrivalsInput.parse({ conventionId, everySeat: "on" }));
  const now = { conventionId, heldAt: null };
  return { now, itemId, attendanceIds: roll.find(({ name }) => name !== null)?.id ?? "" };
}

/** The same, its first item on. */
function anItemOn(council: Council) {
  const room = aFullRoom(council);
  beginItem(council.as(clerk), { ...room.now, itemId: room.itemId });
  return room;
}

/** Who may do what in the room, deed by deed (see permissions.trials.ts). */
export const roomTrials: Record<string, (council: Council) => (ctx: Context) => unknown> = {
  "attendance/note-arrivals": (council) => {
    const { id: conventionId } = aConventionInSession(council);
    council.travelTo("2026-03-12T15:00:00Z");
    return (ctx) => noteArrivals(ctx, noteArrivalsInput.parse({ conventionId, everySeat: "on" }));
  },
  "attendance/note-departures": (council) => {
    const { now, attendanceIds } = aFullRoom(council);
    return (ctx) => noteDepartures(ctx, noteDeparturesInput.parse({ ...now, attendanceIds }));
  },
  "attendance/strike-presence": (council) => {
    const { now } = aFullRoom(council);
    const changeId = listPresence(council.db, now.conventionId)[0]?.id ?? "";
    return (ctx) => strikePresence(ctx, { changeId });
  },
  "attendance/offer-check-in-code": (council) => {
    const { id: conventionId } = aConventionInSession(council);
    return (ctx) => offerCheckInCode(ctx, { conventionId });
  },
  "attendance/claim-presence": (council) => {
    const { id: conventionId, seat } = aConventionInSession(council);
    offerCheckInCode(council.as(clerk), { conventionId });
    const code = findCheckInCode(council.db, conventionId)?.code ?? "";
    return (ctx) => claimPresence(ctx, { attendanceId: seat(krowodrza).id, code });
  },
  "attendance/reject-check-in": (council) => {
    const { seat } = aConventionInSession(council);
    return (ctx) => rejectCheckIn(ctx, { attendanceId: seat(krowodrza).id });
  },
  "proceedings/begin-item": (council) => {
    const { now, itemId } = aFullRoom(council);
    return (ctx) => beginItem(ctx, { ...now, itemId });
  },
  "proceedings/call-break": (council) => {
    const { now } = anItemOn(council);
    return (ctx) => callBreak(ctx, now);
  },
  "proceedings/resume-proceedings": (council) => {
    const { now } = anItemOn(council);
    callBreak(council.as(clerk), now);
    return (ctx) => resumeProceedings(ctx, now);
  },
  "proceedings/adjourn-proceedings": (council) => {
    const { now } = anItemOn(council);
    return (ctx) => adjournProceedings(ctx, now);
  },
  "proceedings/end-last-item": (council) => {
    const { now } = anItemOn(council);
    return (ctx) => endLastItem(ctx, now);
  },
  "proceedings/write-note": (council) => {
    const { itemId } = aFullRoom(council);
    for (const author of [clerk, chair]) openAccount(council, author);
    return (ctx) => writeNote(ctx, { itemId, text: "Pamiętać o budżecie." });
  },
};
