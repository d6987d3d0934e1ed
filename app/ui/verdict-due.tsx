import { dayIn } from "#i18n/dates";
import { useLanguage, useMessages } from "./request.tsx";

/** The last day on which the askers may judge, what silence means, and the rule it follows from. */
export function VerdictDue({ due }: { due: { day: string; source: string } }) {
  const { question: t } = useMessages();
  const language = useLanguage();
  return (
    <p>
      {t.judgeUntil(dayIn(language, due.day))} {t.judgeSilence}{" "}
      <span className="soft">
        {t.judgeSource} <q lang="pl">{due.source}</q>
      </span>
    </p>
  );
}
