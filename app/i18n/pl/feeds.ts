/** Words of the feeds that news programs follow. */
export const feeds = {
  kinds: {
    convention: "konwent",
    edition: "protokół",
    question: "pytanie",
    resolution: "uchwała",
    promise: "zobowiązanie",
  },
  edition: (number: number) => `Protokół, wydanie ${number}`,
  withdrawn: (number: number) => `Wydanie ${number} protokołu zostało wycofane`,
  beforeAdoption: "przed przyjęciem",
  all: "Aktualności",
  allSubtitle: "Konwenty, protokoły, pytania, uchwały i zobowiązania: co nowego.",
  conventions: "Konwenty",
  conventionsSubtitle: "Zwołane, przeniesione, odwołane i te, które się odbyły.",
  editions: "Protokoły",
  editionsSubtitle: "Każde opublikowane wydanie protokołu, a także wydania wycofane.",
  questions: "Pytania",
  questionsSubtitle: "Nowe pytania dzielnic i to, co się z nimi dzieje.",
  district: (roman: string, name: string) => `Dzielnica ${roman} ${name}`,
  districtSubtitle: "Pytania dzielnicy i zobowiązania wobec niej.",
  noFeed: "Nie ma takiego kanału.",
  filterNotUnderstood: "Filtr to data z godziną i przesunięciem strefy, np. 2026-03-02T12:00:00+01:00.",
  // on pages
  follow: "Kanał Atom",
  title: "Kanały wiadomości",
  intro:
    "Kanał to adres, który wkleja się do czytnika wiadomości (Atom, RSS). Czytnik sam pokaże, co nowego. Nie potrzeba konta ani adresu e-mail.",
};
