import { feedResponse } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { conventionFeed } from "../../mail/convention-feed.ts";

/** Every announced convention, as a calendar to subscribe to. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  feedResponse(page, () => conventionFeed(db, { language: page.language, baseUrl: page.shell.baseUrl })),
);
