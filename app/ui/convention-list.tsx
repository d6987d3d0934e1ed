import type { ConventionFacts } from "./convention-facts.tsx";
import { ConventionName, ConventionState } from "./convention-facts.tsx";
import { CouncilTime } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Badge, Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";

type Listed = Pick<
  ConventionFacts,
  "title" | "titleEn" | "heldOn" | "startsAt" | "state" | "theme" | "chairName"
> & {
  id: string;
  address: string | null;
  isExample: boolean;
  /** For the office: what a convention that was held still waits for. */
  lacks?: "minutes" | "publication" | null;
};

/** Conventions one below the other; `toOf` says where each leads. */
export function ConventionList({
  conventions,
  toOf = (convention) => `/konwenty/${convention.address}`,
}: {
  conventions: Listed[];
  toOf?: (convention: Listed) => string;
}) {
  const t = useMessages();
  return (
    <ul className="rows">
      {conventions.map((convention) => (
        <li key={convention.id}>
          <p>
            <Link to={toOf(convention)}>
              <strong>
                <ConventionName of={convention} />
              </strong>
            </Link>{" "}
            <ConventionState state={convention.state} />{" "}
            {convention.isExample && <Badge tone="warn">{t.common.exampleNote}</Badge>}{" "}
            {convention.lacks && (
              <Badge tone="warn">
                {convention.lacks === "minutes"
                  ? t.convention.steps.waitingForMinutes
                  : t.convention.steps.waitingForChair}
              </Badge>
            )}
          </p>
          <p className="soft">
            <CouncilTime date={convention.heldOn} withWeekday />
            {convention.startsAt && <>, {convention.startsAt}</>}
            {convention.theme && (
              <>
                . <Polish>{convention.theme}</Polish>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
