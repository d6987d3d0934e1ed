import { seatPlaces, seatRadius } from "./seat-places.ts";

/** Seats that share something, told apart by their mark besides their colour; the label says how many they are. */
export type SeatGroup = { mark: "full" | "cross" | "bar" | "empty"; label: string; count: number };

const lineHeight = 21;

/** Seats in a half circle, group after group, with a key. The words and tables beside it say the same. */
export function SeatsPicture({ title, groups }: { title: string; groups: SeatGroup[] }) {
  const shown = groups.filter(({ count }) => count > 0);
  const marks = shown.flatMap(({ mark, count }) => Array.from({ length: count }, () => mark));
  const { seats, width, height } = seatPlaces(marks.length);
  if (marks.length === 0) return null;
  return (
    <svg
      className="seats-picture"
      role="img"
      aria-label={`${title}: ${shown.map(({ label }) => label).join(", ")}`}
      viewBox={`0 0 ${width} ${height + shown.length * lineHeight + 4}`}
    >
      {seats.map((place, at) => (
        <Seat key={at} mark={marks[at] ?? "empty"} {...place} />
      ))}
      {shown.map(({ mark, label }, at) => {
        const y = height + at * lineHeight + seatRadius + 4;
        return (
          <g key={label}>
            <Seat mark={mark} x={seatRadius + 4} y={y} />
            <text x={3 * seatRadius + 4} y={y + 5} fontSize={13}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Seat({ mark, x, y }: { mark: SeatGroup["mark"]; x: number; y: number }) {
  const reach = seatRadius / 2;
  return (
    <g className={`seat-${mark}`} transform={`translate(${x} ${y})`}>
      <circle r={seatRadius - 1} />
      {mark === "cross" && (
        <path d={`M${-reach} ${-reach}L${reach} ${reach}M${-reach} ${reach}L${reach} ${-reach}`} />
      )}
      {mark === "bar" && <path d={`M${-reach} 0H${reach}`} />}
    </g>
  );
}
