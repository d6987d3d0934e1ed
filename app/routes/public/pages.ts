import type { Pages } from "../../routes.ts";

export const publicPages: Pages = {
  "": "public/home.tsx",
  konwenty: "public/conventions.tsx",
  "konwenty/:address": "public/convention.tsx",
  "pliki/:hash/:name": "public/file.ts",
};
