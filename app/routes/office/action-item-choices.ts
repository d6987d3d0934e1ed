import { listAgenda } from "#domain/agenda/queries";
import { listDistricts, listPersons, listUnits } from "#domain/council/queries";
import { citation } from "#domain/kernel/citation";
import type { Context } from "#domain/kernel/context";
import { listAllQuestionsOfConvention } from "#domain/question/queries";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import type { ActionItemChoices } from "#ui/action-item-fields";

const named = (citationOf: string, words: string) => `${citationOf} ${words.length > 90 ? `${words.slice(0, 90)}…` : words}`;

/** What a promise can refer to: people, units, districts, and the matters of its convention. The record's words are Polish. */
export function choicesFor(db: Context["db"], bodyId: string, conventionId: string | null): ActionItemChoices {
  const lang = "pl";
  return {
    persons: listPersons(db).map(({ id, name, office }) => ({ value: id, label: [name, office].filter(Boolean).join(", "), lang })),
    units: listUnits(db, bodyId).map(({ id, name }) => ({ value: id, label: name, lang })),
    districts: listDistricts(db, bodyId).map(({ id, roman, name }) => ({ value: id, label: `${roman} ${name}`, lang })),
    items: conventionId ? listAgenda(db, conventionId).map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}`, lang })) : [],
    questions: conventionId ? listAllQuestionsOfConvention(db, conventionId).map((question) => ({ value: question.id, label: named(citation(question), question.subject), lang })) : [],
    resolutions: conventionId ? listResolutionsOfConvention(db, conventionId).map((resolution) => ({ value: resolution.id, label: named(resolution.citation, resolution.subject), lang })) : [],
  };
}
