import { test } from "vitest";
import { holdClockToWalking } from "#tests/clock-cases";

const cases = 100_000;

test(`${cases} random clocks agree with an independent day-by-day counter`, () => holdClockToWalking(cases));
