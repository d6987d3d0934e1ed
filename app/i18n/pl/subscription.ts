import { pluralPl } from "../translation.ts";

export const subscription = {
  follow: "Subskrybuj",
  followConventions: "Subskrybuj wiadomości o konwentach",
  followDistrict: "Subskrybuj wiadomości o konwentach, które dotyczą tej dzielnicy",
  followConvention: "Subskrybuj wiadomości o tym konwencie",
  topics: { conventions: "wszystkie konwenty" },
  title: "Subskrypcja e-mailem",
  about: "Temat",
  intro:
    "Napiszemy, gdy konwent zostanie zwołany, przeniesiony albo odwołany, gdy ogłosimy porządek obrad i gdy opublikujemy protokół.",
  districtIntro:
    "Chodzi o konwenty, na których odpowiada się na pytania tej dzielnicy, oraz o konwenty, które się w niej odbywają.",
  email: "Adres e-mail",
  frequency: "Jak często",
  frequencies: { "at-once": "od razu", daily: "raz dziennie, rano o 7:00" },
  language: "Język listów",
  languages: { pl: "polski", en: "English" },
  submit: "Subskrybuj",
  privacyTitle: "Co dzieje się z adresem",
  privacy: (publisher: string | null) =>
    `Administratorem danych jest ${publisher ?? "podmiot publikujący tę stronę"}. Przechowujemy tylko adres e-mail, temat, częstość i język, wyłącznie po to, żeby wysyłać te listy, za Twoją zgodą (art. 6 ust. 1 lit. a RODO). Zgodę można cofnąć w każdej chwili adresem na końcu każdego listu; adres e-mail zostaje wtedy od razu usunięty, a zapis o wysłanych listach po 90 dniach. Niepotwierdzony adres usuwamy po 7 dniach.`,
  sent: "Jeżeli adres jest poprawny, list jest już w drodze. Potwierdź w nim subskrypcję: przycisk działa przez 7 dni.",
  noMail: "Ten serwer nie wysyła poczty, więc subskrypcji jeszcze nie ma.",
  chooseTopic: "Co chcesz śledzić",
  manage: {
    title: "Twoja subskrypcja",
    confirmIntro: "Zostało potwierdzenie: dopiero po nim zaczniemy wysyłać listy.",
    confirm: "Potwierdź subskrypcję",
    confirmed: "Subskrypcja jest potwierdzona.",
    save: "Zapisz ustawienia",
    settings: "Ustawienia",
    ending: "Koniec",
    endIntro: "Usuniemy adres od razu.",
    end: "Zakończ subskrypcję",
    ended: "Tej subskrypcji już nie ma. Adres jest usunięty.",
  },
  unsubscribe: {
    title: "Rezygnacja z listów",
    explanation: {
      subscription: "Zakończymy tę subskrypcję i usuniemy adres.",
      account: "Na konto będą przychodzić już tylko zaproszenia i listy o samym koncie.",
      several: "Zakończymy wszystko, co przyniósł ten list zbiorczy.",
    },
    submit: "Nie wysyłajcie więcej",
    done: "Gotowe. Tych listów już nie będzie.",
    unknown:
      "Ten adres stracił ważność albo jest niepełny. Użyj adresu z nowszego listu. Kto ma konto, zmieni ustawienia na stronie „Moje konto”.",
  },
  followers: "Kto śledzi e-mailem",
  followersOf: {
    conventions: "wszystkie konwenty",
    district: "dzielnica",
    convention: "ten konwent",
  },
  followersCount: (count: number) => pluralPl(count, "osoba", "osoby", "osób"),
  letters: {
    confirmation: {
      subject: "Potwierdź subskrypcję",
      knownSubject: "Twoja subskrypcja",
      explanation: (topic: string) =>
        `Ktoś, pewnie Ty, chce dostawać na ten adres wiadomości. Temat: ${topic}. Potwierdź to przyciskiem.`,
      known: (topic: string) =>
        `Ktoś, pewnie Ty, znów poprosił o tę subskrypcję. Temat: ${topic}. Jest już czynna; tu możesz ją zmienić albo zakończyć.`,
      confirm: "Przejdź do potwierdzenia",
      change: "Zmień albo zakończ",
      validity: "Adres działa 7 dni. Jeżeli to nie Ty, nie rób nic: adres usuniemy sami.",
      knownValidity: "Adres działa 7 dni.",
    },
    news: {
      what: {
        convened: "zwołano konwent",
        moved: "zmieniono termin albo miejsce",
        cancelled: "konwent odwołano",
        agenda: "ogłoszono porządek obrad",
        edition: "opublikowano protokół",
      },
      several: (name: string) => `${name}: nowe wiadomości`,
      because: (reason: string) => `Powód: ${reason}`,
      links: { convention: "Strona konwentu", edition: "Protokół" },
    },
    farewell: {
      subscriber: "Ten list przyszedł, bo ktoś potwierdził subskrypcję z tego adresu.",
      account: "Ten list przyszedł, bo masz konto w systemie Konwent.",
      manage: "Zmień częstość albo język",
      end: "Nie chcę więcej takich listów",
    },
  },
};
