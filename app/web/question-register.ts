import type { ReadDb } from "#db/client";
import { findDistrictBySlug, listDistricts, listUnits } from "#domain/council/queries";
import type { QuestionFilter } from "#domain/question/filter-questions";
import { publicStates } from "#domain/question/rules";

/** States that a register of questions can be narrowed to. */
export const questionStates = [...publicStates, "withdrawn"] as const;

export const pageOf = (url: URL): number => {
  const asked = url.searchParams.get("strona") ?? "";
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
};

/** The year asked for, when it is one. */
export const yearIn = (url: URL): number | undefined => {
  const asked = url.searchParams.get("rok") ?? "";
  return /^\d{4}$/.test(asked) ? Number(asked) : undefined;
};

/** The words looked for; long ones are cut. */
export const wordsIn = (url: URL): string => (url.searchParams.get("slowa") ?? "").trim().slice(0, 200);

/** What the address narrows the register of questions to; what it does not know, it leaves out. */
export function readQuestionChoice(db: ReadDb, bodyId: string, url: URL, today: string) {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const district = findDistrictBySlug(db, bodyId, asked("dzielnica"));
  const state = questionStates.find((known) => known === asked("stan"));
  const unitId = listUnits(db, bodyId).find(({ id }) => id === asked("jednostka"))?.id;
  const isLate = asked("termin") === "po-terminie";
  const [year, words] = [yearIn(url), wordsIn(url)];
  const filter: QuestionFilter = {
    districtId: district?.id,
    state,
    year,
    unitId,
    lateOn: isLate ? today : undefined,
    words: words || undefined,
  };
  const chosen = {
    slowa: words,
    dzielnica: district?.slug ?? "",
    stan: state ?? "",
    jednostka: unitId ?? "",
    rok: year ? String(year) : "",
    termin: isLate ? "po-terminie" : "",
  };
  return { filter, chosen };
}

/** Districts and units to choose from. */
export const registerOptions = (db: ReadDb, bodyId: string) => ({
  districts: listDistricts(db, bodyId).map(({ slug, roman, name }) => ({
    value: slug,
    label: `${roman} ${name}`,
    lang: "pl",
  })),
  units: listUnits(db, bodyId).map(({ id, name }) => ({ value: id, label: name, lang: "pl" })),
});
