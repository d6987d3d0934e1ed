import type { Span } from "#domain/audit/change-queries";
import type { Entry } from "./place.ts";

const mostOnPage = 100;

/** What a client asks of a list: the page, its size, the filters, and whether to leave out what is embedded. */
export type Wish = {
  page: number;
  size: number;
  since: Partial<Record<keyof Span, number>>;
  until: Partial<Record<keyof Span, number>>;
  omitsInternal: boolean;
};

/** Reads the parameters of a list; null when a filter is no date with a time and an offset (OParl 1.1, 2.5). */
export function readWish(search: URLSearchParams): Wish | null {
  const wish: Wish = {
    page: Math.max(1, Number(search.get("page")) || 1),
    size: Math.min(
      mostOnPage,
      Math.max(1, Number(search.get("elementsPerPage") ?? search.get("limit")) || mostOnPage),
    ),
    since: {},
    until: {},
    omitsInternal: search.get("omit_internal") === "true",
  };
  for (const side of ["created", "modified"] as const)
    for (const edge of ["since", "until"] as const) {
      const said = search.get(`${side}_${edge}`);
      if (said === null) continue;
      // A plus sign that nobody escaped has become a space on the way.
      const text = said.replace(" ", "+");
      if (
        !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) ||
        Number.isNaN(Date.parse(text))
      )
        return null;
      wish[edge][side] = Date.parse(text);
    }
  return wish;
}

/** The entries a client asked for. Deleted ones are told to whoever asks for changes: the others never had them. */
export const matching = (entries: readonly Entry[], { since, until }: Wish): Entry[] =>
  entries.filter(
    ({ span, read }) =>
      (read !== null || since.modified !== undefined) &&
      (["created", "modified"] as const).every((side) => {
        // Instants are shown to the second; so they are compared.
        const at = Math.floor(Date.parse(span[side]) / 1000) * 1000;
        return at >= (since[side] ?? -Infinity) && at <= (until[side] ?? Infinity);
      }),
  );

/** One page of a list as OParl has it: the objects, the counts, and the addresses of the pages with the filters kept. */
export function pageOfList<Item>(
  address: string,
  search: URLSearchParams,
  { page, size }: Wish,
  entries: readonly Entry[],
  show: (entry: Entry) => Item,
) {
  const last = Math.max(1, Math.ceil(entries.length / size));
  const at = (number: number) => {
    const kept = new URLSearchParams(search);
    kept.delete("page");
    if (number > 1) kept.set("page", String(number));
    const query = kept.toString();
    return query === "" ? address : `${address}?${query}`;
  };
  return {
    data: entries.slice((page - 1) * size, page * size).map(show),
    pagination: { totalElements: entries.length, elementsPerPage: size, currentPage: page, totalPages: last },
    links: {
      first: at(1),
      ...(page > 1 ? { prev: at(Math.min(page - 1, last)) } : {}),
      self: at(page),
      ...(page < last ? { next: at(page + 1) } : {}),
      last: at(last),
    },
  };
}

const isObject = (fact: unknown): boolean =>
  typeof fact === "object" && fact !== null && !Array.isArray(fact);

/** Without the objects, and the lists of objects, that lie inside. */
export const withoutInternal = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => !isObject(fact) && !(Array.isArray(fact) && fact.some(isObject)),
    ),
  );
