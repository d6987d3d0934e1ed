import { getActionItemDetail } from "../action-item/queries.ts";
import { isPublicPromise } from "../action-item/rules.ts";
import { pick } from "../kernel/pick.ts";
import { getQuestion } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import { listReturned } from "./list-returned.ts";
import type { Returned } from "./list-returned.ts";
import { and, asc, desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaVersions } from "#schema/agenda";
import type { PublishedItem } from "#schema/agenda";
import { events } from "#schema/events";
import type { Convention } from "../convention/queries.ts";
import { listReturnsIn } from "./return-queries.ts";
import { listAgenda } from "./queries.ts";
import { nameOfPresenter } from "./rules.ts";
import type { AgendaEntry, AgendaItem, Paper } from "./queries.ts";

export type AgendaVersion = typeof agendaVersions.$inferSelect;

/**
 * The agenda as it would be published now; withdrawn items only when an earlier version showed them, or when they are
 * matters past their date that the chair took off: the reason is public in any case.
 */
export function draftVersion(db: ReadDb, conventionId: string): PublishedItem[] {
  const shown = new Set([
    ...(findLatestVersion(db, conventionId)?.items ?? []).map((item) => item.id),
    ...listReturnsIn(db, conventionId).map(({ agendaItemId }) => agendaItemId),
  ]);
  return listAgenda(db, conventionId)
    .filter((item) => item.state === "planned" || shown.has(item.id))
    .map((item) => ({ ...asPublished(item), isAddendum: item.standsApart }));
}

const asPublished = (item: AgendaEntry): Omit<PublishedItem, "isAddendum"> => ({
  id: item.id,
  number: item.number,
  depth: item.depth,
  title: item.title,
  titleEn: item.titleEn,
  kind: item.kind,
  presenters: item.presenters.map(nameOfPresenter),
  startsAt: item.time,
  plannedMinutes: item.minutes,
  isWithdrawn: item.state === "withdrawn",
  withdrawnReason: item.withdrawnReason,
});

/** Every published agenda of a convention, the first one first, each with the instant it was published. */
export function listVersions(
  db: ReadDb,
  conventionId: string,
): (AgendaVersion & { publishedAt: string | null })[] {
  const published = db
    .select({ details: events.details, at: events.recordedAt })
    .from(events)
    .where(
      and(
        eq(events.recordKind, "agenda"),
        eq(events.recordId, conventionId),
        eq(events.type, "agenda.published"),
      ),
    )
    .limit(500)
    .all();
  const versions = db
    .select()
    .from(agendaVersions)
    .where(eq(agendaVersions.conventionId, conventionId))
    .orderBy(asc(agendaVersions.number))
    .limit(500)
    .all();
  return versions.map((version) => ({
    ...version,
    publishedAt: published.find((event) => event.details["number"] === version.number)?.at ?? null,
  }));
}

export const findLatestVersion = (db: ReadDb, conventionId: string): AgendaVersion | undefined =>
  db
    .select()
    .from(agendaVersions)
    .where(eq(agendaVersions.conventionId, conventionId))
    .orderBy(desc(agendaVersions.number))
    .limit(1)
    .get();

/** An item as the public sees it; papers are those laid under it today. */
export type PublicItem = Omit<PublishedItem, "isAddendum"> & {
  standsApart: boolean;
  origin: AgendaItem["origin"];
  seatsToFill: number | null;
  papers: Omit<Paper, "authorWarning">[];
  /** The question or the promise past its date that stands here; null for any other item, and for what is not public. */
  matter: { kind: Returned["kind"]; citation: string } | null;
};
export type PublicAgenda = {
  version: { number: number; publishedAt: string | null } | null;
  items: PublicItem[];
};

/** What the public sees of an agenda: its latest version; of an archived convention the items themselves. Undefined while there is neither. */
export function findPublicAgenda(
  db: ReadDb,
  convention: Pick<Convention, "id" | "isArchived">,
): PublicAgenda | undefined {
  const version = listVersions(db, convention.id).at(-1);
  const entries = version || convention.isArchived ? listAgenda(db, convention.id) : [];
  const matterAt = findMatters(db, convention.id);
  if (version) {
    const today = new Map(entries.map((entry) => [entry.id, entry]));
    const items = version.items.map(({ isAddendum, ...item }) => ({
      ...item,
      standsApart: isAddendum,
      origin: "planned" as const,
      seatsToFill: today.get(item.id)?.seatsToFill ?? null,
      papers: publicPapers(today.get(item.id)),
      matter: matterAt(item.id),
    }));
    return {
      version: { number: version.number, publishedAt: version.publishedAt },
      items,
    };
  }
  if (entries.length === 0) return undefined;
  return {
    version: null,
    items: entries.map((entry) => ({
      ...asPublished(entry),
      standsApart: false,
      origin: entry.origin,
      seatsToFill: entry.seatsToFill,
      papers: publicPapers(entry),
      matter: null,
    })),
  };
}

/** Which public matter stands at an item, of those that came back into an agenda. */
function findMatters(db: ReadDb, conventionId: string): (itemId: string) => PublicItem["matter"] {
  const isShown = ({ kind, id }: Returned) =>
    kind === "question"
      ? isPublicQuestion(getQuestion(db, id))
      : isPublicPromise(getActionItemDetail(db, id));
  const cameBack = listReturned(db, conventionId).filter(isShown);
  return (itemId) => {
    const matter = cameBack.find(({ agendaItemId }) => agendaItemId === itemId);
    return matter ? pick(matter, ["kind", "citation"]) : null;
  };
}

/** Papers without the office's remark about their files. */
const publicPapers = (entry: AgendaEntry | undefined) =>
  (entry?.papers ?? []).map(
    ({ id, agendaItemId, title, fileName, fileHash, mediaType, extension, sizeBytes }) => ({
      id,
      agendaItemId,
      title,
      fileName,
      fileHash,
      mediaType,
      extension,
      sizeBytes,
    }),
  );
