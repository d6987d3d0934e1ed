import type { ReactNode } from "react";
import { sizeIn } from "#i18n/numbers";
import { Link } from "./link.tsx";
import { Badge, Polish, RecordTitle } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type ShownPaper = {
  id: string;
  title: string;
  fileHash: string;
  fileName: string;
  extension: string;
  sizeBytes: number;
};

/** An item as a reader sees it. `startsAt` is a wall-clock time; `plannedMinutes` its length. */
export type ShownItem = {
  id: string;
  number: string;
  depth: number;
  title: string;
  titleEn: string | null;
  presenters: string[];
  startsAt: string | null;
  plannedMinutes: number | null;
  standsApart: boolean;
  isWithdrawn: boolean;
  withdrawnReason: string | null;
  origin?: "stated" | "reconstructed" | "planned";
  seatsToFill?: number | null;
  papers?: ShownPaper[];
  /** The question or the promise past its date that stands here. */
  matter?: { kind: "question" | "action-item"; citation: string } | null;
};

/**
 * The agenda: numbers, times, who presents, papers. What came late stands apart; what was withdrawn is struck, with the
 * reason. Each item is reached at `#pkt-2`; `anchors` goes before that where a page shows several agendas.
 */
export function AgendaList({
  items,
  level = 2,
  anchors = "",
}: {
  items: ShownItem[];
  level?: 2 | 3;
  anchors?: string;
}) {
  const t = useMessages();
  const Heading = `h${level}` as const;
  const late = items.filter((item) => item.standsApart);
  return (
    <>
      <Points items={items.filter((item) => !item.standsApart)} anchors={anchors} />
      {late.length > 0 && (
        <>
          <Heading>{t.agenda.addendum}</Heading>
          <p>{t.agenda.addendumIntro}</p>
          <Points items={late} anchors={anchors} />
        </>
      )}
    </>
  );
}

/** One list; what lies under an item is a list inside it. */
function Points({ items, anchors }: { items: ShownItem[]; anchors: string }) {
  const isUnder = (item: ShownItem, root: ShownItem) => item.number.startsWith(`${root.number}.`);
  const roots = items.filter((item) => !items.some((other) => isUnder(item, other)));
  return (
    <ol className="agenda">
      {roots.map((root) => {
        const inner = items.filter((item) => isUnder(item, root));
        return (
          <Point key={root.id} item={root} anchors={anchors}>
            {inner.length > 0 && (
              <ol className="agenda">
                {inner.map((item) => (
                  <Point key={item.id} item={item} anchors={anchors} />
                ))}
              </ol>
            )}
          </Point>
        );
      })}
    </ol>
  );
}

/** Where a matter that came back has its own page. */
const places = { question: "/pytania", "action-item": "/zobowiazania" };

function Point({ item, anchors, children }: { item: ShownItem; anchors: string; children?: ReactNode }) {
  const t = useMessages();
  const {
    number,
    startsAt,
    plannedMinutes,
    presenters,
    papers = [],
    matter = null,
    seatsToFill,
    origin,
    isWithdrawn,
    withdrawnReason,
  } = item;
  const title = <RecordTitle pl={item.title} en={item.titleEn} />;
  return (
    <li id={`${anchors}pkt-${number}`}>
      <div className="agenda-row">
        <span className="agenda-number">{number}.</span>
        {startsAt && (
          <span className="agenda-time">
            <time dateTime={startsAt}>{startsAt}</time>
          </span>
        )}
        <div className="agenda-body">
          <p className="agenda-title">
            {isWithdrawn ? <s>{title}</s> : title}
            {isWithdrawn && (
              <>
                {" "}
                <Badge tone="bad">{t.agenda.withdrawn}</Badge>
              </>
            )}
          </p>
          {matter && (
            <p>
              <Link to={`${places[matter.kind]}/${matter.citation}`}>
                {t.agendaReturn.kinds[matter.kind]} {matter.citation}
              </Link>
            </p>
          )}
          {isWithdrawn && withdrawnReason && <Polish as="p">{withdrawnReason}</Polish>}
          {!isWithdrawn && plannedMinutes !== null && plannedMinutes > 0 && (
            <p className="soft">{t.agenda.duration(plannedMinutes)}</p>
          )}
          {presenters.length > 0 && (
            <p>
              {t.agenda.presents}: <Polish>{presenters.join("; ")}</Polish>
            </p>
          )}
          {seatsToFill ? <p>{t.agenda.seats(seatsToFill)}</p> : null}
          {(origin === "stated" || origin === "reconstructed") && <p className="soft">{t.agenda[origin]}</p>}
          {papers.length > 0 && (
            <ul aria-label={t.agenda.papers}>
              {papers.map((paper) => (
                <li key={paper.id}>
                  <PaperLink paper={paper} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {children}
    </li>
  );
}

/** A paper to download, with its kind and size. */
export function PaperLink({ paper, filesAt = "/pliki" }: { paper: ShownPaper; filesAt?: string }) {
  const language = useLanguage();
  return (
    <Link to={`${filesAt}/${paper.fileHash}/${encodeURIComponent(paper.fileName)}`} download>
      <Polish>{paper.title}</Polish> ({paper.extension.toUpperCase()}, {sizeIn(language, paper.sizeBytes)})
    </Link>
  );
}
