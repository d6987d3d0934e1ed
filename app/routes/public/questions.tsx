import { useLoaderData } from "@remix-run/react";
import { findDistrictBySlug, getOwnBody, listDistricts } from "#domain/council/queries";
import { factsOf, listQuestions, listQuestionYears, questionsPerPage } from "#domain/question/queries";
import { publicStates } from "#domain/question/rules";
import { pageLoader } from "#web/page-loader";
import { Select } from "#ui/field";
import { Link } from "#ui/link";
import { EmptyState, Page } from "#ui/page";
import { Paging } from "#ui/paging";
import { QuestionList } from "#ui/question-list";
import { useHref, useMessages } from "#ui/request";
import { titled } from "#ui/title";

const states = [...publicStates, "withdrawn"] as const;

export const loader = pageLoader("anyone", ({ db }, { url }) => {
  const body = getOwnBody(db);
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const district = findDistrictBySlug(db, body.id, asked("dzielnica"));
  const state = states.find((known) => known === asked("stan"));
  const year = /^\d{4}$/.test(asked("rok")) ? Number(asked("rok")) : undefined;
  const page = /^[1-9]\d{0,4}$/.test(asked("strona")) ? Number(asked("strona")) : 1;
  const { questions, total } = listQuestions(db, body.id, { districtId: district?.id, state, year }, page);
  return {
    questions: questions.map((question) => factsOf(db, question)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / questionsPerPage)),
    chosen: { dzielnica: district?.slug ?? "", stan: state ?? "", rok: year ? String(year) : "" },
    districts: listDistricts(db, body.id).map(({ slug, roman, name }) => ({
      value: slug,
      label: `${roman} ${name}`,
      lang: "pl",
    })),
    years: listQuestionYears(db, body.id).map(String),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.question.listTitle,
  (t) => t.question.listIntro,
);

export default function Questions() {
  const { questions, total, page, pages, chosen } = useLoaderData<typeof loader>();
  const t = useMessages();
  const isFiltered = Object.values(chosen).some(Boolean);
  return (
    <Page title={t.question.listTitle} intro={<p>{t.question.listIntro}</p>}>
      <Filter />
      {questions.length === 0 ? (
        <EmptyState>
          {isFiltered || page > 1 ? (
            <p>
              {t.question.emptyFiltered} <Link to="/pytania">{t.question.showAll}</Link>
            </p>
          ) : (
            <p>{t.question.empty}</p>
          )}
        </EmptyState>
      ) : (
        <>
          <p>{t.question.found(total)}</p>
          <QuestionList questions={questions} label={t.question.caption} />
          <Paging label={t.question.pages.label} path="/pytania" chosen={chosen} page={page} pages={pages} />
        </>
      )}
    </Page>
  );
}

function Filter() {
  const { chosen, districts, years } = useLoaderData<typeof loader>();
  const t = useMessages();
  const href = useHref();
  const { district, state, year, any, submit } = t.question.filter;
  return (
    <form method="get" action={href("/pytania")} className="filter" aria-label={t.question.filterTitle}>
      <Select name="dzielnica" label={district} value={chosen.dzielnica} empty={any} options={districts} />
      <Select
        name="stan"
        label={state}
        value={chosen.stan}
        empty={any}
        options={states.map((value) => ({ value, label: t.question.states[value] }))}
      />
      <Select
        name="rok"
        label={year}
        value={chosen.rok}
        empty={any}
        options={years.map((value) => ({ value, label: value }))}
      />
      <button type="submit" className="button button-secondary">
        {submit}
      </button>
    </form>
  );
}
