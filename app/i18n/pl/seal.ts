import type { EditionPart } from "#domain/edition/edition-manifest";
import type { FlawCode } from "#domain/audit/rules";
import type { RecordKind } from "#db/records";
import { pluralPl } from "../translation.ts";

const kinds: Record<RecordKind | "checkpoint", string> = {
  body: "ciało",
  district: "dzielnica",
  seat: "miejsce",
  person: "osoba",
  "rule-book": "regulamin",
  convention: "konwent",
  agenda: "porządek obrad",
  "agenda-proposal": "propozycja do porządku",
  attendance: "obecność",
  "date-poll": "ankieta terminu",
  file: "plik",
  presentation: "prezentacje",
  question: "pytanie",
  referral: "przekazanie",
  resolution: "uchwała",
  "action-item": "zobowiązanie",
  minutes: "protokół roboczy",
  "minutes-revision": "wersja fragmentu protokołu",
  "minutes-review": "uwagi do protokołu",
  redaction: "anonimizacja",
  edition: "wydania protokołu",
  phrase: "gotowe zdanie",
  "signing-key": "klucz podpisu",
  account: "konto",
  checkpoint: "punkt kontrolny",
};

const flaws: Record<FlawCode, string> = {
  gap: "brakuje wcześniejszego zdarzenia",
  link: "zdarzenie nie łączy się z poprzednim",
  event: "zdarzenie zmieniono po zapisaniu",
  "event-missing": "zdarzenia brakuje, a było już opieczętowane",
  rewritten: "historię przepisano: zdarzenie jest inne niż opieczętowane",
  "rewritten-between": "historię przepisano; to jeden z zapisów, których może to dotyczyć",
  record: "stan zapisu różni się od opieczętowanego",
  "record-unreadable": "zapisu nie można odczytać",
  "record-unknown": "o tym zapisie nie mówi żadne zdarzenie",
  "value-form": "wartość zapisano inaczej, niż robi to Konwent",
  checkpoint: "podpis punktu kontrolnego się nie zgadza",
  "checkpoint-missing": "punktu kontrolnego brakuje w bazie",
  "key-altered": "klucz nie zgadza się ze swoim odciskiem",
  "key-not-endorsed": "za klucz nie poręczył poprzedni klucz",
  "key-not-known": "instalacja nie zna podanego klucza",
  "not-sealed-by-key": "podany klucz niczego tu nie opieczętował",
  manifest: "wydanie różni się od swojego wykazu skrótów",
  "manifest-signature": "podpis wydania się nie zgadza",
  "file-missing": "brakuje pliku",
  "file-altered": "plik zmieniono po zapisaniu",
};

const parts: Record<EditionPart, string> = {
  header: "dane konwentu",
  summary: "streszczenie",
  attendance: "obecność",
  text: "tekst protokołu",
  figures: "prezentacje i liczby",
  questions: "pytania",
  votes: "uchwały i głosowania",
  promises: "zobowiązania",
  rules: "zasady z dnia konwentu",
  sources: "źródła",
  exclusions: "wyłączenia jawności",
};

export const seal = {
  kinds,
  flaws,
  parts,
  event: (sequence: number): string => `zdarzenie ${sequence}`,
  whole: (count: number): string =>
    `Rejestr jest nienaruszony: ${pluralPl(count, "zdarzenie", "zdarzenia", "zdarzeń")}.`,
  sealedUpTo: (number: number, sequence: number, signedAt: string): string =>
    `Punkt kontrolny ${number} z ${signedAt} pieczętuje zdarzenia do ${sequence}.`,
  notYetSealed: (count: number): string =>
    `Jeszcze nieopieczętowane: ${pluralPl(count, "zdarzenie", "zdarzenia", "zdarzeń")}.`,
  flawsFound: (count: number): string =>
    `Znaleziono: ${pluralPl(count, "niezgodność", "niezgodności", "niezgodności")}.`,
  noWitness: (file: string): string => `Nie ma pliku ${file}: punktów kontrolnych spoza bazy nie sprawdzono.`,
  noSuchFile: (path: string): string => `Nie można odczytać pliku ${path}.`,
  notAKey: (path: string): string => `${path} nie jest kluczem publicznym Ed25519 w PEM.`,
  rotated: (keyId: string): string => `Podpisuje teraz klucz ${keyId}.`,
  oldKeyGone: "Poprzedniego klucza prywatnego już nie ma.",
  letter: {
    subject: (number: number): string => `Konwent: punkt kontrolny ${number}`,
    explanation:
      "Zachowaj ten list. Gdyby ktoś zmienił rejestr Konwentu, te cztery wiersze pozwolą to wykazać. Niczego nie trzeba robić.",
    events: "Liczba zdarzeń",
    head: "Skrót ostatniego zdarzenia",
    key: "Klucz",
    signature: "Podpis",
    verify: "Jak to sprawdzić",
  },
};
