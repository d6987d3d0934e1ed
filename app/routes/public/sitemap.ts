import { fileOrSorry } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { sitemapIndex } from "../../formats/sitemap.ts";

/** The map of the site for search engines. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  fileOrSorry(
    page,
    () =>
      new Response(sitemapIndex(db, page.shell.baseUrl), {
        headers: { "Content-Type": "application/xml; charset=utf-8" },
      }),
  ),
);
