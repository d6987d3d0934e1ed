import { expect, test } from "vitest";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { remindOwner } from "#domain/action-item/remind-owner";
import { isReminderDue } from "#domain/action-item/rules";
import { takeActionItemOver } from "#domain/action-item/take-action-item-over";
import { askWording } from "#domain/action-item/ask-wording";
import { systemActor } from "#domain/kernel/actor";
import { onDay } from "#domain/kernel/council-date";
import { mails } from "#schema/mail";
import { expectRefusal } from "#tests/expect-refusal";
import { anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import { aCouncil, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";
import { remindOwners } from "../../../app/jobs/remind-owners.ts";
import { aUnit } from "../referral/referral-world.ts";
import { eventsOf, ownerEmail, promised } from "./promise-world.ts";

const runs = { state: "open", isArchived: false, dueOn: onDay("2026-04-20") } as const;

test.each([
  ["2026-04-12", null, false],
  ["2026-04-13", null, true],
  ["2026-04-13", "2026-04-13", false],
  ["2026-04-19", "2026-04-13", false],
  ["2026-04-20", "2026-03-02", true],
  ["2026-04-21", "2026-04-13", true],
  ["2026-04-22", "2026-04-21", false],
  ["2026-05-04", "2026-04-21", false],
  ["2026-05-05", "2026-04-21", true],
])("on %s, last written to on %s: %s", (today, toldOn, due) => {
  expect(isReminderDue(runs, toldOn, today)).toBe(due);
});

test("nobody is reminded of what is finished, archived, or has no end", () => {
  const late = "2026-06-01";
  expect(isReminderDue({ ...runs, state: "done" }, null, late)).toBe(false);
  expect(isReminderDue({ ...runs, isArchived: true }, null, late)).toBe(false);
  expect(isReminderDue({ ...runs, isArchived: true, takenOverOn: "2026-05-01" }, null, late)).toBe(true);
  expect(isReminderDue({ ...runs, dueOn: { ...runs.dueOn, latest: null } }, null, late)).toBe(false);
});

const reminders = (council: Council) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter(({ kind }) => kind === "promise-reminder")
    .map(({ toAddress }) => toAddress);

test("the daily pass reminds once in the week before, and again after the date, never twice a day", () => {
  const council = aCouncil();
  const unit = aUnit(council);
  const id = promised(council, { dueOn: "2026-04-20", ownerUnitId: unit });
  promised(council, { dueOn: "2026-04-20" }); // nobody to write to
  promised(council, { dueOn: "2026-04-20", ownerUnitId: unit, conventionId: aPlannedConvention(council).id });
  const passAt = (instant: string) => {
    council.travelTo(instant);
    return remindOwners(council);
  };
  expect(passAt("2026-04-12T12:00:00Z")).toBe(0);
  expect(passAt("2026-04-13T05:00:00Z")).toBe(0); // before nine in Warsaw
  expect(passAt("2026-04-13T12:00:00Z")).toBe(1);
  expect(passAt("2026-04-13T18:00:00Z")).toBe(0);
  expect(passAt("2026-04-20T12:00:00Z")).toBe(0);
  expect(passAt("2026-04-21T12:00:00Z")).toBe(1);
  expect(passAt("2026-05-05T12:00:00Z")).toBe(1);
  expect(eventsOf(council, id).filter((type) => type === "action-item.reminded")).toHaveLength(3);
  moveActionItemOn(council.as(clerk), moveActionItemOnInput.parse({ actionItemId: id, state: "done" }));
  expect(passAt("2026-06-05T12:00:00Z")).toBe(0);
  expect(new Set(reminders(council))).toEqual(new Set(["drogi@example.org"]));
});

test("a promise of the archive is left alone until taken over", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  const id = promised(council, { dueOn: "2019-09-30", conventionId, ownerUnitId: aUnit(council) });
  expect(remindOwners(council)).toBe(0);
  takeActionItemOver(council.as(clerk), { actionItemId: id });
  expect(remindOwners(council)).toBe(1);
});

test("only the daily pass reminds, and only whom it can reach", () => {
  const council = aCouncil();
  const id = promised(council, { dueOn: "2026-03-03" });
  for (const actor of [clerk, chair])
    expectRefusal(() => remindOwner(council.as(actor), { actionItemId: id }), "not-permitted");
  expectRefusal(() => remindOwner(council.as(systemActor), { actionItemId: id }), "owner-without-address");
  askWording(council.as(clerk), { actionItemId: id, ownerEmail });
  expectRefusal(() => remindOwner(council.as(systemActor), { actionItemId: id }), "reminder-not-due");
});
