import type { phrase as pl } from "../pl/phrase.ts";
import type { Translation } from "../translation.ts";

export const phrase: Translation<typeof pl> = {
  title: "Phrases for the minutes",
  intro:
    "Short texts that come again and again in minutes. In the editor one shortcut puts them where the cursor stands. They are in Polish, as the record is.",
  none: "There are no phrases yet.",
  name: "Name",
  nameHint: "The list shows it under this name, for example: Break.",
  text: "Text of the phrase",
  action: "Action",
  add: "Add a phrase",
  edit: "Change",
  save: "Save the phrase",
  remove: "Remove",
  removeHint: "Minutes that used it stay as they are.",
  standard: "Ready-made phrases",
  standardIntro:
    "The opening, the quorum, adopting the agenda, a break, the closing and a few more. You can change them afterwards.",
  takeStandard: "Add the ready-made phrases",
};
