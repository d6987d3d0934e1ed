import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { filterActionItems } from "#domain/action-item/filter-action-items";
import type { ActionItemChoice } from "#domain/action-item/filter-action-items";
import {
  listActionItemIds,
  listActionItems,
  listActionItemYears,
} from "#domain/action-item/register-queries";
import { listActionItemsById } from "#domain/action-item/queries";
import { countActionItemAges, summariseActionItems } from "#domain/action-item/summarise-action-items";
import { actionItems } from "#schema/action-items";
import { furnish, konwentId, krowodrza, podgorze } from "#tests/council";
import { fillPromises } from "../../../app/cli/many-promises.ts";
import { fillUnits } from "../../../app/cli/many-questions.ts";

const today = "2026-03-02";
let full: OpenDatabase;

beforeAll(() => {
  full = openDatabase(":memory:");
  furnish(full);
  const unitIds = fillUnits(full.db, konwentId, 3);
  fillPromises(full.db, { bodyId: konwentId, districtIds: [krowodrza, podgorze], unitIds, today }, 480);
});
afterAll(() => full.close());

const choices: [string, Omit<ActionItemChoice, "today">][] = [
  ["everything", {}],
  ["a district", { districtId: krowodrza }],
  ["a state", { filter: "done" }],
  ["what runs", { filter: "running" }],
  ["a year", { year: 2024 }],
  ["a unit", { unitId: "unit-2" }],
  ["late", { isLate: true }],
  ["words", { words: "chodników szkoły" }],
  [
    "all of it",
    { districtId: krowodrza, filter: "running", year: 2024, unitId: "unit-1", isLate: true, words: "lampy" },
  ],
];

/** What the database says it will do to list the first page, and to count. */
const plansOf = (choice: Omit<ActionItemChoice, "today">) =>
  ["order by sort_on desc, year desc, number desc limit 20", "group by state"].map((end) =>
    full.db
      .all<{ detail: string }>(
        sql`explain query plan select ${actionItems.state} from ${actionItems}
          where ${filterActionItems(full.db, konwentId, { ...choice, today })} ${sql.raw(end)}`,
      )
      .map(({ detail }) => detail),
  );

test.each(choices)("the register of promises by %s reads an index, never all promises", (_name, choice) => {
  for (const plan of plansOf(choice)) {
    expect(plan.filter((step) => /^SCAN (action_items|search_documents)\b/.test(step))).toEqual([]);
    expect(plan.join("\n")).toMatch(/SEARCH action_items USING/);
    if ("districtId" in choice || "unitId" in choice || "words" in choice)
      expect(plan.join("\n")).not.toMatch(/SEARCH action_items USING.*\(body_id=/);
  }
});

test.each(choices)("the summary of the promises by %s counts what the register lists", (_name, choice) => {
  const listed = listActionItemsById(full.db, listActionItemIds(full.db, konwentId, { ...choice, today }));
  const total = (more: Omit<ActionItemChoice, "today">) =>
    listActionItems(full.db, konwentId, { ...choice, ...more, today }).total;
  const summary = summariseActionItems(full.db, konwentId, { ...choice, today });
  const running = listed.filter(({ state }) => state === "open" || state === "in-progress").length;
  const judged = (verdict: string) => listed.filter((item) => item.verdict === verdict).length;
  expect(summary.total).toBe(total({}));
  expect(summary).toMatchObject({
    running,
    late: total({ isLate: true }),
    judged: { kept: judged("kept"), partly: judged("partly"), not: judged("not") },
  });
  expect(countActionItemAges(full.db, konwentId, { ...choice, today }).total).toBe(summary.running);
});

test("the years of the register are those in which promises are numbered", () => {
  expect(listActionItemYears(full.db, konwentId)).toEqual([
    2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016,
  ]);
});
