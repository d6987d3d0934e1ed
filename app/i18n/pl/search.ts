import { pluralPl } from "../translation.ts";

/** One box over everything published. */
export const search = {
  title: "Szukaj",
  titleOf: (words: string) => `Szukaj: ${words}`,
  intro:
    "Przeszukujemy wszystko, co opublikowano. Słowa znajdziesz w każdej odmianie, także bez polskich liter.",
  box: "Szukaj w całym serwisie",
  words: "Czego szukasz?",
  submit: "Szukaj",
  filter: { kind: "Rodzaj", year: "Rok", district: "Dzielnica", any: "wszystkie" },
  kinds: {
    convention: "Konwent",
    "agenda-item": "Punkt obrad",
    presentation: "Prezentacja",
    question: "Pytanie",
    "action-item": "Zobowiązanie",
    resolution: "Uchwała",
    district: "Dzielnica",
  },
  manyKinds: {
    convention: "konwenty",
    "agenda-item": "punkty obrad",
    presentation: "prezentacje",
    question: "pytania",
    "action-item": "zobowiązania",
    resolution: "uchwały",
    district: "dzielnice",
  },
  results: "Wyniki",
  found: (count: number) => pluralPl(count, "wynik", "wyniki", "wyników"),
  foundMany: (count: number) => `Ponad ${count} wyników. Dodaj słowo albo wybierz rodzaj, rok lub dzielnicę.`,
  partly: "Żaden dokument nie ma wszystkich tych słów. To są dokumenty, które mają ich najwięcej.",
  alsoPartly: "Na końcu są dokumenty, które mają tylko część tych słów.",
  meant: (typed: string, meant: string) => `Słowa „${typed}” nigdzie nie ma. Szukamy słowa „${meant}”.`,
  nowhere: (typed: string) => `Słowa „${typed}” nigdzie nie ma.`,
  nothing: "Nic nie znaleziono.",
  nothingHelp: "Sprawdź pisownię, użyj mniej słów albo usuń filtry.",
  tooCommon: "Te słowa są zbyt częste, żeby po nich szukać. Dodaj słowo, które mówi, o co chodzi.",
  withoutFilters: "Szukaj bez filtrów",
  pages: "Strony wyników",
};
