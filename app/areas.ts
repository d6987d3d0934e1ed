/** Which part of the house an address lies in; it decides about cookies, caching and headers. */
export type Area = "public" | "office" | "district" | "guest" | "account";

export type Language = "pl" | "en";

/** The doors that lead away from the public pages. */
export const doors: Record<string, Area> = {
  biuro: "office",
  moje: "district",
  udzial: "guest",
  konto: "account",
  logowanie: "account",
  wejscie: "account",
  wypis: "account",
  subskrypcja: "account",
  zalozenie: "account",
};

/** `/en/biuro/konwenty` → `/biuro/konwenty`. */
export const withoutLanguage = (pathname: string): string =>
  pathname === "/en" ? "/" : pathname.replace(/^\/en(?=\/)/, "");

export const languageOf = (pathname: string): Language => (/^\/en(\/|$)/.test(pathname) ? "en" : "pl");

/** The same address in a language: Polish has no prefix. */
export function inLanguage(language: Language, path: string): string {
  const plain = withoutLanguage(path);
  return language === "pl" ? plain : plain === "/" ? "/en" : `/en${plain}`;
}

export function areaOf(pathname: string): Area {
  return doors[withoutLanguage(pathname).split("/")[1] ?? ""] ?? "public";
}
