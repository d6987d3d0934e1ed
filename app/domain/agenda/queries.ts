import { and, asc, desc, eq, gte, inArray, lte, ne } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import {
  agendaItems,
  agendaOutcomes,
  agendaPapers,
  agendaPresenters,
  agendaProposals,
  agendaStatements,
  agendaVersions,
} from "#schema/agenda";
import type { PublishedItem } from "#schema/agenda";
import { notices } from "#schema/attendance";
import { conventions } from "#schema/conventions";
import { districts } from "#schema/council";
import { events } from "#schema/events";
import { mails } from "#schema/mail";
import { files } from "#schema/presentations";
import { findOpenAccountOf } from "../account/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { found } from "../kernel/refusal.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { listReturnsIn } from "./return-queries.ts";
import { inOrder, slotOf, timed } from "./rules.ts";
import type { Clocked } from "./rules.ts";

export type AgendaItem = typeof agendaItems.$inferSelect;
export type Presenter = typeof agendaPresenters.$inferSelect;
export type Outcome = typeof agendaOutcomes.$inferSelect;
export type Statement = typeof agendaStatements.$inferSelect;
export type AgendaVersion = typeof agendaVersions.$inferSelect;
export type Proposal = typeof agendaProposals.$inferSelect;
export type Paper = Pick<
  typeof agendaPapers.$inferSelect,
  "id" | "agendaItemId" | "title" | "fileName" | "fileHash" | "authorWarning"
> & { mediaType: string; extension: string; sizeBytes: number };

/** An item with all that hangs on it, numbered and timed. */
export type AgendaEntry = Clocked<AgendaItem> & {
  presenters: Presenter[];
  papers: Paper[];
  outcomes: Outcome[];
  statements: Statement[];
};

export const getAgendaItem = (db: ReadDb, itemId: string): AgendaItem =>
  found(db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get());
export const getPresenter = (db: ReadDb, presenterId: string): Presenter =>
  found(db.select().from(agendaPresenters).where(eq(agendaPresenters.id, presenterId)).get());
export const getPaper = (db: ReadDb, paperId: string) =>
  found(db.select().from(agendaPapers).where(eq(agendaPapers.id, paperId)).get());
export const getOutcome = (db: ReadDb, outcomeId: string): Outcome =>
  found(db.select().from(agendaOutcomes).where(eq(agendaOutcomes.id, outcomeId)).get());
export const getStatement = (db: ReadDb, statementId: string): Statement =>
  found(db.select().from(agendaStatements).where(eq(agendaStatements.id, statementId)).get());
export const getProposal = (db: ReadDb, proposalId: string): Proposal =>
  found(db.select().from(agendaProposals).where(eq(agendaProposals.id, proposalId)).get());

/** The bare items of a convention, in no particular order. */
export const listItems = (db: ReadDb, conventionId: string): AgendaItem[] =>
  db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.conventionId, conventionId))
    .orderBy(asc(agendaItems.position))
    .limit(500)
    .all();

export const listPresenters = (db: ReadDb, conventionId: string): Presenter[] =>
  db
    .select()
    .from(agendaPresenters)
    .where(eq(agendaPresenters.conventionId, conventionId))
    .orderBy(asc(agendaPresenters.position))
    .limit(1000)
    .all();

/** Papers with what is known of their files. */
export const listPapers = (db: ReadDb, conventionId: string): Paper[] =>
  db
    .select({
      id: agendaPapers.id,
      agendaItemId: agendaPapers.agendaItemId,
      title: agendaPapers.title,
      fileName: agendaPapers.fileName,
      fileHash: agendaPapers.fileHash,
      authorWarning: agendaPapers.authorWarning,
      mediaType: files.mediaType,
      extension: files.extension,
      sizeBytes: files.sizeBytes,
    })
    .from(agendaPapers)
    .innerJoin(files, eq(files.hash, agendaPapers.fileHash))
    .where(eq(agendaPapers.conventionId, conventionId))
    .orderBy(asc(agendaPapers.id))
    .limit(1000)
    .all();

/** Everything agreed at a convention, also what belongs to no item. */
export const listOutcomes = (db: ReadDb, conventionId: string): Outcome[] =>
  db
    .select()
    .from(agendaOutcomes)
    .where(eq(agendaOutcomes.conventionId, conventionId))
    .orderBy(asc(agendaOutcomes.position))
    .limit(1000)
    .all();

/** Everything said at a convention, also what belongs to no item. */
export const listStatements = (db: ReadDb, conventionId: string): Statement[] =>
  db
    .select()
    .from(agendaStatements)
    .where(eq(agendaStatements.conventionId, conventionId))
    .orderBy(asc(agendaStatements.position))
    .limit(1000)
    .all();

/** The working agenda: a flat list in reading order. An archived one shows only the times its source states. */
export function listAgenda(db: ReadDb, conventionId: string): AgendaEntry[] {
  const convention = getConvention(db, conventionId);
  const presenters = listPresenters(db, conventionId);
  const papers = listPapers(db, conventionId);
  const outcomes = listOutcomes(db, conventionId);
  const statements = listStatements(db, conventionId);
  const of = <Row extends { agendaItemId: string | null }>(rows: Row[], item: AgendaItem) =>
    rows.filter((row) => row.agendaItemId === item.id);
  return timed(inOrder(listItems(db, conventionId)), convention.isArchived ? null : convention.startsAt).map(
    (item) => ({
      ...item,
      presenters: of(presenters, item),
      papers: of(papers, item),
      outcomes: of(outcomes, item),
      statements: of(statements, item),
    }),
  );
}

export const nameOfPresenter = ({ name, office }: Pick<Presenter, "name" | "office">): string =>
  [name, office].filter(Boolean).join(", ");

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
  if (version) {
    const today = new Map(entries.map((entry) => [entry.id, entry]));
    const items = version.items.map(({ isAddendum, ...item }) => ({
      ...item,
      standsApart: isAddendum,
      origin: "planned" as const,
      seatsToFill: today.get(item.id)?.seatsToFill ?? null,
      papers: publicPapers(today.get(item.id)),
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
    })),
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

/** The last convention before this one whose agenda can be taken over. */
export function findAgendaToTakeOver(db: ReadDb, convention: Convention): Convention | undefined {
  const isEarlier = and(
    eq(conventions.bodyId, convention.bodyId),
    eq(conventions.kind, "convention"),
    ne(conventions.id, convention.id),
    lte(conventions.sortOn, convention.sortOn),
  );
  const hasItems = db
    .select({ id: agendaItems.conventionId })
    .from(agendaItems)
    .where(eq(agendaItems.state, "planned"));
  return db
    .select()
    .from(conventions)
    .where(and(isEarlier, ne(conventions.state, "cancelled"), inArray(conventions.id, hasItems)))
    .orderBy(desc(conventions.sortOn), desc(conventions.id))
    .limit(1)
    .get();
}

/** A proposal with the district it comes from, the item it is left over from, and the convention that took it. */
export type ProposalEntry = Proposal & {
  districtName: string | null;
  leftOverTitle: string | null;
  takenAddress: string | null;
};

const proposalEntries = (db: ReadDb) =>
  db
    .select({
      proposal: agendaProposals,
      districtName: districts.name,
      leftOverTitle: agendaItems.title,
      takenAddress: conventions.address,
    })
    .from(agendaProposals)
    .leftJoin(districts, eq(districts.id, agendaProposals.districtId))
    .leftJoin(agendaItems, eq(agendaItems.id, agendaProposals.leftOverFromItemId))
    .leftJoin(
      conventions,
      and(eq(conventions.id, agendaProposals.takenIntoConventionId), ne(conventions.state, "planned")),
    );

const asEntry = ({
  proposal,
  ...about
}: { proposal: Proposal } & Omit<ProposalEntry, keyof Proposal>): ProposalEntry => ({
  ...proposal,
  ...about,
});

/** What waits for an agenda of a body, the oldest first. */
export const listWaitingProposals = (db: ReadDb, bodyId: string): ProposalEntry[] =>
  proposalEntries(db)
    .where(and(eq(agendaProposals.bodyId, bodyId), eq(agendaProposals.state, "waiting")))
    .orderBy(asc(agendaProposals.id))
    .limit(500)
    .all()
    .map(asEntry);

/** Everything some districts ever proposed, the newest first. */
export const listProposalsOf = (db: ReadDb, districtIds: readonly string[]): ProposalEntry[] =>
  proposalEntries(db)
    .where(inArray(agendaProposals.districtId, [...districtIds]))
    .orderBy(desc(agendaProposals.id))
    .limit(500)
    .all()
    .map(asEntry);

/** Items that were already given back to the waiting list. */
export function listReturnedItemIds(db: ReadDb, conventionId: string): string[] {
  const own = db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.conventionId, conventionId));
  const returned = db
    .select({ id: agendaProposals.leftOverFromItemId })
    .from(agendaProposals)
    .where(and(inArray(agendaProposals.leftOverFromItemId, own), ne(agendaProposals.state, "withdrawn")))
    .limit(500)
    .all();
  return returned.flatMap(({ id }) => id ?? []);
}

/** Where a presenter is written to: the item's own address, else the person's account; null when neither is known. */
export function findPresenterAddress(db: ReadDb, { name, email, personId }: Presenter) {
  const account = personId ? findOpenAccountOf(db, personId) : undefined;
  const address = email ?? account?.email;
  return address
    ? {
        address,
        name,
        language: account?.mailLanguage ?? null,
        preference: account?.mailPreference ?? null,
      }
    : null;
}

/** A presenter with their item as it now stands, and their slot in one word. */
export type PresenterSlot = {
  presenter: Presenter;
  item: AgendaEntry;
  slot: string;
};

/** Everybody who presents at a convention, in the order of the agenda. */
export function listSlots(db: ReadDb, conventionId: string): PresenterSlot[] {
  const { heldOn } = getConvention(db, conventionId);
  return listAgenda(db, conventionId).flatMap((item) =>
    item.presenters.map((presenter) => ({
      presenter,
      item,
      slot: slotOf(heldOn, item),
    })),
  );
}

/** One presenter's slot; undefined once they are no longer named. */
export function findSlot(db: ReadDb, presenterId: string): PresenterSlot | undefined {
  const row = db.select().from(agendaPresenters).where(eq(agendaPresenters.id, presenterId)).get();
  return row && listSlots(db, row.conventionId).find(({ presenter }) => presenter.id === presenterId);
}

/** By how many minutes a slot may move before its presenter hears of it, on the convention's day; null without a rule. */
export const findShiftMinutes = (db: ReadDb, { bodyId, sortOn }: Convention) =>
  findNumberOn(db, bodyId, "slot-shift-minutes", sortOn);

/** How many days before the convention its slides are due; null without a rule. */
export const findSlidesDueDays = (db: ReadDb, { bodyId, sortOn }: Convention) =>
  findNumberOn(db, bodyId, "slides-due-days", sortOn);

export type Told = typeof notices.$inferSelect & {
  /** What became of its letter, as long as that is kept. */
  mail: Pick<typeof mails.$inferSelect, "state" | "queuedAt" | "settledAt" | "subject"> | null;
};

/** Everything people were told about a convention, the oldest first. */
export const listTold = (db: ReadDb, conventionId: string): Told[] =>
  db
    .select({
      notice: notices,
      mail: {
        state: mails.state,
        queuedAt: mails.queuedAt,
        settledAt: mails.settledAt,
        subject: mails.subject,
      },
    })
    .from(notices)
    .leftJoin(mails, eq(mails.id, notices.mailId))
    .where(eq(notices.conventionId, conventionId))
    .orderBy(asc(notices.id))
    .limit(5000)
    .all()
    .map(({ notice, mail }) => ({ ...notice, mail }));

/** Has the letter left, or can nothing stop it any more? One whose delivery is long forgotten has. */
export const hasLeft = ({ mail }: Told): boolean =>
  mail === null ||
  ["sent", "kept", "carried"].includes(mail.state) ||
  (mail.state === "waiting" && mail.subject !== null);

/** The slot a presenter was last told by a letter that left; `besides` one letter. Undefined when none did. */
export const lastToldSlot = (
  told: readonly Told[],
  presenterId: string,
  besides: string | null = null,
): string | undefined =>
  told
    .filter((one) => one.presenterId === presenterId && one.matter === "slot" && one.mailId !== besides)
    .findLast(hasLeft)?.version ?? undefined;

/** Papers laid at or after an instant and not taken off since, in the order they came. */
export function listPapersLaidSince(db: ReadDb, conventionId: string, since: string): Paper[] {
  const laid = db
    .select({ details: events.details })
    .from(events)
    .where(
      and(
        eq(events.recordKind, "agenda"),
        eq(events.recordId, conventionId),
        eq(events.type, "agenda.paper-laid"),
        gte(events.recordedAt, since),
      ),
    )
    .limit(1000)
    .all()
    .map(({ details }) => details["file"]);
  return listPapers(db, conventionId).filter(({ fileHash }) => laid.includes(fileHash));
}

/** The number of the version that somebody on the roll was last told by a letter that left; `besides` one letter. Null when none did. */
export function lastToldVersion(told: readonly Told[], attendanceId: string, besides: string): number | null {
  const last = told
    .filter(
      ({ matter, mailId, ...one }) =>
        one.attendanceId === attendanceId && matter === "agenda" && mailId !== besides,
    )
    .findLast(hasLeft);
  return last?.version ? Number(last.version) : null;
}
