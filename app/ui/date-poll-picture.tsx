import { typedDay, useOfferedDay } from "./offered-day.tsx";
import type { OfferedDay } from "./offered-day.tsx";
import { useMessages } from "./request.tsx";

export type PollTally = OfferedDay & { yes: number; ifNeedBe: number; no: number; isBest: boolean };

const [rowHeight, barHeight, labelWidth, width] = [30, 18, 116, 340];

/** What was answered, a bar for each day. Each answer has a pattern besides its colour; the table beside says the same in words. */
export function DatePollPicture({ tallies, asked }: { tallies: PollTally[]; asked: number }) {
  const { datePoll: t } = useMessages();
  const when = useOfferedDay();
  const unit = (width - labelWidth) / Math.max(asked, 1);
  const summary = tallies.map((tally) =>
    t.office.pictureSays(when(tally), tally.yes, tally.ifNeedBe, tally.no),
  );
  return (
    <figure className="poll-picture">
      <svg
        role="img"
        aria-label={`${t.office.picture}. ${summary.join("; ")}`}
        viewBox={`0 0 ${width} ${tallies.length * rowHeight}`}
      >
        <Patterns />
        {tallies.map(({ id, day, startsAt, yes, ifNeedBe, no }, row) => {
          const bar = { y: row * rowHeight + (rowHeight - barHeight) / 2, height: barHeight };
          const need = labelWidth + yes * unit;
          const against = need + ifNeedBe * unit;
          return (
            <g key={id}>
              <text x={0} y={row * rowHeight + 20} fontSize={12.5}>
                {typedDay({ day, startsAt, endsAt: null })}
              </text>
              <rect className="poll-ground" x={labelWidth} width={width - labelWidth} {...bar} />
              <rect className="poll-yes" x={labelWidth} width={yes * unit} {...bar} />
              <rect fill="url(#poll-need)" x={need} width={ifNeedBe * unit} {...bar} />
              <rect fill="url(#poll-no)" x={against} width={no * unit} {...bar} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="poll-key">
          {(["yes", "if-need-be", "no"] as const).map((answer) => (
            <li key={answer}>
              <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
                <rect
                  width="24"
                  height="16"
                  {...(answer === "yes"
                    ? { className: "poll-yes" }
                    : { fill: answer === "no" ? "url(#poll-no)" : "url(#poll-need)" })}
                />
              </svg>{" "}
              {t.answers[answer]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Stripes for "if need be", dots for "no"; "yes" is full. */
function Patterns() {
  return (
    <defs>
      <pattern
        id="poll-need"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="poll-need-ground" width="6" height="6" />
        <rect className="poll-need" width="2.5" height="6" />
      </pattern>
      <pattern id="poll-no" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="poll-no-ground" width="6" height="6" />
        <circle className="poll-no" cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  );
}
