import type { Pages } from "../../routes.ts";

export const publicPages: Pages = {
  "": "public/home.tsx",
  konwenty: "public/conventions.tsx",
  "konwenty/:address": "public/convention.tsx",
  "konwenty/:address/protokol": "public/minutes.tsx",
  "konwenty/:address/protokol/:edition": "public/minutes.tsx",
  "konwenty/:address/wydania": "public/editions.tsx",
  "konwenty/:address/porzadek": "public/agenda.tsx",
  "konwenty/:address/porzadek/zmiany": "public/agenda-changes.tsx",
  "pliki/:hash/:name": "public/file.ts",
  pytania: "public/questions.tsx",
  "pytania/:citation": "public/question.tsx",
  dzielnice: "public/districts.tsx",
  "dzielnice/:slug": "public/district.tsx",
  uchwaly: "public/resolutions.tsx",
  "uchwaly/:citation": "public/resolution.tsx",
  zobowiazania: "public/action-items.tsx",
  "zobowiazania/:citation": "public/action-item.tsx",
  ciala: "public/bodies.tsx",
  "ciala/:slug": "public/body.tsx",
  "ciala/:slug/:address": "public/body-meeting.tsx",
};
