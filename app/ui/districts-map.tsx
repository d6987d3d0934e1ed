import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

type Placed = { slug: string; roman: string; name: string; mapSquare: string | null; open: number };

const [size, gap] = [56, 4];

/** `C2` as column and row from nought; null where a district has no place on the scheme. */
function placeOf({ mapSquare }: Placed): { column: number; row: number } | null {
  const [, letter = "", number = ""] = /^([A-L])(\d+)$/.exec(mapSquare ?? "") ?? [];
  return letter === "" ? null : { column: letter.charCodeAt(0) - 65, row: Number(number) - 1 };
}

/**
 * Where the districts lie, a square each, the darker the more questions are open; the number stands in it, and the list beside
 * it says the same. No map of borders. Left out while no district has a place.
 */
export function DistrictsMap({ districts }: { districts: Placed[] }) {
  const { district: t } = useMessages();
  const placed = districts.flatMap((district) => {
    const place = placeOf(district);
    return place ? [{ ...district, ...place }] : [];
  });
  if (placed.length === 0) return null;
  const columns = 1 + Math.max(...placed.map(({ column }) => column));
  const rows = 1 + Math.max(...placed.map(({ row }) => row));
  const most = Math.max(1, ...placed.map(({ open }) => open));
  return (
    <figure className="districts-map">
      <svg
        viewBox={`0 0 ${columns * (size + gap)} ${rows * (size + gap)}`}
        role="img"
        aria-label={`${t.map}: ${placed.map(({ roman, open }) => `${roman} ${open}`).join(", ")}`}
      >
        {placed.map(({ slug, roman, name, open, column, row }) => (
          <g
            key={slug}
            transform={`translate(${column * (size + gap) + gap / 2} ${row * (size + gap) + gap / 2})`}
            className={open === 0 ? "map-none" : open > most / 2 ? "map-many" : "map-some"}
          >
            <title>{`${roman} ${name}: ${t.open(open)}`}</title>
            <rect width={size} height={size} rx="5" />
            <text x={size / 2} y={24} fontSize="17" fontWeight="700" textAnchor="middle">
              {roman}
            </text>
            <text x={size / 2} y={45} fontSize="15" textAnchor="middle">
              {open}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="soft">
        {t.mapNote} <Link to="/pytania">{t.mapToQuestions}</Link>
      </figcaption>
    </figure>
  );
}
