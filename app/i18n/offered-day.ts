import type { Language } from "../areas.ts";
import { dayIn, weekdayIn } from "./dates.ts";
import type { Messages } from "./index.ts";

/** `wtorek, 12 maja 2026, 16:00–18:00 (czas warszawski)`. */
export function offeredDayIn(
  language: Language,
  { datePoll: t }: Messages,
  { day, startsAt, endsAt }: { day: string; startsAt: string | null; endsAt: string | null },
): string {
  const hours = startsAt === null ? null : endsAt ? t.fromToHour(startsAt, endsAt) : t.fromHour(startsAt);
  return t.when(weekdayIn(language, day), dayIn(language, day), hours);
}
