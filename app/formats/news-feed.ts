import type { ReadDb } from "#db/client";
import { findSpans } from "#domain/audit/change-queries";
import { findDistrictBySlug, getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import { inLanguage } from "../areas.ts";
import type { Language } from "../areas.ts";
import { atomFeed } from "./atom.ts";
import { licence } from "./licence.ts";
import { newsOf } from "./news.ts";
import type { NewsKind } from "./news-entry.ts";

type Place = { language: Language; baseUrl: string; today: string };
type Words = { title: string; subtitle: string };

/** Each feed by its address: what is in it, the page that shows the same, and how it is called. */
const feeds = {
  "/aktualnosci.atom": {
    kinds: ["convention", "edition", "question", "resolution", "promise"],
    page: "/",
    words: (t: Messages["feeds"]): Words => ({ title: t.all, subtitle: t.allSubtitle }),
  },
  "/konwenty.atom": {
    kinds: ["convention"],
    page: "/konwenty",
    words: (t: Messages["feeds"]): Words => ({ title: t.conventions, subtitle: t.conventionsSubtitle }),
  },
  "/protokoly.atom": {
    kinds: ["edition"],
    page: "/konwenty",
    words: (t: Messages["feeds"]): Words => ({ title: t.editions, subtitle: t.editionsSubtitle }),
  },
  "/pytania.atom": {
    kinds: ["question"],
    page: "/pytania",
    words: (t: Messages["feeds"]): Words => ({ title: t.questions, subtitle: t.questionsSubtitle }),
  },
} satisfies Record<string, { kinds: NewsKind[]; page: string; words: (t: Messages["feeds"]) => Words }>;

export type FeedAddress = keyof typeof feeds;
export const feedAddresses = Object.keys(feeds) as FeedAddress[]; // its keys are these and no others

/** One of the feeds of the whole convention. */
export function newsFeed(db: ReadDb, place: Place, address: FeedAddress): string {
  const { kinds, page, words } = feeds[address];
  return feedOf(db, place, { address, kinds, page, ...words(messages[place.language].feeds) });
}

/** What is new of one district: its questions and the promises made to it. Refuses a district that does not exist. */
export function districtNewsFeed(db: ReadDb, place: Place, slug: string): string {
  const district = found(findDistrictBySlug(db, getOwnBody(db).id, slug));
  const t = messages[place.language].feeds;
  return feedOf(db, place, {
    address: `/dzielnice/${slug}/aktualnosci.atom`,
    kinds: ["question", "promise"],
    page: `/dzielnice/${slug}`,
    title: t.district(district.roman, district.name),
    subtitle: t.districtSubtitle,
    districtId: district.id,
  });
}

function feedOf(
  db: ReadDb,
  { language, baseUrl, today }: Place,
  feed: Words & { address: string; kinds: readonly NewsKind[]; page: string; districtId?: string },
): string {
  const body = getOwnBody(db);
  const at = (path: string) => baseUrl + inLanguage(language, path);
  return atomFeed({
    self: at(feed.address),
    page: at(feed.page),
    title: feed.title,
    subtitle: feed.subtitle,
    language,
    author: body.publisher ?? body.name,
    rights: { text: licence.name, address: licence.address },
    since: findSpans(db, "body", [body.id]).get(body.id)?.created ?? `${today}T00:00:00Z`,
    entries: newsOf({ db, bodyId: body.id, language, baseUrl, today }, feed.kinds, feed.districtId),
  });
}
