type Problem = { code: string; limit?: number };

const sentences: Record<string, string> = {
  required: "Wypełnij to pole.",
  "not-a-day": "Podaj dzień, na przykład 2026-03-12 albo 12.03.2026.",
  "not-a-time": "Podaj godzinę, na przykład 16:00.",
  "not-a-count": "Podaj liczbę całkowitą, na przykład 17.",
  "not-a-number": "Podaj liczbę, na przykład 5219 albo 12,5.",
  "too-large": "Ta liczba jest za duża.",
  "too-short": "To za mało znaków. Wklej całe słowo.",
  "not-a-choice": "Wybierz jedną z podanych możliwości.",
  "too-many": "Za dużo pozycji.",
  "not-printable": "Tekst zawiera znaki niewidoczne. Usuń je i wpisz tekst jeszcze raz.",
  "not-an-email": "Podaj adres e-mail, na przykład anna.nowak@um.krakow.pl.",
  "password-too-short": "Hasło musi mieć co najmniej 15 znaków.",
  "not-a-guest-line":
    "W każdym wierszu podaj imię, nazwisko i adres e-mail, na przykład: Anna Nowak, anna.nowak@um.krakow.pl.",
  "not-a-map-square": "Podaj kolumnę od A do L i wiersz od 1 do 12, na przykład C2.",
  "not-a-slug": "Użyj małych liter bez polskich znaków, cyfr i łączników, na przykład nowa-huta.",
  "not-a-district-line": "W każdym wierszu podaj numer i nazwę dzielnicy, na przykład: V Krowodrza.",
  "not-a-rule-value": "Ta wartość nie pasuje do zasady. Zobacz podpowiedź.",
  "not-a-secure-link": "Podaj pełny adres, który zaczyna się od https://.",
  "passwords-differ": "Hasła się różnią. Wpisz to samo hasło dwa razy.",
  "end-before-start": "Koniec nie może być przed początkiem.",
};

/** What is wrong with a field. */
export const problems = (problem: Problem): string =>
  problem.code === "too-long"
    ? `Tekst jest za długi${problem.limit ? `: może mieć najwyżej ${problem.limit} znaków` : ""}.`
    : (sentences[problem.code] ?? "Popraw to pole.");
