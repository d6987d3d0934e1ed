import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { similar as pl } from "../pl/similar.ts";

export const similar: Translation<typeof pl> = {
  title: "Similar earlier questions",
  intro: "Questions of the register whose words are closest to those typed.",
  beforeSending:
    "Perhaps there is an answer already. If the same question is waiting for one, you can join it instead of filing a new one.",
  found: (count) =>
    `${pluralEn(count, "similar earlier question", "similar earlier questions")}. Perhaps there is an answer already:`,
  none: "There are no similar questions.",
  answer: "Latest answer:",
  noAnswer: "Not answered yet.",
  newTab: "(opens in a new tab)",
};
