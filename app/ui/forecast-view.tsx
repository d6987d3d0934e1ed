import type { InvitationDesk } from "#domain/attendance/desk-queries";
import { numberIn } from "#i18n/numbers";
import { AnswerBadge } from "./answer-parts.tsx";
import { Facts, Polish, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Forecast = InvitationDesk["forecast"];
type Seat = Forecast["seats"][number];

const rounded = (share: number) => Math.round(share * 100);

/** A share as a whole number of hundredths. */
const usePercent = () => {
  const { forecast } = useMessages().answers.office;
  return (share: number) => forecast.percent(String(rounded(share)));
};

/** How many are expected, how likely it is enough, seat by seat as a picture, and the same as a table. */
export function ForecastView({ of: forecast }: { of: Forecast }) {
  const { answers, attendance } = useMessages();
  const language = useLanguage();
  const percent = usePercent();
  const t = answers.office.forecast;
  const { expected, needed, chance, source, seats } = forecast;
  return (
    <>
      <Facts
        rows={[
          [t.expected, numberIn(language, Math.round(expected * 10) / 10)],
          [t.needed, needed],
          [t.chance, chance !== null && <strong>{percent(chance)}</strong>],
          [attendance.basis, source && <Polish>{source}</Polish>],
        ]}
      />
      {chance === null && <p>{t.noRule}</p>}
      <p className="soft">{t.how}</p>
      <ChancePicture seats={seats} />
      <details>
        <summary>{t.showTable}</summary>
        <Table caption={t.picture} head={[t.seat, answers.office.table.answer, t.basis, t.chanceOfSeat]}>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">
                {seat.place ? <Polish>{seat.place}</Polish> : attendance.chairSeat}
                {seat.who && (
                  <>
                    <br />
                    <Polish className="soft">{seat.who}</Polish>
                  </>
                )}
              </th>
              <td>
                <AnswerBadge answer={seat.said} />
              </td>
              <td>{t.past(seat.past.came, seat.past.counted)}</td>
              <td>{percent(seat.chance)}</td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}

const [rowHeight, barHeight, labelWidth, barWidth, width] = [24, 15, 166, 132, 340];
const fills: Record<NonNullable<Seat["said"]> | "silent", string> = {
  coming: "url(#chance-coming)",
  "not-sure": "url(#chance-not-sure)",
  silent: "url(#chance-silent)",
  "not-coming": "url(#chance-not-coming)",
};

/** A bar for each seat; its pattern tells the answer, beside its length. The table below says the same in words. */
function ChancePicture({ seats }: { seats: Seat[] }) {
  const { answers, attendance } = useMessages();
  const percent = usePercent();
  const t = answers.office.forecast;
  return (
    <figure>
      <svg
        className="chance-picture"
        role="img"
        aria-label={`${t.picture}. ${seats
          .map((seat) => `${seat.place ?? attendance.chairSeat}: ${percent(seat.chance)}`)
          .join("; ")}`}
        viewBox={`0 0 ${width} ${seats.length * rowHeight}`}
      >
        <Patterns />
        {seats.map((seat, row) => {
          const bar = { x: labelWidth, y: row * rowHeight + (rowHeight - barHeight) / 2, height: barHeight };
          return (
            <g key={seat.id}>
              <text x={0} y={row * rowHeight + 16}>
                {shortened(seat.place ?? attendance.chairSeat)}
              </text>
              <rect className="chance-track" {...bar} width={barWidth} />
              <rect {...bar} width={barWidth * seat.chance} fill={fills[seat.said ?? "silent"]} />
              <text x={width} y={row * rowHeight + 16} textAnchor="end">
                {percent(seat.chance)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="soft">{t.legend}</figcaption>
    </figure>
  );
}

const longest = 24;
const shortened = (place: string) => (place.length > longest ? `${place.slice(0, longest - 1)}…` : place);

/** Full for coming, slanted for not sure, dots for silence, an empty frame for not coming. */
function Patterns() {
  return (
    <defs>
      <pattern id="chance-coming" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className="chance-coming" width="8" height="8" />
      </pattern>
      <pattern id="chance-not-sure" width="8" height="8" patternUnits="userSpaceOnUse">
        <path className="chance-mark" d="M-2 2 2-2M0 8 8 0M6 10l4-4" strokeWidth="2.5" />
      </pattern>
      <pattern id="chance-silent" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle className="chance-dot" cx="3" cy="3" r="1.3" />
      </pattern>
      <pattern id="chance-not-coming" width="8" height="8" patternUnits="userSpaceOnUse">
        <path className="chance-mark" d="M0 0.5h8M0 7.5h8" />
      </pattern>
    </defs>
  );
}

/** Whom to call first, with what a call may change and what the seat did so far. */
export function CallList({ calls }: { calls: Forecast["calls"] }) {
  const { answers, attendance } = useMessages();
  const t = answers.office;
  if (calls.length === 0) return <p>{t.calls.none}</p>;
  return (
    <>
      <p>{t.calls.intro}</p>
      <ol>
        {calls.map(({ gain, seat }) => (
          <li key={seat?.id}>
            <strong>{seat?.place ? <Polish>{seat.place}</Polish> : attendance.chairSeat}</strong>
            {seat?.who && (
              <>
                , <Polish>{seat.who}</Polish>
              </>
            )}{" "}
            <AnswerBadge answer={seat?.said ?? null} />
            <div className="soft">
              {seat && t.forecast.past(seat.past.came, seat.past.counted)}
              {gain >= 0.005 && `; ${t.calls.gain(String(rounded(gain)))}`}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
