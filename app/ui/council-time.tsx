import type { CouncilDate } from "#schema/columns";
import { councilDateIn, dayIn, weekdayIn } from "#i18n/dates";
import { useLanguage, useMessages } from "./request.tsx";

/** A council date, exactly as certain as it is: machine-readable only as far as it is known, an estimate marked as one. */
export function CouncilTime({ date, withWeekday = false }: { date: CouncilDate; withWeekday?: boolean }) {
  const language = useLanguage();
  const t = useMessages();
  const said = councilDateIn(language, date);
  const isWords = date.precision === "words";
  const machine =
    date.value !== null && (date.precision === "day" || date.precision === "month") ? date.value : undefined;
  const weekday =
    withWeekday && date.precision === "day" && date.value ? `${weekdayIn(language, date.value)}, ` : "";
  return (
    <>
      {machine ? (
        <time dateTime={machine}>
          {weekday}
          {said}
        </time>
      ) : (
        <span lang={isWords && language === "en" ? "pl" : undefined}>{said}</span>
      )}
      {date.certainty === "probable" && <span className="soft"> ({t.common.approximateDate})</span>}
    </>
  );
}

/** A calendar day. */
export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{dayIn(useLanguage(), day)}</time>;
}
