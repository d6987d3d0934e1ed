import { polishDay } from "#domain/kernel/polish-time";
import { newsResponse } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { districtNewsFeed } from "../../formats/news-feed.ts";

/** What is new of one district, for news programs. */
export const loader = pageLoader("anyone", ({ db, now }, page) =>
  newsResponse(page, () => {
    const { language, shell, params } = page;
    const place = { language, baseUrl: shell.baseUrl, today: polishDay(now()) };
    return districtNewsFeed(db, place, params["slug"] ?? "");
  }),
);
