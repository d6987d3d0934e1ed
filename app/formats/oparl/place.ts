import type { ReadDb } from "#db/client";
import { findSpans } from "#domain/audit/change-queries";
import type { Span } from "#domain/audit/change-queries";
import type { Body } from "#domain/council/queries";
import { withOffset } from "#domain/kernel/polish-time";
import type { RecordKind } from "#db/records";

/** Every kind of object but the system itself, by the name of its list in addresses. */
export const listTypes = {
  bodies: "Body",
  "legislative-terms": "LegislativeTerm",
  organizations: "Organization",
  people: "Person",
  memberships: "Membership",
  meetings: "Meeting",
  "agenda-items": "AgendaItem",
  papers: "Paper",
  consultations: "Consultation",
  files: "File",
  locations: "Location",
} as const;

export type ListName = keyof typeof listTypes;
export const listNames = Object.keys(listTypes) as ListName[]; // its keys are these and no others

export type OparlObject = Record<string, unknown> & { id: string; type: string };

/** One object of a list: found cheaply, read only when it is shown. One that was taken away has nothing left to read. */
export type Entry = { id: string; span: Span; read: (() => Record<string, unknown>) | null };

export type OparlPlace = { db: ReadDb; body: Body; baseUrl: string; today: string };

/** The address of an object, which is its identity, or of a whole list. */
export const addressOf = ({ baseUrl }: { baseUrl: string }, list: ListName, id?: string): string =>
  `${baseUrl}/oparl/${list}${id === undefined ? "" : `/${encodeURIComponent(id)}`}`;

/** Of what stood there before the chain began. */
const unknownSpan: Span = { created: "1970-01-01T00:00:00Z", modified: "1970-01-01T00:00:00Z" };

/**
 * When objects were begun and last changed, told from the records they are made of: begun with the first kind of record,
 * changed with whichever changed last.
 */
export function spansOf(
  db: ReadDb,
  [first, ...others]: readonly [RecordKind, ...RecordKind[]],
  ids: readonly string[],
): (id: string) => Span {
  const own = findSpans(db, first, ids);
  const rest = others.map((kind) => findSpans(db, kind, ids));
  return (id) => {
    const { created, modified } = own.get(id) ?? unknownSpan;
    const changes = rest.flatMap((spans) => spans.get(id)?.modified ?? []);
    return { created, modified: [modified, ...changes].toSorted().at(-1) ?? modified };
  };
}

/** An object as it is shown: its identity and type first, its two instants with Warsaw's offset, nothing that is not known. */
export function objectOf(place: OparlPlace, list: ListName, entry: Entry): OparlObject {
  const facts = entry.read ? known(entry.read()) : { deleted: true };
  return {
    id: addressOf(place, list, entry.id),
    type: `https://schema.oparl.org/1.1/${listTypes[list]}`,
    ...facts,
    created: withOffset(new Date(entry.span.created)),
    modified: withOffset(new Date(entry.span.modified)),
  };
}

/** Without what is not known: no empty words, no empty lists. */
export const known = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) =>
        fact !== undefined && fact !== null && fact !== "" && !(Array.isArray(fact) && fact.length === 0),
    ),
  );
