import { pluralPl } from "../translation.ts";

type DayKind = "calendar" | "working" | null;
const days = (count: number, kind: DayKind) =>
  kind === "working"
    ? pluralPl(count, "dzień roboczy", "dni robocze", "dni roboczych")
    : kind === "calendar"
      ? pluralPl(count, "dzień kalendarzowy", "dni kalendarzowe", "dni kalendarzowych")
      : pluralPl(count, "dzień", "dni", "dni");

export const referral = {
  title: "U adresatów",
  none: "Sprawy nie przekazano jeszcze żadnemu adresatowi.",
  withNobody: "Sprawa nie leży teraz u nikogo.",
  states: {
    open: "czeka na odpowiedź",
    answered: "odpowiedziano",
    "handed-over": "przekazano dalej",
    recalled: "cofnięto",
  },
  awaitsClarification: "czeka na wyjaśnienie",
  late: (count: number) => `po terminie: ${pluralPl(count, "dzień", "dni", "dni")}`,
  wasLate: (count: number) => `odpowiedziano po terminie: ${pluralPl(count, "dzień", "dni", "dni")}`,
  round: (round: number) => `${round}. raz`,
  addressee: "Adresat",
  receivedOn: "Otrzymano",
  acknowledgedOn: "Potwierdzono odbiór",
  notAcknowledged: "jeszcze nie",
  holdingReply: "Odpowiedź tymczasowa",
  answeredOn: "Odpowiedziano",
  endedOn: "Zakończono",
  extended: "Przedłużenie",
  extendedBy: (count: number, day: string) => `${day}, o ${pluralPl(count, "dzień", "dni", "dni")}:`,
  clarification: "Prośba o wyjaśnienie",
  clarified: "Wyjaśnienie",
  handedOverFrom: "Przekazał",
  handedOverTo: "Przekazano do",
  handedOverReason: "Powód przekazania",
  dueOn: "Termin odpowiedzi",
  noRule: "Regulamin nie określa terminu odpowiedzi.",
  stands: "Termin nie biegnie: adresat czeka na wyjaśnienie.",
  noAddress: "brak adresu",
  noAddressHint: "Nie znamy adresu e-mail, więc nic nie wysłano. Adres jednostki można wpisać na jej liście.",
  toUnits: "Lista jednostek",
  letterTo: "List z odnośnikiem",
  letterSentTo: (address: string) => `na adres ${address}`,
  sum: {
    show: "Jak policzono termin",
    received: (day: string) => `Otrzymano ${day}. Ten dzień się nie liczy.`,
    term: (count: number, kind: DayKind) => `Na odpowiedź jest ${days(count, kind)}.`,
    source: "Podstawa:",
    extended: (count: number, day: string) =>
      `Termin przedłużono ${day} o ${pluralPl(count, "dzień", "dni", "dni")}.`,
    total: (count: number, kind: DayKind) => `Razem: ${days(count, kind)}.`,
    counted: (from: string, until: string, count: number, kind: DayKind) =>
      from === until ? `${from}: ${days(count, kind)}.` : `Od ${from} do ${until}: ${days(count, kind)}.`,
    stopped: (from: string, until: string | null) =>
      until === null
        ? `Od ${from} termin nie biegnie, bo adresat czeka na wyjaśnienie.`
        : from === until
          ? `${from} termin nie biegł, bo adresat czekał na wyjaśnienie.`
          : `Od ${from} do ${until} termin nie biegł, bo adresat czekał na wyjaśnienie.`,
    moved: (from: string, until: string) =>
      `${from} jest dniem wolnym od pracy albo sobotą, więc termin przechodzi na ${until}.`,
    due: (day: string) => `Odpowiedź powinna nadejść do ${day}.`,
  },
  send: {
    title: "Przekaż do odpowiedzi",
    resolutionTitle: "Przekaż uchwałę adresatowi",
    units: "Jednostki, które mają odpowiedzieć",
    unitsHint: "Każda dostanie własny list i odpowie osobno.",
    noAddressOf: (name: string) => `${name} (brak adresu e-mail)`,
    other: "Ktoś spoza listy",
    otherHint: "Osoba albo urząd, na przykład: Zastępca Prezydenta Krakowa.",
    email: "E-mail tego adresata",
    emailHint: "Bez adresu list nie wyjdzie. Widzi go tylko biuro.",
    receivedOn: "Kiedy otrzymano",
    receivedOnHint: "Zostaw puste, jeśli dzisiaj. Od następnego dnia biegnie termin.",
    submit: "Przekaż",
  },
  onBehalf: "W imieniu adresata",
  onBehalfIntro: "To, co adresat powiedział przez telefon, na piśmie albo na sali.",
  forms: {
    acknowledge: "Potwierdź odbiór",
    answer: "Odpowiedz",
    answerTitle: "Odpowiedź",
    extent: "Czy to cała odpowiedź?",
    extents: {
      full: "Tak, to cała nasza odpowiedź",
      partial: "Nie, odpowiadamy częściowo i uzupełnimy",
    },
    answeredBy: "Kto podpisuje odpowiedź",
    answeredByHint: "Imię i nazwisko oraz stanowisko. Będą publiczne.",
    text: "Treść odpowiedzi",
    textHint: "Odpowiedź od razu będzie publiczna. Nie podawaj danych mieszkańców.",
    give: "Wyślij odpowiedź",
    hold: "Odpisz tymczasowo",
    holdIntro: "Napisz, co się dzieje w sprawie. To nie jest odpowiedź, a termin biegnie dalej.",
    holdText: "Co się dzieje w sprawie",
    holdSubmit: "Zapisz odpowiedź tymczasową",
    ask: "Poproś o wyjaśnienie",
    askIntro: "Pytający dostanie prośbę, a termin od jutra nie biegnie, dopóki nie odpowie.",
    askText: "Co trzeba wyjaśnić",
    askSubmit: "Wyślij prośbę",
    extend: "Przedłuż termin",
    extendIntro: "Kto i dlaczego przedłużył termin, zobaczą wszyscy.",
    extendDays: "O ile dni",
    extendDaysHint: "Od 1 do 60.",
    grantedBy: "Kto przedłużył",
    reason: "Powód",
    extendSubmit: "Przedłuż",
    handOver: "Przekaż innej jednostce",
    handOverIntro:
      "Jeśli to nie Wasza sprawa, wskażcie, czyja. Termin biegnie dalej, nie zaczyna się od nowa.",
    handOverTo: "Właściwa jednostka",
    chooseUnit: "wybierz jednostkę",
    handOverReason: "Dlaczego ta jednostka",
    handOverSubmit: "Przekaż sprawę",
    clarify: "Zapisz wyjaśnienie",
    clarifyText: "Wyjaśnienie pytającego",
    recall: "Cofnij przekazanie",
    recallHint: "Adresat dostanie o tym list.",
    at: (addressee: string) => `(${addressee})`,
  },
  files: {
    title: "Pliki do odpowiedzi",
    waiting: "Dołączone, staną się publiczne razem z odpowiedzią:",
    add: "Dołącz plik",
    addHint: "Pliki dołącz, zanim wyślesz odpowiedź.",
    given: "Pliki odpowiedzi",
  },
  drafts: {
    title: "Odpowiedzi, które przyszły pocztą",
    intro:
      "Odpowiedź z listu liczy się dopiero wtedy, gdy ją przyjmiesz. Usuń z niej powitania i cytaty, a resztę zostaw bez zmian.",
    empty: "Żadna odpowiedź nie czeka.",
    came: (day: string) => `Przyszła ${day}`,
    from: (address: string) => `z adresu ${address}`,
    letter: "Treść listu",
    take: "Przyjmij jako odpowiedź",
    refuse: "To nie jest odpowiedź",
    ended: "Sprawa nie leży już u tego adresata, więc odpowiedzi nie można przyjąć.",
    waiting: (count: number) =>
      pluralPl(
        count,
        "odpowiedź z poczty czeka na biuro",
        "odpowiedzi z poczty czekają na biuro",
        "odpowiedzi z poczty czeka na biuro",
      ),
  },
  guest: {
    title: (citation: string) => `Pytanie ${citation}: odpowiedz`,
    resolutionTitle: (citation: string) => `Uchwała ${citation}: odpowiedz`,
    whatToDo: "Tu odpowiadasz bez konta i hasła. Pytanie i odpowiedź są publiczne.",
    question: "Pytanie",
    resolution: "Uchwała",
    annexOf: (district: string) => `Załącznik dzielnicy ${district}`,
    earlier: "Dotychczasowe odpowiedzi",
    other: "Inne możliwości",
    done: {
      answered: "Dziękujemy za odpowiedź",
      answeredText: "Odpowiedź jest publiczna. Pytający oceni, czy wystarcza.",
      answeredResolution: "Odpowiedź jest publiczna.",
      "handed-over": "Sprawa jest przekazana",
      handedOverText: (unit: string) => `Zajmuje się nią teraz: ${unit}. Nie musisz nic więcej robić.`,
      recalled: "Na to pytanie nie trzeba już odpowiadać",
      recalledText: "Biuro Konwentu cofnęło przekazanie. Nie musisz nic robić.",
    },
    publicPage: "Publiczna strona sprawy",
  },
  desk: {
    title: "Adresat prosi o wyjaśnienie",
    asks: "pyta:",
    stands: (day: string) => `Prośba z ${day}. Dopóki nie odpowiesz, termin nie biegnie.`,
    reply: "Twoje wyjaśnienie",
    replyHint: "Trafi do adresata i na publiczną stronę pytania.",
    submit: "Wyślij wyjaśnienie",
    clarifyThis: (citation: string) => `Wyjaśnij pytanie ${citation}`,
  },
  recordAnswerOf: "Czyja to odpowiedź",
  recordAnswerOfHint: "Cała odpowiedź adresata zamyka sprawę u niego.",
  nobodys: "żadnego z adresatów",
  letters: {
    greeting: "Dzień dobry,",
    asked: {
      subject: (citation: string, subject: string) => `Pytanie ${citation} do odpowiedzi: ${subject}`,
      explanation: (addressee: string) =>
        `Konwent przekazuje do odpowiedzi pytanie dzielnicy. Adresat: ${addressee}.`,
    },
    resolution: {
      subject: (citation: string, subject: string) => `Uchwała ${citation} do odpowiedzi: ${subject}`,
      explanation: (addressee: string) => `Konwent przekazuje podjętą uchwałę. Adresat: ${addressee}.`,
    },
    handedOver: (from: string) => `Sprawę przekazał Państwu: ${from}. Termin biegnie dalej.`,
    again: "Pytający uznał poprzednią odpowiedź za niewystarczającą i prosi o nową.",
    citation: "Numer",
    subject: "Temat",
    askedBy: "Kto pyta",
    onBehalfOf: "W imieniu",
    due: "Termin odpowiedzi",
    content: "Treść",
    annex: (district: string) => `Załącznik: ${district}`,
    open: "Otwórz i odpowiedz",
    how: "Przycisk otwiera stronę, na której można potwierdzić odbiór, odpowiedzieć w całości albo częściowo, dołączyć pliki, poprosić o wyjaśnienie, przedłużyć termin albo przekazać sprawę właściwej jednostce. Konto ani hasło nie są potrzebne.",
    replyByMail: "Można też po prostu odpisać na ten list. Odpowiedź przyjmie biuro Konwentu.",
    publicPage: "Publiczna strona pytania",
    clarified: {
      subject: (citation: string) => `Pytanie ${citation}: nadeszło wyjaśnienie`,
      explanation: "Pytający odpowiedział na prośbę o wyjaśnienie. Od jutra termin znów biegnie.",
      request: "Prośba",
      reply: "Wyjaśnienie",
    },
    recalled: {
      subject: (citation: string) => `Pytanie ${citation}: nie trzeba odpowiadać`,
      explanation: "Biuro Konwentu cofnęło przekazanie tej sprawy. Nie trzeba na nią odpowiadać.",
    },
    reminder: {
      question: (citation: string) => `Pytanie ${citation}`,
      resolution: (citation: string) => `Uchwała ${citation}`,
      subject: (named: string, occasion: "soon" | "late" | "receipt", due: string, late: number) =>
        occasion === "soon"
          ? `${named}: odpowiedź do ${due}`
          : occasion === "late"
            ? `${named}: ${pluralPl(late, "dzień", "dni", "dni")} po terminie`
            : `${named}: prosimy potwierdzić odbiór`,
      explanation: (
        named: string,
        addressee: string,
        occasion: "soon" | "late" | "receipt",
        late: number,
      ): string =>
        `${named} czeka na odpowiedź. Adresat: ${addressee}.${
          occasion === "late"
            ? ` Termin minął ${pluralPl(late, "dzień", "dni", "dni")} temu.`
            : occasion === "soon"
              ? " Termin wkrótce mija."
              : ""
        }`,
      comesBack: "Dopóki nie ma odpowiedzi, sprawa wraca na porządek najbliższego konwentu.",
      confirm:
        "Nie wiemy, czy sprawa do Państwa dotarła. Prosimy potwierdzić odbiór na stronie, którą otwiera przycisk.",
    },
    recalledResolution: (citation: string) => `Uchwała ${citation}: nie trzeba odpowiadać`,
    clarifiedResolution: (citation: string) => `Uchwała ${citation}: nadeszło wyjaśnienie`,
  },
};
