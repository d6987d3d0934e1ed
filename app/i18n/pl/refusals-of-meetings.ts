import type { ReasonCode } from "#domain/kernel/reason-codes";
import type { Sentence } from "./refusals.ts";

/** Why something about the council, its rules, a convention, its agenda or who attends was refused. */
export const refusalsOfMeetings = {
  "not-permitted": () => "Twoje konto nie ma do tego uprawnień.",
  "not-found": () => "Nie ma tego, czego szukasz.",
  "slug-taken": () => "Taki adres jest już zajęty.",
  "term-number-taken": () => "Kadencja o tym numerze już istnieje.",
  "mandate-overlaps": () => "W tym czasie mandat przewodniczącego tej dzielnicy ma już ktoś inny.",
  "mandate-ends-before-it-starts": () => "Mandat nie może się skończyć, zanim się zacznie.",
  "district-number-taken": () => "Dzielnica o tym numerze już istnieje.",
  "already-set-up": () => "Ta instalacja jest już założona.",
  "term-ends-before-it-starts": () => "Kadencja nie może się skończyć, zanim się zacznie.",
  "seat-exists": () => "To miejsce już jest w składzie.",
  "chair-overlaps": (facts) =>
    `W tym czasie Konwentowi przewodniczy już ${facts.name ?? "ktoś inny"}. Najpierw wpisz, kiedy skończył.`,
  "ends-before-it-starts": () => "Koniec nie może być przed początkiem.",
  "unit-closed": () => "Ta jednostka jest już zamknięta.",
  "rule-overlaps": () => "W tym czasie obowiązuje już taka zasada. Najpierw zakończ poprzednią.",
  "rule-value-not-understood": () => "Ta wartość nie pasuje do zasady.",
  "convention-day-needed": () => "Konwent nie ma jeszcze dnia. Wyznacz dzień.",
  "convention-hour-needed": () => "Konwent nie ma jeszcze godziny. Wyznacz godzinę.",
  "convention-venue-needed": () => "Konwent nie ma jeszcze miejsca. Podaj miejsce.",
  "convention-wrong-state": () => "W obecnym stanie konwentu nie można tego zrobić.",
  "convention-closed": () => "Konwent jest już zamknięty.",
  "convention-day-passed": () => "Ten dzień już minął.",
  "held-in-future": () => "Ta godzina jeszcze nie nadeszła.",
  "late-deed-unclear": () =>
    "Tego zapisu nie da się odczytać jako formularza. Wpisz go inaczej i oznacz jako załatwiony.",
  "held-before-session": () => "To było przed dniem konwentu. Sprawdź datę i godzinę.",
  "nobody-named": () => "Nie wskazano nikogo.",
  "already-in-room": () => "Ta osoba jest już na sali.",
  "already-taken-back": () => "To już cofnięto.",
  "proceedings-in-break": () => "Trwa przerwa. Najpierw wznów obrady.",
  "proceedings-not-in-break": () => "Nie ma teraz przerwy.",
  "item-is-on": () => "Ten punkt już trwa.",
  "no-item-is-on": () => "Żaden punkt nie trwa. Rozpocznij najpierw punkt.",
  "no-second-day": () => "Ten konwent nie ma drugiego dnia. Wpisz go najpierw w danych konwentu.",
  "step-out-of-order": () => "Po tej godzinie zapisano już dalszy przebieg obrad.",
  "agenda-empty": () => "Porządek obrad jest pusty. Dodaj przynajmniej jeden punkt.",
  "ordinal-taken": () => "Konwent o tym numerze w kadencji już istnieje.",
  "convention-not-public": () => "Ten konwent nie jest jeszcze zwołany. Najpierw go zwołaj.",
  "agenda-item-elsewhere": () => "Ten punkt należy do innego konwentu.",
  "agenda-item-withdrawn": () => "Ten punkt jest wycofany.",
  "agenda-change-needs-vote": () =>
    "Konwent trwa, więc porządek zmienia się w głosowaniu. Przygotuj i przeprowadź głosowanie nad zmianą porządku.",
  "agenda-unchanged": () => "Porządek obrad nie zmienił się od ostatniego ogłoszenia.",
  "proposal-not-waiting": () => "Ta propozycja już nie czeka.",
  "agenda-item-cannot-nest": () => "Punkt nie może leżeć pod samym sobą ani głębiej niż na drugim poziomie.",
  "agenda-item-already-there": () => "Ten punkt już tam jest.",
  "agenda-not-empty": () => "Porządek obrad ma już punkty. Poprzedni można przejąć tylko do pustego.",
  "agenda-item-already-returned": () => "Ten punkt już wrócił na listę spraw oczekujących.",
  "nothing-overdue": () => "Żadna sprawa po terminie nie czeka na ten porządek.",
  "agenda-item-came-back": () =>
    "Sprawę po terminie zdejmuje z porządku tylko przewodniczący, z powodem, który każdy przeczyta.",
  "agenda-item-comes-back": () =>
    "Sprawa po terminie sama wraca na następny porządek, dopóki jest po terminie. Nie trzeba jej zwracać na listę.",
  "agenda-item-taken-off": () =>
    "Tę sprawę zdjął z porządku przewodniczący. Sama wróci na następny, jeśli nadal będzie po terminie.",
  "agenda-item-holds-others": () => "Pod tym punktem są inne. Najpierw je wyjmij albo wycofaj.",
  "no-presenter-to-tell": () => "Nie ma referenta, którego trzeba jeszcze powiadomić.",
  "presenter-without-address": () => "Nie ma adresu e-mail referenta. Wpisz go w punkcie porządku obrad.",
  "nobody-without-slides": () =>
    "Nie ma komu przypominać: wszyscy powiadomieni referenci mają już prezentacje albo dostali przypomnienie dzisiaj.",
  "not-a-member": () => "Ta osoba nie jest członkiem Konwentu.",
  "already-invited": () => "Zaproszenie już jest.",
  "substitute-is-member": () => "Ta osoba ma już własny mandat w Konwencie.",
  "nobody-to-invite": () => "Wszyscy są już zaproszeni.",
  "substitute-not-allowed": () => "Zasady nie pozwalają na tego zastępcę.",
  "not-invited": () => "Tej osoby nie ma na liście zaproszonych.",
  "invitation-not-sent": () => "Zaproszenia jeszcze nie wysłano.",
  "convention-started": () => "Konwent już się zaczął. Zmiany przyjmuje teraz biuro, na sali.",
  "answer-stale": () => "Ta odpowiedź jest starsza niż ta, którą już mamy, więc jej nie zmienia.",
  "substitute-sits": (facts) =>
    `Na to miejsce przychodzi zastępca: ${facts.name ?? ""}. Odpowiedz „Będę”, jeśli jednak przyjdziesz, albo wskaż kogoś innego.`,
  "nobody-silent": () =>
    "Nie ma komu przypominać: wszyscy odpowiedzieli albo dziś już dostali przypomnienie.",
  "nobody-has-address": () => "Nikt z tych, do których zaproszenie jeszcze nie poszło, nie ma adresu e-mail.",
  "file-too-large": (facts) => `Plik jest za duży. Może mieć najwyżej ${facts.limit ?? 50} MB.`,
  "file-kind-not-allowed": () =>
    "Takiego pliku nie przyjmujemy. Można przesłać PDF, PPTX, DOCX, ODT, ODP, PNG albo JPEG.",
  "file-empty": () => "Plik jest pusty. Wybierz inny.",
  "file-not-what-it-says": () =>
    "Zawartość pliku nie zgadza się z jego nazwą. Zapisz go jeszcze raz we właściwym programie.",
  "file-damaged": () => "Plik jest uszkodzony albo zabezpieczony hasłem.",
} satisfies Partial<Record<ReasonCode, Sentence>>;
