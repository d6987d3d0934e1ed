import type { AccessLink } from "#domain/access-link/queries";
import { findAccessLink } from "#domain/access-link/queries";
import { isEntry } from "#domain/access-link/rules";
import { entryHeaders } from "#web/entry-cookie";
import { doorOf } from "#web/link-doors";
import { pageLoader } from "#web/page-loader";
import { inLanguage } from "../../areas.ts";

/** An address from a letter: its secret leaves the address bar for a cookie of the page it opens. Nothing is written, so a mail scanner uses nothing up. */
export const loader = pageLoader("anyone", ({ db, now }, page) => {
  const token = page.params["token"] ?? "";
  const link = findAccessLink(db, token);
  const door = doorFor(link, now());
  const location = inLanguage(page.language, door) + (link?.subjectId ? page.url.search : "");
  return new Response(null, { status: 303, headers: entryHeaders(page, door, token, location) });
});

/** The page an address opens (Polish address); one that is out of date leads where that is said. */
function doorFor(link: AccessLink | undefined, now: Date): string {
  if (link && link.expiresAt <= now.toISOString() && link.purpose !== "password") return "/wejscie";
  if (link?.purpose === "password") return "/logowanie/nowe-haslo";
  return link?.subjectId && !isEntry(link.purpose) ? doorOf(link.purpose, link.subjectId) : "/wejscie";
}
