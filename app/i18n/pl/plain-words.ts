/** What may be put more plainly. In braces what the rules fill in. */
export const plainWords = {
  title: "Prosty język: to rada, nie zakaz. Zapiszesz tekst także z tymi uwagami.",
  good: "Zdania są krótkie i proste.",
  remarks: {
    sentences: "Liczba zdań: {count}. Najlepiej pięć.",
    words: "Zdanie „{words}” ma za dużo słów: {count}. Najlepiej do piętnastu.",
    abbreviation: "Rozwiń albo wyjaśnij w nawiasie skrót „{words}”.",
    office: "Zamiast „{words}” napisz prościej, na przykład: {better}.",
    passive: "Napisz, kto to zrobił, zamiast „{words}”.",
  },
};
