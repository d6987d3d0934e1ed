import type { DayKind } from "#domain/kernel/working-days";
import type { Sum, SumLine } from "#domain/referral/rules";
import { dayIn } from "#i18n/dates";
import { Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Reckoned = { sum: Sum | null; dayKind: DayKind | null; ruleSource: string | null };

/** The day an answer is due, and, unfolded, the sum it comes from, line by line. Without a rule it says so. */
export function DeadlineSum({ sum, dayKind, ruleSource }: Reckoned) {
  const { referral: t } = useMessages();
  const language = useLanguage();
  if (sum === null) return <>{t.noRule}</>;
  return (
    <>
      {sum.dueOn ? <time dateTime={sum.dueOn}>{dayIn(language, sum.dueOn)}</time> : <span>{t.stands}</span>}
      <details>
        <summary>{t.sum.show}</summary>
        <ol className="deadline-sum">
          {linesOf(sum).map((line, index) => (
            <li key={index}>
              <SumWords line={line} dayKind={dayKind} />
              {line.what === "term" && ruleSource && (
                <>
                  {" "}
                  {t.sum.source} <Polish>{ruleSource}</Polish>.
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

type Line = SumLine | { what: "total"; days: number };

/** The lines as they are read: after several terms, what they come to. */
function linesOf({ lines, total }: Sum): Line[] {
  const last = lines.findLastIndex(({ what }) => what === "extended");
  return last < 0
    ? lines
    : [...lines.slice(0, last + 1), { what: "total", days: total }, ...lines.slice(last + 1)];
}

function SumWords({ line, dayKind }: { line: Line; dayKind: DayKind | null }) {
  const t = useMessages().referral.sum;
  const language = useLanguage();
  const day = (value: string) => dayIn(language, value);
  switch (line.what) {
    case "received":
      return <>{t.received(day(line.day))}</>;
    case "term":
      return <>{t.term(line.days, dayKind)}</>;
    case "extended":
      return (
        <>
          {t.extended(line.days, day(line.grantedOn))}{" "}
          <Polish>
            {line.grantedBy}: {line.reason}
          </Polish>
        </>
      );
    case "total":
      return <>{t.total(line.days, dayKind)}</>;
    case "counted":
      return <>{t.counted(day(line.from), day(line.until), line.days, dayKind)}</>;
    case "stopped":
      return <>{t.stopped(day(line.from), line.until && day(line.until))}</>;
    case "moved":
      return <>{t.moved(day(line.from), day(line.until))}</>;
    case "due":
      return <strong>{t.due(day(line.day))}</strong>;
  }
}
