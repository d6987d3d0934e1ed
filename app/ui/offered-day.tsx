import { offeredDayIn } from "#i18n/offered-day";
import { useLanguage, useMessages } from "./request.tsx";

export type OfferedDay = { id: string; day: string; startsAt: string | null; endsAt: string | null };

/** Says a day on offer in the reader's language: weekday, day, and hours with the clock they are read from. */
export function useOfferedDay(): (date: Omit<OfferedDay, "id">) => string {
  const language = useLanguage();
  const t = useMessages();
  return (date) => offeredDayIn(language, t, date);
}

/** As the office types it: `12.05.2026 16:00–18:00`. */
export function typedDay({ day, startsAt, endsAt }: Omit<OfferedDay, "id">): string {
  const [year, month, date] = day.split("-");
  const hours = [startsAt, endsAt].filter(Boolean).join("–");
  return [`${date}.${month}.${year}`, hours].filter(Boolean).join(" ");
}
