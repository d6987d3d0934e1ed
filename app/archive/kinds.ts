/** The words of the archive format, and what the domain calls them. */
export const recordKinds = {
  konwent_odbyty: "held",
  konwent_zapowiedz: "announced",
  poprzednik: "predecessor",
  decyzja_konwentu: "decision-only",
  analog: "other-body",
} as const;
export const completeness = { pelny: "pelny", czesciowy: "czesciowy", zapowiedz: "zapowiedz" } as const;
export const forms = { stacjonarna: "in-person", zdalna: "remote", hybrydowa: "hybrid" } as const;
export const itemOrigins = { zrodlo: "stated", odtworzony: "reconstructed" } as const;

export const itemKinds = {
  otwarcie: "opening",
  prezentacja: "presentation",
  informacja: "presentation",
  dyskusja: "discussion",
  omowienie: "discussion",
  glosowanie: "vote",
  uchwala: "vote",
  wybor_przedstawicieli: "election",
  wybory: "election",
  pytania: "questions",
  zapytania: "questions",
  przyjecie_protokolu: "minutes-approval",
  sprawy_biezace: "current-business",
  wolne_wnioski: "any-other-business",
  sprawy_wniesione: "any-other-business",
  zamkniecie: "closing",
  inne: "other",
} as const;

export const answerModes = { ustna: "oral", pisemna: "written" } as const;
export const answerExtents = {
  odpowiedziano: "full",
  odpowiedziano_czesciowo: "partial",
  bez_odpowiedzi: "none",
} as const;
export const resolutionKinds = {
  wniosek: "motion",
  opinia: "opinion",
  wskazanie: "indication",
  wskazanie_przedstawicieli: "indication",
} as const;
export const commitments = { warunkowe: "conditional", pewne: "firm", bezwarunkowe: "firm" } as const;
export const actionItemOrigins = {
  wniosek_redakcji: "inferred",
  zrodlo: "stated",
  odtworzony: "stated",
} as const;
export const weekdays = {
  poniedziałek: 1,
  wtorek: 2,
  środa: 3,
  czwartek: 4,
  piątek: 5,
  sobota: 6,
  niedziela: 7,
} as const;
export const certainties = { certain: "certain", probable: "probable" } as const;
export const precisions = { day: "day", month: "month", season: "season" } as const;

/** What became of a resolution, when the source says it plainly. */
export function resultOf(words: string | null): "adopted" | "rejected" | null {
  if (words === null) return null;
  if (/^(podjęt|przyjęt|uchwalon)/i.test(words)) return "adopted";
  return /^(odrzucon|nie podjęt|niepodjęt)/i.test(words) ? "rejected" : null;
}
