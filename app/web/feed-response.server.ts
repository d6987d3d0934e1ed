import { Refusal } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import type { Feed } from "../mail/convention-feed.ts";
import type { PageRequest } from "./page-loader.ts";
import { statusOf } from "./refusal-status.ts";

/** A calendar to subscribe to. Programs come back with what they have, and are told that it is the same: see page-store.ts. */
export const feedResponse = (page: PageRequest, read: () => Feed): Response =>
  orSorry(page.language, messages[page.language].calendar.noFeed, () => {
    const { text, lastModified } = read();
    return new Response(text, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="konwent.ics"',
        ...(lastModified ? { "Last-Modified": lastModified.toUTCString() } : {}),
      },
    });
  });

/** A feed of news, for programs that come back with what they have. */
export const newsResponse = (page: PageRequest, read: () => string): Response =>
  orSorry(
    page.language,
    messages[page.language].feeds.noFeed,
    () => new Response(read(), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } }),
  );

/** A file, or a sentence that there is none. */
export const fileOrSorry = ({ language }: PageRequest, respond: () => Response): Response =>
  orSorry(language, messages[language].refusals["not-found"]({}), respond);

/** What is not there is told in a plain sentence: programs show no page. */
function orSorry(language: PageRequest["language"], sentence: string, respond: () => Response): Response {
  try {
    return respond();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(`${sentence}\n`, {
      status: statusOf(error.reasons),
      headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Language": language },
    });
  }
}
