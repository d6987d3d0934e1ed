import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** So many still fit a list that is read while people talk. */
export const mostPhrases = 60;

export const obstaclesToAnotherPhrase = (count: number): Reason[] =>
  count < mostPhrases ? [] : [because("phrases-full", { limit: mostPhrases })];

/** Words that minutes of any council use, offered to an office that has none of its own yet. Polish, as the record is. */
export const standardPhrases: readonly { title: string; text: string }[] = [
  {
    title: "Otwarcie i kworum",
    text: "Przewodniczący otworzył obrady, powitał zebranych i stwierdził kworum.",
  },
  {
    title: "Przyjęcie porządku obrad",
    text: "Do porządku obrad nie zgłoszono uwag. Porządek obrad przyjęto.",
  },
  { title: "Zmiana porządku obrad", text: "Zmieniono kolejność punktów porządku obrad:" },
  {
    title: "Przyjęcie poprzedniego protokołu",
    text: "Do protokołu poprzedniego konwentu nie zgłoszono uwag. Protokół przyjęto.",
  },
  { title: "Prezentacja", text: "Temat przedstawił(a)" },
  { title: "Dyskusja", text: "W dyskusji głos zabrali:" },
  { title: "Bez pytań", text: "Do tego punktu nie było pytań." },
  { title: "Odpowiedź na piśmie", text: "Odpowiedź zostanie udzielona na piśmie." },
  { title: "Przyjęto do wiadomości", text: "Informację przyjęto do wiadomości." },
  { title: "Przyjęto jednomyślnie", text: "Wniosek przyjęto jednomyślnie." },
  { title: "Przerwa", text: "Zarządzono przerwę do godziny" },
  { title: "Sprawy różne", text: "W sprawach różnych poruszono:" },
  {
    title: "Zamknięcie obrad",
    text: "Wobec wyczerpania porządku obrad przewodniczący zamknął obrady o godzinie",
  },
];
