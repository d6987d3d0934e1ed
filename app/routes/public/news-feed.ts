import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { newsResponse } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { withoutLanguage } from "../../areas.ts";
import { feedAddresses, newsFeed } from "../../formats/news-feed.ts";

/** What is new, for news programs: everything, or one kind of matters, by the feed's address. */
export const loader = pageLoader("anyone", ({ db, now }, page) =>
  newsResponse(page, () => {
    const path = withoutLanguage(page.url.pathname);
    const address = found(feedAddresses.find((one) => one === path));
    const { language, shell } = page;
    return newsFeed(db, { language, baseUrl: shell.baseUrl, today: polishDay(now()) }, address);
  }),
);
