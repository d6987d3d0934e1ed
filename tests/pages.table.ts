/*
 * Who may open which page, written by hand; tests/e2e/address-walk.spec.ts opens every one as everybody, in both languages.
 * A page of app/routes.ts that is not listed fails.
 *
 * The columns are those of permissions.table.ts without the import: P the public, D the district chair concerned,
 * d another district's chair, R the presenter concerned, r another presenter, K the clerk, H the convention's chair,
 * A an administrator. A letter: opens. A dash: is told that it is not theirs, or is asked to sign in. 0: is told that
 * nothing is there. An arrow: is led elsewhere.
 */
export const readers = {
  P: "public",
  D: "district chair, own",
  d: "district chair, other",
  R: "presenter, own",
  r: "presenter, other",
  K: "clerk",
  H: "chair",
  A: "administrator",
} as const;

export type Reader = keyof typeof readers;

const everybody = "P D d R r K H A";
const office = "- - - - - K H -";
const districts = "- D d - - - - -";
const presenters = "- - - R r - - -";
const signedIn = "- D d R r K H A";
const admin = "- - - - - - - A";
const officeAndAdmin = "- - - - - K H A";

export const pages: Record<string, string> = {
  "": everybody,
  konwenty: everybody,
  "konwenty/:address": everybody,
  "konwenty/:address/protokol": everybody,
  "konwenty/:address/protokol/:edition": everybody,
  "konwenty/:address/wydania": everybody,
  "konwenty/:address/porzadek": everybody,
  "konwenty/:address/porzadek/zmiany": everybody,
  "pliki/:hash/:name": everybody,
  pytania: everybody,
  "pytania.csv": everybody,
  "pytania.json": everybody,
  "pytania/:citation.json": everybody,
  "pytania/:citation": everybody,
  zobowiazania: everybody,
  "zobowiazania.csv": everybody,
  "zobowiazania.json": everybody,
  "zobowiazania/:citation.json": everybody,
  "zobowiazania/:citation": everybody,
  subskrypcja: everybody,
  uchwaly: everybody,
  "uchwaly/:citation.json": everybody,
  "uchwaly/:citation": everybody,
  dzielnice: everybody,
  "dzielnice/:slug.json": everybody,
  "dzielnice/:slug": everybody,
  "dzielnice/:slug/notatka": everybody,
  kalendarz: everybody,
  "kalendarz.ics": everybody,
  "dzielnice/:slug/kalendarz.ics": everybody,
  ciala: everybody,
  "ciala/:slug": everybody,
  "ciala/:slug/:address": everybody,

  moje: districts,
  "moje/pytania": districts,
  "moje/pytania/inne": districts,
  "moje/zobowiazania": districts,
  "moje/pytania/nowe": "- > > - - - - -",
  "moje/pytania/nowe/adresat": "- > > - - - - -",
  "moje/pytania/nowe/sprawdz": "- > > - - - - -",
  "moje/pytania/podobne": districts,
  "moje/pytania/:questionId": "- D 0 - - - - -",
  "moje/propozycje": districts,

  udzial: presenters,
  "udzial/zobowiazania": presenters,
  "udzial/zobowiazanie/:actionItemId": "- 0 0 R 0 K H 0",
  "udzial/odpowiedz/:referralId": "- 0 0 0 0 K 0 0",
  "udzial/ankieta/:participantId": "- D 0 0 0 K H 0",
  // Only for whoever came from the letter to the follower's mailbox.
  "udzial/subskrypcja/:subscriptionId": "- - - - - - - -",
  "udzial/zaproszenia/:attendanceId/materialy": "- D - - - - - -",
  "udzial/referent/:presenterId": "- 0 0 R 0 K H 0",
  "udzial/zaproszenia/:attendanceId": "- D - - - K H -",
  "udzial/:presentationId": "- - - R - - - -",

  biuro: office,
  "biuro/konwenty/nowy": office,
  "biuro/konwenty/:conventionId": office,
  "biuro/konwenty/:conventionId/dane": office,
  "biuro/konwenty/:conventionId/protokol": office,
  "biuro/konwenty/:conventionId/protokol/zapis": "- - - - - > - -",
  "biuro/konwenty/:conventionId/wydanie": office,
  "biuro/konwenty/:conventionId/porzadek": office,
  "biuro/konwenty/:conventionId/porzadek/:itemId": office,
  "biuro/konwenty/:conventionId/prezentacje": office,
  "biuro/konwenty/:conventionId/prezentacje/:presentationId": office,
  "biuro/konwenty/:conventionId/teczka": office,
  "biuro/konwenty/:conventionId/pytania": office,
  "biuro/konwenty/:conventionId/obecnosc": office,
  "biuro/konwenty/:conventionId/zaproszenia": office,
  "biuro/konwenty/:conventionId/zrodlo": office,
  "biuro/archiwum": office,
  "biuro/konwenty/:conventionId/ankieta": office,
  "biuro/konwenty/:conventionId/uchwaly": office,
  "biuro/konwenty/:conventionId/zobowiazania": office,
  "biuro/uchwaly/:resolutionId": office,
  "biuro/zobowiazania/:actionItemId": office,
  "biuro/pliki/:hash/:name": office,
  "biuro/pytania": office,
  "biuro/odpowiedzi-z-poczty": office,
  "biuro/pytania/:questionId": office,
  "biuro/rada": officeAndAdmin,
  "biuro/rada/osoby": officeAndAdmin,
  "biuro/rada/osoby/:personId": "- - - - - K - A",
  "biuro/rada/dzielnice/:districtId": officeAndAdmin,
  "biuro/rada/jednostki": officeAndAdmin,
  "biuro/rada/dane": admin,
  "biuro/regulamin": officeAndAdmin,
  "biuro/poczta": "- - - - - K - A",
  "biuro/poczta/:mailId": "- - - - - K - A",
  "biuro/poczta/przychodzaca": "- - - - - K - A",
  "biuro/konta": admin,
  "biuro/konta/:accountId": admin,

  // Whoever is signed in already is led on.
  logowanie: "P > > > > > > >",
  "logowanie/haslo": everybody,
  "logowanie/nowe-haslo": everybody,
  "logowanie/kod": everybody,
  "logowanie/potwierdz": signedIn,
  "wypis/:token": "0 0 0 0 0 0 0 0",
  wejscie: everybody,
  "wejscie/:token": "> > > > > > > >",
  konto: signedIn,
  "konto/haslo": signedIn,
  zalozenie: everybody,
  "zalozenie/kadencja": admin,
  "zalozenie/dzielnice": admin,
  "zalozenie/regulamin": admin,
  "zalozenie/gotowe": admin,
};
