import type { ReadDb } from "#db/client";
import { listAgenda } from "../agenda/queries.ts";
import { listDistricts, listPersons, listUnits } from "../council/queries.ts";
import { citation } from "../kernel/citation.ts";
import { listAllQuestionsOfConvention } from "../question/queries.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";

type Named = { id: string; name: string };
export type ActionItemChoices = {
  persons: Named[];
  units: Named[];
  districts: Named[];
  items: Named[];
  questions: Named[];
  resolutions: Named[];
};

const shortened = (cited: string, words: string) =>
  `${cited} ${words.length > 90 ? `${words.slice(0, 90)}…` : words}`;

/** What a promise can refer to, each by its name: people, units, districts, and the matters of its convention. */
export function listChoices(db: ReadDb, bodyId: string, conventionId: string | null): ActionItemChoices {
  return {
    persons: listPersons(db).map(({ id, name, office }) => ({
      id,
      name: [name, office].filter(Boolean).join(", "),
    })),
    units: listUnits(db, bodyId).map(({ id, name }) => ({ id, name })),
    districts: listDistricts(db, bodyId).map(({ id, roman, name }) => ({ id, name: `${roman} ${name}` })),
    items: conventionId
      ? listAgenda(db, conventionId).map(({ id, number, title }) => ({ id, name: `${number}. ${title}` }))
      : [],
    questions: conventionId
      ? listAllQuestionsOfConvention(db, conventionId).map((question) => ({
          id: question.id,
          name: shortened(citation(question), question.subject),
        }))
      : [],
    resolutions: conventionId
      ? listResolutionsOfConvention(db, conventionId).map(({ id, citation: cited, subject }) => ({
          id,
          name: shortened(cited, subject),
        }))
      : [],
  };
}
