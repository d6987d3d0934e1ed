import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { factsOfAll } from "#domain/question/fact-queries";
import {
  listLateQuestions,
  listQuestions,
  listQuestionYears,
  questionsPerPage,
} from "#domain/question/register-queries";
import { countQuestionAges, summariseQuestions } from "#domain/question/summarise-questions";
import { pageLoader } from "#web/page-loader";
import { pageOf, questionStates, readQuestionChoice, registerOptions } from "#web/question-register";
import { remembered } from "#web/remembered";
import { AgesPicture } from "#ui/ages-picture";
import { Link } from "#ui/link";
import { Badge, EmptyState, Page, Section } from "#ui/page";
import { Paging } from "#ui/paging";
import { QuestionList } from "#ui/question-list";
import { QuestionFigures, RegisterDownloads, RegisterFilter } from "#ui/register-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { questionColumns } from "../../formats/question-table.ts";

export const loader = pageLoader("anyone", ({ db, now }, { url }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const { filter, chosen } = readQuestionChoice(db, body.id, url, today);
  const page = pageOf(url);
  return remembered(db, today, `questions ${page} ${JSON.stringify(chosen)}`, () => {
    const { questions, total } = listQuestions(db, body.id, filter, page);
    return {
      summary: summariseQuestions(db, body.id, filter, today),
      ages: countQuestionAges(db, body.id, filter, today),
      questions: factsOfAll(db, questions),
      late: listLateQuestions(db, questions, today),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / questionsPerPage)),
      chosen,
      ...registerOptions(db, body.id),
      years: listQuestionYears(db, body.id).map(String),
      columns: [...questionColumns],
    };
  });
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.question.listTitle,
  (t) => t.question.listIntro,
  { feed: () => "/pytania.atom" },
);

export default function Questions() {
  const loaded = useLoaderData<typeof loader>();
  const { questions, late, total, page, pages, chosen, summary, ages, columns } = loaded;
  const { question: t, register } = useMessages();
  const isFiltered = Object.values(chosen).some(Boolean);
  const states = questionStates.map((value) => ({ value, label: t.states[value] }));
  return (
    <Page title={t.listTitle} intro={<p>{t.listIntro}</p>}>
      <RegisterFilter path="/pytania" label={t.filterTitle} states={states} {...loaded} />
      {questions.length === 0 ? (
        <EmptyState>
          {isFiltered || page > 1 ? (
            <p>
              {t.emptyFiltered} <Link to="/pytania">{t.showAll}</Link>
            </p>
          ) : (
            <p>{t.empty}</p>
          )}
        </EmptyState>
      ) : (
        <>
          <QuestionFigures of={summary} />
          <Section title={t.caption}>
            <p>{t.found(total)}</p>
            <QuestionList
              questions={questions}
              label={t.caption}
              actionOf={({ id }) => late.includes(id) && <Badge tone="bad">{register.lateOnly}</Badge>}
            />
            <Paging label={t.pages.label} path="/pytania" chosen={chosen} page={page} pages={pages} />
          </Section>
          {ages.total > 0 && (
            <Section title={register.ages.questions} id="wiek">
              <AgesPicture ages={ages} id="wiek-pytan" />
            </Section>
          )}
          <RegisterDownloads
            path="/pytania"
            chosen={chosen}
            columns={columns.map((column) => register.questionColumns[column])}
          />
        </>
      )}
    </Page>
  );
}
