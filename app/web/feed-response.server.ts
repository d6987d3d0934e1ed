import { sha256 } from "#domain/kernel/seal";
import { Refusal } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import type { Feed } from "../mail/convention-feed.ts";
import type { PageRequest } from "./page-loader.ts";
import { statusOf } from "./refusal-status.ts";

/** A calendar to subscribe to. Programs come back with what they have; unchanged, they are told so without it. */
export function feedResponse({ request, language }: PageRequest, read: () => Feed): Response {
  let feed: Feed;
  try {
    feed = read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(`${messages[language].calendar.noFeed}\n`, {
      status: statusOf(error.reasons),
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const etag = `"${sha256(feed.text)}"`;
  const headers = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="konwent.ics"',
    "Cache-Control": "public, no-cache",
    ETag: etag,
    ...(feed.lastModified ? { "Last-Modified": feed.lastModified.toUTCString() } : {}),
  };
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(feed.text, { headers });
}
