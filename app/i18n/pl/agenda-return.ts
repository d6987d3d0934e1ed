import { pluralPl } from "../translation.ts";

const days = (count: number) => pluralPl(count, "dzień", "dni", "dni");

export const agendaReturn = {
  section: "Sprawy po terminie",
  sectionIntro:
    "Pytania i zobowiązania, których termin minął, same wracają na porządek, od najstarszego. Nowe wchodzą codziennie, aż do otwarcia konwentu.",
  none: "Żadna sprawa nie wróciła na ten porządek.",
  coming: "Sprawy, które wrócą",
  comingToAgenda: "Wejdą na ten porządek same, gdy dodasz pierwszy punkt albo przejmiesz poprzedni porządek.",
  comingToNext: "Są po terminie i nie ma ich na żadnym porządku. Wejdą same na najbliższy, który zaczniesz.",
  nothingComing: "Żadna sprawa po terminie nie czeka.",
  kinds: { question: "Pytanie", "action-item": "Zobowiązanie" },
  late: (day: string, count: number) => `termin ${day}, ${days(count)} po terminie`,
  review: (day: string) => `bez daty końcowej, do przeglądu od ${day}`,
  item: (number: string) => `pkt ${number}`,
  takenOff: (day: string) => `zdjęte z porządku ${day}`,
  onlyChair: "Z porządku zdejmuje je tylko przewodniczący, z powodem, który każdy przeczyta.",
  takeOff: "Zdejmij z porządku",
  takeOffHint: (citation: string) => `sprawę ${citation}`,
  reason: "Powód zdjęcia",
  reasonHint: "Powód będzie publiczny. Sprawa wróci na następny porządek, jeśli nadal będzie po terminie.",
};
