import type { ActionItemFacts, ActionItemStep } from "#domain/action-item/queries";
import { dayIn } from "#i18n/dates";
import { ConventionName } from "./convention-facts.tsx";
import { CouncilTime } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Badge, Facts, Polish, RecordTitle } from "./page.tsx";
import { VerdictBadge } from "./promise-parts.tsx";
import { useLanguage, useMessages } from "./request.tsx";

const tones = {
  open: "info",
  "in-progress": "info",
  done: "good",
  dropped: "neutral",
  "not-known": "neutral",
} as const;

/** The state in a word and a shape, and whether the promise is late, was only conditional, is contested, and how it was kept. */
export function ActionItemState({
  of: item,
}: {
  of: Pick<ActionItemFacts, "state" | "isOverdue" | "commitment" | "verdict" | "wording">;
}) {
  const t = useMessages().actionItem;
  return (
    <>
      <Badge tone={tones[item.state]}>{t.states[item.state]}</Badge>
      {item.isOverdue && (
        <>
          {" "}
          <Badge tone="bad">{t.overdue}</Badge>
        </>
      )}
      {item.commitment === "conditional" && (
        <>
          {" "}
          <Badge tone="warn">{t.conditional}</Badge>
        </>
      )}
      {item.verdict && (
        <>
          {" "}
          <VerdictBadge verdict={item.verdict} />
        </>
      )}
      {item.wording === "contested" && (
        <>
          {" "}
          <Badge tone="bad">{t.wordings.contested}</Badge>
        </>
      )}
    </>
  );
}

/** What was promised, in English where the clerk wrote it so. */
export const ActionItemText = ({
  of: { text, textEn },
}: {
  of: Pick<ActionItemFacts, "text" | "textEn">;
}) => <RecordTitle pl={text} en={textEn} />;

/** Who promised: a person, a unit, or both. */
export const Owner = ({ of: { owner, unit } }: { of: Pick<ActionItemFacts, "owner" | "unit"> }) => (
  <Polish>{[owner, unit].filter(Boolean).join(", ")}</Polish>
);

/** A promise: who, to whom, by when, where it comes from. Words and values only. */
export function ActionItemView({ of: item }: { of: ActionItemFacts }) {
  const t = useMessages().actionItem;
  return (
    <>
      <Facts
        rows={[
          [t.state, <ActionItemState key="state" of={item} />],
          [t.owner, (item.owner || item.unit) && <Owner of={item} />],
          [t.due, item.dueOn.precision !== "none" && <Term of={item} />],
          [t.promisedOn, item.promisedOn.precision !== "none" && <CouncilTime date={item.promisedOn} />],
          [
            t.district,
            item.district && (
              <Link to={`/dzielnice/${item.district.slug}`}>
                <Polish>{item.district.name}</Polish>
              </Link>
            ),
          ],
          [t.origin, hasOrigin(item) && <Origin of={item} />],
        ]}
      />
      {item.commitment === "conditional" && <p className="soft">{t.conditionalNote}</p>}
      {item.isInferred && <p className="soft">{t.inferred}</p>}
    </>
  );
}

/** The term as it was said; of one given in words also both ends of its span, as far as they are known. */
function Term({ of: { dueOn } }: { of: Pick<ActionItemFacts, "dueOn"> }) {
  const { span } = useMessages().actionItem;
  const language = useLanguage();
  const { precision, earliest, latest } = dueOn;
  const until = latest && dayIn(language, latest);
  const from = earliest && dayIn(language, earliest);
  const ends = from && until ? span.both(from, until) : until ? span.until(until) : from && span.from(from);
  return (
    <>
      <CouncilTime date={dueOn} />
      {precision === "words" && ends && <span className="soft"> ({ends})</span>}
    </>
  );
}

const hasOrigin = (item: ActionItemFacts): boolean =>
  Boolean(item.convention?.address ?? item.agendaItem ?? item.question ?? item.resolution);

/** The convention, its item, the question and the resolution a promise follows from. */
function Origin({ of: item }: { of: ActionItemFacts }) {
  const t = useMessages().actionItem;
  return (
    <ul>
      {item.convention?.address && (
        <li>
          {t.convention}:{" "}
          <Link to={`/konwenty/${item.convention.address}`}>
            <ConventionName of={item.convention} />
          </Link>
        </li>
      )}
      {item.agendaItem && (
        <li>
          {t.fromItem}: <Polish>{item.agendaItem}</Polish>
        </li>
      )}
      {item.question && (
        <li>
          <Link to={`/pytania/${item.question}`}>{t.fromQuestion(item.question)}</Link>
        </li>
      )}
      {item.resolution && (
        <li>
          <Link to={`/uchwaly/${item.resolution}`}>{t.fromResolution(item.resolution)}</Link>
        </li>
      )}
    </ul>
  );
}

/** Its history, first to last. */
export function StateHistory({ steps }: { steps: Pick<ActionItemStep, "id" | "state" | "on" | "note">[] }) {
  const t = useMessages().actionItem;
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <li key={step.id}>
          {step.on.precision !== "none" && (
            <span className="when">
              <CouncilTime date={step.on} />
            </span>
          )}
          {t.states[step.state]}
          {step.note && (
            <>
              : <Polish>{step.note}</Polish>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
