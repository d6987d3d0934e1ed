import { pluralPl } from "../translation.ts";

const lines = (count: number) => pluralPl(count, "zaproszenie", "zaproszenia", "zaproszeń");
const silentOnes = (count: number) => pluralPl(count, "osoba", "osoby", "osób");
const times = (count: number) => pluralPl(count, "konwentu", "konwentów", "konwentów").replace(/^\d+\s/, "");
const daysOf = (count: number) => pluralPl(count, "dzień", "dni", "dni");

/** Invitations and the answers to them. */
export const answers = {
  choices: { bede: "Będę", "nie-bede": "Nie będę", "nie-wiem": "Nie wiem" },
  /** What was answered, as a fact about somebody. */
  said: { coming: "będzie", "not-coming": "nie będzie", "not-sure": "nie wie", silent: "brak odpowiedzi" },
  ways: { page: "na stronie", calendar: "z kalendarza", office: "wpisało biuro" },
  guest: {
    title: "Zaproszenie na konwent",
    forWhom: "Zaproszenie dla:",
    whatWhenWhere: "Co, kiedy i gdzie",
    agenda: "Porządek obrad",
    publicPage: "Strona konwentu",
    question: "Czy weźmiesz udział?",
    chosenInLetter: (choice: string) =>
      `W liście wybrano: „${choice}”. Naciśnij ten przycisk, żeby odpowiedź zapisać.`,
    current: (answer: string) => `Twoja odpowiedź: ${answer}`,
    given: (when: string, way: string) => `zapisana ${when}, ${way}`,
    none: "Jeszcze nie ma Twojej odpowiedzi.",
    mayChange: "Odpowiedź możesz zmieniać aż do początku obrad.",
    note: "Wiadomość dla biura",
    noteHint: "Na przykład: przyjdę po 17:00.",
    yourNote: "Twoja wiadomość:",
    moved:
      "Termin albo miejsce się zmieniły, więc Twoja wcześniejsza odpowiedź już się nie liczy. Odpowiedz jeszcze raz.",
    cancelled: "Ten konwent jest odwołany. Nie musisz nic robić.",
    cancelReason: "Powód:",
    begun: "Konwent już się zaczął albo się odbył. Odpowiedzi nie przyjmujemy.",
    notSent: "Biuro jeszcze nie wysłało zaproszenia. Odpowiedzieć można, gdy je wyśle.",
    substituteTitle: "Zastępstwo",
    substituteComes: "Na Twoje miejsce przychodzi:",
    substituteReached: "Ta osoba dostaje własne zaproszenie i odpowiada sama.",
    substituteCounts:
      "Tej osoby nie powiadamiamy listem, więc liczymy, że przyjdzie. Przekaż jej, proszę, szczegóły.",
    endSubstitute: "Zakończ zastępstwo",
    backHint: "Jeśli jednak przyjdziesz, odpowiedz „Będę”: to zakończy zastępstwo.",
    substituteIntro: "Nie możesz przyjść? Wskaż, kto przyjdzie zamiast Ciebie, tylko na ten konwent.",
    deputy: "Zastępca z Twojej dzielnicy",
    noDeputies: "W rejestrze nie ma zastępcy z Twojej dzielnicy. Skontaktuj się z biurem Konwentu.",
    nobodyAllowed: "Zasady nie pozwalają na zastępstwa.",
    name: "Imię i nazwisko",
    email: "Adres e-mail zastępcy",
    emailHint: "Jeśli go podasz, ta osoba dostanie własne zaproszenie i sama odpowie.",
    nameIt: "Wskaż zastępcę",
    rule: "Zasada",
    ask: "Zadaj pytanie w imieniu dzielnicy, na ten konwent",
    youSubstitute: "Zastępujesz:",
    youSubstituteNote: "Miejsce i głos są Twoje tylko na tym konwencie.",
    foreign: "To zaproszenie nie jest dla Ciebie albo jego adres stracił ważność.",
    contact: "Otwórz adres z ostatniego listu albo napisz do biura Konwentu.",
    onDesk: "Twoje zaproszenie",
    openInvitation: "Otwórz zaproszenie i odpowiedz",
    changeAnswer: "Zmień odpowiedź albo wskaż zastępcę",
  },
  office: {
    title: "Zaproszenia i odpowiedzi",
    task: (answered: number, all: number) => `${answered}/${all} odpowiedzi`,
    intro: "Kto jest zaproszony, co odpowiedział i czy będzie kworum.",
    notConvened: "Zaproszenia wysyła się, gdy konwent jest zwołany.",
    rollFirst: "Nikogo jeszcze nie ma na liście. Najpierw zaproś członków i gości.",
    toRoll: "Lista zaproszonych i obecność",
    summary: (all: number, answered: number, sent: number) =>
      `Na liście: ${all}. Wysłano ${lines(sent)}. Odpowiedzi: ${answered}.`,
    send: (count: number) => `Wyślij zaproszenia (${count})`,
    withoutAddress: (count: number) =>
      `Bez adresu e-mail: ${silentOnes(count)}. Wpisz adres przy nazwisku albo zaproś telefonicznie.`,
    remind: (count: number) => `Przypomnij milczącym (${count})`,
    remindedToday: "Dziś przypomnienie już poszło. Najwcześniej jutro można wysłać następne.",
    remindsItself: (days: number) =>
      days === 0
        ? "W dniu konwentu przypomnienie wychodzi samo, raz, po 9:00."
        : `Na ${daysOf(days)} przed konwentem przypomnienia zaczną wychodzić same, raz dziennie po 9:00, tylko do milczących.`,
    notice: {
      title: "Czy zapraszamy w terminie",
      fits: (needed: number, until: string) =>
        `Zasady każą zaprosić ${daysOf(needed)} przed konwentem, czyli do ${until}.`,
      late: (days: number, many: number) => `Za późno o ${daysOf(days)}, ${lines(many)}:`,
      lateNow: (days: number) => `Zaproszenia wysłane dziś będą spóźnione o ${daysOf(days)}.`,
      inTime: "Wszystkie dotąd wysłane zaproszenia są w terminie.",
      noneSent: "Jeszcze żadnego nie wysłano.",
      unknown: "Zasady wyprzedzenia na ten dzień nie są znane, więc niczego nie mierzymy.",
    },
    forecast: {
      title: "Prognoza kworum",
      expected: "Spodziewana liczba obecnych",
      needed: "Potrzeba",
      chance: "Szansa na kworum",
      noRule: "Zasady kworum na ten dzień nie są znane, więc szansy nie liczymy.",
      percent: (percent: string) => `${percent}%`,
      how: "Szansa każdego miejsca wynika z odpowiedzi, zastępstwa i z tego, jak często to miejsce było obsadzone na wcześniejszych konwentach z zapisaną listą obecności. O kim nic nie wiadomo, tego liczymy jak zwykle: trzy razy na cztery.",
      picture: "Szansa obecności, miejsce po miejscu",
      legend:
        "Wzór mówi o odpowiedzi: pełny – będzie, ukośny – nie wie, kropki – brak odpowiedzi, pusty – nie będzie.",
      showTable: "Te same dane w tabeli",
      seat: "Miejsce",
      basis: "Dotąd",
      chanceOfSeat: "Szansa",
      past: (came: number, counted: number) =>
        counted === 0 ? "brak zapisów" : `obecność na ${came} z ${counted} ${times(counted)}`,
    },
    calls: {
      title: "Do kogo zadzwonić najpierw",
      intro: "Najpierw milczący, potem niezdecydowani; wśród nich ci, których przyjście najwięcej zmienia.",
      gain: (percent: string) => `przyjście podnosi szansę na kworum o ${percent} pkt proc.`,
      none: "Nie ma do kogo dzwonić: wszyscy odpowiedzieli.",
    },
    table: {
      caption: "Zaproszeni i ich odpowiedzi",
      who: "Kto",
      address: "Adres",
      invited: "Zaproszenie",
      answer: "Odpowiedź",
    },
    noAddress: "brak adresu",
    fromAccount: "z konta",
    sentOn: (day: string) => `wysłane ${day}`,
    notSent: "nie wysłano",
    overtaken: (answer: string) => `Przed zmianą terminu: ${answer}. Już się nie liczy.`,
    setContact: "Adres e-mail",
    setContactHint: "Puste pole: list idzie na adres konta.",
    saveContact: "Zapisz adres",
    onBehalf: "Odpowiedź w imieniu zaproszonego",
    saveAnswer: "Zapisz odpowiedź",
    work: (name: string) => `Adres i odpowiedź: ${name}`,
    guests: "Goście",
    mailbox: (count: number) => `W skrzynce czekają listy, których nie umieliśmy sami rozliczyć: ${count}.`,
  },
  letters: {
    greeting: (name: string | null) => (name ? `Dzień dobry, ${name}!` : "Dzień dobry!"),
    reminder: {
      subject: (day: string) => `Przypomnienie: czy będziesz na konwencie ${day}?`,
      text: "Nie mamy jeszcze odpowiedzi na zaproszenie na konwent. Wystarczy jedno kliknięcie i potwierdzenie na stronie.",
      substitute: "Jeśli nie możesz przyjść, na tej samej stronie wskażesz zastępcę.",
    },
  },
};
