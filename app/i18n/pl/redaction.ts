import { pluralPl } from "../translation.ts";

const kinds = {
  pesel: "numer PESEL",
  phone: "numer telefonu",
  email: "adres e-mail",
  address: "adres",
  plate: "numer rejestracyjny",
  name: "nazwisko spoza katalogu",
  other: "wskazane przez biuro",
};

/** The parts of a record, as a heading names them. */
const parts: Record<string, (name: string) => string> = {
  convention: () => "Dane konwentu",
  lead: () => "W skrócie",
  leadEn: () => "W skrócie (po angielsku)",
  attendance: () => "Obecność",
  opening: () => "Otwarcie obrad",
  items: (name) => name,
  further: (name) => name || "Poza porządkiem obrad",
  outcomes: () => "Ustalenia",
  statements: () => "Wypowiedzi",
  presentations: (name) => `Prezentacja: ${name}`,
  questions: (name) => `Pytanie ${name}`,
  resolutions: (name) => `Uchwała ${name}`,
  votes: (name) => `Głosowanie ${name}`,
  actionItems: (name) => `Zobowiązanie ${name}`,
  sources: () => "Źródła",
};

export const redaction = {
  title: (name: string) => `Anonimizacja: ${name}`,
  toPage: "Przejdź do anonimizacji",
  intro:
    "Zanim protokół się ukaże, każde oznaczone miejsce wymaga decyzji. Ukryj dane mieszkańca albo napisz, dlaczego zostają.",
  officials: "Osoby pełniące funkcje publiczne zostają z nazwiska. Ich nazwisk nie oznaczamy.",
  inEdition: (number: number) =>
    `Wydanie ${number} jest już przygotowane. Po każdej zmianie tutaj trzeba je przygotować ponownie.`,
  kinds,
  kind: (kind: string) => kinds[kind as keyof typeof kinds] ?? kind, // the detector knows only these
  partOf: (part: string, name: string) => parts[part]?.(name) ?? name,
  flags: "Do decyzji",
  open: (count: number) => pluralPl(count, "miejsce czeka", "miejsca czekają", "miejsc czeka"),
  places: (count: number) => pluralPl(count, "miejsce", "miejsca", "miejsc"),
  noFlags: "Nic nie czeka na decyzję.",
  noFlagsNote:
    "Program szuka numerów PESEL, telefonów, adresów, tablic rejestracyjnych i nazwisk spoza katalogu. Nie rozpozna wszystkiego, na przykład opisu choroby. Przeczytaj tekst i ukryj takie miejsca sam.",
  times: (count: number) => `${pluralPl(count, "raz", "razy", "razy")} w tym miejscu`,
  inRecord: (count: number) => `${pluralPl(count, "raz", "razy", "razy")} w całym zapisie`,
  hide: "Ukryj",
  keep: "Zostaw",
  onlyHere: "tylko w tym miejscu",
  scope: "Zakres wyłączenia",
  legalBasis: "Podstawa prawna",
  excludedBy: "Kto wyłączył",
  beneficiary: "W czyim interesie",
  keepReason: "Dlaczego to zostaje",
  keepHint: "Na przykład: dane firmy, numer telefonu urzędu, postać historyczna.",
  change: "Zmień opis wyłączenia",
  byHand: "Ukryj inny fragment",
  byHandHint: "Wklej dokładnie te słowa, które mają zniknąć. Znikną wszędzie w zapisie.",
  quote: "Fragment",
  decided: "Podjęte decyzje",
  nothingDecided: "Nie podjęto jeszcze żadnej decyzji.",
  hidden: "ukryto",
  kept: "zostaje",
  everywhere: "wszędzie",
  by: (who: string, day: string) => `${who}, ${day}`,
  undo: "Cofnij",
  erased: "(treść usunięta)",
  preview: "Jak to będzie się czytać",
  previewNote: "Miejsca, w których coś ukryto, słowo w słowo jak w publicznym wydaniu.",
  head: { what: "Fragment", decision: "Decyzja", where: "Gdzie", who: "Kto i kiedy", undo: "Cofnięcie" },
  exclusions: {
    title: "Wyłączenia jawności",
    number: "Nr",
    scope: "Zakres",
    legalBasis: "Podstawa prawna",
    excludedBy: "Kto wyłączył",
    beneficiary: "W czyim interesie",
  },
};
