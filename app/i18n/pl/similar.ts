import { pluralPl } from "../translation.ts";

/** Earlier questions like the one being written. */
export const similar = {
  title: "Podobne wcześniejsze pytania",
  intro: "Pytania z rejestru, których słowa są najbliższe wpisanym.",
  beforeSending:
    "Może odpowiedź już jest. Jeśli to samo pytanie czeka na odpowiedź, możesz do niego dołączyć, zamiast składać nowe.",
  found: (count: number) =>
    `${pluralPl(count, "podobne wcześniejsze pytanie", "podobne wcześniejsze pytania", "podobnych wcześniejszych pytań")}. Może odpowiedź już jest:`,
  none: "Nie ma podobnych pytań.",
  answer: "Ostatnia odpowiedź:",
  noAnswer: "Jeszcze bez odpowiedzi.",
  newTab: "(otwiera się w nowej karcie)",
};
