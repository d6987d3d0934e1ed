import { integer, text } from "drizzle-orm/sqlite-core";

/** An opaque identity, given by the context. */
export const id = () => text().primaryKey();

/** An exact instant in UTC, ISO 8601. Only housekeeping and events know the exact time. */
export const instant = () => text();

/** A calendar day in Warsaw, `2019-05-29`. */
export const day = () => text();

/** A wall-clock time in Warsaw, `16:00`. */
export const wallTime = () => text();

export const flag = () => integer({ mode: "boolean" });

/** A short list kept in one cell, because nobody ever asks for one of its entries alone. */
export const list = <Entry = string>() => text({ mode: "json" }).$type<Entry[]>();

/**
 * When something happened in the council's own time: a day, a month, a season, a span, words, or nothing.
 * `earliest` and `latest` are days and only order lists and measure rules; pages print `value` or `words`.
 */
export type CouncilDate = {
  precision: "day" | "month" | "season" | "span" | "words" | "none";
  value: string | null;
  words: string | null;
  earliest: string | null;
  latest: string | null;
  certainty: "certain" | "probable";
};

export const councilDate = () => text({ mode: "json" }).$type<CouncilDate>();

/** Where the office files a matter: znak sprawy, JRWA class, archival category. */
export const filing = () => ({
  caseReference: text(),
  jrwaClass: text(),
  archivalCategory: text(),
});
