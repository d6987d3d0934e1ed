import type { ReasonCode } from "#domain/kernel/reason-codes";
import { dayIn } from "../dates.ts";
import { redaction } from "./redaction.ts";
import type { Sentence } from "./refusals.ts";

const dayOf = (day: string | number | undefined) => (day ? dayIn("pl", String(day)) : "");

/** Why something about a question, and what comes of it, about the minutes, an account or a letter was refused. */
export const refusalsOfMatters = {
  "questions-closed": (facts) =>
    `Termin zgłaszania pytań na ten konwent minął ${facts.day ?? ""}. Pytanie można złożyć bez wskazania konwentu.`,
  "question-wrong-state": () => "W obecnym stanie pytania nie można tego zrobić.",
  "merge-into-itself": () => "Pytania nie łączy się z nim samym.",
  "merge-not-possible": () =>
    "Połączyć można tylko pytanie złożone albo przyjęte, z pytaniem, które jest w rejestrze.",
  "not-merged": () => "To pytanie nie jest połączone z innym.",
  "verdict-time-runs": () => "Czas na ocenę odpowiedzi jeszcze nie upłynął albo nie biegnie.",
  "archived-not-taken-over": () => "To sprawa z archiwum. Najpierw biuro musi ją podjąć.",
  "referral-not-open": () => "Sprawa nie leży już u tego adresata.",
  "clarification-pending": () => "Adresat już czeka na wyjaśnienie.",
  "no-clarification-asked": () => "Nikt nie prosi teraz o wyjaśnienie.",
  "hand-over-to-itself": () => "Sprawę przekazuje się innej jednostce.",
  "draft-not-waiting": () => "Ten szkic jest już rozpatrzony.",
  "question-not-yours": () => "To pytanie zadała inna dzielnica.",
  "already-joined": () => "Ta dzielnica już pyta.",
  "already-judged": () => "Ta dzielnica już oceniła odpowiedź.",
  "answer-needed": () => "Nie ma jeszcze odpowiedzi, którą można ocenić.",
  "addressee-needed": () => "Podaj, do kogo pytanie ma trafić.",
  "asker-needed": () => "Podaj, kto pyta: zaznacz dzielnicę albo wpisz słowami.",
  "no-quorum": (facts) =>
    `Nie ma kworum: obecnych ${facts.present ?? "?"}, potrzeba ${facts.needed ?? "?"} z ${facts.composition ?? "?"}.`,
  "votes-exceed-present": (facts) =>
    `Głosów jest więcej (${facts.votes ?? "?"}) niż obecnych (${facts.present ?? "?"}).`,
  "vote-not-unanimous": () => "Przy głosach przeciw albo wstrzymujących się uchwała nie jest jednogłośna.",
  "resolution-decided": () =>
    "W tej sprawie już rozstrzygnięto. Jeśli wynik zapisano błędnie, podaj powód poprawki.",
  "counts-needed": () => "Podaj liczby głosów za, przeciw i wstrzymujących się.",
  "too-many-indicated": (facts) => `Wskazano więcej osób niż miejsc (${facts.seats ?? "?"}).`,
  "resolution-not-decided": () => "Ta uchwała nie jest jeszcze rozstrzygnięta.",
  "not-an-indication": () => "Osoby wskazuje tylko uchwała, która jest wskazaniem przedstawicieli.",
  "not-in-room": () => "Tej osoby nie ma teraz na sali. Najpierw zapisz, że przyszła.",
  "floor-already-asked": () => "Ta osoba już czeka w kolejce do głosu.",
  "floor-turn-wrong-state": () => "To zgłoszenie ma już inny stan. Odśwież stronę i sprawdź, kto ma głos.",
  "recording-removed": () => "Ten odnośnik już usunięto.",
  "captions-added": () => "To nagranie ma już napisy.",
  "captions-day-passed": () => "Podaj dzień, który jeszcze nie minął.",
  "captions-not-counted": () =>
    "Dzień końca obrad nie jest znany, więc nie ma od czego liczyć terminu napisów.",
  "captions-announced-too-late": ({ latest }) =>
    `Napisy trzeba zapowiedzieć najpóźniej na ${dayOf(latest)}: dwa miesiące po zakończeniu obrad.`,
  "vote-not-prepared": () => "To głosowanie zostało już otwarte. Nie można go zmienić.",
  "vote-resolution-needed": () => "Wskaż projekt uchwały, którego dotyczy głosowanie.",
  "vote-elsewhere": () => "Ta uchwała albo to głosowanie należy do innego konwentu.",
  "vote-wording-needed": () => "Wpisz nowe brzmienie uchwały.",
  "vote-seats-needed": () => "Podaj, ile osób ma zostać wskazanych.",
  "vote-not-over": () => "Poprzednie głosowanie jeszcze się nie skończyło.",
  "vote-repeat-reason-needed": () => "Napisz, dlaczego głosowanie się powtarza.",
  "vote-already-open": () => "Trwa inne głosowanie. Najpierw je zamknij.",
  "vote-during-break": () => "Trwa przerwa. Głosowanie otworzysz po wznowieniu obrad.",
  "vote-candidates-needed": () => "Nikt jeszcze nie kandyduje. Dodaj kandydata.",
  "vote-not-an-indication": () => "Kandydatów zgłasza się tylko do wskazania przedstawicieli.",
  "vote-candidate-named": () => "Ta osoba już kandyduje.",
  "vote-not-open": () => "To głosowanie nie trwa. Głosu nie można oddać ani cofnąć, a wyniku podać.",
  "vote-by-hands": () => "Głosuje się przez podniesienie ręki. Liczby wpisuje protokolant.",
  "vote-by-roll-call": () => "To głosowanie imienne. Głos zapisuje protokolant.",
  "vote-not-a-voter": () =>
    "Głosuje tylko ten, kto jest na sali i ma prawo głosu. Poproś protokolanta, żeby zapisał obecność.",
  "vote-went-on": () => "Od tej chwili w głosowaniu zapisano już coś nowszego. Sprawdź, co jest w zapisie.",
  "vote-choice-needed": () => "Wybierz, jak głosujesz.",
  "vote-over": () => "To głosowanie już się skończyło.",
  "action-item-finished": () => "Ta sprawa jest już zakończona.",
  "action-item-wrong-step": () => "Sprawa jest już w tym stanie albo nie można do niego przejść.",
  "action-item-not-done": () => "Ocenia się zobowiązanie zgłoszone jako wykonane.",
  "wording-not-asked": () => "Nikt nie pyta teraz o brzmienie tego zobowiązania.",
  "wording-confirmed": () => "Brzmienie jest już potwierdzone.",
  "wording-changed": () => "Biuro właśnie zmieniło brzmienie. Przeczytaj je jeszcze raz i odpowiedz.",
  "owner-without-address": () =>
    "Nie ma adresu e-mail tego, kto się zobowiązał. Wpisz go, żeby list miał dokąd wyjść.",
  "proof-needed": () => "Napisz, co zrobiono, albo dołącz plik, który to pokazuje.",
  "promise-judged": () => "To wykonanie jest już ocenione.",
  "reminder-not-due": () => "Nie ma dziś o czym przypominać.",
  "minutes-not-started": () => "Protokół nie jest jeszcze rozpoczęty.",
  "minutes-already-started": () => "Protokół jest już rozpoczęty.",
  "minutes-changed-elsewhere": () =>
    "Ktoś zmienił tę część protokołu w międzyczasie. Obie wersje są poniżej; nic nie zginęło.",
  "aside-settled": () => "Ten tekst nie czeka już na połączenie. Ktoś zrobił to wcześniej.",
  "revision-is-current": () => "Ta wersja jest taka sama jak obecny tekst. Nie ma czego przywracać.",
  "phrases-full": (facts) => `Lista ma już ${facts.limit} zwrotów. Usuń te, których nikt nie używa.`,
  "phrases-complete": () => "Wszystkie gotowe zwroty są już na liście.",
  "minutes-section-empty": (facts) => `Pusta część protokołu: ${facts.heading || "otwarcie obrad"}.`,
  "lead-missing": () => "Brakuje streszczenia dla mieszkańców.",
  "attendance-not-recorded": () => "Brakuje listy obecności.",
  "convention-not-closed": () => "Konwent nie jest jeszcze zamknięty.",
  "edition-content-changed": () =>
    "Od przygotowania wydania coś się zmieniło. Przygotuj wydanie jeszcze raz.",
  "edition-published": () => "To wydanie jest już opublikowane.",
  "edition-reason-needed": () => "Kolejne wydanie musi mieć powód.",
  "edition-withdrawn": (facts) =>
    `Wydanie ${facts.number ?? ""} wycofano z publikacji dnia ${facts.day ? dayIn("pl", String(facts.day)) : ""} (${facts.by ?? ""}). Powód: ${facts.reason ?? ""} Skrót treści (SHA-256): ${facts.hash ?? ""}`,
  "edition-already-withdrawn": () => "To wydanie jest już wycofane.",
  "edition-has-format": () => "To wydanie ma już plik w tym formacie.",
  "edition-file-missing": () =>
    "Nie ma pliku tego wydania albo jest inny niż przygotowany. Trzeba przygotować wydanie jeszcze raz.",
  "record-changing": () => "Zapis zmienił się w trakcie przygotowania. Przygotuj wydanie jeszcze raz.",
  "send-back-reason-needed": () => "Napisz, co trzeba poprawić.",
  "reference-unknown": (facts) =>
    `W części „${facts.heading || "otwarcie obrad"}” jest odwołanie ${facts.reference ?? ""}, którego nie ma w zapisie tego konwentu.`,
  "edition-unchanged": () => "Od ostatniego wydania nic się nie zmieniło.",
  "personal-data-unreviewed": (facts) =>
    `Dane osobowe bez decyzji (w: ${redaction.partOf(String(facts.part), String(facts.name))}): ${redaction.kind(String(facts.kind))} „${facts.quote ?? ""}”.`,
  "passage-not-found": () =>
    "Tych słów nie ma w tym miejscu zapisu. Wklej je dokładnie tak, jak stoją w tekście.",
  "passage-decided": () => "O tych słowach już zdecydowano. Najpierw cofnij tamtą decyzję.",
  "exclusion-tells-passage": () =>
    "Opis wyłączenia powtarza słowa, które mają być ukryte. Napisz go inaczej.",
  "draft-empty": () => "Protokół nie ma jeszcze żadnego tekstu.",
  "nobody-was-present": () => "Lista obecności nie wskazuje nikogo, komu można wysłać projekt.",
  "review-already-open": () => "Poprawki do tego protokołu są już zbierane. Najpierw zamknij tę rundę.",
  "correction-day-needed": () => "Podaj ostatni dzień na poprawki.",
  "correction-day-passed": () => "Ostatni dzień na poprawki już minął. Podaj późniejszy.",
  "corrections-over": (facts) =>
    `Poprawki można było zgłaszać do końca dnia ${dayOf(facts.day)}. Zwróć się do biura Konwentu.`,
  "correction-answered": () => "Na tę poprawkę biuro już odpowiedziało.",
  "correction-settled": () => "Ta poprawka jest już uwzględniona albo wycofana.",
  "correction-changes-nothing": () =>
    "Proponowane zdanie jest takie samo jak w projekcie. Zmień je albo skreśl.",
  "sentence-changed": (facts) =>
    `Tego zdania nie ma już w tekście protokołu: „${facts.sentence ?? ""}”. Popraw tekst ręcznie i zaznacz, że poprawka jest uwzględniona.`,
  "review-closed": () => "Ta runda poprawek jest już zamknięta.",
  "review-runs": (facts) =>
    `Poprawki można zgłaszać do końca dnia ${dayOf(facts.day)}. Zamknij rundę później.`,
  "corrections-pending": (facts) =>
    `Najpierw odpowiedz na wszystkie poprawki. Czeka jeszcze: ${facts.count ?? "?"}.`,
  "minutes-adopted": () => "Konwent już przyjął ten protokół.",
  "adopted-at-later-convention": () => "O protokole decyduje późniejszy konwent, który już się zaczął.",
  "date-poll-day-not-understood": (facts) =>
    `Nie rozumiemy wiersza „${facts.line ?? ""}”. Wpisz dzień i, jeśli trzeba, godziny: 12.05.2026 16:00–18:00.`,
  "date-poll-days-count": (facts) => `Podaj od ${facts.least ?? 2} do ${facts.most ?? 20} dni.`,
  "date-poll-day-twice": () => "Ten sam dzień z tymi samymi godzinami jest podany dwa razy.",
  "date-poll-days-unchanged": () => "Lista dni się nie zmieniła.",
  "date-poll-day-not-on-offer": () =>
    "Tego dnia nie ma w ankiecie. Otwórz stronę jeszcze raz, lista dni mogła się zmienić.",
  "date-poll-already-open": () => "Ankieta terminu tego konwentu już trwa.",
  "date-poll-closes-too-early": () => "Ostatni dzień na odpowiedź już minął. Podaj późniejszy.",
  "date-poll-asks-nobody": () => "Ankieta nie ma uczestników. Zaznacz kogoś albo dopisz gościa.",
  "date-poll-not-open": () => "Ta ankieta już nie trwa.",
  "date-poll-answers-over": () => "Termin odpowiedzi minął. Swoją odpowiedź przekaż biuru Konwentu.",
  "date-poll-answer-needed": () => "Zaznacz odpowiedź przynajmniej przy jednym dniu.",
  "date-poll-nobody-silent": () => "Wszyscy już odpowiedzieli.",
  "date-poll-told-today": () => "Dziś już pisaliśmy do uczestników ankiety. Przypomnieć można jutro.",
  "email-taken": () => "Konto z tym adresem już istnieje.",
  "account-closed": () => "To konto jest zamknięte.",
  "password-wrong": () => "Obecne hasło jest inne.",
  "password-too-short": (facts) => `Hasło musi mieć co najmniej ${facts.min ?? 15} znaków.`,
  "link-used-or-expired": () => "Ten adres był już użyty albo stracił ważność. Poproś biuro o nowy.",
  "last-admin": () => "To ostatni administrator. Najpierw nadaj to uprawnienie komuś innemu.",
  "sign-in-failed": () => "Adres e-mail albo hasło się nie zgadza.",
  "code-wrong": () => "To nie ten kod. Przepisz go z ostatniego listu.",
  "code-expired": () => "Ten kod stracił ważność. Zaloguj się jeszcze raz, a wyślemy nowy.",
  "mail-not-set-up": () => "Ten serwer nie wysyła poczty. Zwróć się do biura Konwentu.",
  "sign-in-not-fresh": (facts) =>
    `Tego nie da się cofnąć, więc musimy wiedzieć, że to Ty. Potwierdź to hasłem: wystarcza na ${facts.minutes ?? 10} minut.`,
  "too-many-attempts": () =>
    "Za dużo prób. Spróbuj ponownie za kwadrans albo poproś biuro o jednorazowy adres.",
  "mail-not-to-resend": () =>
    "Tej wiadomości nie można wysłać ponownie: nie ma w niej nic do przekazania albo weszła w skład dziennego zestawienia.",
  "signing-key-not-current": () => "Ten klucz nie jest tym, którym podpisujemy.",
  "archive-file-faulty": (facts) => `Plik archiwalny ma błąd: ${facts.path ?? ""} ${facts.fault ?? ""}`,
} satisfies Partial<Record<ReasonCode, Sentence>>;
