import { expect, test } from "vitest";
import {
  obstaclesInAttendance,
  obstaclesInFigures,
  outcomeOf,
  replyStateOf,
  totalOf,
  votesIn,
} from "#domain/resolution/rules";
import type { Votes } from "#domain/resolution/rules";

const votes = (
  votesFor: number | null,
  votesAgainst: number | null,
  votesAbstained: number | null = 0,
  votesNotCast: number | null = null,
): Votes => ({ votesFor, votesAgainst, votesAbstained, votesNotCast });
const noFigures = votes(null, null, null);
const codes = (reasons: { code: string }[]) => reasons.map((reason) => reason.code);

test("more for than against adopts, a tie fails, abstentions do not count", () => {
  expect([
    outcomeOf("counted", votes(3, 2, 12), null),
    outcomeOf("counted", votes(5, 5), null),
    outcomeOf("counted", votes(0, 1), null),
  ]).toEqual(["adopted", "rejected", "rejected"]);
});

test("unanimity and acclamation adopt without figures; an unknown vote ends as the record states it", () => {
  expect([
    outcomeOf("unanimous", noFigures, null),
    outcomeOf("acclamation", noFigures, null),
    outcomeOf("not-known", noFigures, null),
    outcomeOf("not-known", noFigures, "rejected"),
    outcomeOf("counted", votes(17, null), "adopted"),
  ]).toEqual(["adopted", "adopted", "outcome-unknown", "rejected", "adopted"]);
});

test("unanimous means nobody against and nobody abstaining; who did not vote does not spoil it", () => {
  expect(codes(obstaclesInFigures("unanimous", votes(17, 0, 0, 1), false))).toEqual([]);
  expect(codes(obstaclesInFigures("unanimous", noFigures, false))).toEqual([]);
  for (const contested of [votes(17, 1), votes(17, 0, 1), votes(0, null, null)])
    expect(codes(obstaclesInFigures("unanimous", contested, false))).toEqual(["vote-not-unanimous"]);
});

test("a counted vote needs its figures, unless an old source has only some", () => {
  expect(codes(obstaclesInFigures("counted", votes(17, null), false))).toEqual(["counts-needed"]);
  expect(codes(obstaclesInFigures("counted", votes(17, null), true))).toEqual([]);
});

test("an acclamation has no figures; those who did not vote are counted with the ballots", () => {
  expect(votesIn("acclamation", votes(3, 1))).toEqual(noFigures);
  expect([totalOf(votes(15, 0, 0, 3)), totalOf(noFigures)]).toEqual([18, null]);
});

test("a vote is measured against the people in the room", () => {
  const quorum = { present: 10, base: 19, needed: 10, isReached: true, source: "§ 4" };
  expect(obstaclesInAttendance(votes(9, 1), quorum, 10)).toEqual([]);
  expect(obstaclesInAttendance(votes(9, 1, 0, 1), quorum, 10)).toEqual([
    { code: "votes-exceed-present", facts: { votes: 11, present: 10 } },
  ]);
  expect(obstaclesInAttendance(noFigures, { ...quorum, present: 9, isReached: false }, 9)).toEqual([
    { code: "no-quorum", facts: { present: 9, needed: 10, composition: 19 }, rule: "§ 4" },
  ]);
  expect(obstaclesInAttendance(votes(30, 0), { ...quorum, present: null, isReached: null }, null)).toEqual(
    [],
  );
});

test("silence is told only of an adopted resolution of our own time with an addressee", () => {
  const adopted = {
    state: "adopted" as const,
    addressee: "Prezydent",
    repliedOn: null,
    replyText: null,
    replyDueOn: "2026-04-01",
    isArchived: false,
  };
  const told = (
    change: Partial<Omit<typeof adopted, "state">> & { state?: "tabled"; replyText?: string },
    today = "2026-04-01",
  ) => replyStateOf({ ...adopted, ...change } as typeof adopted, today); // the change keeps the shape
  expect([
    told({}),
    told({}, "2026-04-02"),
    told({ isArchived: true }, "2026-04-02"),
    told({ state: "tabled" }),
    told({ replyText: "Tak." } as never, "2026-04-02"),
  ]).toEqual(["awaited", "late", "not-known", "none-expected", "received"]);
});
