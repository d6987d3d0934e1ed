import type { ReadDb } from "#db/client";
import { actionItemFilters } from "#domain/action-item/filter-action-items";
import type { ActionItemChoice } from "#domain/action-item/filter-action-items";
import { findDistrictBySlug, listUnits } from "#domain/council/queries";
import { wordsIn, yearIn } from "./question-register.ts";

/** What the address narrows the register of promises to; what it does not know, it leaves out. */
export function readActionItemChoice(db: ReadDb, bodyId: string, url: URL, today: string) {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const filter = actionItemFilters.find((known) => known === asked("stan")) ?? null;
  const district = findDistrictBySlug(db, bodyId, asked("dzielnica"));
  const unitId = listUnits(db, bodyId).find(({ id }) => id === asked("jednostka"))?.id;
  const isLate = asked("termin") === "po-terminie" || filter === "overdue";
  const [year, words] = [yearIn(url), wordsIn(url)];
  const choice: ActionItemChoice = {
    filter: filter === "overdue" ? null : filter,
    districtId: district?.id ?? null,
    year,
    unitId,
    isLate,
    words: words || undefined,
    today,
  };
  const chosen = {
    slowa: words,
    dzielnica: district?.slug ?? "",
    stan: filter === "overdue" ? "" : (filter ?? ""),
    jednostka: unitId ?? "",
    rok: year ? String(year) : "",
    termin: isLate ? "po-terminie" : "",
  };
  return { choice, chosen };
}
