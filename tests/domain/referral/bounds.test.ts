import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#domain/kernel/polish-time";
import { latestPlainEnd, reckon, soonestEnd } from "#domain/referral/rules";
import { anyClock } from "#tests/clock-cases";

test("no clock ends outside its bounds, by which the register tells what is late", () => {
  fc.assert(
    fc.property(anyClock, (clock) => {
      const { receivedOn, answerDays } = clock;
      const dueOn = reckon(clock)?.dueOn ?? null;
      if (dueOn !== null) expect(dueOn >= addDays(receivedOn, soonestEnd(answerDays ?? 0))).toBe(true);
      const plain = reckon({ ...clock, pauses: [], extensions: [] })?.dueOn ?? "";
      expect(plain <= addDays(receivedOn, latestPlainEnd(answerDays ?? 0))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
