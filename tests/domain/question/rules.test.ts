import { expect, test } from "vitest";
import { onDay } from "#domain/kernel/council-date";
import {
  extentOf,
  obstaclesToAskingFor,
  standingOf,
  stateAfterVerdicts,
  subjectFrom,
} from "#domain/question/rules";

const answer = (extent: "full" | "partial" | "not-known") => ({ extent });

test("the latest known extent says how far a question is answered", () => {
  expect(extentOf([])).toBeNull();
  expect(extentOf([answer("not-known")])).toBe("not-known");
  expect(extentOf([answer("partial"), answer("full"), answer("not-known")])).toBe("full");
  expect(extentOf([answer("full"), answer("partial")])).toBe("partial");
});

test("a state is told with how far the answer goes", () => {
  const live = { isArchived: false };
  expect(standingOf({ ...live, state: "answered" }, "partial")).toBe("answered-in-part");
  expect(standingOf({ ...live, state: "answered" }, "not-known")).toBe("answered-extent-unknown");
  expect(standingOf({ ...live, state: "passed-on" }, null)).toBe("passed-on");
  expect(standingOf({ ...live, state: "passed-on" }, "full")).toBe("reopened");
  expect(standingOf({ state: "accepted", isArchived: true }, null)).toBe("no-answer-recorded");
});

test("verdicts settle a question only when every asking district has spoken", () => {
  const says = (districtId: string, verdict: "answered" | "partly" | "not") => ({ districtId, verdict });
  expect(stateAfterVerdicts([], [])).toBe("answered");
  expect(stateAfterVerdicts(["a", "b"], [says("a", "answered")])).toBe("answered");
  expect(stateAfterVerdicts(["a", "b"], [says("a", "answered"), says("b", "partly")])).toBe("settled");
  expect(stateAfterVerdicts(["a", "b"], [says("a", "answered"), says("b", "not")])).toBe("passed-on");
});

test("a day for questions that nobody knows closes nothing", () => {
  expect(
    obstaclesToAskingFor(
      { state: "convened", questionsDueOn: null, heldOn: onDay("2026-04-12") },
      "2026-04-12",
    ),
  ).toEqual([]);
  expect(
    obstaclesToAskingFor(
      { state: "in-session", questionsDueOn: null, heldOn: onDay("2026-04-12") },
      "2026-04-12",
    ),
  ).toEqual([{ code: "questions-closed", facts: { day: "2026-04-12" } }]);
});

test("a question without a subject is called by its first words", () => {
  expect(subjectFrom("Czy punkty mogą działać do 19:00? To ważne.")).toBe(
    "Czy punkty mogą działać do 19:00?",
  );
  const long = subjectFrom(
    "Czy punkty w galeriach handlowych mogą działać do 19:00, aby pracujący do 17:00 mieszkańcy zdążyli załatwić sprawę?",
  );
  expect(long).toBe(
    "Czy punkty w galeriach handlowych mogą działać do 19:00, aby pracujący do 17:00 mieszkańcy zdążyli…",
  );
});
