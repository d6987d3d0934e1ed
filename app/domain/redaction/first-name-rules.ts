import { folded } from "../kernel/polish-words.ts";

/*
 * First names common in Poland, and a few from abroad, each in the nominative; the forms they take in running text follow
 * by rule. A form too many costs a question to the clerk, a form too few costs somebody's privacy, so the rules are generous.
 */
const ofMen =
  "Adam Adrian Albert Aleksander Aleksy Alfred Amadeusz Andrzej Antoni Arkadiusz Artur August Augustyn Bartłomiej Bartosz Bartek Benedykt Bernard Błażej Bogdan Bogumił Bogusław Bolesław Bożydar Bronisław Bruno Cezary Cyprian Czesław Damian Daniel Dariusz Darek Dawid Denis Dionizy Dominik Donald Edmund Edward Emil Emilian Eryk Eugeniusz Fabian Feliks Ferdynand Filip Florian Franciszek Fryderyk Gabriel Gerard Gracjan Grzegorz Gustaw Henryk Hieronim Hubert Hugo Ignacy Igor Ireneusz Iwan Iwo Jacek Jakub Jan Janusz Jarosław Jeremi Jerzy Jędrzej Joachim Józef Julian Juliusz Kacper Kajetan Kamil Karol Kazimierz Klaudiusz Klemens Konrad Konstanty Kornel Krystian Krzysztof Krzysiek Kuba Lech Lechosław Leon Leonard Leopold Lesław Leszek Lubomir Lucjan Ludwik Łukasz Maciej Maciek Makary Maksym Maksymilian Marcel Marceli Marcin Marek Marian Mariusz Mateusz Maurycy Michał Mieczysław Mikołaj Miłosz Miron Mirosław Nikodem Norbert Olaf Olgierd Oliwier Oskar Patryk Paweł Piotr Przemysław Radosław Rafał Remigiusz Robert Roland Roman Romuald Rudolf Ryszard Sebastian Sergiusz Seweryn Sławomir Stanisław Staszek Stefan Sylwester Szczepan Szymon Tadeusz Teodor Tobiasz Tomasz Tomek Tymon Tymoteusz Tytus Wacław Waldemar Walenty Walerian Wawrzyniec Wiesław Wiktor Wilhelm Wincenty Wit Witold Władysław Włodzimierz Wojciech Wojtek Zbigniew Zbyszek Zdzisław Zenobiusz Zenon Zygfryd Zygmunt Oleksandr Serhij Dmytro Mykoła Andrij Wołodymyr Ahmed Mohammed Thomas Peter John Michael Viktor Max Alex Kevin Brajan Aleks";
const ofWomen =
  "Ada Adela Adelajda Adrianna Agata Agnieszka Alberta Aldona Aleksandra Alicja Alina Amelia Anastazja Andżelika Aneta Angelika Angelina Aniela Anita Anna Ania Antonina Apolonia Asia Augustyna Aurelia Balbina Barbara Basia Beata Berenika Bernadeta Bogna Bogumiła Bogusława Bożena Bronisława Brygida Cecylia Celina Czesława Dagmara Danuta Daria Diana Dobrosława Dominika Dorota Edyta Eleonora Eliza Elwira Elżbieta Emilia Ela Estera Eugenia Eulalia Ewa Ewelina Fabiola Felicja Franciszka Gabriela Genowefa Gertruda Gizela Gosia Grażyna Halina Hanna Hania Helena Henryka Honorata Iga Ilona Irena Iwona Iza Izabela Izabella Jadwiga Jagoda Jagna Janina Joanna Jolanta Jola Józefa Judyta Julia Julianna Julita Justyna Kaja Kalina Kamila Karina Karolina Kasia Katarzyna Kazimiera Kinga Klara Klaudia Klementyna Kornelia Krystyna Ksenia Kunegunda Laura Lena Leokadia Lidia Lilianna Liliana Longina Lucyna Ludmiła Ludwika Łucja Magdalena Magda Maja Malwina Małgorzata Marcelina Maria Marianna Mariola Marlena Marta Martyna Maryla Marzena Matylda Melania Michalina Milena Mira Mirosława Monika Nadia Nadzieja Natalia Natasza Nela Nikola Nina Oksana Ola Olena Olga Oliwia Otylia Pamela Patrycja Paula Paulina Pelagia Pola Regina Renata Roksana Romana Rozalia Róża Ryszarda Sabina Salomea Sandra Sara Sławomira Stanisława Stefania Stella Sylwia Tamara Tatiana Teodora Teresa Tola Urszula Wacława Walentyna Waleria Wanda Weronika Wiera Wiesława Wiktoria Wioletta Wioleta Władysława Zdzisława Zenobia Zenona Zofia Zosia Zuzanna Zuzia Zyta Żaneta Switłana Iryna Natalija Halyna Fatima Emma";
/** Women's names that take no endings. */
const unchanging = "Beatrycze Nel Nicole Noemi Rachel Ines Carmen Karmen Mercedes Doris Ingrid Edith";

/** The soft consonant before -e: Marta, Marcie; Piotr, Piotrze; Adam, Adamie. */
const softened = (stem: string): string =>
  stem.endsWith("ch")
    ? `${stem.slice(0, -2)}sz`
    : ({
        t: `${stem.slice(0, -1)}ci`,
        d: `${stem}zi`,
        r: `${stem}z`,
        k: `${stem.slice(0, -1)}c`,
        g: `${stem.slice(0, -1)}dz`,
        ł: `${stem.slice(0, -1)}l`,
      }[stem.at(-1) ?? ""] ?? `${stem}i`);

/** Leszek, Leszk-a; Paweł, Pawł-a; Aleksander, Aleksandr-a: the vowel that goes when an ending comes. */
const shortened = (name: string): string => name.replace(/i?e([kłrc])$/, "$1");

function formsOfMan(name: string): string[] {
  if (name.endsWith("a")) return formsOfWoman(name);
  if (/[yi]$/.test(name)) {
    const stem = name.replace(/y$/, "");
    return [
      name,
      ...["ego", "emu", "m", "ch"].map((ending) => (stem === name ? name : stem) + ending),
      `${stem}ym`,
    ];
  }
  if (name.endsWith("o")) return [...formsOfMan(`${name}n`), ...formsOfMan(name.slice(0, -1)), name];
  const stem = shortened(name);
  const endings = ["a", "owi", "em", "iem", "e", "ie", "u", "iu", "owie", "ów"];
  return [name, ...endings.map((ending) => stem + ending), `${softened(stem)}e`];
}

function formsOfWoman(name: string): string[] {
  const stem = name.slice(0, -1);
  const endings = ["a", "y", "i", "ę", "ą", "o", "e", "ii", "u"];
  return [
    ...endings.map((ending) => stem + ending),
    `${softened(stem)}e`,
    ...(stem.endsWith("i") ? [`${stem}u`] : []),
  ];
}

const forms = new Set(
  [
    ...ofMen.split(" ").flatMap(formsOfMan),
    ...ofWomen.split(" ").flatMap(formsOfWoman),
    ...unchanging.split(" "),
  ].map((form) => folded(form)),
);

/** Is this a first name, in whatever case it stands? Written without Polish letters too. */
export const isFirstName = (word: string): boolean => /^\p{Lu}/u.test(word) && forms.has(folded(word));
