import { ConventionName } from "./convention-facts.tsx";
import type { ConventionFacts } from "./convention-facts.tsx";
import { Link } from "./link.tsx";
import { Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

type Waiting = {
  conventionId: string;
  number: number;
  producedBy: string;
  name: Pick<ConventionFacts, "title" | "titleEn" | "heldOn">;
  days: number;
};

/** What waits for the chair's decision, the longest waiting first. */
export function Approvals({ waiting }: { waiting: Waiting[] }) {
  const { minutes: t } = useMessages();
  if (waiting.length === 0) return null;
  return (
    <Section title={t.release.waiting} id="do-decyzji">
      <ul>
        {waiting.map(({ conventionId, number, producedBy, name, days }) => (
          <li key={conventionId}>
            <Link to={`/biuro/konwenty/${conventionId}/wydanie`}>
              {t.edition(number)}: <ConventionName of={name} />
            </Link>{" "}
            <span className="soft">{t.release.waits(days, producedBy)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
