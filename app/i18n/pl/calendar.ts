import { pluralPl } from "../translation.ts";

const greeting = (name: string | null) => (name ? `Dzień dobry, ${name}!` : "Dzień dobry!");

export const calendar = {
  /** What an entry is called when the convention has no title. */
  entryName: (theme: string | null) => (theme ? `Konwent: ${theme}` : "Konwent"),
  cancelledName: (name: string) => `Odwołany: ${name}`,
  outcomeUnknown: "Znamy tylko zapowiedź tego konwentu.",
  cancelledBecause: (reason: string) => `Konwent odwołano. Powód: ${reason}`,
  agenda: "Porządek obrad:",
  noAgenda: "Porządek obrad nie jest jeszcze ogłoszony.",
  andMore: (count: number) => `… i jeszcze ${pluralPl(count, "punkt", "punkty", "punktów")}`,
  endAssumed: (hours: number) =>
    `Godzina zakończenia nie jest podana; w kalendarzu przyjęto ${pluralPl(hours, "godzinę", "godziny", "godzin")}.`,
  twoDays: (day: string) => `Posiedzenie trwa dwa dni; ciąg dalszy: ${day}.`,
  remote: "zdalnie",
  page: (url: string) => `Strona konwentu: ${url}`,
  districtQuestions: (district: string) => `Pytania dzielnicy ${district} na ten konwent:`,
  noDistrictQuestions: (district: string) => `Dzielnica ${district} nie ma pytań na ten konwent.`,
  feedName: "Konwenty",
  districtFeedName: (district: string) => `Konwenty: ${district}`,
  // the page about calendars
  title: "Kalendarz",
  intro:
    "Dodaj konwenty do swojego kalendarza w telefonie albo komputerze. Nowe terminy i zmiany pojawią się w nim same.",
  next: "Najbliższe terminy",
  noNext: "Termin następnego konwentu nie jest jeszcze ogłoszony.",
  noFeed: "Nie ma takiego kalendarza.",
  addresses: "Adresy kalendarzy",
  addressesIntro: "Skopiuj adres kalendarza, który Cię interesuje.",
  allConventions: "Wszystkie konwenty",
  perDistrict: "Z pytaniami jednej dzielnicy",
  perDistrictIntro: "Te same konwenty; w opisie każdego są jeszcze pytania wybranej dzielnicy.",
  how: "Jak dodać",
  howTo: {
    google: {
      name: "Kalendarz Google",
      steps: {
        first: "Na komputerze otwórz Kalendarz Google.",
        second: "Obok „Inne kalendarze” wybierz znak plus, potem „Z adresu URL”.",
        third: "Wklej skopiowany adres i wybierz „Dodaj kalendarz”.",
      },
    },
    outlook: {
      name: "Outlook",
      steps: {
        first: "Otwórz kalendarz i wybierz „Dodaj kalendarz”.",
        second: "Wybierz „Subskrybuj z internetu”.",
        third: "Wklej skopiowany adres i wybierz „Importuj”.",
      },
    },
    apple: {
      name: "Kalendarz Apple",
      steps: {
        first: "Na iPhonie: Kalendarz, „Kalendarze”, „Dodaj kalendarz”, „Dodaj subskrypcję kalendarza”.",
        second: "Na Macu: w menu „Plik” wybierz „Nowa subskrypcja kalendarza”.",
        third: "Wklej skopiowany adres i potwierdź.",
      },
    },
  },
  slowTitle: "Zmiany przychodzą z opóźnieniem",
  slow: "Kalendarze pobierają nowe terminy rzadko: Outlook mniej więcej co 3 godziny, Google co 8–24 godziny. Nie da się tego przyspieszyć. Dlatego zaproszeni dostają każdą zmianę także e-mailem.",
  addToCalendar: "Dodaj konwenty do kalendarza",
  addDistrictToCalendar: "Kalendarz konwentów z pytaniami tej dzielnicy",
  letters: {
    greeting,
    when: "Kiedy",
    where: "Gdzie",
    form: "Forma",
    chair: "Przewodniczy",
    theme: "Temat",
    questionsUntil: "Pytania do",
    reason: "Powód",
    agenda: "Porządek obrad",
    coming: "Będę",
    notComing: "Nie będę",
    notSure: "Nie wiem",
    howToAnswer:
      "Przycisk otworzy stronę, na której potwierdzisz odpowiedź. Konto nie jest potrzebne. Możesz też odpowiedzieć w swoim kalendarzu.",
    personal: "Przyciski w tym liście działają tylko w Twoim imieniu, więc nie przesyłaj go dalej.",
    publicPage: "Strona konwentu",
    wholeAgenda: "Cały porządek obrad",
    invitation: {
      subject: (name: string, when: string) => `Zaproszenie: ${name}, ${when}`,
      text: "Zapraszamy na konwent.",
      substituteText: (holder: string) => `Zapraszamy na konwent w zastępstwie: ${holder}.`,
      question: "Czy będziesz?",
      late: (needed: number, short: number, source: string) =>
        `To zaproszenie wychodzi później, niż wymagają zasady: trzeba ${pluralPl(needed, "dnia", "dni", "dni")} wyprzedzenia, brakuje ${pluralPl(short, "dnia", "dni", "dni")}. Podstawa: ${source}.`,
    },
    change: {
      subject: (name: string, when: string) => `Zmiana: ${name}, ${when}`,
      text: "Zmienił się termin, miejsce albo forma konwentu. Obowiązuje to, co poniżej.",
      question: "Czy będziesz? Wcześniejsza odpowiedź nie dotyczy już tego terminu.",
    },
    cancellation: {
      subject: (name: string, when: string) => `Odwołano: ${name}, ${when}`,
      text: "Konwent się nie odbędzie.",
    },
    withdrawn: {
      subject: (name: string, when: string) => `Zaproszenie nieaktualne: ${name}, ${when}`,
      text: (holder: string | null) =>
        holder
          ? `Nie zastępujesz już na tym konwencie: ${holder}. Twoje zaproszenie jest nieaktualne.`
          : "Twoje zaproszenie na ten konwent jest nieaktualne.",
    },
  },
};
