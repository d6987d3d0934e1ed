import { expect, test } from "vitest";
import { fillIn, plainRemarks } from "#domain/kernel/plain-words";

const kinds = (text: string) => plainRemarks(text).map(({ kind }) => kind);

test("five short sentences in words that people use raise no remark, nor does an empty text", () => {
  expect(
    plainRemarks(
      "Konwent rozmawiał o drogach w 18 dzielnicach. Remont ul. Długiej ruszy w maju 2027 r. Zarząd Dróg (ZDMK) obiecał plan. Radni pytali o koszty. Odpowiedź przyjdzie do 30.06.2027.",
    ),
  ).toEqual([]);
  expect(plainRemarks("")).toEqual([]);
  expect(plainRemarks(" \n")).toEqual([]);
});

test("a sixth sentence is one too many", () => {
  expect(plainRemarks("A b. C d. E f. G h. I j. K l.".replaceAll(/[A-Z]/g, "Ala"))).toEqual([
    { kind: "sentences", count: 6 },
  ]);
});

test("a sentence of sixteen words is too long, and is told by its first words", () => {
  const sentence = `Konwent ${"bardzo ".repeat(14)}długo.`;
  expect(plainRemarks(sentence)).toEqual([
    { kind: "words", words: "Konwent bardzo bardzo bardzo…", count: 16 },
  ]);
  expect(plainRemarks(`Konwent ${"bardzo ".repeat(13)}długo.`)).toEqual([]);
});

test("an abbreviation is explained once in brackets, before or after, or everybody knows it", () => {
  expect(plainRemarks("Odpowie RMK i ZDMK.")).toEqual([
    { kind: "abbreviation", words: "RMK" },
    { kind: "abbreviation", words: "ZDMK" },
  ]);
  expect(kinds("Odpowie RMK (Rada Miasta). Potem RMK i XII dzielnica, zgodnie z prawem UE.")).toEqual([]);
  expect(plainRemarks("Zespół ds. zieleni.")).toEqual([{ kind: "abbreviation", words: "ds." }]);
});

test("words of offices have a plainer one beside them, and the passive asks who", () => {
  expect(plainRemarks("Rozmowa w przedmiocie drogi.")).toEqual([
    { kind: "office", words: "w przedmiocie", better: "o" },
  ]);
  expect(plainRemarks("Droga została wyremontowana.")).toEqual([
    { kind: "passive", words: "została wyremontowana" },
  ]);
});

test("a remark becomes a sentence", () => {
  expect(fillIn("„{words}”: {count}", { kind: "words", words: "To", count: 20 })).toBe("„To”: 20");
});
