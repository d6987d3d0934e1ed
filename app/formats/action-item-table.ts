import type { CouncilDate } from "#domain/kernel/council-date";
import { councilDateIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import type { Language } from "../areas.ts";
import type { PublicActionItem } from "./public-action-item.ts";

/** The columns of the register of promises, in their order; their names stand in the messages. */
export const actionItemColumns = [
  "citation",
  "text",
  "state",
  "isOverdue",
  "owner",
  "unit",
  "district",
  "commitment",
  "promisedOn",
  "dueOn",
  "dueNotBefore",
  "dueNotAfter",
  "wording",
  "verdict",
  "question",
  "resolution",
  "isArchived",
] as const;

/** One promise as a row; words of our own in the page's language, words of the record as they are. */
export function actionItemRow(item: PublicActionItem, language: Language): (string | number | null)[] {
  const { actionItem: t, register } = messages[language];
  const date = (known: CouncilDate) =>
    known.precision === "none"
      ? null
      : known.precision === "day"
        ? known.value
        : councilDateIn(language, known);
  const verdict = item.verdicts.at(-1)?.verdict;
  return [
    item.citation,
    item.text,
    t.states[item.state],
    item.isOverdue ? register.yes : register.no,
    item.owner,
    item.unit,
    item.district?.name ?? null,
    t.commitments[item.commitment],
    date(item.promisedOn),
    date(item.dueOn),
    item.dueOn.earliest,
    item.dueOn.latest,
    item.wording && register.wordings[item.wording],
    verdict ? register.verdicts[verdict] : null,
    item.question,
    item.resolution,
    item.isArchived ? register.yes : register.no,
  ];
}
