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
  proceedings: "przebieg obrad",
  floor: "zabieranie głosu",
  vote: "głosowanie",
  recording: "nagrania",
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
  page: {
    title: "Sprawdź, czy to jest opublikowany protokół",
    intro:
      "Każde wydanie protokołu ma podpisany wykaz skrótów. Dzięki temu każdy może sprawdzić, czy plik, który ma w ręku, jest dokładnie tym, co opublikowano.",
    check: "Sprawdź plik",
    file: "Plik do sprawdzenia",
    fileHint:
      "Wybierz plik albo upuść go na tę stronę. Plik nie opuszcza tego komputera: wysyłamy tylko jego skrót.",
    hash: "Skrót SHA-256 pliku",
    hashHint: "64 znaki: cyfry i litery od a do f. Skrót podaje na przykład polecenie sha256sum.",
    notAHash: "To nie jest skrót SHA-256. Powinien mieć 64 znaki: cyfry i litery od a do f.",
    look: "Sprawdź skrót",
    reading: "Sprawdzam plik…",
    failed: "Nie udało się sprawdzić pliku. Spróbuj jeszcze raz albo wpisz jego skrót poniżej.",
    signatureGood: "Podpis się zgadza: ten wykaz skrótów podpisała ta instalacja.",
    signatureBad: "Podpis się nie zgadza. Zgłoś to w biurze konwentu.",
    known: "Ten plik jest częścią opublikowanego protokołu i nikt go nie zmienił.",
    unknown: "Tego pliku nie opublikowano w żadnym wydaniu.",
    unknownNote: "Mógł zostać zmieniony choćby o jeden znak albo pochodzi skądinąd.",
    isWithdrawn: "wydanie wycofane",
    signedManifest: "podpisany wykaz skrótów",
    places: {
      content: "cała treść wydania",
      file: "protokół jako plik",
      rendition: (format: string): string => `protokół jako plik (${format})`,
      attached: (name: string): string => `załącznik ${name}`,
    },
    checkpoints: "Ostatnie punkty kontrolne",
    checkpointsIntro:
      "Punkt kontrolny to podpis pod całym rejestrem zdarzeń. Powstaje przy każdej publikacji i raz dziennie. Kto ma jeden z nich, wykaże każdą późniejszą zmianę wcześniejszych zapisów.",
    noCheckpoints:
      "Nie ma jeszcze żadnego punktu kontrolnego. Pierwszy powstanie przy publikacji albo w ciągu dnia.",
    number: "Nr",
    events: "Zdarzeń",
    signedAt: "Podpisano",
    head: "Skrót ostatniego zdarzenia",
    signature: "Podpis",
    keys: "Klucze podpisu",
    keysIntro:
      "Kluczem publicznym (Ed25519) można sprawdzić podpisy. Za każdy następny klucz ręczy poprzedni.",
    keySince: "Podpisuje od",
    fingerprint: "Odcisk klucza",
    whole: "Sprawdź całą instalację",
    wholeIntro:
      "Kto ma kopię danych, sprawdzi ją bez sieci. Wystarczą klucz publiczny i jeden punkt kontrolny; polecenie nazwie każdy zmieniony zapis.",
    command: "npm run verify -- --key klucz.pem --checkpoints punkty.jsonl",
    toCheck: "Sprawdź autentyczność",
  },
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
