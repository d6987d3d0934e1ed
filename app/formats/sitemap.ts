import { create } from "xmlbuilder2";
import type { ReadDb } from "#db/client";
import { listActionItemIds } from "#domain/action-item/register-queries";
import { listActionItemsById } from "#domain/action-item/queries";
import { findSpans } from "#domain/audit/change-queries";
import { listPublicConventions } from "#domain/convention/queries";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { listLatestEditions } from "#domain/edition/news-queries";
import { citation } from "#domain/kernel/citation";
import { found } from "#domain/kernel/refusal";
import { listQuestionIds, listQuestionYears } from "#domain/question/register-queries";
import { listQuestionsById } from "#domain/question/queries";
import { getResolutionDetail, listResolutionIds } from "#domain/resolution/queries";
import { inLanguage } from "../areas.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const xhtml = "http://www.w3.org/1999/xhtml";

/** Pages that are always there. */
const standing = [
  "/",
  "/konwenty",
  "/pytania",
  "/zobowiazania",
  "/uchwaly",
  "/dzielnice",
  "/kalendarz",
  "/ciala",
  "/weryfikacja",
  "/dane",
  "/pomoc",
  "/kontakt",
  "/rodo",
  "/deklaracja-dostepnosci",
];

/** One page: where it lies, without a language, and the instant of its last change where that is known. */
type Place = { path: string; changed: string | undefined };

/** The parts of the map: what nobody would look for among questions, and the questions of each year. One part stays well under 50 000 addresses. */
const partsOf = (db: ReadDb): string[] => [
  "strony",
  "sprawy",
  ...listQuestionYears(db, getOwnBody(db).id).map((year) => `pytania-${year}`),
];

/** The map of the site for search engines: an index of its parts. */
export function sitemapIndex(db: ReadDb, baseUrl: string): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele(namespace, "sitemapindex");
  for (const part of partsOf(db)) root.ele("sitemap").ele("loc").txt(`${baseUrl}/sitemap/${part}.xml`);
  return `${root.end({ prettyPrint: true })}\n`;
}

/** One part of the map: every page in both languages, each naming the other. Refuses a part that there is not. */
export function sitemapPart(db: ReadDb, baseUrl: string, part: string): string {
  found(partsOf(db).find((one) => one === part));
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele(namespace, "urlset", {
    "xmlns:xhtml": xhtml,
  });
  for (const { path, changed } of placesIn(db, part)) {
    const at = { pl: baseUrl + inLanguage("pl", path), en: baseUrl + inLanguage("en", path) };
    for (const own of [at.pl, at.en]) {
      const url = root.ele("url");
      url.ele("loc").txt(own);
      if (changed) url.ele("lastmod").txt(changed);
      for (const [language, href] of Object.entries(at))
        url.ele(xhtml, "xhtml:link", { rel: "alternate", hreflang: language, href });
    }
  }
  return `${root.end()}\n`;
}

function placesIn(db: ReadDb, part: string): Place[] {
  const body = getOwnBody(db);
  if (part === "strony")
    return [...standing.map((path) => ({ path, changed: undefined })), ...conventionPlaces(db)];
  if (part === "sprawy") return matterPlaces(db);
  const ids = listQuestionIds(db, body.id, { year: Number(part.replace("pytania-", "")) });
  const spans = findSpans(db, "question", ids);
  return listQuestionsById(db, ids).map((question) => ({
    path: `/pytania/${citation(question)}`,
    changed: spans.get(question.id)?.modified,
  }));
}

function conventionPlaces(db: ReadDb): Place[] {
  const { id: bodyId } = getOwnBody(db);
  const conventions = listPublicConventions(db, bodyId);
  const spans = findSpans(
    db,
    "convention",
    conventions.map(({ id }) => id),
  );
  return [
    ...conventions.map(({ id, address }) => ({
      path: `/konwenty/${address}`,
      changed: spans.get(id)?.modified,
    })),
    ...listLatestEditions(db, bodyId, 5000)
      .filter(({ withdrawnBecause }) => withdrawnBecause === null)
      .map(({ address, number, publishedAt }) => ({
        path: `/konwenty/${address}/protokol/wydanie-${number}`,
        changed: publishedAt ?? undefined,
      })),
    ...listDistricts(db, bodyId).map(({ slug }) => ({ path: `/dzielnice/${slug}`, changed: undefined })),
  ];
}

function matterPlaces(db: ReadDb): Place[] {
  const { id: bodyId } = getOwnBody(db);
  const promiseIds = listActionItemIds(db, bodyId, { today: "" }); // no filter asks what is late
  const resolutionIds = listResolutionIds(db, bodyId);
  const changed = {
    promise: findSpans(db, "action-item", promiseIds),
    resolution: findSpans(db, "resolution", resolutionIds),
  };
  return [
    ...resolutionIds.map((id) => ({
      path: `/uchwaly/${getResolutionDetail(db, id).citation}`,
      changed: changed.resolution.get(id)?.modified,
    })),
    ...inPieces(promiseIds)
      .flatMap((ids) => listActionItemsById(db, ids))
      .map(({ id, citation: cited }) => ({
        path: `/zobowiazania/${cited}`,
        changed: changed.promise.get(id)?.modified,
      })),
  ];
}

/** As many at once as a list of promises holds. */
function inPieces(ids: readonly string[], size = 500): string[][] {
  const pieces: string[][] = [];
  for (let from = 0; from < ids.length; from += size) pieces.push(ids.slice(from, from + size));
  return pieces;
}
