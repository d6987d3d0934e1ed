import { expect, test } from "vitest";
import { beginningOf } from "#domain/kernel/beginning";

test("a beginning ends between words, says that more follows, and is never longer than asked", () => {
  expect(beginningOf("Krótka odpowiedź.", 40)).toBe("Krótka odpowiedź.");
  expect(beginningOf("Budowa ruszy w maju,\n po zakończeniu przetargu.", 24)).toBe(
    "Budowa ruszy w maju, po…",
  );
  expect(beginningOf("Budowa ruszy w maju, zaraz", 22)).toBe("Budowa ruszy w maju…");
  for (const most of [5, 10, 20]) expect(beginningOf("x".repeat(50), most).length).toBe(most);
});
