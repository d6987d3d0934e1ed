import type { Ages } from "#domain/kernel/ages";
import { Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

const row = 46;
const bar = 18;
const label = 20;
const widest = 200;

/** Bars of each age, told apart by pattern besides their place, and the same figures as a table beside them. */
export function AgesPicture({
  ages,
  id,
  caption,
}: {
  ages: Ages;
  id: string;
  /** Where a page has several: what this table is of. */
  caption?: string;
}) {
  const { ages: t, of } = useMessages().register;
  const most = Math.max(1, ...ages.groups.map(({ count }) => count));
  const height = ages.groups.length * row;
  return (
    <div className="ages">
      <svg
        className="ages-bars"
        viewBox={`0 0 ${widest + 50} ${height}`}
        role="img"
        aria-label={t.picture(ages.total)}
      >
        <defs>
          {ages.groups.map(({ name }, at) => (
            <pattern
              key={name}
              id={`${id}-${name}`}
              width={9 - at}
              height={9 - at}
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${at * 40})`}
            >
              <rect className="ages-ground" width="9" height="9" />
              <line className="ages-line" y2="9" strokeWidth={2 + at * 0.9} />
            </pattern>
          ))}
        </defs>
        {ages.groups.map(({ name, count }, at) => {
          const width = (count / most) * widest;
          return (
            <g key={name}>
              <rect
                className="ages-bar"
                x="1"
                y={at * row + label}
                width={Math.max(width, 1)}
                height={bar}
                fill={`url(#${id}-${name})`}
              />
              <text className="ages-count" x="0" y={at * row + label - 6}>
                {t.groups[name]}
              </text>
              <text className="ages-count" x={width + 8} y={at * row + label + bar - 4}>
                {count}
              </text>
            </g>
          );
        })}
      </svg>
      <Table caption={caption ?? t.caption} isCaptionHidden head={[t.age, t.count, t.share]}>
        {ages.groups.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{t.groups[name]}</th>
            <td>{count}</td>
            <td>{of(count, ages.total)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.total}</th>
          <td>{ages.total}</td>
          <td />
        </tr>
      </Table>
    </div>
  );
}
