export const errors = {
  notFound: {
    title: "Nie ma takiej strony",
    explanation:
      "Adres mógł zostać źle przepisany albo strona jeszcze nie istnieje. Sprawdź adres lub zacznij od jednej z tych stron:",
  },
  forbidden: {
    title: "Ta strona nie jest dla Twojego konta",
    explanation:
      "Jeśli powinieneś ją widzieć, poproś biuro Konwentu o uprawnienie. Możesz też przejść tutaj:",
  },
  withdrawn: {
    title: "Tego wydania już nie ma",
    explanation: "Treść wydania wycofano z publikacji. Inne wydania, jeśli są, można czytać dalej.",
    toRegister: "Rejestr zmian tego protokołu",
  },
  refused: {
    title: "Tego nie można zrobić",
    explanation: "Wróć do poprzedniej strony i popraw dane albo przejdź tutaj:",
  },
  broken: {
    title: "Coś się zepsuło po naszej stronie",
    explanation:
      "Zapisaliśmy, co się stało. Spróbuj ponownie za chwilę; jeśli to nie pomoże, powiadom biuro Konwentu.",
  },
  goHome: "Strona główna",
};
