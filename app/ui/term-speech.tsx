import { Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type SpeechLine = {
  seatId: string;
  districtName: string | null;
  districtRoman: string | null;
  seconds: number;
  turns: number;
};

const row = 20;
const label = 46;
const widest = 170;
const whole = (seconds: number) => Math.floor(seconds / 60);

/** How long each seat had the floor in a term, as bars and as the same figures in a table beside them. */
export function TermSpeech({ lines }: { lines: SpeechLine[] }) {
  const { floor: t } = useMessages();
  const total = lines.reduce((sum, { seconds }) => sum + seconds, 0);
  const turns = lines.reduce((sum, line) => sum + line.turns, 0);
  const most = Math.max(60, ...lines.map(({ seconds }) => seconds));
  return (
    <div className="ages">
      <svg
        className="ages-bars"
        viewBox={`0 0 ${label + widest + 40} ${lines.length * row + 4}`}
        role="img"
        aria-label={t.picture(whole(total))}
      >
        {lines.map(({ seatId, districtRoman, seconds }, at) => {
          const width = (seconds / most) * widest;
          return (
            <g key={seatId}>
              <text className="ages-count" x={label - 8} y={at * row + 15} textAnchor="end">
                {districtRoman ?? "•"}
              </text>
              {seconds > 0 && (
                <rect
                  className="ages-bar speech-bar"
                  x={label}
                  y={at * row + 3}
                  width={width}
                  height={row - 6}
                />
              )}
              <text className="ages-count" x={label + width + 6} y={at * row + 15}>
                {whole(seconds)}
              </text>
            </g>
          );
        })}
      </svg>
      <Table
        caption={t.totalsCaption}
        isCaptionHidden
        head={[t.table.district, t.table.minutes, t.table.turns]}
      >
        {lines.map((line) => (
          <tr key={line.seatId}>
            <th scope="row">
              {line.districtRoman ? `${line.districtRoman} ${line.districtName}` : `• ${t.chairSeat}`}
            </th>
            <td>{whole(line.seconds)}</td>
            <td>{line.turns}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.total}</th>
          <td>{whole(total)}</td>
          <td>{turns}</td>
        </tr>
      </Table>
    </div>
  );
}
