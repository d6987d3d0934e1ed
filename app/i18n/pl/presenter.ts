import { pluralPl } from "../translation.ts";

const days = (count: number) => pluralPl(count, "dzień", "dni", "dni");
const minutes = (count: number) => pluralPl(count, "minutę", "minuty", "minut");

/** Kto referuje: strona z linku, listy do referentów i to, co widzi o nich biuro. */
export const presenter = {
  title: "Twoje wystąpienie",
  intro: "Kiedy i gdzie występujesz. Tutaj prześlesz prezentację i wpiszesz liczby, które pokażesz.",
  convention: "Konwent",
  item: "Punkt porządku obrad",
  day: "Dzień",
  slot: "Przewidywana godzina",
  slotUnknown: "jeszcze nieznana",
  slotNote: "Godzina jest przewidywana: wynika z czasu punktów przed Twoim.",
  length: "Czas wystąpienia",
  venue: "Miejsce",
  slidesDue: "Prezentacja do",
  slidesLate: "Termin minął. Prezentację nadal można przesłać.",
  withdrawn: "Ten punkt wycofano z porządku obrad. Nie musisz niczego przygotowywać.",
  cancelled: "Ten konwent odwołano.",
  over: "Ten konwent już się odbył.",
  told: (minutesOfRule: number | null) =>
    minutesOfRule === null
      ? "Regulamin nie mówi, o jakim przesunięciu zawiadamiać. O zmianie godziny nie zawiadomimy sami; zaglądaj na tę stronę."
      : `Gdy godzina przesunie się o więcej niż ${minutes(minutesOfRule)}, napiszemy.`,
  slides: "Prezentacja",
  slidesIntro: "Wybierz plik i wyślij. Zobaczy go biuro, a po wysłaniu będzie też na stronie konwentu.",
  send: "Wyślij plik",
  beginWithout: "Zacznij bez pliku",
  beginWithoutHint: "Wpiszesz tezę i liczby, a plik dołączysz później.",
  text: "Co chcesz powiedzieć",
  promises: "Twoje wcześniejsze zobowiązania",
  promisesIntro: "To, co obiecano podczas wcześniejszych konwentów. Konwent może o to zapytać.",
  noPromises: "Nie ma zapisanych zobowiązań na Twoje nazwisko.",
  upload: {
    sending: "Wysyłanie: {percent}%",
    checking: "Plik dotarł. Sprawdzamy go.",
    label: "Postęp wysyłania",
    cancel: "Przerwij",
    cancelled: "Przerwano. Plik nie został wysłany.",
    failed: "Połączenie zostało zerwane. Plik nie został wysłany. Spróbuj jeszcze raz.",
  },
  letters: {
    greeting: (name: string | null) => (name ? `Dzień dobry, ${name}!` : "Dzień dobry!"),
    minutes: (count: number) => pluralPl(count, "minuta", "minuty", "minut"),
    open: "Otwórz stronę wystąpienia",
    keep: "Ten adres jest tylko dla Ciebie i działa bez hasła.",
    invitation: {
      subject: (item: string) => `Twoje wystąpienie na konwencie: ${item}`,
      explanation: "Jesteś w porządku obrad konwentu jako osoba referująca. Oto Twój punkt.",
      slides: "Na stronie poniżej prześlesz prezentację i wpiszesz liczby, które pokażesz.",
    },
    moved: {
      subject: (item: string) => `Zmiana godziny wystąpienia: ${item}`,
      explanation: "Twój punkt przesunął się w porządku obrad.",
      was: "Było",
      now: "Jest",
      withdrawnSubject: (item: string) => `Punkt wycofano z porządku obrad: ${item}`,
      withdrawn: "Ten punkt wycofano z porządku obrad. Nie musisz niczego przygotowywać.",
      reason: "Powód",
    },
    released: {
      subject: (item: string) => `Nie występujesz już w punkcie: ${item}`,
      explanation:
        "Biuro Konwentu wykreśliło Cię spośród osób referujących ten punkt. Nie musisz niczego przygotowywać.",
    },
    cancellation: {
      subject: (convention: string) => `Odwołano: ${convention}`,
      explanation: "Konwent, na którym masz wystąpić, został odwołany.",
      reason: "Powód",
    },
    slides: {
      subject: (item: string) => `Przypomnienie o prezentacji: ${item}`,
      explanation: "Nie mamy jeszcze Twojej prezentacji. Prześlij ją na stronie poniżej.",
    },
  },
  office: {
    title: "Powiadomienia referentów",
    intro: "Kto dostał list ze swoim punktem i adresem strony, a kto nie przesłał jeszcze prezentacji.",
    empty: "W porządku obrad nie wpisano nikogo, kto referuje. Dodaj osoby w punktach porządku.",
    notYet: "Listy wyślesz po zwołaniu konwentu.",
    caption: "Referenci",
    who: "Kto",
    point: "Punkt",
    slot: "Godzina",
    told: "Powiadomienie",
    slidesColumn: "Prezentacja",
    notTold: "niewysłane",
    noAddress: "brak adresu",
    toldOn: (day: string, slot: string) => `${day} podano: ${slot}`,
    toldWithdrawn: "punkt wycofany",
    toldNoTime: "bez godziny",
    dropped: "list zbędny: godzina wróciła",
    failed: "list nie dotarł",
    reminded: (day: string) => `przypomniano ${day}`,
    has: "jest",
    hasNot: "brak",
    tellAll: "Wyślij listy do niepowiadomionych",
    tellOne: "Wyślij list",
    tellAgain: "Wyślij jeszcze raz",
    remind: "Przypomnij teraz o prezentacjach",
    remindRule: (day: string, count: number) =>
      `Prezentacje są potrzebne na ${days(
        count,
      )} przed konwentem (${day}). Od tego dnia przypominamy sami, raz dziennie.`,
    remindNoRule:
      "Regulamin nie mówi, na ile dni przed konwentem potrzebne są prezentacje. Nie przypominamy sami.",
    shiftRule: (count: number) =>
      `O przesunięciu wystąpienia o więcej niż ${minutes(count)} referent dowiaduje się z listu.`,
    shiftNoRule:
      "Regulamin nie mówi, o jakim przesunięciu wystąpienia zawiadamiać. Referenci nie dowiedzą się o nim z listu.",
    email: "Adres e-mail",
    noOwnAddress: "nie podano",
    emailHint: "Na ten adres wyślemy list z linkiem. Puste: adres konta osoby z listy.",
    setContact: "Zapisz adres",
    contactOf: (name: string) => `Adres e-mail: ${name}`,
  },
};
