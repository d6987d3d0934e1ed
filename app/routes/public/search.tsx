import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { getConvention } from "#domain/convention/queries";
import { pick } from "#domain/kernel/pick";
import { findPublished, resultsPerPage } from "#domain/search/find-queries";
import { wordsTyped } from "#domain/search/rules";
import { pageLoader } from "#web/page-loader";
import { pageOf } from "#web/question-register";
import { readSearchChoice, searchOptions } from "#web/search-choice";
import { Page } from "#ui/page";
import { Paging } from "#ui/paging";
import { useMessages } from "#ui/request";
import { SearchBox } from "#ui/search-box";
import { NothingFound, SearchNotes, SearchResults } from "#ui/search-results";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db }, { url }) => {
  const body = getOwnBody(db);
  const { words, filter, chosen } = readSearchChoice(db, body.id, url);
  const page = pageOf(url);
  const { results, ...found } = findPublished(db, body.id, words, { ...filter, page });
  return {
    chosen,
    ...searchOptions(db, body.id),
    found,
    isTooCommon: words !== "" && wordsTyped(words).length === 0,
    results: results.map(({ recordId, ...result }) => ({
      ...result,
      convention: isOfConvention(result.kind)
        ? pick(getConvention(db, recordId), ["title", "titleEn", "heldOn"])
        : null,
    })),
    page,
    pages: Math.max(1, Math.ceil(found.total / resultsPerPage)),
  };
});

const isOfConvention = (kind: string): boolean =>
  kind === "convention" || kind === "agenda-item" || kind === "presentation";

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { chosen: { slowa } }) => (slowa ? t.search.titleOf(slowa) : t.search.title),
  (t) => t.search.intro,
);

export default function Search() {
  const { found, results, chosen, page, pages, isTooCommon, ...options } = useLoaderData<typeof loader>();
  const { search: t } = useMessages();
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <SearchBox chosen={chosen} {...options} />
      {chosen.slowa !== "" && (
        <section aria-labelledby="wyniki">
          <h2 id="wyniki">{t.results}</h2>
          <SearchNotes found={found} />
          {results.length === 0 ? (
            <NothingFound isTooCommon={isTooCommon} chosen={chosen} />
          ) : (
            <>
              <SearchResults results={results} />
              <Paging label={t.pages} path="/szukaj" chosen={chosen} page={page} pages={pages} />
            </>
          )}
        </section>
      )}
    </Page>
  );
}
