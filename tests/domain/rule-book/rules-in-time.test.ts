import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { adoptRule, adoptRuleInput } from "#domain/rule-book/adopt-rule";
import { endRule } from "#domain/rule-book/end-rule";
import { findNumberOn, findRuleOn } from "#domain/rule-book/queries";
import { archiveActor } from "#domain/kernel/actor";
import { aCouncil, admin, chair, clerk, konwentId, krowodrzaChair, nobody, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const base18 = adoptRuleInput.parse({
  bodyId: konwentId,
  name: "quorum-base",
  value: "18",
  validFrom: "2026-07-01",
  source: "Zarządzenie PMK nr 1/2026, § 4",
  standing: "adopted",
});

test("old conventions keep the rules of their day", () => {
  const council = aCouncil();
  endRule(council.as(clerk), { ruleId: "rule-quorum-base", validUntil: "2026-06-30" });
  adoptRule(council.as(admin), base18);
  expect([
    findNumberOn(council.db, konwentId, "quorum-base", "2026-06-30"),
    findNumberOn(council.db, konwentId, "quorum-base", "2026-07-01"),
  ]).toEqual([
    { value: 19, source: "Zarządzenie PMK nr 358/2017" },
    { value: 18, source: "Zarządzenie PMK nr 1/2026, § 4" },
  ]);
  expect(listEventsOf(council.db, "rule-book", konwentId).map((event) => event.type)).toEqual([
    "rule-book.rule-ended",
    "rule-book.rule-adopted",
  ]);
});

test("one rule of a name at a time, and every obstacle is told at once", () => {
  const council = aCouncil();
  expectRefusal(() => adoptRule(council.as(clerk), base18), "rule-overlaps");
  expectRefusal(
    () => adoptRule(council.as(clerk), { ...base18, value: "eighteen", validUntil: "2026-06-30" }),
    "rule-value-not-understood",
    "ends-before-it-starts",
    "rule-overlaps",
  );
});

test("each rule takes its own kind of value", () => {
  const council = aCouncil();
  for (const [name, value] of [
    ["quorum-fraction", "half"],
    ["notice-days", "a week"],
    ["answer-days", "0"],
    ["answer-day-kind", "business"],
    ["substitutes", "everybody"],
    ["chair-votes", "maybe"],
  ] as const) {
    endRule(council.as(clerk), { ruleId: `rule-${name}`, validUntil: "2026-06-30" });
    expectRefusal(
      () => adoptRule(council.as(clerk), { ...base18, name, value }),
      "rule-value-not-understood",
    );
  }
});

test("a rule has a source, and its end lies neither before it nor in its successor's time", () => {
  const council = aCouncil();
  expect(adoptRuleInput.safeParse({ ...base18, source: " " }).error?.issues[0]?.message).toBe("required");
  endRule(council.as(clerk), { ruleId: "rule-quorum-base", validUntil: "2026-06-30" });
  const { id } = adoptRule(council.as(archiveActor), base18);
  expectRefusal(
    () => endRule(council.as(clerk), { ruleId: "rule-quorum-base", validUntil: "2026-07-01" }),
    "rule-overlaps",
  );
  expectRefusal(
    () => endRule(council.as(clerk), { ruleId: id, validUntil: "2026-06-30" }),
    "ends-before-it-starts",
  );
  expectRefusal(() => endRule(council.as(clerk), { ruleId: "none", validUntil: "2026-06-30" }), "not-found");
  expect(findRuleOn(council.db, konwentId, "quorum-base", "2030-01-01")?.value).toBe("18");
});

test("only the clerk and the administrator write in the rule book", () => {
  const council = aCouncil();
  for (const actor of [nobody, chair, presenter, krowodrzaChair]) {
    expectRefusal(() => adoptRule(council.as(actor), base18), "not-permitted");
    expectRefusal(
      () => endRule(council.as(actor), { ruleId: "rule-quorum-base", validUntil: "2026-06-30" }),
      "not-permitted",
    );
  }
});
