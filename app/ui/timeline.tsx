import type { TimelineEntry, TimelineLink } from "#domain/kernel/timeline";
import type { Messages } from "#i18n/index";
import { CouncilTime } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Polish, RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { addressOfLink } from "./timeline-address.ts";

type Shown = Omit<TimelineEntry, "what"> & { what: keyof Messages["timeline"]["steps"] };

/** The life of a question or a promise, step by step in the council's own time, with every link. */
export function Timeline({ entries }: { entries: readonly Shown[] }) {
  const { timeline: t } = useMessages();
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        <li key={index}>
          {entry.on.precision !== "none" && (
            <span className="when">
              <CouncilTime date={entry.on} />
            </span>
          )}
          {t.steps[entry.what]}
          <Known of={entry} />
          <Who by={entry.by} to={entry.to ?? null} />
          {entry.said && (
            <>
              . <Polish as="q">{entry.said}</Polish>
            </>
          )}
          {entry.links.length > 0 && (
            <ul className="timeline-links">
              {entry.links.map((link) => (
                <li key={addressOfLink(link)}>
                  <StepLink link={link} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** How far, how long, how it stands: what a step carries besides its words. */
function Known({ of: { extent, verdict, state, days } }: { of: Shown }) {
  const t = useMessages();
  const known = [
    extent && t.question.extents[extent],
    verdict && t.timeline.verdicts[verdict],
    state && t.actionItem.states[state],
    days !== undefined && t.timeline.days(days),
  ].filter(Boolean);
  return known.length > 0 && <> ({known.join(", ")})</>;
}

/** Who did it, and to whom it went. */
function Who({ by, to }: { by: string | null; to: string | null }) {
  if (!by && !to) return null;
  return (
    <>
      : {by && <Polish>{by}</Polish>}
      {by && to && " → "}
      {to && <Polish>{to}</Polish>}
    </>
  );
}

/** A numbered matter by its number, a page of a convention by what it is. */
const called = (t: Messages["timeline"], { to, at }: TimelineLink): string => {
  const words = t.links[to];
  return typeof words === "string" ? words : words(at);
};

/** A link by what it leads to, with its own name where it has one. A file's name is its own; a subject follows the number. */
function StepLink({ link }: { link: TimelineLink }) {
  const { timeline: t } = useMessages();
  if (link.to === "file")
    return (
      <a href={addressOfLink(link)} download>
        {t.links.file}: <Polish>{link.name}</Polish>
      </a>
    );
  return (
    <Link to={addressOfLink(link)}>
      {called(t, link)}
      {link.name && (
        <>
          : <RecordTitle pl={link.name} en={link.nameEn ?? null} />
        </>
      )}
    </Link>
  );
}
