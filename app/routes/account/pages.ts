import type { Pages } from "../../routes.ts";

/** Coming in, one's own account, and who may come in at all. */
export const accountPages: Pages = {
  logowanie: "account/sign-in.tsx",
  "logowanie/haslo": "account/forgotten-password.tsx",
  "logowanie/nowe-haslo": "account/new-password.tsx",
  "logowanie/kod": "account/device-code.tsx",
  "logowanie/potwierdz": "account/confirm-sign-in.tsx",
  "wypis/:token": "account/unsubscribe.tsx",
  "wejscie/:token": "account/entry-address.ts",
  wejscie: "account/entry.tsx",
  konto: "account/account.tsx",
  "konto/haslo": "account/password.tsx",
  zalozenie: "account/set-up.tsx",
  "zalozenie/kadencja": "account/set-up-term.tsx",
  "zalozenie/dzielnice": "account/set-up-districts.tsx",
  "zalozenie/regulamin": "account/set-up-rules.tsx",
  "zalozenie/gotowe": "account/set-up-done.tsx",
};
