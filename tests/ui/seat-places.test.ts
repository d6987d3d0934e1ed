import { expect, test } from "vitest";
import { seatPlaces, seatRadius } from "../../app/ui/seat-places.ts";

test("every seat is drawn once, inside the picture, and none upon another", () => {
  for (const count of [0, 1, 2, 9, 19, 43, 120]) {
    const { seats, width, height } = seatPlaces(count);
    expect(seats).toHaveLength(count);
    for (const [at, { x, y }] of seats.entries()) {
      expect(Math.min(x, width - x, y, height - y), `${count}: ${at}`).toBeGreaterThanOrEqual(seatRadius);
      for (const other of seats.slice(at + 1))
        expect(Math.hypot(x - other.x, y - other.y), `${count}: ${at}`).toBeGreaterThanOrEqual(
          2 * seatRadius,
        );
    }
  }
});

test("seats are told from left to right, so that a group is one piece of the half circle", () => {
  const { seats, width } = seatPlaces(19);
  expect(seats[0]?.x).toBeLessThan(seats[9]?.x ?? 0);
  expect(seats[9]?.x).toBeLessThan(seats[18]?.x ?? 0);
  expect(Math.abs((seats[9]?.x ?? 0) - width / 2)).toBeLessThan(2 * seatRadius);
});
