import { expect, test } from "vitest";
import { sentencesOf } from "#domain/kernel/sentences";

const cut = (text: string) => sentencesOf(text).map((sentence) => sentence.trim());

test.each([
  ["Otwarto obrady. Zatwierdzono porządek.", ["Otwarto obrady.", "Zatwierdzono porządek."]],
  [
    "Remont ul. Długiej i al. Pokoju, m.in. Chodników.",
    ["Remont ul. Długiej i al. Pokoju, m.in. Chodników."],
  ],
  [
    "Obrady o godz. 19.00. Koniec o 21.15. Wolne wnioski.",
    ["Obrady o godz. 19.00.", "Koniec o 21.15.", "Wolne wnioski."],
  ],
  ["Prof. J. Kowalska przyszła. Mówiła dr A. Nowak.", ["Prof. J. Kowalska przyszła.", "Mówiła dr A. Nowak."]],
  ["Dnia 12. maja, w 2019 r. na wniosek.", ["Dnia 12. maja, w 2019 r. na wniosek."]],
  ["Było to w 2019 r. Potem zmieniono plan.", ["Było to w 2019 r.", "Potem zmieniono plan."]],
  ["Zgodnie z art. 5 ust. 2 pkt 1. Tak!", ["Zgodnie z art. 5 ust. 2 pkt 1.", "Tak!"]],
  [
    "Zapytał: „Kiedy?” Nikt nie wiedział… Dlaczego? 15 osób czekało.",
    ["Zapytał: „Kiedy?”", "Nikt nie wiedział…", "Dlaczego?", "15 osób czekało."],
  ],
  ["Przyszli np. Radni itd. Potem wyszli.", ["Przyszli np. Radni itd.", "Potem wyszli."]],
])("%s", (text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});

test("headings, list items and paragraphs are sentences, with or without a full stop", () => {
  const text =
    "# Ustalenia\nDrogi\n\n- remont chodnika\n- nowa lampa. Dwie lampy.\n1. Punkt pierwszy\n2. Punkt drugi\n\n> Cytat";
  expect(cut(text)).toEqual([
    "# Ustalenia",
    "Drogi",
    "- remont chodnika",
    "- nowa lampa.",
    "Dwie lampy.",
    "1. Punkt pierwszy",
    "2. Punkt drugi",
    "> Cytat",
  ]);
});

test("the sentences put together are the text again", () => {
  const texts = [
    "",
    " ",
    "\n\nA.\n\n\nB. c. D.  E",
    "Tak.\r\n\r\nNie. ",
    "# A\n## B\n- c\n",
    "bez kropki",
    "…? ! .",
    "1. 2. 3.",
  ];
  for (const text of texts) expect(sentencesOf(text).join("")).toBe(text);
});
