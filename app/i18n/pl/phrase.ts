export const phrase = {
  title: "Zwroty do protokołu",
  intro:
    "Krótkie teksty, które w protokołach się powtarzają. W edytorze protokołu wstawisz je jednym skrótem w miejscu kursora.",
  none: "Nie ma jeszcze żadnego zwrotu.",
  name: "Nazwa",
  nameHint: "Po niej zwrot znajduje się na liście, na przykład: Przerwa.",
  text: "Tekst zwrotu",
  action: "Czynność",
  add: "Dodaj zwrot",
  edit: "Zmień",
  save: "Zapisz zwrot",
  remove: "Usuń",
  removeHint: "Protokoły, w których go użyto, się nie zmienią.",
  standard: "Gotowe zwroty",
  standardIntro:
    "Otwarcie obrad, kworum, przyjęcie porządku, przerwa, zamknięcie i kilka innych. Potem możesz je zmienić.",
  takeStandard: "Dodaj gotowe zwroty",
};
