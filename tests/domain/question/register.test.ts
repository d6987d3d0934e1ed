import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { filterQuestions } from "#domain/question/filter-questions";
import type { QuestionFilter } from "#domain/question/filter-questions";
import { listQuestionIds, listQuestions } from "#domain/question/register-queries";
import { countQuestionAges, summariseQuestions } from "#domain/question/summarise-questions";
import { listOpenReferrals } from "#domain/referral/queries";
import { sumOf } from "#domain/referral/clock-queries";
import { daysLate } from "#domain/referral/rules";
import { questions } from "#schema/questions";
import { furnish, konwentId, krowodrza, podgorze } from "#tests/council";
import { fillRegister, fillUnits } from "../../../app/cli/many-questions.ts";

const byText = (a: string | null, b: string | null) => (a ?? "").localeCompare(b ?? "");

const today = "2026-03-02";
const many = 2_000;
let full: OpenDatabase;

beforeAll(() => {
  full = openDatabase(":memory:");
  furnish(full);
  const unitIds = fillUnits(full.db, konwentId, 3);
  fillRegister(full.db, { bodyId: konwentId, districtIds: [krowodrza, podgorze], unitIds, today }, many);
}, 60_000);
afterAll(() => full.close());

const filters: [string, QuestionFilter][] = [
  ["everything", {}],
  ["a district", { districtId: krowodrza }],
  ["a state", { state: "settled" }],
  ["a year", { year: 2024 }],
  ["a unit", { unitId: "unit-2" }],
  ["late", { lateOn: today }],
  ["words", { words: "chodników szkoły" }],
  [
    "all of it",
    {
      districtId: krowodrza,
      state: "passed-on",
      year: 2024,
      unitId: "unit-1",
      lateOn: today,
      words: "tramwaj",
    },
  ],
];

/** What the database says it will do to list the first page, and to count. */
const plansOf = (where: SQL | undefined) =>
  ["order by year desc, number desc limit 25", "group by state"].map((end) =>
    full.db
      .all<{ detail: string }>(
        sql`explain query plan select ${questions.state} from ${questions} where ${where} ${sql.raw(end)}`,
      )
      .map(({ detail }) => detail),
  );

test.each(filters)("the register by %s reads an index, never all questions", (_name, filter) => {
  for (const plan of plansOf(filterQuestions(full.db, konwentId, filter))) {
    expect(
      plan.filter((step) =>
        /^SCAN (questions|addressed|referrals|question_askers|search_documents)\b/.test(step),
      ),
    ).toEqual([]);
    expect(plan.join("\n")).toMatch(/SEARCH questions USING/);
    // Nor all questions of the body by its index, once a few of them were named.
    if (Object.keys(filter).length > 0)
      expect(plan).not.toContain("SEARCH questions USING INDEX questions_number (body_id=?)");
  }
});

test("late is what reckoning every clock says", () => {
  const reckoned = listOpenReferrals(full.db, konwentId)
    .filter((referral) => daysLate(sumOf(full.db, referral), null, today) > 0)
    .map(({ questionId }) => questionId);
  expect(listQuestionIds(full.db, konwentId, { lateOn: today }).toSorted(byText)).toEqual(
    reckoned.toSorted(byText),
  );
  expect(reckoned.length).toBeGreaterThan(300);
});

test("the summary counts what the register lists", () => {
  const summary = summariseQuestions(full.db, konwentId, { districtId: krowodrza }, today);
  const total = (filter: QuestionFilter) =>
    listQuestions(full.db, konwentId, { districtId: krowodrza, ...filter }).total;
  expect(summary).toMatchObject({
    total: total({}),
    settled: total({ state: "settled" }),
    notContested: total({ state: "not-contested" }),
    answered: total({ state: "settled" }) + total({ state: "not-contested" }) + total({ state: "answered" }),
    late: total({ lateOn: today }),
  });
  expect(summary.late).toBeLessThanOrEqual(summary.waiting);
  expect(summary.medianOf).toBe(summary.answered);
  expect(summary.medianDays).toBeGreaterThan(3);
  const ages = countQuestionAges(full.db, konwentId, { districtId: krowodrza }, today);
  expect(ages.total).toBe(total({ state: "passed-on" }) + summary.answeredInPart);
});
