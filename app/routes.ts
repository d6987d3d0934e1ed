import { prefix, route } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";
import { accountPages } from "./routes/account/pages.ts";
import { districtPages } from "./routes/district/pages.ts";
import { guestPages } from "./routes/guest/pages.ts";
import { officePages } from "./routes/office/pages.ts";
import { publicPages } from "./routes/public/pages.ts";

/** Address → file. Addresses are Polish and permanent: they end up in letters. */
export type Pages = Record<string, string>;

/** The whole site, in the order people meet it. */
export const sitePages: Pages = {
  ...publicPages,
  ...districtPages,
  ...guestPages,
  ...officePages,
  ...accountPages,
};

/** The whole site in one language; the same files serve both. */
const siteIn = (language: "pl" | "en") =>
  Object.entries(sitePages).map(([path, file]) =>
    route(path, `routes/${file}`, { id: `${language} ${path}` }),
  );

export default [
  ...siteIn("pl"),
  ...prefix("en", siteIn("en")),
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
