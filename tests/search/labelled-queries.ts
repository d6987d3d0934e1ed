/*
 * What people type into the one box, and where they should get to: sixty queries over the demo, written before the search.
 * Forms of words, missing Polish letters, names, places, slips of the hand, numbers, days, and a few in English. Each
 * address must be among the first ten results; results that also fit are not listed and do no harm.
 */

const may2019 = "/konwenty/2019-05-29";
const june2019 = "/konwenty/2019-06";
const may2024 = "/konwenty/2024-05-27";
const example = "/konwenty/2026-12-16";
const item = (convention: string, number: number) => `${convention}/protokol#pkt-${number}`;
const planned = (number: number) => `${example}/porzadek#pkt-${number}`;
const presentation = (number: number) => `${june2019}/protokol#prezentacja-${number}`;
const question = (citation: string) => `/pytania/${citation}`;
const promise = (citation: string) => `/zobowiazania/${citation}`;
const resolution = (citation: string) => `/uchwaly/${citation}`;
const district = (slug: string) => `/dzielnice/${slug}`;

const kosmider = [june2019, question("2019-001"), promise("2019-002"), presentation(1)];
const benches = [question("2026-004"), promise("2026-002")];

/** Query → addresses that must be found. */
export const labelledQueries: [query: string, addresses: string[]][] = [
  // Districts, in other forms and without Polish letters
  ["lagiewniki", [district("lagiewniki-borek-falecki")]],
  ["Łagiewnikach", [district("lagiewniki-borek-falecki")]],
  ["borek falecki", [district("lagiewniki-borek-falecki")]],
  ["w Nowej Hucie", [district("nowa-huta")]],
  ["podgorze", [district("podgorze"), district("podgorze-duchackie")]],
  ["Krowodrzy", [district("krowodrza")]],
  ["bienczyce", [district("bienczyce")]],
  ["Prądniku Białym", [district("pradnik-bialy")]],
  ["pradnik czerwony", [district("pradnik-czerwony")]],
  ["Bronowicami", [district("bronowice")]],
  ["wzgorza krzeslawickie", [district("wzgorza-krzeslawickie")]],
  ["plac Inwalidów", [district("krowodrza")]],
  ["Prusa 18", [district("zwierzyniec")]],
  ["dzielnica XVIII", [district("nowa-huta")]],
  // People and institutions
  ["kosmider", kosmider],
  ["Kośmidera", kosmider],
  ["laptas", [june2019, presentation(2)]],
  ["Dominik Jaśkowiec", [june2019]],
  ["Jaśkowca", [june2019]],
  ["Jakub Kosek", [may2024]],
  ["prezydent miasta", [resolution("2019-001")]],
  ["Biuro Zdrowia", [item(may2019, 4)]],
  // Matters, in the words people use
  ["punkty obsługi mieszkańców", [june2019, item(june2019, 1)]],
  ["punkt obslugi mieszkanca", [june2019, item(june2019, 1)]],
  ["galeria handlowa", [question("2019-001"), promise("2019-002")]],
  ["godziny punktów w galeriach", [june2019, promise("2019-002"), question("2019-001")]],
  ["ankieta mieszkańców", [promise("2019-002"), question("2019-001")]],
  ["call center", [presentation(1)]],
  ["obsługa zdalna", [presentation(1), june2019]],
  ["monachium", [presentation(1)]],
  ["koszt etatu", [presentation(2)]],
  ["stanowiska komputerowe", [presentation(2)]],
  ["dziennik podawczy", [presentation(2)]],
  ["budżet dzielnic", [resolution("2019-001"), item(may2024, 2)]],
  ["srodki finansowe dla dzielnic", [item(may2019, 1), resolution("2019-001")]],
  ["budżet obywatelski", [item(may2024, 1)]],
  ["wybór przedstawicieli", [item(may2024, 1), promise("2024-001")]],
  ["placówka edukacyjna", [item(may2024, 2)]],
  ["pozwolenia na budowe", [item(may2019, 2)]],
  ["zabudowa wielorodzinna", [item(may2019, 2)]],
  ["ogródek jordanowski", [item(may2019, 3)]],
  ["place zabaw", [may2019, question("2026-003")]],
  ["informowanie o inwestycjach", [promise("2019-001"), may2019]],
  ["lawki w parku", benches],
  ["ławka", benches],
  ["opróżnianie koszy", [question("2026-003")]],
  ["chodnik", [example, planned(4), question("2026-002"), promise("2026-001")]],
  ["konsultacje remontów", [question("2026-002"), planned(4)]],
  ["nasadzenia", [planned(2)]],
  ["Sala Portretowa", [may2024, example]],
  // Numbers and days
  ["2019-001", [question("2019-001"), promise("2019-001"), resolution("2019-001")]],
  ["27 maja 2024", [may2024]],
  ["czerwiec 2019", [june2019]],
  // Slips of the hand
  ["galreia handlowa", [question("2019-001"), promise("2019-002")]],
  ["budżet obywatleski", [item(may2024, 1)]],
  ["Krowodza", [district("krowodrza")]],
  ["chodnki", [example, planned(4), question("2026-002"), promise("2026-001")]],
  ["harmonorgam", [promise("2026-001")]],
  // The English names of matters
  ["pavement repairs", [planned(4), promise("2026-001")]],
  ["benches", [promise("2026-002")]],
];
