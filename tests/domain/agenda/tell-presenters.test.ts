import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPresenter, addPresenterInput } from "#domain/agenda/add-presenter";
import { editAgendaItem, editAgendaItemInput } from "#domain/agenda/edit-agenda-item";
import { findSlot } from "#domain/agenda/slot-queries";
import { listPresenters } from "#domain/agenda/queries";
import { listTold } from "#domain/agenda/told-queries";
import { removePresenter } from "#domain/agenda/remove-presenter";
import { restoreAgendaItem } from "#domain/agenda/restore-agenda-item";
import { isShifted, partsOfSlot } from "#domain/agenda/slot-rules";
import { setPresenterContact } from "#domain/agenda/set-presenter-contact";
import { tellPresenters } from "#domain/agenda/tell-presenters";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { listEventsOf } from "#domain/audit/queries";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { adoptRule, adoptRuleInput } from "#domain/rule-book/adopt-rule";
import { mails } from "#schema/mail";
import { expectRefusal } from "#tests/expect-refusal";
import { clerk, konwentId, nobody, presenter } from "#tests/world";
import type { Council } from "#tests/world";
import { deliverMail } from "../../../app/jobs/deliver-mail.ts";
import { aConvention, draft } from "./agenda-world.ts";

const letterhead = {
  baseUrl: "https://konwent.example",
  mailFrom: { name: "Konwent", address: "biuro@example.org" },
};

/** A convention with three items of 20 minutes from 16:00; Jan, known by name and e-mail alone, presents the last. */
function aPresentedConvention({ isAnnounced = true, shift = "15" as string | null } = {}) {
  const { council, conventionId } = aConvention();
  if (shift !== null)
    adoptRule(
      council.as(clerk),
      adoptRuleInput.parse({
        bodyId: konwentId,
        name: "slot-shift-minutes",
        value: shift,
        source: "§ 9 Regulaminu",
        standing: "adopted",
      }),
    );
  const [opening = "", budgets = "", parks = ""] = ["Otwarcie", "Budżety", "Parki"].map((title) =>
    draft(council, conventionId, title, { plannedMinutes: "20" }),
  );
  addPresenter(
    council.as(clerk),
    addPresenterInput.parse({
      itemId: parks,
      name: "Jan Nowak",
      email: "Jan@Example.org",
    }),
  );
  if (isAnnounced) conveneConvention(council.as(clerk), { conventionId });
  const presenterId = listPresenters(council.db, conventionId)[0]?.id ?? "";
  return {
    council,
    conventionId,
    presenterId,
    items: { opening, budgets, parks },
  };
}

const lasts = (council: Council, itemId: string, title: string, plannedMinutes: string) =>
  editAgendaItem(
    council.as(clerk),
    editAgendaItemInput.parse({
      itemId,
      title,
      kind: "discussion",
      plannedMinutes,
    }),
  );
const letters = (council: Council, kind: string) =>
  council.db.select().from(mails).where(eq(mails.kind, kind)).all();
const deliver = (council: Council) => deliverMail(council, letterhead, null);
const told = (council: Council, conventionId: string) =>
  listTold(council.db, conventionId).map(({ matter, version, name }) => [matter, version, name]);

describe("a presenter is told the slot", () => {
  test("with the address of a page of their own", async () => {
    const { council, conventionId, presenterId } = aPresentedConvention();
    expect(tellPresenters(council.as(clerk), { conventionId })).toEqual({
      conventionId,
      told: 1,
    });
    expect(told(council, conventionId)).toEqual([["slot", "2026-03-30T16:40", "Jan Nowak"]]);
    expect(listEventsOf(council.db, "attendance", conventionId).map(({ type }) => type)).toContain(
      "attendance.noticed",
    );
    await deliver(council);
    const [letter] = letters(council, "presenter-invitation");
    expect(letter).toMatchObject({
      state: "kept",
      toAddress: "jan@example.org",
      subjectId: presenterId,
      subject: "Twoje wystąpienie na konwencie: Parki",
    });
    expect(letter?.text).toContain("16:40");
    expect(letter?.text).toContain("https://konwent.example/wejscie/secret-");
  });

  test("only once, unless the office picks them out", () => {
    const { council, conventionId, presenterId } = aPresentedConvention();
    tellPresenters(council.as(clerk), { conventionId });
    expectRefusal(() => tellPresenters(council.as(clerk), { conventionId }), "no-presenter-to-tell");
    expect(tellPresenters(council.as(clerk), { conventionId, presenterId }).told).toBe(1);
    expect(letters(council, "presenter-invitation")).toHaveLength(1); // it still waits: one letter
  });

  test("not while the convention is a silent draft, nor without an address, nor by anybody else", () => {
    const silent = aPresentedConvention({ isAnnounced: false });
    expectRefusal(
      () =>
        tellPresenters(silent.council.as(clerk), {
          conventionId: silent.conventionId,
        }),
      "convention-not-public",
    );
    const { council, conventionId, presenterId } = aPresentedConvention();
    for (const actor of [nobody, presenter])
      expectRefusal(() => tellPresenters(council.as(actor), { conventionId }), "not-permitted");
    setPresenterContact(council.as(clerk), { presenterId, email: null });
    expectRefusal(() => tellPresenters(council.as(clerk), { conventionId }), "presenter-without-address");
    cancelConvention(council.as(clerk), {
      conventionId,
      cancelReason: "Brak sali",
    });
    expectRefusal(() => tellPresenters(council.as(clerk), { conventionId }), "convention-wrong-state");
  });

  test("at an address that enters the record only as a hash", () => {
    const { council, conventionId, presenterId } = aPresentedConvention();
    setPresenterContact(council.as(clerk), {
      presenterId,
      email: "j.nowak@example.org",
    });
    const events = listEventsOf(council.db, "agenda", conventionId);
    expect(events.at(-1)?.type).toBe("agenda.presenter-contact-set");
    expect(JSON.stringify(events)).not.toContain("example.org");
  });
});

describe("a presenter whose slot moves", () => {
  async function anInformedPresenter(options = {}) {
    const world = aPresentedConvention(options);
    tellPresenters(world.council.as(clerk), {
      conventionId: world.conventionId,
    });
    await deliver(world.council);
    return world;
  }

  test("hears of it when it moves by more than the rule book's minutes, ten minutes later and once", async () => {
    const { council, conventionId, items, presenterId } = await anInformedPresenter();
    lasts(council, items.opening, "Otwarcie", "30");
    expect(letters(council, "slot-moved")).toEqual([]); // 10 minutes: the rule says more than 15
    lasts(council, items.opening, "Otwarcie", "36");
    lasts(council, items.opening, "Otwarcie", "45");
    expect(letters(council, "slot-moved")).toHaveLength(1);
    expect(told(council, conventionId).at(-1)).toEqual(["slot", "2026-03-30T17:05", "Jan Nowak"]);
    await deliver(council);
    expect(letters(council, "slot-moved")[0]?.state).toBe("waiting");
    council.travelTo("2026-03-02T11:11:00Z");
    await deliver(council);
    const [letter] = letters(council, "slot-moved");
    expect(letter).toMatchObject({ state: "kept", subjectId: presenterId });
    expect(letter?.text).toContain("Było: 30 marca 2026, 16:40");
    expect(letter?.text).toContain("Jest: 30 marca 2026, 17:05");
    lasts(council, items.opening, "Otwarcie", "50"); // 5 minutes from what was told last
    expect(letters(council, "slot-moved")).toHaveLength(1);
  });

  test("hears nothing when it is back before the letter is written, and of the next move from where it stood", async () => {
    const { council, items } = await anInformedPresenter();
    lasts(council, items.opening, "Otwarcie", "60");
    lasts(council, items.opening, "Otwarcie", "20");
    council.travelTo("2026-03-02T11:11:00Z");
    await deliver(council);
    expect(letters(council, "slot-moved").map(({ state }) => state)).toEqual(["dropped"]);
    lasts(council, items.opening, "Otwarcie", "60");
    council.travelTo("2026-03-02T11:30:00Z");
    await deliver(council);
    expect(letters(council, "slot-moved").map(({ state }) => state)).toEqual(["dropped", "kept"]);
  });

  test("hears nothing without a rule, but always of another day", async () => {
    const { council, conventionId, items } = await anInformedPresenter({
      shift: null,
    });
    lasts(council, items.opening, "Otwarcie", "120");
    expect(letters(council, "slot-moved")).toEqual([]);
    editConvention(
      council.as(clerk),
      editConventionInput.parse({
        conventionId,
        heldOn: "2026-04-02",
        startsAt: "16:00",
        venueName: "Magistrat",
      }),
    );
    expect(letters(council, "slot-moved")).toHaveLength(1);
  });

  test("hears that the item is withdrawn, and that it is back", async () => {
    const { council, items, presenterId } = await anInformedPresenter({
      shift: null,
    });
    withdrawAgendaItem(council.as(clerk), {
      itemId: items.parks,
      reason: "Brak danych",
    });
    council.travelTo("2026-03-02T11:11:00Z");
    await deliver(council);
    expect(letters(council, "slot-moved")[0]).toMatchObject({
      subject: "Punkt wycofano z porządku obrad: Parki",
    });
    expect(letters(council, "slot-moved")[0]?.text).toContain("Brak danych");
    restoreAgendaItem(council.as(clerk), { itemId: items.parks });
    council.travelTo("2026-03-02T11:30:00Z");
    await deliver(council);
    expect(letters(council, "slot-moved").map(({ state }) => state)).toEqual(["kept", "kept"]);
    expect(findSlot(council.db, presenterId)?.slot).toBe("2026-03-30T16:40");
  });

  test("hears that they were taken off the item", async () => {
    const { council, presenterId } = await anInformedPresenter();
    removePresenter(council.as(clerk), { presenterId });
    council.travelTo("2026-03-02T11:11:00Z");
    await deliver(council);
    expect(letters(council, "presenter-released")[0]).toMatchObject({
      state: "kept",
      toAddress: "jan@example.org",
    });
  });

  test("hears at once that the convention is cancelled; nobody who was never told does", async () => {
    const { council, conventionId } = await anInformedPresenter();
    cancelConvention(council.as(clerk), {
      conventionId,
      cancelReason: "Brak sali",
    });
    await deliver(council);
    expect(letters(council, "presenter-cancellation")[0]).toMatchObject({
      state: "kept",
    });
    expect(letters(council, "presenter-cancellation")[0]?.text).toContain("Brak sali");
    const untold = aPresentedConvention();
    cancelConvention(untold.council.as(clerk), {
      conventionId: untold.conventionId,
      cancelReason: "Brak sali",
    });
    expect(letters(untold.council, "presenter-cancellation")).toEqual([]);
  });

  test("is told the newest slot by a first letter that still waits", () => {
    const { council, conventionId, items } = aPresentedConvention();
    tellPresenters(council.as(clerk), { conventionId });
    lasts(council, items.opening, "Otwarcie", "60");
    expect(letters(council, "slot-moved")).toEqual([]);
    expect(told(council, conventionId)).toEqual([["slot", "2026-03-30T17:20", "Jan Nowak"]]);
  });
});

test("a slot is measured by day and hour", () => {
  expect(partsOfSlot("2026-03-30T16:20")).toEqual({
    day: "2026-03-30",
    time: "16:20",
  });
  expect(partsOfSlot("2026-03-30")).toEqual({ day: "2026-03-30", time: null });
  expect(partsOfSlot("16:20")).toEqual({ day: null, time: "16:20" });
  const told = "2026-03-30T16:20";
  expect(isShifted(told, "2026-03-30T16:35", 15)).toBe(false);
  expect(isShifted(told, "2026-03-30T16:36", 15)).toBe(true);
  expect(isShifted(told, "2026-03-30T16:04", 15)).toBe(true);
  expect(isShifted(told, "2026-03-30T19:00", null)).toBe(false);
  expect(isShifted(told, "2026-03-30", 15)).toBe(true);
  expect(isShifted(told, "2026-03-31T16:20", null)).toBe(true);
  expect(isShifted(told, "withdrawn", null)).toBe(true);
  expect(isShifted("withdrawn", told, null)).toBe(true);
});
