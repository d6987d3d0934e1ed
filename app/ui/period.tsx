import { dayIn } from "#i18n/dates";
import { useLanguage, useMessages } from "./request.tsx";

/** „od 3 stycznia 2024 do 6 maja 2029”; what is open is left out. */
export function PeriodWords({ from, until }: { from: string | null; until: string | null }) {
  const t = useMessages().council;
  const language = useLanguage();
  const words = [from && t.since(dayIn(language, from)), until && t.until(dayIn(language, until))]
    .filter(Boolean)
    .join(" ");
  return <>{words || t.unknownPeriod}</>;
}
