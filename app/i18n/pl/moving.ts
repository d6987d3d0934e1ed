import { pluralPl } from "../translation.ts";

export const moving = {
  stages: {
    data: "dane",
    files: "pliki",
    editions: "wydania protokołów",
    keys: "klucze publiczne i punkty kontrolne",
    site: "kopia strony publicznej",
  },
  wrote: (stage: string, files: number): string => `${stage}: ${pluralPl(files, "plik", "pliki", "plików")}`,
  exported: (folder: string): string => `Wszystko jest w ${folder}. Co tam leży, mówi README.md.`,
  notWhole:
    "Dane naruszono albo są niepełne, więc nie można ich wyeksportować: npm run verify nazwie każdą niezgodność.",
  noNewFolder: (folder: string): string =>
    `Katalog ${folder} nie jest pusty albo nie można w nim pisać: wskaż nowy.`,
  imported: (events: number): string =>
    `Wprowadzono wszystko: ${pluralPl(events, "zdarzenie", "zdarzenia", "zdarzeń")}, każde zgodne z pieczęcią.`,
  bringKey: (file: string): string =>
    `Klucza prywatnego nie ma w eksporcie. Przenieś go ze starej instalacji do ${file} (prawa 600); jeżeli przepadł: npm run rotate-key -- --lost.`,
  obstacles: {
    "not-empty":
      "Ta instalacja nie jest pusta. Wprowadzać można tylko do pustej: ustaw KONWENT_DATA na nowy katalog.",
    "not-an-export": "To nie jest eksport Konwentu: brakuje pliku konwent.json albo ma inny format.",
    "not-whole": "Eksport nie został dokończony: brakuje pliku SHA256SUMS.",
    altered: "Te pliki eksportu zmieniono albo ich brakuje:",
    "other-version":
      "Eksport pochodzi z innej wersji Konwentu. Wprowadź go do tej samej wersji, potem ją zaktualizuj. Jego baza:",
    "does-not-verify": "Dane nie zgadzają się ze swoimi pieczęciami; niczego nie wprowadzono. Niezgodności:",
  },
  readMe: {
    title: "Konwent: wszystko, co zawiera instalacja",
    site: "kopia strony publicznej. Otworzy ją każdy serwer plików, np. `python3 -m http.server -d site`. Wyszukiwarka, filtry i formularze w niej nie działają.",
    data: "każda tabela w osobnym pliku, jeden wiersz to jeden obiekt JSON. Nazwy i typy opisuje `dictionary.json`. W `events.ndjson` jest łańcuch zdarzeń.",
    files: "pliki pod nazwami swoich skrótów SHA-256.",
    editions: "wydania protokołów pod czytelnymi nazwami, każde z podpisanym wykazem skrótów.",
    keys: "klucze publiczne, którymi sprawdza się podpisy. Klucza prywatnego tu nie ma.",
    checkpoints: "podpisane punkty kontrolne łańcucha.",
    sums: "skróty wszystkich plików: `sha256sum --check SHA256SUMS`.",
    back: "Do pustej instalacji wprowadza wszystko polecenie `npm run import-all -- KATALOG`.",
    personal: "W `data` są dane osobowe i treści niejawne. Udostępniać wolno tylko `site` i `editions`.",
  },
};
