import { instantIn } from "#i18n/dates";
import type { EventType } from "#domain/kernel/events";
import { useLanguage, useMessages } from "./request.tsx";

/** What was recorded about something, when, and by whom. */
export function RecordHistory({
  events,
}: {
  events: { type: string; recordedAt: string; actorName: string }[];
}) {
  const language = useLanguage();
  const t = useMessages();
  if (events.length === 0) return <p>{t.convention.historyNone}</p>;
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li key={index}>
          <time dateTime={event.recordedAt}>{instantIn(language, event.recordedAt)}</time>
          {t.events[event.type as EventType]}
          {event.actorName && <span className="soft"> · {event.actorName}</span>}
        </li>
      ))}
    </ol>
  );
}
