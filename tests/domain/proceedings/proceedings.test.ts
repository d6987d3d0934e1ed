import { expect, test } from "vitest";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { listInRoom } from "#domain/attendance/presence-queries";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { withdrawAgendaItem, withdrawAgendaItemInput } from "#domain/agenda/withdraw-agenda-item";
import { listEventsOf } from "#domain/audit/queries";
import { closeConvention } from "#domain/convention/close-convention";
import { adjournProceedings } from "#domain/proceedings/adjourn-proceedings";
import { beginItem } from "#domain/proceedings/begin-item";
import { callBreak } from "#domain/proceedings/call-break";
import { endLastItem } from "#domain/proceedings/end-last-item";
import { getCourse } from "#domain/proceedings/queries";
import { resumeProceedings } from "#domain/proceedings/resume-proceedings";
import { secondsOn, timeOf } from "#domain/proceedings/rules";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession } from "#tests/held-convention";
import { aCouncil, clerk } from "#tests/world";

const at = (time: string) => `2026-03-12T${time}:00.000Z`;

function inSession(details: { continuedOn?: string } = {}) {
  const council = aCouncil();
  const { id: conventionId, itemId: first } = aConventionInSession(council, details);
  const { id: second } = draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({ conventionId, kind: "discussion", title: "Chodniki" }),
  );
  const now = { conventionId, heldAt: null };
  const go = (time: string) => {
    council.travelTo(at(time));
    return council.as(clerk);
  };
  return { council, conventionId, first, second, now, go, course: () => getCourse(council.db, conventionId) };
}

test("items follow each other, with a break in the second: what is on, since when, and how long each took", () => {
  const { first, second, now, go, course } = inSession();
  expect(course()).toMatchObject({ standing: "not-begun", agendaItemId: null });
  beginItem(go("15:00"), { ...now, itemId: first });
  beginItem(go("15:10"), { ...now, itemId: second });
  callBreak(go("15:20"), now);
  expect(course()).toMatchObject({ standing: "break", agendaItemId: second, since: at("15:20") });
  resumeProceedings(go("15:40"), now);
  beginItem(go("15:50"), { ...now, itemId: first }); // taken up again
  endLastItem(go("15:55"), now);
  const ended = course();
  expect(ended).toMatchObject({ standing: "ended", agendaItemId: null });
  const minutes = (itemId: string) => secondsOn(ended, itemId, new Date(at("17:00"))) / 60;
  expect([minutes(first), minutes(second)]).toEqual([15, 20]);
  expect(timeOf(ended, second)).toEqual({ from: at("15:10"), to: at("15:50") });
});

test("each step stands in the way of those that make no sense after it", () => {
  const { council, conventionId, first, second, now, go } = inSession();
  expectRefusal(() => callBreak(go("15:00"), now), "no-item-is-on");
  expectRefusal(() => resumeProceedings(go("15:00"), now), "proceedings-not-in-break");
  beginItem(go("15:00"), { ...now, itemId: first });
  expectRefusal(() => beginItem(go("15:01"), { ...now, itemId: first }), "item-is-on");
  callBreak(go("15:02"), now);
  expectRefusal(() => callBreak(go("15:03"), now), "proceedings-in-break");
  expectRefusal(() => beginItem(go("15:03"), { ...now, itemId: second }), "proceedings-in-break");
  expectRefusal(() => adjournProceedings(go("15:03"), now), "no-second-day");
  resumeProceedings(go("15:04"), now);
  expectRefusal(() => callBreak(go("15:05"), { conventionId, heldAt: at("15:03") }), "step-out-of-order");
  const withdrawn = withdrawAgendaItemInput.parse({ itemId: second, reason: "Bez referenta" });
  withdrawAgendaItem(council.as(clerk), withdrawn);
  expectRefusal(() => beginItem(go("15:06"), { ...now, itemId: second }), "agenda-item-withdrawn");
  closeConvention(go("15:10"), { conventionId });
  expectRefusal(() => beginItem(go("15:11"), { ...now, itemId: first }), "convention-wrong-state");
});

test("closing the convention ends the item that is on", () => {
  const { council, conventionId, first, now, go, course } = inSession();
  beginItem(go("15:00"), { ...now, itemId: first });
  closeConvention(go("15:30"), { conventionId });
  expect(course()).toMatchObject({ standing: "ended", since: at("15:30") });
  const types = listEventsOf(council.db, "proceedings", conventionId).map(({ type }) => type);
  expect(types).toEqual(["proceedings.item-begun", "proceedings.ended"]);
});

test("of two days, the first ends with an empty room and the second goes on with the same item", () => {
  const { council, conventionId, first, now, go, course } = inSession({ continuedOn: "2026-03-13" });
  const arrivals = noteArrivalsInput.parse({ conventionId, everySeat: "on" });
  noteArrivals(go("15:00"), arrivals);
  beginItem(go("15:00"), { ...now, itemId: first });
  adjournProceedings(go("18:00"), now);
  expect(course()).toMatchObject({ standing: "adjourned", agendaItemId: first });
  expect(listInRoom(council.db, conventionId)).toEqual([]);
  expect(listInRoom(council.db, conventionId, at("17:00")).length).toBeGreaterThan(1);
  council.travelTo("2026-03-13T15:00:00.000Z");
  noteArrivals(council.as(clerk), arrivals);
  resumeProceedings(council.as(clerk), now);
  council.travelTo("2026-03-13T15:30:00.000Z");
  expect(secondsOn(course(), first, council.now()) / 60).toBe(210);
  expectRefusal(() => adjournProceedings(council.as(clerk), now), "no-second-day");
});
