export const ruleBook = {
  title: "Regulamin",
  intro: "Zasady obowiązują od dnia do dnia. Dawne konwenty zachowują zasady ze swojego czasu.",
  rules: {
    "quorum-base": {
      label: "Skład, od którego liczy się kworum",
      hint: "Liczba miejsc: 18 (dzielnice) albo 19 (z przewodniczącym).",
    },
    "quorum-fraction": { label: "Część składu potrzebna do kworum", hint: "Ułamek, na przykład 1/2." },
    "notice-days": { label: "Ile dni wcześniej zwołuje się konwent", hint: "Liczba dni." },
    "question-deadline-days": {
      label: "Ile dni przed konwentem kończy się przyjmowanie pytań",
      hint: "Liczba dni.",
    },
    "answer-days": { label: "Ile dni jest na odpowiedź", hint: "Liczba dni." },
    "answer-day-kind": {
      label: "Jak liczy się dni na odpowiedź",
      hint: "Dni robocze nie obejmują sobót, niedziel i świąt.",
    },
    "acknowledge-days": {
      label: "Ile dni ma adresat na potwierdzenie odbioru",
      hint: "Liczba dni, liczona jak dni na odpowiedź.",
    },
    "verdict-days": {
      label: "Ile dni ma pytający na ocenę odpowiedzi",
      hint: "Liczba dni kalendarzowych. Bez oceny sprawa kończy się jako niekwestionowana.",
    },
    substitutes: {
      label: "Kto może zastąpić przewodniczącego dzielnicy",
      hint: "Zastępstwo dotyczy jednego konwentu.",
    },
    "reply-reminder-days": {
      label: "Na ile dni przed konwentem zaczyna się przypominać milczącym",
      hint: "Liczba dni. Najwyżej jedno przypomnienie dziennie.",
    },
    "slides-due-days": {
      label: "Na ile dni przed konwentem referent oddaje prezentację",
      hint: "Liczba dni. Od tego dnia przypomina się referentom bez prezentacji.",
    },
    "slot-shift-minutes": {
      label: "O ile minut musi przesunąć się wystąpienie, żeby zawiadomić referenta",
      hint: "Liczba minut.",
    },
    "correction-days": {
      label: "Ile dni mają obecni na poprawki do projektu protokołu",
      hint: "Liczba dni kalendarzowych od wysłania projektu. Ostatni dzień jeszcze się liczy.",
    },
    "vote-majority": {
      label: "Jaka większość rozstrzyga głosowanie",
      hint: "Zwykła: więcej głosów za niż przeciw.",
    },
    "vote-base": {
      label: "Od czego liczy się większość",
      hint: "Przy większości zwykłej nie ma znaczenia.",
    },
    "vote-tie": { label: "Co rozstrzyga przy równej liczbie głosów", hint: "Dotyczy głosów za i przeciw." },
    "agenda-change": {
      label: "Kto zmienia porządek w trakcie obrad",
      hint: "Po przegłosowaniu zmiany biuro wpisuje ją do porządku.",
    },
    "speech-minutes": {
      label: "Ile minut może trwać wypowiedź",
      hint: "Liczba minut. Czas tylko się pokazuje.",
    },
    "ad-vocem-minutes": {
      label: "Ile minut może trwać ad vocem",
      hint: "Liczba minut. Czas tylko się pokazuje.",
    },
    "chair-votes": {
      label: "Czy przewodniczący Konwentu głosuje",
      hint: "Czy głos przewodniczącego wlicza się do wyniku.",
    },
  },
  choices: {
    "answer-day-kind": { calendar: "dni kalendarzowe", working: "dni robocze" },
    substitutes: {
      deputies: "tylko zastępca z mandatem",
      "anyone-indicated": "każda wskazana osoba",
      nobody: "nikt",
    },
    "vote-majority": {
      simple: "zwykła (więcej za niż przeciw)",
      absolute: "bezwzględna (więcej niż połowa)",
      "two-thirds": "dwie trzecie",
    },
    "vote-base": { cast: "oddane głosy", present: "obecni", composition: "pełny skład" },
    "vote-tie": {
      fails: "wniosek upada",
      "chair-decides": "głos przewodniczącego",
      repeat: "głosuje się jeszcze raz",
    },
    "agenda-change": { vote: "Konwent w głosowaniu", office: "biuro" },
    "chair-votes": { yes: "tak", no: "nie" },
  },
  value: "Wartość",
  period: "Obowiązuje",
  validFrom: "Obowiązuje od",
  validFromHint: "Puste: od zawsze.",
  validUntil: "Ostatni dzień obowiązywania",
  source: "Źródło",
  sourceHint: "Akt i paragraf, na przykład: Zarządzenie nr 358/2017 Prezydenta Miasta Krakowa, § 4.",
  standing: "Podstawa",
  standings: { law: "ustawa", adopted: "akt przyjęty", assumed: "założenie, bez aktu" },
  always: "od zawsze",
  from: (day: string) => `od ${day}`,
  until: (day: string) => `do ${day}`,
  unknown: "Zasada nie jest znana. Nic się według niej nie mierzy.",
  end: "Zakończ",
  endHint: "Zasada przestaje obowiązywać po tym dniu.",
  adopt: "Nowa zasada",
  adoptSubmit: "Przyjmij zasadę",
  action: "Działanie",
};
