/** How large a seat is drawn, how far its row lies from the next, and how far the first row from the middle. */
export const seatRadius = 8;
const [rowGap, innermost, margin] = [22, 52, 4];

const capacity = (radius: number): number => Math.floor((Math.PI * radius) / (2 * seatRadius + 4)) + 1;

/** Seats in a half circle, from left to right, in as few rows as hold them; `width` and `height` are what the picture takes. */
export function seatPlaces(count: number): {
  seats: { x: number; y: number }[];
  width: number;
  height: number;
} {
  const radii = [innermost];
  const held = () => radii.reduce((sum, radius) => sum + capacity(radius), 0);
  while (held() < count) radii.push(innermost + rowGap * radii.length);
  const outer = radii.at(-1) ?? innermost;
  const middle = { x: outer + seatRadius + margin, y: outer + seatRadius + margin };

  const whole = radii.reduce((sum, radius) => sum + radius, 0);
  let left = count;
  let length = whole;
  const seats = radii.flatMap((radius) => {
    const here = Math.round((left * radius) / length);
    left -= here;
    length -= radius;
    return Array.from({ length: here }, (_, at) => ({
      radius,
      angle: here === 1 ? Math.PI / 2 : Math.PI * (1 - at / (here - 1)),
    }));
  });
  const fromTheLeft = seats.toSorted((one, other) => other.angle - one.angle || one.radius - other.radius);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    seats: fromTheLeft.map(({ radius, angle }) => ({
      x: round(middle.x + radius * Math.cos(angle)),
      y: round(middle.y - radius * Math.sin(angle)),
    })),
    width: 2 * middle.x,
    height: middle.y + seatRadius + margin,
  };
}
