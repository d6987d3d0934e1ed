import { expect, test } from "vitest";
import { bothOf, dueAt, pauseBefore, waitingCharacters } from "../../app/scripts/editor/pace.ts";

test("a text is saved after a second of silence, and every three seconds while somebody types", () => {
  expect(dueAt(10_000, 10_000)).toBe(11_000);
  expect(dueAt(12_500, 10_000)).toBe(13_000);
  expect(dueAt(14_000, 10_000)).toBe(14_000);
});

test("the next try comes soon enough for all to be saved ten seconds after the network is back", () => {
  expect([1, 2, 3, 4, 50].map(pauseBefore)).toEqual([1000, 2000, 4000, 5000, 5000]);
});

test("what waits is counted by what differs, typed or deleted", () => {
  expect(waitingCharacters("Otwarto obrady.", "Otwarto obrady.")).toBe(0);
  expect(waitingCharacters("Otwarto obrady.", "Otwarto dziś obrady.")).toBe(5);
  expect(waitingCharacters("Otwarto dziś obrady.", "Otwarto obrady.")).toBe(5);
  expect(waitingCharacters("", "aaa")).toBe(3);
  expect(waitingCharacters("aaa", "aaaa")).toBe(1);
});

test("both texts stand one after the other, unless one holds the other", () => {
  expect(bothOf("Tamten.", "Mój.")).toBe("Tamten.\n\nMój.");
  expect(bothOf("Mój i tamten.", "Mój")).toBe("Mój i tamten.");
  expect(bothOf("Mój", "Mój i tamten.")).toBe("Mój i tamten.");
});
