/** Pages that the law, and courtesy, ask for: accessibility, personal data, contact, help. */
export const duties = {
  statement: {
    title: "Deklaracja dostępności",
    intro: (publisher: string) =>
      `${publisher} zapewnia dostępność tej strony internetowej zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.`,
    site: "Adres strony",
    publishedOn: "Data publikacji strony",
    updatedOn: "Data ostatniej istotnej aktualizacji",
    statusTitle: "Stan dostępności",
    status: "Strona jest częściowo zgodna z ustawą o dostępności cyfrowej z powodów wymienionych niżej.",
    gaps: {
      captions:
        "Nagrania z konwentów mogą nie mieć napisów do 14 dni po konwencie, a jeśli ogłosiliśmy termin, do 2 miesięcy.",
      files:
        "Pliki, które dołączają referenci i jednostki miejskie, nie zawsze są dostępne. Treść ich wystąpień jest też w protokole.",
      maps: "Wykresy są rysunkami. Te same dane są obok w tabelach.",
    },
    preparedTitle: "Sporządzenie deklaracji",
    preparedOn: "Data sporządzenia deklaracji",
    reviewedOn: "Data ostatniego przeglądu deklaracji",
    method: "Deklarację sporządzono na podstawie własnej oceny podmiotu.",
    nextReview: "Następny przegląd: do",
    reviewLate: "Termin przeglądu deklaracji minął. Jej treść może być nieaktualna.",
    keyboardTitle: "Skróty klawiszowe",
    keyboard:
      "Całą stronę można obsłużyć klawiaturą. Klawisz Tab przenosi do następnego elementu. Pierwszy odnośnik na stronie prowadzi od razu do treści.",
    feedbackTitle: "Informacje zwrotne i dane kontaktowe",
    feedback:
      "O problemach z dostępnością napisz lub zadzwoń. Tak samo możesz poprosić o niedostępną informację.",
    person: "Kto odpowiada",
    email: "E-mail",
    phone: "Telefon",
    procedureTitle: "Procedura",
    procedure:
      "Każdy może wystąpić z żądaniem zapewnienia dostępności strony albo jej części, a także zażądać informacji w innej postaci. W żądaniu podaj swoje dane, adres strony i sposób kontaktu. Żądanie realizujemy bez zbędnej zwłoki, najpóźniej w ciągu 7 dni. Jeśli to niemożliwe, podamy powód i nowy termin, nie dłuższy niż 2 miesiące. Na odmowę można złożyć skargę.",
    ombudsman: "Po wyczerpaniu tej procedury można złożyć wniosek do Rzecznika Praw Obywatelskich.",
    buildingTitle: "Dostępność architektoniczna",
    building:
      "Konwenty odbywają się w różnych miejscach. Adres i salę podaje strona każdego konwentu. O podjazdy, windy, pętlę indukcyjną lub tłumacza języka migowego zapytaj pod adresem podanym wyżej.",
    appsTitle: "Aplikacje mobilne",
    apps: "Nie udostępniamy aplikacji mobilnych. Strona działa w przeglądarce telefonu.",
  },
  privacy: {
    title: "Ochrona danych osobowych",
    intro: "Jakie dane o osobach tu są, po co i co możesz z tym zrobić.",
    who: "Kto odpowiada za dane",
    whoText: (publisher: string) =>
      `Administratorem danych jest: ${publisher}. W sprawach danych osobowych, także do inspektora ochrony danych, pisz pod adresem kontaktowym.`,
    why: "Po co i na jakiej podstawie",
    whyText:
      "Przetwarzamy dane, żeby prowadzić konwent i informować o nim: zapraszać, sporządzać protokoły, prowadzić rejestry pytań i zobowiązań. Podstawą jest zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e RODO). Powiadomienia e-mailem wysyłamy za zgodą, którą można cofnąć w każdej chwili.",
    which: "Jakie dane",
    whichItems: {
      officials:
        "Imię, nazwisko i funkcja osób, które występują na konwencie z racji pełnionej funkcji. Te dane są jawne.",
      accounts: "Adres e-mail osób, które mają konto albo dostają zaproszenia. Ten adres widzi tylko biuro.",
      followers: "Adres e-mail osób, które zamówiły powiadomienia. Usuwamy go po wypisaniu się.",
      residents:
        "Dane mieszkańców, których dotyczą pytania. Przed publikacją protokołu biuro je ukrywa i podaje podstawę prawną.",
    },
    room: "Na sali",
    roomText:
      "Obrady mogą być nagrywane. Nagranie i napisy do niego publikujemy przy konwencie. Osoby na sali informuje o tym przewodniczący.",
    howLong: "Jak długo",
    howLongText:
      "Protokoły i rejestry są dokumentacją publiczną i zostają na zawsze. Adresy e-mail usuwamy, gdy przestają być potrzebne; sesje, kody i ślady wysyłki po krótkim czasie.",
    rights: "Twoje prawa",
    rightsText:
      "Możesz żądać dostępu do swoich danych, ich sprostowania i ograniczenia przetwarzania, a także wnieść sprzeciw. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.",
    cookies: "Pliki cookie",
    cookiesText:
      "Strony publiczne nie zapisują plików cookie i nikogo nie śledzą. Po zalogowaniu albo wejściu z adresu w liście używamy jednego pliku cookie, który tylko podtrzymuje wejście.",
  },
  contact: {
    title: "Kontakt",
    intro: "Kto prowadzi tę stronę i jak się skontaktować.",
    publisher: "Podmiot publikujący",
    contact: "Redakcja strony",
    address: "Miasto",
    notGiven: "nie podano",
    askTitle: "Chcę o coś zapytać konwent",
    ask: "Pytania na konwent składają przewodniczący dzielnic. Napisz do przewodniczącego swojej dzielnicy:",
    districts: "lista dzielnic",
    errorTitle: "Widzę błąd na stronie",
    error:
      "Podaj adres strony i napisz, co jest nie tak. Opublikowanego protokołu się nie zmienia: poprawka jest nowym wydaniem.",
  },
  help: {
    title: "Pomoc",
    intro: "Jak korzystać z tej strony.",
    topics: {
      minutes: {
        title: "Gdzie jest protokół?",
        text: "Otwórz „Konwenty”, wybierz konwent, potem „Czytaj protokół”. Są tam wszystkie wydania, także wcześniejsze.",
      },
      question: {
        title: "Co się stało z pytaniem mojej dzielnicy?",
        text: "Otwórz „Pytania” i wybierz dzielnicę. Strona pytania pokazuje, kto ma odpowiedzieć, do kiedy i co odpowiedział.",
      },
      promise: {
        title: "Co miasto obiecało?",
        text: "Otwórz „Zobowiązania”. Można wybrać tylko te po terminie.",
      },
      follow: {
        title: "Jak dowiadywać się o nowościach?",
        text: "Na stronie konwentu, dzielnicy i pytania można podać e-mail. Można też użyć kanału Atom albo dodać konwenty do kalendarza.",
      },
      print: {
        title: "Jak wydrukować?",
        text: "Użyj drukowania w przeglądarce. Nawigacja się nie wydrukuje, a adresy odnośników tak.",
      },
      verify: {
        title: "Jak sprawdzić, że dokument jest prawdziwy?",
        text: "Otwórz „Sprawdź autentyczność” na dole strony i wskaż plik. Plik nie opuści Twojego komputera.",
      },
      machines: {
        title: "Chcę użyć danych w programie",
        text: "Zobacz „Otwarte dane” na dole strony: pliki CSV i JSON, słownik pól, kanały i interfejs OParl.",
      },
      size: {
        title: "Tekst jest za mały, wolę ciemne tło",
        text: "Strona słucha ustawień przeglądarki i systemu: wielkości tekstu, ciemnego wyglądu, wysokiego kontrastu.",
      },
    },
  },
};
