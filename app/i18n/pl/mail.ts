import type { LetterKind } from "#domain/kernel/letters";
import { pluralPl } from "../translation.ts";

export const mail = {
  digestSubject: (count: number) => `Konwent: wiadomości z ostatniego dnia (${count})`,
  log: {
    title: "Poczta",
    intro: "Każda wiadomość, którą Konwent wysyła: do kogo, o czym i co się z nią stało.",
    noServer:
      "Serwer poczty nie jest podany (zmienna SMTP_URL), więc nic nie wychodzi. Wiadomości czekają tutaj: otwórz wiadomość, skopiuj z niej adres i przekaż go inną drogą.",
    empty:
      "Nie ma jeszcze żadnej wiadomości. Pojawią się tu same: gdy wyślesz zaproszenia, założysz konto albo rozpiszesz ankietę terminu.",
    emptyFiltered: "Żadna wiadomość nie odpowiada temu wyborowi.",
    showAll: "Pokaż wszystkie",
    found: (count: number) => pluralPl(count, "wiadomość", "wiadomości", "wiadomości"),
    filterTitle: "Wybór wiadomości",
    standing: "Stan",
    convention: "Konwent",
    any: "wszystkie",
    show: "Pokaż",
    pages: "Strony dziennika poczty",
    columns: { letter: "Wiadomość", reader: "Do kogo", standing: "Stan", queued: "Powstała" },
    filters: {
      waiting: "czekają na wysłanie",
      failed: "nie dotarły",
      kept: "zachowane, niewysłane",
      sent: "wysłane",
    },
    missed: (failed: number, bounced: number) =>
      [
        failed > 0
          ? `Nie udało się wysłać: ${pluralPl(failed, "wiadomość", "wiadomości", "wiadomości")}.`
          : "",
        bounced > 0
          ? `Wróciło od odbiorcy: ${pluralPl(bounced, "wiadomość", "wiadomości", "wiadomości")}.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    toMissed: "Zobacz, co nie dotarło",
  },
  standings: {
    waiting: "czeka",
    "tried-again": "ponawiana",
    sent: "wysłana",
    failed: "niewysłana",
    kept: "zachowana",
    dropped: "nieaktualna",
    carried: "w zestawieniu",
    bounced: "wróciła",
  },
  letter: {
    reader: "Do",
    address: "Adres",
    kind: "Rodzaj",
    standing: "Stan",
    convention: "Konwent",
    messageId: "Znak wiadomości (Message-ID)",
    original: "Ponowienie wiadomości",
    copies: "Ponowiona jako",
    digest: "Weszła w skład zestawienia",
    carries: "Zestawienie zawiera",
    open: "otwórz",
    history: "Co się z nią działo",
    queued: "Powstała",
    leaves: "Wyjdzie najwcześniej",
    next: "Następna próba",
    tried: (attempts: number) => `Ostatnia próba (${pluralPl(attempts, "próba", "próby", "prób")} razem)`,
    firstTried: "Pierwsza próba",
    serverSaid: "Odpowiedź:",
    ends: {
      sent: "Przyjął ją serwer poczty",
      failed: "Zaprzestano prób",
      kept: "Zachowana: nie ma serwera poczty",
      dropped: "Odłożona: nie było już czego przekazać",
      carried: "Przekazana w dziennym zestawieniu",
    },
    bounced: "Wróciła od odbiorcy",
    text: "Treść",
    notWritten: "Treść powstanie w chwili wysłania, według ówczesnego stanu sprawy.",
    struck: "Adresy, które coś otwierają, usuwamy z naszej kopii po wysłaniu (znak „…”).",
    onlyAdmin:
      "Ta wiadomość zawiera adres albo kod wpuszczający do konta. Jej treść widzi tylko administrator.",
    addresses: "Adresy do przekazania",
    addressesIntro:
      "Wiadomość nie wyszła. Możesz przekazać te adresy inną drogą, ale tylko tej osobie: działają bez hasła.",
    calendar: "Wpis do kalendarza",
    resend: "Wyślij ponownie",
    rewrite: "Napisz od nowa",
    resendTitle: "Ponowne wysłanie",
    resendIntro: "Wiadomość zostanie napisana od nowa, według obecnego stanu, i pójdzie na ten sam adres.",
    resendNoServer:
      "Dopóki nie ma serwera poczty, wiadomość zostanie tylko napisana od nowa i zachowana tutaj, z nowymi adresami.",
  },
  kinds: {
    "account-invitation": "Zaproszenie do konta",
    invitation: "Zaproszenie na konwent",
    "invitation-change": "Zmiana w zaproszeniu",
    "invitation-cancellation": "Odwołanie konwentu",
    "invitation-reminder": "Przypomnienie o odpowiedzi",
    password: "Nowe hasło",
    "device-code": "Kod dla nowego urządzenia",
    "subscription-confirmation": "Potwierdzenie obserwowania",
    "date-poll": "Ankieta terminu",
    "date-poll-reminder": "Przypomnienie o ankiecie terminu",
    "date-poll-closed": "Wynik ankiety terminu",
    "date-poll-withdrawn": "Wycofanie ankiety terminu",
    "presenter-invitation": "Zaproszenie referenta",
    "slot-moved": "Zmiana pory wystąpienia",
    "presenter-released": "Zwolnienie z wystąpienia",
    "presenter-cancellation": "Odwołanie wystąpienia",
    "slides-due": "Przypomnienie o prezentacji",
    "agenda-published": "Nowa wersja porządku obrad",
    "papers-laid": "Nowe materiały",
    referral: "Pytanie do adresata",
    "referral-clarified": "Wyjaśnienie dla adresata",
    "referral-recalled": "Cofnięcie przekazania",
    promise: "Prośba o potwierdzenie zobowiązania",
    "promise-reminder": "Przypomnienie o zobowiązaniu",
    "referral-reminder": "Przypomnienie adresatowi",
    news: "Nowości w obserwowanej sprawie",
    "news-cancellation": "Odwołanie obserwowanego konwentu",
  } satisfies Record<LetterKind, string>,
};
