import { expect, test } from "vitest";
import { indicatedOf, outcomeOf } from "#domain/vote/count-rules";
import type { VoteRule } from "#domain/vote/rules";

const figures = (votesFor: number, votesAgainst: number, votesAbstained = 0) => ({
  votesFor,
  votesAgainst,
  votesAbstained,
});
const house = { voters: 12, composition: 19 };
const outcome = (
  rule: Partial<VoteRule>,
  counted: ReturnType<typeof figures>,
  chairsChoice: string | null = null,
) =>
  outcomeOf(
    { majority: "simple", base: "cast", tie: "fails", chairVotes: true, ruleSource: null, ...rule },
    counted,
    house,
    chairsChoice,
  );

test("a simple majority is more for than against, whatever the base", () => {
  expect(outcome({}, figures(2, 1, 9))).toBe("adopted");
  expect(outcome({ base: "composition" }, figures(2, 1, 0))).toBe("adopted");
  expect(outcome({}, figures(1, 2))).toBe("rejected");
});

test("a tie fails, or is repeated, or the chair's own ballot decides it", () => {
  expect(outcome({}, figures(4, 4, 1))).toBe("rejected");
  expect(outcome({ tie: "repeat" }, figures(4, 4))).toBe("tied");
  expect(outcome({ tie: "chair-decides" }, figures(4, 4), "for")).toBe("adopted");
  expect(outcome({ tie: "chair-decides" }, figures(4, 4), "against")).toBe("rejected");
  expect(outcome({ tie: "chair-decides" }, figures(4, 4, 1), "abstained")).toBe("tied");
  expect(outcome({ tie: "chair-decides" }, figures(4, 4))).toBe("tied");
  expect(outcome({ tie: "repeat" }, figures(0, 0, 3))).toBe("tied");
});

test("an absolute majority is more than half of its base", () => {
  expect(outcome({ majority: "absolute" }, figures(5, 3, 2))).toBe("rejected");
  expect(outcome({ majority: "absolute" }, figures(6, 3, 2))).toBe("adopted");
  expect(outcome({ majority: "absolute", base: "present" }, figures(6, 1))).toBe("rejected");
  expect(outcome({ majority: "absolute", base: "present" }, figures(7, 1))).toBe("adopted");
  expect(outcome({ majority: "absolute", base: "composition" }, figures(9, 0))).toBe("rejected");
  expect(outcome({ majority: "absolute", base: "composition" }, figures(10, 0))).toBe("adopted");
});

test("two thirds are at least that part of the base, and never of nothing", () => {
  expect(outcome({ majority: "two-thirds" }, figures(4, 2))).toBe("adopted");
  expect(outcome({ majority: "two-thirds" }, figures(4, 2, 1))).toBe("rejected");
  expect(outcome({ majority: "two-thirds", base: "present" }, figures(8, 0))).toBe("adopted");
  expect(outcome({ majority: "two-thirds", base: "composition" }, figures(12, 0))).toBe("rejected");
  expect(outcome({ majority: "two-thirds" }, figures(0, 0))).toBe("rejected");
});

test("the most votes are indicated; a tie at the last seat settles nothing, and nobody is indicated without a vote", () => {
  const standing = (...votes: number[]) => votes.map((votesFor, at) => ({ id: "abcd"[at] ?? "", votesFor }));
  expect(indicatedOf(2, standing(1, 5, 3))).toEqual({ outcome: "indicated", ids: ["b", "c"] });
  expect(indicatedOf(1, standing(4, 4, 1))).toEqual({ outcome: "tied", ids: [] });
  expect(indicatedOf(2, standing(4, 4, 1))).toEqual({ outcome: "indicated", ids: ["a", "b"] });
  expect(indicatedOf(3, standing(4, 0))).toEqual({ outcome: "indicated", ids: ["a"] });
  expect(indicatedOf(2, standing(0, 0))).toEqual({ outcome: "rejected", ids: [] });
});
