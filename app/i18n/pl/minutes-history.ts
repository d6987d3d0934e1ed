import { pluralPl } from "../translation.ts";

export const minutesHistory = {
  title: (heading: string) => `Historia części: ${heading}`,
  back: "Wróć do protokołu",
  toHistory: "Historia tej części",
  waiting: (count: number) =>
    count === 1
      ? "Jeden tekst tej części czeka na połączenie"
      : `${pluralPl(count, "tekst", "teksty", "tekstów")} tej części czeka na połączenie`,
  present: "Protokół mają teraz otwarty:",
  presentIn: (name: string, heading: string) => `${name} (${heading})`,
  now: "Obecny tekst",
  nowBy: (name: string, when: string) => `Obecny tekst napisał(a): ${name}, ${when}.`,
  isBeingTyped: "Ten tekst jest jeszcze pisany. Do historii trafi najpóźniej po dziesięciu minutach.",
  emptyText: "(pusta)",
  empty:
    "Nikt jeszcze nie pisał w tej części. Gdy pracownik biura coś napisze, pojawi się tu każda wersja: kto ją napisał, kiedy i co zmienił. Każdą będzie można przywrócić.",
  asides: {
    title: "Teksty, które czekają na połączenie",
    intro:
      "Dwie osoby pisały w tej części w tym samym czasie. Żaden tekst nie zginął: jeden stoi w protokole, drugi odłożono tutaj. Wybierz jeden, weź oba albo połącz je w polu.",
    by: (name: string, when: string) => `${name}, ${when}`,
    aside: "Tekst odłożony",
    current: "Tekst w protokole",
    takeAside: "Weź odłożony",
    keepCurrent: "Zostaw ten w protokole",
    takeBoth: "Weź oba, jeden po drugim",
    of: (name: string, when: string) => `: ${name}, ${when}`,
    merged: "Połączony tekst",
    mergedHint: "Popraw, jak potrzeba. Na początku stoją tu oba teksty, jeden po drugim.",
    save: "Zapisz połączony tekst",
    differences: "Różnice słowo po słowie",
    late: "Ktoś zmienił tę część, gdy łączono teksty. Połączony tekst czeka niżej; nic nie zginęło.",
  },
  versions: {
    title: "Wersje",
    caption: "Wersje tej części, od najnowszej",
    version: "Wersja",
    author: "Kto",
    saved: "Kiedy",
    cause: "Dlaczego zapisano",
    deeds: "Co można zrobić",
    number: (version: number) => `Wersja ${version}`,
    from: (version: number) => `od wersji ${version}`,
    causes: {
      writing: "pisanie",
      state: "zmiana stanu protokołu",
      restored: "przywrócenie",
      merged: "połączenie dwóch tekstów",
      correction: "uwzględniona poprawka",
      aside: "odłożona: przyszła za późno",
    },
    settled: (name: string, when: string) => `rozstrzygnął(-ęła): ${name}, ${when}`,
    differences: "Pokaż, co zmieniono",
    restore: "Przywróć",
    ofVersion: (version: number, when: string) => `: wersja ${version}, ${when}`,
    isCurrent: "obecny tekst",
  },
  compare: {
    title: "Porównanie wersji",
    older: "Z wersji",
    newer: "Na wersję",
    show: "Pokaż różnice",
    from: (older: string, newer: string) => `${older} → ${newer}`,
    same: "Te wersje mają ten sam tekst.",
    option: (version: number, name: string, when: string) => `Wersja ${version}: ${name}, ${when}`,
  },
};
