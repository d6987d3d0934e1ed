import { taggedResponse } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { sitemapPart } from "../../formats/sitemap.ts";

/** One part of the map: the pages of the site, or the questions of one year. */
export const loader = pageLoader("anyone", ({ db }, { request, shell, params }) =>
  taggedResponse(request, sitemapPart(db, shell.baseUrl, params["part"] ?? ""), {
    "Content-Type": "application/xml; charset=utf-8",
  }),
);
