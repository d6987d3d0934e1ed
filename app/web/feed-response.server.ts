import { sha256 } from "#domain/kernel/seal";
import { Refusal } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import type { Feed } from "../mail/convention-feed.ts";
import type { PageRequest } from "./page-loader.ts";
import { statusOf } from "./refusal-status.ts";

/** A calendar to subscribe to. Programs come back with what they have; unchanged, they are told so without it. */
export const feedResponse = (page: PageRequest, read: () => Feed): Response =>
  orSorry(page.language, messages[page.language].calendar.noFeed, () => {
    const { text, lastModified } = read();
    return taggedResponse(page.request, text, {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="konwent.ics"',
      ...(lastModified ? { "Last-Modified": lastModified.toUTCString() } : {}),
    });
  });

/** A feed of news, for programs that come back with what they have. */
export const newsResponse = (page: PageRequest, read: () => string): Response =>
  orSorry(page.language, messages[page.language].feeds.noFeed, () =>
    taggedResponse(page.request, read(), { "Content-Type": "application/atom+xml; charset=utf-8" }),
  );

/** A text with its tag (RFC 9110, 8.8.3): whoever has it already is told only that it is the same. */
export function taggedResponse(request: Request, text: string, said: Record<string, string>): Response {
  const etag = `"${sha256(text)}"`;
  const headers = { "Cache-Control": "public, no-cache", ETag: etag, ...said };
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

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
