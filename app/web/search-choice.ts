import type { ReadDb } from "#db/client";
import { findDistrictBySlug, listDistricts } from "#domain/council/queries";
import { listFoundYears } from "#domain/search/queries";
import { foundKinds } from "#schema/search";
import { wordsIn, yearIn } from "./question-register.ts";

/** What the address of the search asks for; what it does not know, it leaves out. */
export function readSearchChoice(db: ReadDb, bodyId: string, url: URL) {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const kind = foundKinds.find((known) => known === asked("rodzaj"));
  const district = findDistrictBySlug(db, bodyId, asked("dzielnica"))?.slug;
  const year = yearIn(url);
  return {
    words: wordsIn(url),
    filter: { kind, district, year },
    chosen: {
      slowa: wordsIn(url),
      rodzaj: kind ?? "",
      dzielnica: district ?? "",
      rok: year ? String(year) : "",
    },
  };
}

/** What the results can be narrowed to. */
export const searchOptions = (db: ReadDb, bodyId: string) => ({
  districts: listDistricts(db, bodyId).map(({ slug, roman, name }) => ({
    value: slug,
    label: `${roman} ${name}`,
    lang: "pl",
  })),
  years: listFoundYears(db, bodyId).map(String),
});
