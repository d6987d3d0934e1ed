import { expect, test } from "vitest";
import { expectRefusal } from "#tests/expect-refusal";
import { keepPace } from "#web/pace";

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, second));

test("somebody may ask so often in a minute, then has to wait; others are not held up", () => {
  for (let second = 0; second < 3; second++) keepPace("look", "anna", at(second), 3);
  expectRefusal(() => keepPace("look", "anna", at(4), 3), "too-many-attempts");
  expect(() => keepPace("look", "piotr", at(4), 3)).not.toThrow();
  expect(() => keepPace("other", "anna", at(4), 3)).not.toThrow();
  expect(() => keepPace("look", "anna", at(60), 3)).not.toThrow();
});
